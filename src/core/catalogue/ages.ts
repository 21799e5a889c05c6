import { daysBetween } from '../units/calendar.ts'
import { figuresOf, type DatedFigure } from './figures-of.ts'
import { STALE_AFTER_DAYS } from './staleness.ts'
import type { Catalogue } from './types.ts'

export interface Age extends DatedFigure {
  readonly days: number
  readonly isStale: boolean
}

/** How old every figure that holds on a day is then, the oldest first. */
export function ages(catalogue: Catalogue, day: string): readonly Age[] {
  return figuresOf(catalogue, day)
    .map((figure) => {
      const days = daysBetween(figure.asOf, day)
      return { ...figure, days, isStale: days > STALE_AFTER_DAYS }
    })
    .toSorted((a, b) => b.days - a.days)
}
