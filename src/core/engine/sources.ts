import type { Hardware } from '../catalogue/machine-types.ts'
import type { OwnMachine } from '../catalogue/own-entries.ts'
import { lastSeen } from '../catalogue/price-at.ts'
import { isStale } from '../catalogue/staleness.ts'
import type { Evidence, PriceRow, Sourced } from '../catalogue/sourced.ts'
import type { FigureSource } from './evaluation.ts'

/** A figure of the catalogue; one that nobody confirmed is called what it is. */
export function catalogueSource(
  figure: string,
  value: number | null,
  unit: string,
  row: Sourced & { readonly evidence: Evidence },
  planAsOf: string,
): FigureSource {
  const stale = isStale(row.asOf, planAsOf)
  const kind = row.isOwn ? 'yours' : row.evidence === 'estimate' ? 'assumed' : 'catalogue'
  return { figure, value, unit, source: row.source, asOf: row.asOf, kind, stale }
}

/** A figure of a machine: of one that the plan brings, what was said of it is the user's, the rest the catalogue's. */
export function machineSource(
  figure: string,
  saidAs: keyof OwnMachine,
  value: number | null,
  unit: string,
  hardware: Hardware,
  planAsOf: string,
): FigureSource {
  const { ownFigures, evidence } = hardware
  const { said = [], listed = null } = ownFigures ?? {}
  const row = ownFigures === undefined || said.includes(saidAs) ? hardware : (listed ?? hardware)
  const isOwn = said.includes(saidAs) ? { isOwn: true as const } : {}
  return catalogueSource(figure, value, unit, { ...row, evidence, ...isOwn }, planAsOf)
}

/** A price of the catalogue, dated by the last day on which it was seen. */
export function priceSource(
  figure: string,
  value: number | null,
  unit: string,
  row: PriceRow,
  planAsOf: string,
): FigureSource {
  return catalogueSource(figure, value, unit, { ...row, asOf: lastSeen(row) }, planAsOf)
}

/** A figure that the user entered; it is as fresh as the plan. */
export function yoursSource(
  figure: string,
  value: number | null,
  unit: string,
  planAsOf: string,
): FigureSource {
  return { figure, value, unit, source: ['plan'], asOf: planAsOf, kind: 'yours', stale: false }
}

/** A figure of what the plan brings, with the day and source that were said with it. */
export function ownSource(
  figure: string,
  value: number,
  unit: string,
  { asOf, source }: { readonly asOf: string; readonly source: string },
  planAsOf: string,
): FigureSource {
  return { figure, value, unit, source: [source], asOf, kind: 'yours', stale: isStale(asOf, planAsOf) }
}

/** A class-level or derived figure: nobody published it for this very thing. It ages as any other. */
export function assumedSource(
  figure: string,
  value: number,
  unit: string,
  source: readonly string[],
  asOf: string,
  planAsOf: string,
): FigureSource {
  return { figure, value, unit, source, asOf, kind: 'assumed', stale: isStale(asOf, planAsOf) }
}
