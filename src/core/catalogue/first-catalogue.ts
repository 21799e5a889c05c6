import assumptions from './data/assumptions.json' with { type: 'json' }
import tokens from './data/tokens.json' with { type: 'json' }
import first from './first-rows.json' with { type: 'json' }
import { apiModelOf, hardwareOf, openModelOf, tokenRatiosOf, type Reading } from './rows.ts'
import type { ApiModelRow, Assumptions, HardwareRow, OpenModelRow, Tokens } from './schema.ts'
import type { MeasuredTable } from './machine-types.ts'
import type { Sourced } from './sourced.ts'
import type { Catalogue } from './types.ts'

const { measured, sources, version } = first
const reading: Reading = { sources, isProposable: true, measured: measured as unknown as MeasuredTable }

/**
 * What the verdict on the sample needs: the models and machines that it names, and what holds for any. The page begins
 * with it; catalogue.ts has the rest too, and with it what is proposed for each capability.
 */
export const firstCatalogue: Catalogue = {
  version,
  apiModels: (first.apiModels as ApiModelRow[]).map((row) => apiModelOf(row, reading)),
  openModels: (first.openModels as OpenModelRow[]).map((row) => openModelOf(row, reading)),
  hardware: (first.hardware as HardwareRow[]).map((row) => hardwareOf(row, reading)),
  hosts: (assumptions as Assumptions).hosts.map(toldInFull),
  patterns: (assumptions as Assumptions).patterns.map(toldInFull),
  capabilities: [],
  tokens: tokenRatiosOf(tokens as Tokens, sources),
}

/** A row with its one source in words. */
function toldInFull<Row extends { readonly source: string }>(
  row: Row,
): Omit<Row, 'source'> & Pick<Sourced, 'source'> {
  return { ...row, source: [row.source] }
}
