import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { lastSeen, machinePriceAt, rentAt, tokenPriceAt } from '#core/catalogue/price-at.ts'
import { market } from '#core/catalogue/market.ts'
import { MARKET_FILE_SCHEMAS } from '#core/catalogue/schema-market.ts'
import { DATA_FILE_SCHEMAS } from '#core/catalogue/schema.ts'
import { isStale, STALE_AFTER_DAYS } from '#core/catalogue/staleness.ts'
import type { PriceRow } from '#core/catalogue/types.ts'
import { validate } from '#core/catalogue/validate.ts'
import { columns } from './columns.ts'
import { DATA_FOLDER } from './data-files.ts'
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
  ]
  return { text: text.filter(Boolean).join('\n'), problems }
}

function wrongFiles(): readonly string[] {
  return readdirSync(DATA_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const key = name.slice(0, -'.json'.length)
      const schema = schemaOf(key)
      if (!schema) return [`${name}: a file without a schema: a row of DATA_FILE_SCHEMAS`]
      let value: unknown
      try {
        value = JSON.parse(readFileSync(join(DATA_FOLDER, name), 'utf8'))
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : String(error)}: JSON`]
      }
      const { error } = schema.safeParse(value)
      return (error?.issues ?? []).map(
        (issue) => `${name}: ${issue.path.map(String).join('/')}: ${issue.message}`,
      )
    })
}

function schemaOf(key: string) {
  const schemas = { ...DATA_FILE_SCHEMAS, ...marketSchemas() }
  return Object.hasOwn(schemas, key) ? schemas[key as keyof typeof schemas] : null
}

function marketSchemas() {
  return Object.fromEntries(
    Object.entries(MARKET_FILE_SCHEMAS).map(([name, schema]) => [`market/${name}`, schema]),
  )
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
