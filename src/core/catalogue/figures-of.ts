import { lastSeen, machinePriceAt, rentAt, tokenPriceAt } from './price-at.ts'
import type { Evidence, PriceRow, Sourced } from './sourced.ts'
import type { Catalogue } from './types.ts'

/** A figure, or a group of figures from one source: what it is, of what, from where and of which day. */
export interface DatedFigure extends Sourced {
  readonly of: string
  readonly figure: 'token price' | 'model' | 'specification' | 'price' | 'rent' | 'assumption' | 'ratio'
  /** `estimate`: nobody confirmed it, so it is shown as assumed. */
  readonly evidence: Evidence
}

/**
 * Every dated figure that holds on a day, so that stale ones can be counted and none stands without a source.
 * Prices that later ones followed are history and grow no older.
 */
export function figuresOf(catalogue: Catalogue, day: string): readonly DatedFigure[] {
  return [
    ...catalogue.apiModels.flatMap((model) => [
      ...priced(model.id, 'token price', tokenPriceAt(model, day)?.price ?? null),
      figure(model.id, 'specification', model, 'seen'),
    ]),
    ...catalogue.openModels.map((model) => figure(model.id, 'model', model, model.evidence)),
    ...catalogue.hardware.flatMap((part) => [
      figure(part.id, 'specification', part, part.evidence),
      ...priced(part.id, 'price', machinePriceAt(part, day)),
      ...priced(part.id, 'rent', rentAt(part, day)),
    ]),
    ...catalogue.hosts.map((host) => figure(host.id, 'assumption', host, 'estimate')),
    ...catalogue.patterns.map((profile) => figure(profile.pattern, 'assumption', profile, 'estimate')),
    ...catalogue.tokens.tokenizers.map((row) => figure(row.family, 'ratio', row, row.evidence)),
    ...catalogue.tokens.reasoning.efforts.map((row) => figure(row.effort, 'ratio', row, row.evidence)),
  ]
}

function priced(of: string, what: DatedFigure['figure'], price: PriceRow | null): readonly DatedFigure[] {
  return price ? [figure(of, what, { source: price.source, asOf: lastSeen(price) }, price.evidence)] : []
}

function figure(
  of: string,
  what: DatedFigure['figure'],
  { source, asOf }: Sourced,
  evidence: Evidence,
): DatedFigure {
  return { of, figure: what, source, asOf, evidence }
}
