import { existsSync, readFileSync } from 'node:fs'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { withAccepted } from '#core/catalogue/price-files/accepted-row.ts'
import { differencesOf } from '#core/catalogue/price-files/compare-prices.ts'
import { joinPrices } from '#core/catalogue/price-files/join-prices.ts'
import type { EarlierVersions, TokenPriceRow } from '#core/catalogue/schema.ts'
import { LAST_COMPARED } from './compare.ts'
import { dataFile, namesOfDataFiles, textOfDataFile, writeDataFile } from './data-files.ts'
import { writeFirstRows } from './first-rows.ts'
import { withEntry, withLast, withPriceRow } from './insert-text.ts'
import { openList } from './open-list.ts'
import type { Arguments, Said } from './said.ts'

interface Models {
  readonly models: { readonly id: string; readonly prices?: TokenPriceRow[] }[]
}

interface Series {
  /** The file that it stands in. */
  readonly name: string
  readonly prices: TokenPriceRow[]
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
  const series = seriesById()
  const problems: string[] = []
  const told: string[] = []
  const before: Record<string, TokenPriceRow[]> = {}
  const texts = new Map<string, string>()
  for (const id of new Set(ids)) {
    const one = joined.find(({ model }) => model.id === id)
    const own = series.get(id)
    const { key: source } = open.source
    if (!own) {
      const near = nearestIds(id, [...series.keys()]).join(', ')
      problems.push(`${id}: not in the catalogue: ${near || 'an id that `crossover catalogue list` shows'}`)
    } else if (!one) problems.push(`${id}: not in that list: an id that \`compare\` shows`)
    else if (differencesOf(one, { day: today, fileDay: open.fileDay }).length === 0) {
      problems.push(`${id}: the list has the price that is known: nothing to take over`)
    } else {
      const { fileDay } = open
      const accepted = withAccepted(own.prices, one.listed, { source, fileDay, today })
      if (accepted.ok) {
        before[id] = own.prices
        const text = texts.get(own.name) ?? textOfDataFile(own.name)
        texts.set(own.name, withPriceRow(text, id, accepted.prices.indexOf(accepted.row), accepted.row))
        told.push(`${id}: a row from ${accepted.row.from ?? accepted.row.asOf} on`)
      } else problems.push(`${id}: ${accepted.why}`)
    }
  }
  // All or nothing, so that nobody has to look for what was done.
  if (problems.length > 0) return wrong([...problems, 'Nothing was changed.'])
  for (const [name, text] of texts) writeDataFile(name, text)
  const present = catalogue.version
  const version = nextVersion(present, today)
  const { key, text } = open.source
  const sources = textOfDataFile('sources').replace(`"version": "${present}"`, `"version": "${version}"`)
  const isKnown = sources.includes(`${JSON.stringify(key)}:`)
  writeDataFile('sources', isKnown ? sources : withEntry(sources, 'sources', key, flags['source'] ?? text))
  keepEarlier({ version: present, apiModels: before, hardware: {} })
  writeFirstRows()
  return {
    text: [
      ...told,
      `The catalogue is now ${version}; released-versions.json wants a line for it, which the test of it prints.`,
    ].join('\n'),
    problems: [],
  }
}

type Earlier = EarlierVersions['versions'][number]

/** How the series stood that the next version changes; what is kept of a version already is how it was. */
function keepEarlier(next: Earlier): void {
  const { versions } = dataFile<EarlierVersions>('earlier-versions')
  const kept = versions.find(({ version }) => version === next.version)
  if (!kept) {
    writeDataFile('earlier-versions', withLast(textOfDataFile('earlier-versions'), next))
    return
  }
  const missing = Object.keys(next.apiModels).filter((id) => !Object.hasOwn(kept.apiModels, id))
  if (missing.length === 0) return
  const both = { ...kept, apiModels: { ...next.apiModels, ...kept.apiModels } }
  const all = { versions: versions.map((one) => (one === kept ? both : one)) }
  writeDataFile('earlier-versions', `${JSON.stringify(all, null, 2)}\n`)
}

/** The version of a catalogue that is made on a day: 2026-11-28, then 2026-11-28.2. */
function nextVersion(present: string, today: string): string {
  const [day = '', number = '1'] = present.split('.')
  return day === today ? `${today}.${Number(number) + 1}` : today
}

/** The prices of every model, with the file that they stand in. */
function seriesById(): ReadonlyMap<string, Series> {
  const files = namesOfDataFiles().map((name) => ({ name, value: dataFile<Partial<Models>>(name) }))
  const series = files.flatMap(({ name, value: { models } }) =>
    Array.isArray(models)
      ? models.flatMap(({ id, prices }) => (prices ? [[id, { name, prices }] as const] : []))
      : [],
  )
  return new Map(series)
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
