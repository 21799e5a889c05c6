import { CHAIN_FILE_SCHEMAS } from '#core/catalogue/chain/chain-schema.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { lastSeen, machinePriceAt, rentAt, tokenPriceAt } from '#core/catalogue/price-at.ts'
import { FACT_FILE_SCHEMAS } from '#core/catalogue/fact-schema.ts'
import { market } from '#core/catalogue/market.ts'
import { MARKET_FILE_SCHEMAS } from '#core/catalogue/schema-market.ts'
import { DATA_FILE_SCHEMAS } from '#core/catalogue/schema.ts'
import { TERMS_AND_RUNS_SCHEMAS } from '#core/catalogue/schema-of-terms-and-runs.ts'
import { isStale, STALE_AFTER_DAYS } from '#core/catalogue/staleness.ts'
import type { PriceRow } from '#core/catalogue/sourced.ts'
import { validate } from '#core/catalogue/validate.ts'
import { columns } from './columns.ts'
import { dataFile, namesOfDataFiles } from './data-files.ts'
import { examplesTable } from './examples.ts'
import type { Arguments, Said } from './said.ts'

/** Whether the data files hold to their schemas and say where each price comes from, and how old the prices are. */
export function check({ today }: Arguments): Said {
  const problems = [
    ...wrongFiles(),
    ...validate(catalogue, market).map(({ where, what }) => `${where}: ${what}`),
  ]
  const rows = pricesOf(today)
  const groups = [...new Set(rows.map(({ of }) => of))].map((of) => ({
    of,
    rows: rows.filter((row) => row.of === of),
  }))
  const all = { of: 'all', rows }
  const cells = [all, ...groups.sort((a, b) => (a.of < b.of ? -1 : 1))].map(({ of, rows: own }) => {
    const oldest = own.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
    const old = own.filter(({ day }) => isStale(day, today)).length
    return [of, String(own.length), oldest?.day ?? '', oldest?.id ?? '', String(old)]
  })
  const titles = ['prices of', 'in force', 'oldest', 'of', `over ${STALE_AFTER_DAYS} days`]
  const text = [
    `Catalogue of ${catalogue.version}, prices in force on ${today}.`,
    columns(titles, cells),
    problems.length === 0 ? 'Every data file is as it should be.' : '',
    `\nWhat the examples rest on:\n${examplesTable()}`,
  ]
  return { text: text.filter(Boolean).join('\n'), problems }
}

/** By the names of the files; those of the facts without their folder. */
const SCHEMAS: Readonly<
  Record<
    string,
    | (typeof DATA_FILE_SCHEMAS)[keyof typeof DATA_FILE_SCHEMAS]
    | FactSchema
    | MarketSchema
    | ChainSchema
    | TermsOrRunsSchema
  >
> = {
  ...DATA_FILE_SCHEMAS,
  ...CHAIN_FILE_SCHEMAS,
  ...TERMS_AND_RUNS_SCHEMAS,
  ...Object.fromEntries(Object.entries(FACT_FILE_SCHEMAS).map(([name, schema]) => [`facts/${name}`, schema])),
  ...Object.fromEntries(
    Object.entries(MARKET_FILE_SCHEMAS).map(([name, schema]) => [`market/${name}`, schema]),
  ),
}

type MarketSchema = (typeof MARKET_FILE_SCHEMAS)[keyof typeof MARKET_FILE_SCHEMAS]

type ChainSchema = (typeof CHAIN_FILE_SCHEMAS)[keyof typeof CHAIN_FILE_SCHEMAS]

type TermsOrRunsSchema = (typeof TERMS_AND_RUNS_SCHEMAS)[keyof typeof TERMS_AND_RUNS_SCHEMAS]

type FactSchema = (typeof FACT_FILE_SCHEMAS)[keyof typeof FACT_FILE_SCHEMAS]

function wrongFiles(): readonly string[] {
  return namesOfDataFiles().flatMap((name) => {
    const schema = SCHEMAS[name]
    if (!schema) return [`${name}.json: a file without a schema: a row in the schemas of the catalogue`]
    try {
      const { error } = schema.safeParse(dataFile(name))
      return (error?.issues ?? []).map(
        (issue) => `${name}.json: ${issue.path.map(String).join('/')}: ${issue.message}`,
      )
    } catch (error) {
      return [`${name}.json: ${error instanceof Error ? error.message : String(error)}: JSON`]
    }
  })
}

interface PriceInForce {
  readonly of: string
  readonly id: string
  readonly day: string
}

function pricesOf(today: string): readonly PriceInForce[] {
  const row = (of: string, id: string, price: PriceRow | null | undefined): readonly PriceInForce[] =>
    price ? [{ of, id, day: lastSeen(price) }] : []
  return [
    ...catalogue.apiModels
      .filter(({ status }) => status !== 'retired')
      .flatMap((model) => row(model.provider, model.id, tokenPriceAt(model, today)?.price)),
    ...catalogue.hardware.flatMap((part) => [
      ...row('machines', part.id, machinePriceAt(part, today)),
      ...row('rents', part.id, rentAt(part, today)),
    ]),
  ]
}
