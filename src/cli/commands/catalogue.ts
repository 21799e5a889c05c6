import { catalogue } from '#core/catalogue/catalogue.ts'
import { figuresOf } from '#core/catalogue/figures-of.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { notesOf } from '#core/catalogue/notes.ts'
import { machinePriceAt, rentAt, tokenPriceAt } from '#core/catalogue/price-at.ts'
import type { ChainOffer } from '#core/catalogue/chain/chain-types.ts'
import type { Sourced } from '#core/catalogue/sourced.ts'
import { offerPrice, partLabel, priceUnit } from '#core/words/chain-words.ts'
import { isStale } from '#core/catalogue/staleness.ts'
import type { Hardware } from '#core/catalogue/machine-types.ts'
import type { ApiModel, Catalogue, OpenModel } from '#core/catalogue/types.ts'
import { ALONE, wrong, type Answer, type Command } from '../command.ts'
import { oneOf } from '#core/plan/unknown-id.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'
import { priceHistory } from '../text/price-history.ts'

type Entry =
  | { readonly kind: 'api-model'; readonly row: Noted<ApiModel> }
  | { readonly kind: 'open-model'; readonly row: Noted<OpenModel> & { readonly licenceNote: string | null } }
  | { readonly kind: 'hardware'; readonly row: Noted<Hardware> }
  | { readonly kind: 'chain-offer'; readonly row: ChainOffer & Dated }

type Dated = Pick<Sourced, 'source' | 'asOf'>
type Noted<Row> = Row & { readonly notes: string | null }

const entries: readonly Entry[] = [
  ...catalogue.apiModels.map((row) => ({ kind: 'api-model' as const, row: noted('apiModels', row) })),
  ...catalogue.openModels.map((row) => ({
    kind: 'open-model' as const,
    row: { ...noted('openModels', row), licenceNote: notesOf('licences', row.id) },
  })),
  ...catalogue.hardware.map((row) => ({ kind: 'hardware' as const, row: noted('hardware', row) })),
  ...catalogue.chain.map((row) => ({ kind: 'chain-offer' as const, row: { ...row, ...oldestOf(row) } })),
]

/** An offer is as old as the oldest of its prices. */
function oldestOf({ prices }: ChainOffer): Dated {
  const days = prices.map(({ asOf }) => asOf).sort()
  return { asOf: days[0] ?? '', source: [...new Set(prices.flatMap(({ source }) => source))] }
}

function noted<Row extends { readonly id: string }>(
  list: Parameters<typeof notesOf>[0],
  row: Row,
): Noted<Row> {
  return { ...row, notes: notesOf(list, row.id) }
}

export const catalogueCommand: Command = {
  name: 'catalogue',
  usage: 'catalogue [list | show ID] [--json]',
  operands: ['[list]', '[ID]'],
  flags: { json: ALONE },
  does: 'What is known of models, prices and hardware, with source, date and staleness.',
  answer: ({ operands: [verb = 'list', id], flags }, { today }, ink) =>
    Promise.resolve(answer(verb, id, { json: flags['json'] === true, today, ink })),
}

interface Way {
  readonly json: boolean
  readonly today: string
  readonly ink: Ink
}

function answer(verb: string, id: string | undefined, way: Way): Answer {
  if (verb === 'list') return id === undefined ? list(way) : wrong(id, 'one word too many', 'catalogue list')
  if (verb !== 'show') return wrong(verb, 'nothing that catalogue does', 'list, or show ID')
  if (id === undefined) return wrong('ID', 'missing', 'catalogue show ID')
  const found = entries.filter(({ row }) => row.id === id)
  return found.length > 0 ? show(found, way) : unknownId(id)
}

function unknownId(id: string): Answer {
  const near = nearestIds(id, entries.map(({ row }) => row.id)) // prettier-ignore
  const like =
    near.length > 0
      ? `did you mean ${oneOf(near)}?`
      : 'nothing like it is known here; `catalogue list` shows what is'
  return wrong(id, 'not in the catalogue', like)
}

function list({ json, today, ink }: Way): Answer {
  const rows = entries.map((entry) => {
    const dates = figuresOfEntry(entry, today)
    return {
      kind: entry.kind,
      id: entry.row.id,
      name: entry.row.name,
      gist: gist(entry, today),
      asOf: dates.map(({ asOf }) => asOf).sort()[0] ?? entry.row.asOf,
      stale: dates.some(({ stale }) => stale),
      assumed: dates.some(({ evidence }) => evidence === 'estimate'),
    }
  })
  if (json) return { json: rows }
  const titles = {
    'api-model': 'Models sold by the token',
    'open-model': 'Open models',
    hardware: 'Hardware',
    'chain-offer': 'The rest of the chain',
  }
  const blocks = Object.entries(titles).map(([kind, title]) => {
    const shown = rows.filter((row) => row.kind === kind)
    const cells = shown.map(({ id, name, gist: says, asOf, stale, assumed }) => [
      id,
      name,
      says,
      asOf,
      marks(stale, assumed),
    ])
    const columns = ['id', 'name', 'in short', 'as of', ''].map((heading) => ({ title: heading }))
    return `${ink.heading(title)}\n${table(columns, cells, { head: ink.quiet })}`
  })
  const note = `Catalogue of ${catalogue.version}. "old": a figure is more than 90 days older than ${today}; "assumed": nobody has confirmed one.`
  return { text: [...blocks, note].join('\n\n') }
}

