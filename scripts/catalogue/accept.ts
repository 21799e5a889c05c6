import { existsSync, readFileSync } from 'node:fs'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { withAccepted } from '#core/catalogue/price-files/accepted-row.ts'
import { differencesOf } from '#core/catalogue/price-files/compare-prices.ts'
import { joinPrices } from '#core/catalogue/price-files/join-prices.ts'
import type { EarlierVersions, TokenPriceRow } from '#core/catalogue/schema.ts'
import { LAST_COMPARED } from './compare.ts'
import { dataFile, dataFiles, writeDataFile } from './data-files.ts'
import { openList } from './open-list.ts'
import type { Arguments, Said } from './said.ts'

interface Models {
  readonly models: { readonly id: string; prices: TokenPriceRow[] }[]
}

interface Sources {
  readonly version: string
  readonly sources: Readonly<Record<string, string>>
}

/** Adds the prices of a list to the series of models, each with its day and source; what stands there stays. */
export async function accept({ operands: ids, flags, today }: Arguments): Promise<Said> {
  const last = lastCompared()
  const what = flags['from'] ?? last?.what
  if (ids.length === 0) return wrong(['ID: missing: ids of models whose price is taken over'])
  if (what === undefined) return wrong(['--from: missing: the price list, or compare one first'])
  const open = await openList(what, flags['day'] ?? (flags['from'] === undefined ? last?.day : undefined))
  if (typeof open === 'string') return wrong([open])
  const { joined } = joinPrices(catalogue.apiModels, open.list, today)
  const files = dataFiles<Models>((value) => 'models' in value)
  const problems: string[] = []
  const told: string[] = []
  const before: Record<string, TokenPriceRow[]> = {}
  for (const id of new Set(ids)) {
    const one = joined.find(({ model }) => model.id === id)
    const file = files.find(({ value }) => value.models.some((model) => model.id === id))
    const model = file?.value.models.find((candidate) => candidate.id === id)
    if (!model) {
      const near = nearestIds(id, catalogue.apiModels.map((candidate) => candidate.id)).join(', ') // prettier-ignore
      problems.push(`${id}: not in the catalogue: ${near || 'an id that `crossover catalogue list` shows'}`)
    } else if (!one) problems.push(`${id}: not in that list: an id that \`compare\` shows`)
    else if (differencesOf(one, { day: today, fileDay: open.fileDay }).length === 0) {
      problems.push(`${id}: the list has the price that is known: nothing to take over`)
    } else {
      const { key: source } = open.source
      const accepted = withAccepted(model.prices, one.listed, { source, fileDay: open.fileDay, today })
      if (accepted.ok) {
        before[id] = model.prices
        model.prices = [...accepted.prices]
        told.push(`${id}: a row from ${accepted.row.from ?? accepted.row.asOf} on`)
      } else problems.push(`${id}: ${accepted.why}`)
    }
  }
  // All or nothing, so that nobody has to look for what was done.
  if (problems.length > 0) return wrong([...problems, 'Nothing was changed.'])
  const sources = dataFile<Sources>('sources.json')
  const version = nextVersion(sources.version, today)
  const { key, text } = open.source
  const earlier = dataFile<EarlierVersions>('earlier-versions.json')
  const changed = files.filter(({ value }) => value.models.some(({ id }) => id in before))
  for (const { name, value } of changed) writeDataFile(name, value)
  writeDataFile('sources.json', {
    version,
    sources: inOrder({ [key]: flags['source'] ?? text, ...sources.sources }),
  })
  // What travels first has its sources with it, and none stands twice.
  const rest = dataFile<Pick<Sources, 'sources'>>('rest/sources.json')
  const { [key]: _moved, ...others } = rest.sources
  if (key in rest.sources) writeDataFile('rest/sources.json', { sources: others })
  writeDataFile('earlier-versions.json', {
    versions: withEarlier(earlier.versions, { version: sources.version, apiModels: before, hardware: {} }),
  })
  return {
    text: [
      ...told,
      `The catalogue is now ${version}; catalogue.test.ts wants a line for it, with the digest that it prints.`,
    ].join('\n'),
    problems: [],
  }
}

type Earlier = EarlierVersions['versions'][number]

/** Of a version that is kept already more may change: what was kept first is how it was. */
function withEarlier(versions: readonly Earlier[], next: Earlier): readonly Earlier[] {
  const kept = versions.find(({ version }) => version === next.version)
  if (!kept) return [...versions, next]
  const both = { ...kept, apiModels: { ...next.apiModels, ...kept.apiModels } }
  return versions.map((one) => (one === kept ? both : one))
}

/** The version of a catalogue that is made on a day: 2026-11-28, then 2026-11-28.2. */
function nextVersion(present: string, today: string): string {
  const [day = '', number = '1'] = present.split('.')
  return day === today ? `${today}.${Number(number) + 1}` : today
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function lastCompared(): { readonly what: string; readonly day: string | undefined } | null {
  if (!existsSync(LAST_COMPARED)) return null
  const { what, day } = JSON.parse(readFileSync(LAST_COMPARED, 'utf8')) as {
    what: string
    day: string | null
  }
  return { what, day: day ?? undefined }
}

function wrong(problems: readonly string[]): Said {
  return { text: '', problems }
}
