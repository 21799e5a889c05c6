import { monthTicks } from '#core/story/chart-layout.ts'
import { ticksTo } from '#core/story/figures.ts'
import { axisRoom, textWidth } from './axis-room.ts'
import type { MoneyWords } from './money-words.ts'

/** Where things stand in a drawing of cost over months; the vertical axis always starts at zero. */
export interface ChartGeometry {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  /** In dollars, round in the plan's currency. */
  readonly ticksUsd: readonly number[]
  readonly tickText: (usd: number) => string
  readonly monthTicks: readonly number[]
  readonly x: (month: number) => number
  readonly y: (usd: number) => number
}

/** Below this width the chart is that of a phone. */
export const PHONE = 520
const AXIS_ROOM = { narrow: 44, wide: 48 }
const LABEL_ROOM = { narrow: 104, wide: 182 }
/** More names than this take fewer lines each, in a wider room. */
const FEW_NAMES = 4
const MANY_NAMES_ROOM = 132
/** Under the axis: its figures, and on a wide one when it may turn out otherwise. */
const BELOW = { narrow: 26, wide: 54 }

export function chartGeometry({
  width,
  height,
  horizonMonths,
  mostUsd,
  names = 0,
  money: { perUsd, ticks },
}: {
  width: number
  height: number
  horizonMonths: number
  mostUsd: number
  /** How many stand at the ends of lines. */
  names?: number
  money: Pick<MoneyWords, 'perUsd' | 'ticks'>
}): ChartGeometry {
  const size = width < PHONE ? 'narrow' : 'wide'
  const ticksUsd = ticksTo(mostUsd * perUsd).map((tick) => tick / perUsd)
  const tickText = ticks(ticksUsd)
  const plot = {
    left: axisRoom(ticksUsd.map(tickText), AXIS_ROOM[size]),
    top: 10,
    right: width - (names > FEW_NAMES ? Math.max(LABEL_ROOM[size], MANY_NAMES_ROOM) : LABEL_ROOM[size]),
    bottom: height - BELOW[size],
  }
  const pixelsAMonth = (plot.right - plot.left) / horizonMonths
  const topUsd = ticksUsd.at(-1) ?? 1
  return {
    width,
    height,
    plot,
    ticksUsd,
    tickText,
    monthTicks: monthTicks(horizonMonths, textWidth(`${horizonMonths} `) / pixelsAMonth),
    x: (month) => plot.left + pixelsAMonth * month,
    y: (usd) => plot.bottom - ((plot.bottom - plot.top) * usd) / topUsd,
  }
}
