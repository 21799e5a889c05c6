import { catalogue } from '#core/catalogue/catalogue.ts'
import { figuresOf } from '#core/catalogue/figures-of.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { isStale } from '#core/catalogue/staleness.ts'
import type { ApiModel, Catalogue, Hardware, OpenModel } from '#core/catalogue/types.ts'
import { ALONE, wrong, type Answer, type Command } from '../command.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

type Entry =
  | { readonly kind: 'api-model'; readonly row: ApiModel }
  | { readonly kind: 'open-model'; readonly row: OpenModel }
  | { readonly kind: 'hardware'; readonly row: Hardware }

const entries: readonly Entry[] = [
  ...catalogue.apiModels.map((row) => ({ kind: 'api-model' as const, row })),
  ...catalogue.openModels.map((row) => ({ kind: 'open-model' as const, row })),
  ...catalogue.hardware.map((row) => ({ kind: 'hardware' as const, row })),
]

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
  return wrong(id, 'not in the catalogue', near.join(', ') || 'an id that `catalogue list` shows')
}

function list({ json, today, ink }: Way): Answer {
  const rows = entries.map((entry) => {
    const dates = figuresOfEntry(entry, today)
    return {
      kind: entry.kind,
      id: entry.row.id,
      name: entry.row.name,
      gist: gist(entry),
      asOf: dates.map(({ asOf }) => asOf).sort()[0] ?? entry.row.asOf,
      stale: dates.some(({ stale }) => stale),
    }
  })
  if (json) return { json: rows }
  const titles = {
    'api-model': 'Models sold by the token',
    'open-model': 'Open models',
    hardware: 'Hardware',
  }
  const blocks = Object.entries(titles).map(([kind, title]) => {
    const shown = rows.filter((row) => row.kind === kind)
    const cells = shown.map(({ id, name, gist: says, asOf, stale }) => [
      id,
      name,
      says,
      asOf,
      stale ? 'old' : '',
    ])
    const columns = ['id', 'name', 'in short', 'as of', ''].map((heading) => ({ title: heading }))
    return `${ink.heading(title)}\n${table(columns, cells, { head: ink.quiet })}`
  })
  const note = `Catalogue of ${catalogue.generated}. "old": a figure is more than 90 days older than ${today}.`
  return { text: [...blocks, note].join('\n\n') }
}

function show(found: readonly Entry[], { json, today, ink }: Way): Answer {
  const shown = found.map((entry) => ({
    kind: entry.kind,
    ...entry.row,
    figures: figuresOfEntry(entry, today),
  }))
  if (json) return { json: shown.length === 1 ? shown[0] : shown }
  const cards = shown.map(({ figures, ...fields }) => {
    const lines = table(
      [{ title: 'field' }, { title: 'value' }],
      leaves(fields).filter(([path]) => !/(^|\.)(source|asOf)$/.test(path)),
      { head: ink.quiet },
    )
    const sources = table(
      [{ title: 'figure' }, { title: 'as of' }, { title: '' }, { title: 'source' }],
      figures.map(({ figure, asOf, stale, source }) => [figure, asOf, stale ? 'old' : '', source]),
      { head: ink.quiet },
    )
    return `${ink.heading(fields.name)}\n${lines}\n\n${sources}`
  })
  return { text: cards.join('\n\n') }
}

/** The dated figures of one entry; an API model and an open model may share an id. */
function figuresOfEntry(entry: Entry, today: string) {
  const alone: Catalogue = {
    ...catalogue,
    apiModels: entry.kind === 'api-model' ? [entry.row] : [],
    openModels: entry.kind === 'open-model' ? [entry.row] : [],
    hardware: entry.kind === 'hardware' ? [entry.row] : [],
    hosts: [],
    patterns: [],
  }
  return figuresOf(alone).map((figure) => ({ ...figure, stale: isStale(figure.asOf, today) }))
}

function gist(entry: Entry): string {
  switch (entry.kind) {
    case 'api-model': {
      const { inputUsdPerMTok, outputUsdPerMTok } = entry.row.price
      return `$${inputUsdPerMTok} in, $${outputUsdPerMTok} out per million tokens`
    }
    case 'open-model': {
      const { totalParamsB, activeParamsB, nativePrecision } = entry.row
      const active = activeParamsB === totalParamsB ? '' : `, ${activeParamsB}B active`
      return `${totalParamsB}B${active}, ${nativePrecision}`
    }
    case 'hardware': {
      const { memoryGB, price, rental } = entry.row
      const buy = price === null ? [] : [`$${price.usd}`]
      const rent = rental === null ? [] : [`$${rental.usdPerGpuHour} a GPU-hour`]
      return [`${memoryGB} GB`, ...buy, ...rent].join(', ')
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
