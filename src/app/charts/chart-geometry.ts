import { ticksTo } from '#core/report/figures.ts'

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
  readonly x: (month: number) => number
  readonly y: (usd: number) => number
}

const NARROW = 520
const AXIS_ROOM = { narrow: 46, wide: 58 }
const LABEL_ROOM = { narrow: 116, wide: 176 }

export function chartGeometry({
  width,
  height,
  horizonMonths,
  mostUsd,
  perUsd,
}: {
  width: number
  height: number
  horizonMonths: number
  mostUsd: number
  /** Units of the plan's currency to a dollar. */
  perUsd: number
}): ChartGeometry {
  const size = width < NARROW ? 'narrow' : 'wide'
  const plot = { left: AXIS_ROOM[size], top: 14, right: width - LABEL_ROOM[size], bottom: height - 30 }
  const ticksUsd = ticksTo(mostUsd * perUsd).map((tick) => tick / perUsd)
  const topUsd = ticksUsd.at(-1) ?? 1
  return {
    width,
    height,
    plot,
    ticksUsd,
    x: (month) => plot.left + ((plot.right - plot.left) * month) / horizonMonths,
    y: (usd) => plot.bottom - ((plot.bottom - plot.top) * usd) / topUsd,
  }
}
