import apiModels from './data/api-models.json' with { type: 'json' }
import assumptions from './data/assumptions.json' with { type: 'json' }
import capabilities from './data/capabilities.json' with { type: 'json' }
import hardware from './data/hardware.json' with { type: 'json' }
import measured from './data/measured/first.json' with { type: 'json' }
import openModels from './data/open-models.json' with { type: 'json' }
import origins from './data/sources.json' with { type: 'json' }
import tokens from './data/tokens.json' with { type: 'json' }
import { apiModelOf, hardwareOf, openModelOf, tokenRatiosOf, type Reading } from './rows.ts'
import type { ApiModelRow, Assumptions, Capabilities, HardwareRow, OpenModelRow, Tokens } from './schema.ts'
import type { MeasuredTable } from './machine-types.ts'
import type { Sourced } from './sourced.ts'
import type { Catalogue } from './types.ts'

const reading: Reading = {
  sources: origins.sources,
  isProposable: true,
  measured: measured as unknown as MeasuredTable,
}

/**
 * What a verdict may need before anybody has chosen anything: whatever a proposal, a preset, an example or the
 * sample can name. The page begins with it; catalogue.ts has the rest too.
 */
export const firstCatalogue: Catalogue = {
  version: origins.version,
  apiModels: (apiModels.models as ApiModelRow[]).map((row) => apiModelOf(row, reading)),
  openModels: (openModels.models as OpenModelRow[]).map((row) => openModelOf(row, reading)),
  hardware: (hardware.hardware as HardwareRow[]).map((row) => hardwareOf(row, reading)),
  hosts: (assumptions as Assumptions).hosts.map(toldInFull),
  patterns: (assumptions as Assumptions).patterns.map(toldInFull),
  capabilities: (capabilities as Capabilities).capabilities.map((row) => ({
    ...row,
    needsOwnTest: row.needsOwnTest ?? false,
  })),
  tokens: tokenRatiosOf(tokens as Tokens, origins.sources),
  chain: [],
}

/** A row with its one source in words. */
function toldInFull<Row extends { readonly source: string }>(
  row: Row,
): Omit<Row, 'source'> & Pick<Sourced, 'source'> {
  return { ...row, source: [row.source] }
}
