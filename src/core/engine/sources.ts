import type { Sourced } from '../catalogue/types.ts'
import { daysBetween } from '../units/calendar.ts'
import type { FigureSource } from './evaluation.ts'

/** A figure older than this against the plan's day is marked stale. */
export const STALE_AFTER_DAYS = 90

export function catalogueSource(
  figure: string,
  value: number | null,
  unit: string,
  row: Sourced,
  planAsOf: string,
): FigureSource {
  const stale = daysBetween(row.asOf, planAsOf) > STALE_AFTER_DAYS
  return { figure, value, unit, source: row.source, asOf: row.asOf, kind: 'catalogue', stale }
}

/** A figure that the user entered; it is as fresh as the plan. */
export function yoursSource(
  figure: string,
  value: number | null,
  unit: string,
  planAsOf: string,
): FigureSource {
  return { figure, value, unit, source: 'plan', asOf: planAsOf, kind: 'yours', stale: false }
}

/** A class-level or derived figure: nobody published it for this very thing. */
export function assumedSource(
  figure: string,
  value: number,
  unit: string,
  source: string,
  asOf: string,
): FigureSource {
  return { figure, value, unit, source, asOf, kind: 'assumed', stale: false }
}
