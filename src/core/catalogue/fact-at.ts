import demand from './data/facts/demand.json' with { type: 'json' }
import evidence from './data/facts/evidence.json' with { type: 'json' }
import operations from './data/facts/operations.json' with { type: 'json' }
import sources from './data/facts/sources.json' with { type: 'json' }
import trends from './data/facts/trends.json' with { type: 'json' }
import type { FactSource, Spread, Told } from './fact-types.ts'

/** Where a row of the defaults comes from. */
export interface ToldFact extends Pick<Told, 'evidence' | 'asOf' | 'dated'> {
  /** In words, one for each source. */
  readonly sources: readonly string[]
  readonly notes: readonly string[]
  /** What the fact itself says, in the unit of the default; null where the row is its own fact. */
  readonly figures: Spread | null
}

interface Pointer {
  readonly fact: string
  readonly times?: number
  readonly note?: string
}

type Figures = Partial<Record<'low' | 'base' | 'high' | 'p25' | 'p50' | 'p75' | 'value', number>>

/**
 * The evidence of a default: by the table that data/facts/defaults.json names it in, and the row. Null where there is
 * no such row. Apart from the defaults themselves, because only who asks where a figure comes from needs it.
 */
export function factAt(table: string, row: string): ToldFact | null {
  const rows = (evidence as Readonly<Record<string, Readonly<Record<string, Pointer | Told>>>>)[table]
  const found = rows && Object.hasOwn(rows, row) ? rows[row] : undefined
  if (!found) return null
  if (!('fact' in found)) return toldOf(found, found.note === undefined ? [] : [found.note], null)
  const fact = at(found.fact)
  const notes = [fact.note, found.note].filter((note) => note !== undefined)
  return toldOf(fact, notes, figuresOf(fact, found.times ?? 1))
}

function toldOf({ evidence: how, asOf, dated, ...told }: Told, notes: readonly string[], figures: Spread | null): ToldFact {
  const list: Readonly<Record<string, FactSource>> = sources.sources as Readonly<Record<string, FactSource>>
  const named = told.sources.flatMap((id) => list[id] ?? [])
  const rests = named.some(({ kind, unconfirmed }) => kind !== 'own' && unconfirmed !== true)
  return {
    // What a note of unknown origin has seen is taken as assumed until the page it quotes was read.
    evidence: rests ? how : 'estimate',
    asOf,
    dated,
    sources: named.map(({ where }) => where),
    notes,
    figures,
  }
} // prettier-ignore

/** `operations/classes.api.setupHours`: a file, then the way through it; lists go by id. */
function at(path: string): Told & Figures {
  const files: Readonly<Record<string, unknown>> = { operations, trends, demand }
  const [file = '', way = ''] = path.split('/')
  return way.split('.').reduce((from: unknown, step) => {
    if (Array.isArray(from)) return from.find((one: { readonly id: string }) => one.id === step) as unknown
    return (from as Readonly<Record<string, unknown>>)[step]
  }, files[file]) as Told & Figures
}

function figuresOf({ low, base, high, p25, p50, p75, value }: Figures, times: number): Spread {
  const of = (...candidates: readonly (number | undefined)[]) =>
    Number(((candidates.find((one) => one !== undefined) ?? Number.NaN) * times).toPrecision(4))
  return [of(low, p25, value), of(base, p50, value), of(high, p75, value)]
}