function show(found: readonly Entry[], { json, today, ink }: Way): Answer {
  const shown = found.map((entry) => ({
    kind: entry.kind,
    ...entry.row,
    figures: figuresOfEntry(entry, today),
  }))
  if (json) return { json: shown.length === 1 ? shown[0] : shown }
  const cards = found.map((entry) => {
    const figures = figuresOfEntry(entry, today)
    const lines = table(
      [{ title: 'field' }, { title: 'value' }],
      leaves(fieldsOn(entry, today)).filter(([path]) => !DATES.test(path)),
      { head: ink.quiet },
    )
    const sources = table(
      [{ title: 'figure' }, { title: 'as of' }, { title: '' }, { title: 'source' }],
      figures.map(({ figure, asOf, stale, evidence, source }) => [
        figure,
        asOf,
        marks(stale, evidence === 'estimate'),
        source.join('; '),
      ]),
      { head: ink.quiet },
    )
    const history =
      entry.kind === 'open-model' || entry.kind === 'chain-offer'
        ? []
        : priceHistory({ rents: [], ...entry.row }, ink)
    return [`${ink.heading(entry.row.name)}\n${lines}`, ...history, sources].join('\n\n')
  })
  return { text: cards.join('\n\n') }
}

function marks(isOld: boolean, isAssumed: boolean): string {
  return [isOld ? 'old' : '', isAssumed ? 'assumed' : ''].filter(Boolean).join(', ')
}

/** Said in tables of their own. */
const DATES = /(^|\.)(source|asOf|from|confirmed|inUse|evidence)$/

/** An entry with the prices that hold on a day in place of their series. */
function fieldsOn(entry: Entry, day: string): object {
  switch (entry.kind) {
    case 'open-model':
    case 'chain-offer':
      return entry.row
    case 'api-model': {
      const { prices: _series, ...row } = entry.row
      return { ...row, price: tokenPriceAt(entry.row, day)?.price ?? null }
    }
    case 'hardware': {
      // What was measured of machines is of all of them.
      const { prices: _series, rents: _rents, measured: _measured, ...row } = entry.row
      return { kind: entry.kind, ...row, price: machinePriceAt(entry.row, day), rent: rentAt(entry.row, day) }
    }
  }
}

/** The dated figures of one entry; an API model and an open model may share an id. */
function figuresOfEntry(entry: Entry, today: string) {
  if (entry.kind === 'chain-offer') {
    return entry.row.prices.map(({ per, ...price }) => ({
      of: entry.row.id,
      figure: `price, $/${priceUnit(per)}`,
      ...price,
      stale: isStale(price.asOf, today),
    }))
  }
  const alone: Catalogue = {
    ...catalogue,
    apiModels: entry.kind === 'api-model' ? [entry.row] : [],
    openModels: entry.kind === 'open-model' ? [entry.row] : [],
    hardware: entry.kind === 'hardware' ? [entry.row] : [],
    hosts: [],
    patterns: [],
    tokens: {
      ...catalogue.tokens,
      tokenizers: [],
      reasoning: { ...catalogue.tokens.reasoning, efforts: [] },
    },
  }
  return figuresOf(alone, today).map((figure) => ({ ...figure, stale: isStale(figure.asOf, today) }))
}

function gist(entry: Entry, day: string): string {
  switch (entry.kind) {
    case 'api-model': {
      const price = tokenPriceAt(entry.row, day)?.price
      return price
        ? `$${price.inputUsdPerMTok} in, $${price.outputUsdPerMTok} out per million tokens`
        : 'no price known'
    }
    case 'open-model': {
      const { totalParamsB, activeParamsB, nativePrecision } = entry.row
      const active = activeParamsB === totalParamsB ? '' : `, ${activeParamsB}B active`
      return `${totalParamsB}B${active}, ${nativePrecision}`
    }
    case 'chain-offer':
      return `${partLabel(entry.row.part)}: ${offerPrice(entry.row)}`
    case 'hardware': {
      const [price, rent] = [machinePriceAt(entry.row, day), rentAt(entry.row, day)]
      const buy = price === null ? [] : [`$${price.usd}`]
      const hire = rent === null ? [] : [`$${rent.usdPerGpuHour} a GPU-hour`]
      return [`${entry.row.memoryGB} GB`, ...buy, ...hire].join(', ')
    }
  }
}

/** Every figure inside a value, with its path: `price.inputUsdPerMTok`. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (value === null) return [[path, 'not known']]
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object') return [[path, JSON.stringify(value)]]
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return [[path, value.length === 0 ? 'none' : value.join(', ')]]
  }
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}
