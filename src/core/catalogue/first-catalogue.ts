import assumptions from './data/assumptions.json' with { type: 'json' }
import tokens from './data/tokens.json' with { type: 'json' }
import first from './first-rows.json' with { type: 'json' }
import {
  apiModelOf,
  hardwareOf,
  openModelOf,
  qualityOf,
  tokenRatiosOf,
  type Reading,
  type SourceTexts,
} from './rows.ts'
import type { ApiModelRow, Assumptions, HardwareRow, OpenModelRow, Scores, Tokens } from './schema.ts'
import type { MeasuredTable } from './machine-types.ts'
import type { Sourced } from './sourced.ts'
import type { Catalogue } from './types.ts'

/** The rows of the data files that the sample names, what was measured of them, and where both are from. */
export interface FirstRows {
  readonly version: string
  readonly apiModels: readonly ApiModelRow[]
  readonly openModels: readonly OpenModelRow[]
  readonly hardware: readonly HardwareRow[]
  readonly measured: MeasuredTable
  readonly quality: Scores
  readonly sources: SourceTexts
}

const { version, apiModels, openModels, hardware, measured, quality, sources } = first as unknown as FirstRows
const reading: Reading = { sources, isProposable: true, measured }

/**
 * What the verdict on the sample needs: the models and machines that it names, and what holds for any. The page begins
 * with it; catalogue.ts has the rest too, and with it what is proposed for each capability.
 */
export const firstCatalogue: Catalogue = {
  version,
  apiModels: apiModels.map((row) => apiModelOf(row, reading)),
  openModels: openModels.map((row) => openModelOf(row, reading)),
  hardware: hardware.map((row) => hardwareOf(row, reading)),
  hosts: (assumptions as Assumptions).hosts.map(toldInFull),
  patterns: (assumptions as Assumptions).patterns.map(toldInFull),
  capabilities: [],
  tokens: tokenRatiosOf(tokens as Tokens, sources),
  quality: qualityOf(quality),
  chain: [],
  providers: {},
}

/** A row with its one source in words. */
function toldInFull<Row extends { readonly source: string }>(
  row: Row,
): Omit<Row, 'source'> & Pick<Sourced, 'source'> {
  return { ...row, source: [row.source] }
}
