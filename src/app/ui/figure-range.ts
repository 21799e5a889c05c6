import type { Uncertain } from '#core/plan/schema.ts'

export type Range = Exclude<Uncertain, number>

export function isRange(figure: Uncertain | null): figure is Range {
  return typeof figure === 'object' && figure !== null
}

/** The number that stands for a figure. */
export function baseOfFigure(figure: Uncertain | null): number | null {
  return isRange(figure) ? figure.base : figure
}

export function isSameFigure(one: Uncertain | null, other: Uncertain | null): boolean {
  if (!isRange(one) || !isRange(other)) return one === other
  return (
    one.low === other.low && one.base === other.base && one.high === other.high && one.ends === other.ends
  )
}

/** A range with another base; outside it, the base alone. */
export function withBase(figure: Uncertain | null, base: number): Uncertain {
  return isRange(figure) && figure.low <= base && base <= figure.high ? { ...figure, base } : base
}
