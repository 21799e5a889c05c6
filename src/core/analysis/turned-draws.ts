import { addUp, noTotals, type Totals } from '../engine/cost/totals.ts'
import type { OpenKernel, Slot } from '../engine/kernel/open-kernel.ts'
import type { DrawnFigure } from './drawn-inputs.ts'
import type { MayBeChosen } from './may-be-chosen.ts'

/** A figure that nobody knows, and in how many draws it decides. */
export interface Unknown {
  /** Its path into the plan. */
  readonly input: string
  /** Share of draws in which another option costs least than would with the figure as the plan counts it. */
  readonly turns: number
}

/** Counts, draw by draw, how often figures that nobody knows turn what costs least. */
export interface TurnedDraws {
  /** Asked after the kernel has worked a draw out; it leaves the kernel at other figures. */
  readonly visit: (kernel: OpenKernel) => void
  readonly unknowns: (draws: number) => readonly Unknown[]
}

/** Null where everything is known, or nothing else could be chosen. */
export function turnedDraws(
  kernel: OpenKernel,
  figures: readonly DrawnFigure[],
  passing: ReadonlySet<string>,
  mayBeChosen: MayBeChosen | null,
): TurnedDraws | null {
  const unknown = figures.flatMap(({ input }) => (input.isUnknown ? [input] : []))
  const places = kernel.options.flatMap(({ option }, place) => (passing.has(option.id) ? [place] : []))
  if (unknown.length === 0 || places.length < 2) return null
  const slots: readonly Slot[] = unknown.map(({ path }) => kernel.slot(path))
  const turned = new Float64Array(unknown.length)
  const totals = noTotals()
  return {
    visit: () => {
      const best = cheapestOf(kernel, places, totals, mayBeChosen)
      for (let at = 0; at < slots.length; at += 1) {
        const [slot, input] = [slots[at], unknown[at]]
        if (!slot || !input) continue
        const drawn = slot.read()
        slot.set(input.current)
        kernel.run()
        const otherwise = cheapestOf(kernel, places, totals, mayBeChosen)
        if (best >= 0 && otherwise >= 0 && best !== otherwise) turned[at] = (turned[at] ?? 0) + 1
        slot.set(drawn)
      }
    },
    unknowns: (draws) => unknown.map(({ path }, at) => ({ input: path, turns: (turned[at] ?? 0) / draws })),
  }
}

/** The place of what costs least among those that may be chosen; below nothing: there is none. */
function cheapestOf(
  kernel: OpenKernel,
  places: readonly number[],
  totals: Totals,
  mayBeChosen: MayBeChosen | null,
): number {
  let best = -1
  let least = Infinity
  for (const place of places) {
    const compiled = kernel.options[place]
    if (!compiled?.lines || !compiled.isFeasible) continue
    addUp(compiled.lines, kernel.situation, totals)
    const { totalUsd, upFrontUsd } = totals
    if (totalUsd >= least || mayBeChosen?.(kernel, place, upFrontUsd) === false) continue
    best = place
    least = totalUsd
  }
  return best
}
