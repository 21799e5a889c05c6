import { newFaults, type Fault } from './fault.ts'
import { figuresOf } from './figures-of.ts'
import type { MarketFiles } from './schema-market.ts'
import type { Catalogue } from './types.ts'
import { validateMachines } from './validate-machines.ts'
import { validateMarket } from './validate-market.ts'
import { validateModels } from './validate-models.ts'

/**
 * What is wrong with a catalogue that its schemas do not see: ids that stand twice or lead nowhere, ranges and
 * periods out of order, figures without a source, and figures that no market has ever seen.
 */
export function validate(catalogue: Catalogue, market: MarketFiles): readonly Fault[] {
  const day = catalogue.version.slice(0, 10)
  const faults = newFaults()
  for (const list of ['apiModels', 'openModels', 'hardware', 'hosts'] as const) {
    const seen = new Set<string>()
    for (const { id } of catalogue[list]) {
      faults.must(!seen.has(id), list, `${id} stands twice`)
      seen.add(id)
    }
  }
  for (const { of, figure, source, asOf } of figuresOf(catalogue, day)) {
    faults.must(source.length > 0 && !source.includes(''), `${of} ${figure}`, 'no source')
    faults.must(asOf <= day, `${of} ${figure}`, `of ${asOf}, which lies ahead`)
  }
  for (const { low, base, high, family } of catalogue.tokens.tokenizers) {
    faults.must(low <= base && base <= high, family, 'low, base and high are out of order')
  }
  validateModels(catalogue, day, faults)
  validateMachines(catalogue, day, faults)
  validateMarket(catalogue, market, faults)
  return faults.list
}
