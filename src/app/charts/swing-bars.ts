import { ticksBetween } from '#core/story/figures.ts'
import type { Changing } from '#core/story/what-changes.ts'

/** The bars of a tornado, laid out in shares of their width: 0 at the left, 1 at the right. */
export interface SwingBars {
  readonly ticks: readonly { readonly usd: number; readonly at: number }[]
  /** Where the two cost the same, and where they are today. */
  readonly equal: number
  readonly now: number
  readonly bars: readonly SwingBar[]
}

export interface SwingBar {
  readonly path: string
  /** Left of “equal”, where another option costs least; null where the bar does not reach there. */
  readonly behind: { readonly from: number; readonly to: number; readonly best: string | null } | null
  readonly ahead: { readonly from: number; readonly to: number } | null
  /** The values of the input at the left and the right end of the bar. */
  readonly left: { readonly at: number; readonly value: number }
  readonly right: { readonly at: number; readonly value: number }
}

/** Left free at either side, for the values at the ends of the longest bars. */
const ROOM = 0.16

/** `perUsd`: units of the plan's currency to a dollar, in which the ticks are round. */
export function swingBars(rows: readonly Changing[], nowUsd: number, perUsd: number): SwingBars {
  const usds = [0, nowUsd, ...rows.flatMap(({ ends }) => ends.map(({ usd }) => usd ?? 0))]
  const [least, most] = [Math.min(...usds), Math.max(...usds)]
  const at = (usd: number) => ROOM + ((usd - least) / (most - least || 1)) * (1 - 2 * ROOM)
  const ticks = ticksBetween(least * perUsd, most * perUsd).map((sum) => ({
    usd: sum / perUsd,
    at: at(sum / perUsd),
  }))
  return {
    ticks: ticks.filter((tick) => tick.at >= 0.04 && tick.at <= 0.96),
    equal: at(0),
    now: at(nowUsd),
    bars: rows.map(({ path, ends }) => {
      const [left, right] = ends.toSorted((a, b) => (a.usd ?? 0) - (b.usd ?? 0)) as [
        Changing['ends'][0],
        Changing['ends'][1],
      ]
      const low = Math.min(left.usd ?? 0, nowUsd)
      const high = Math.max(right.usd ?? 0, nowUsd)
      return {
        path,
        behind: low < 0 ? { from: at(low), to: at(Math.min(0, high)), best: left.best } : null,
        ahead: high > 0 ? { from: at(Math.max(0, low)), to: at(high) } : null,
        left: { at: at(low), value: left.value },
        right: { at: at(high), value: right.value },
      }
    }),
  }
}
