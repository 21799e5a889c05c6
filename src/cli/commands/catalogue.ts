import { catalogue } from '#core/catalogue/catalogue.ts'
import {
  catalogueRows,
  entriesOf,
  fieldsOn,
  figuresOfEntry,
  type CatalogueEntry,
} from '../catalogue-entries.ts'
import { ALONE, wrong, type Answer, type Command } from '../command.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'
import { priceHistory } from '../text/price-history.ts'

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
  const found = entriesOf(id)
  return 'problems' in found ? found : show(found, way)
}

function list({ json, today, ink }: Way): Answer {
  const rows = catalogueRows(today)
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

function show(found: readonly CatalogueEntry[], { json, today, ink }: Way): Answer {
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
