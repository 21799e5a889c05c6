import { describe, expect, it } from 'vitest'
import defaults from './data/facts/defaults.json' with { type: 'json' }
import demand from './data/facts/demand.json' with { type: 'json' }
import evidence from './data/facts/evidence.json' with { type: 'json' }
import operations from './data/facts/operations.json' with { type: 'json' }
import pipeline from './data/facts/pipeline.json' with { type: 'json' }
import providers from './data/facts/providers.json' with { type: 'json' }
import terms from './data/provider-terms.json' with { type: 'json' }
import sources from './data/facts/sources.json' with { type: 'json' }
import trends from './data/facts/trends.json' with { type: 'json' }
import { FACT_FILE_SCHEMAS } from './fact-schema.ts'
import type { ProviderTable } from './provider-terms.ts'
import { factAt } from './fact-at.ts'
import { catalogue } from './catalogue.ts'

const FILES = { operations, trends, demand, pipeline, providers, sources, defaults, evidence }
type FileName = keyof typeof FILES

/** Every list of sources anywhere in a file, with where it stands. */
function sourcesIn(value: unknown, at: string): readonly (readonly [string, readonly string[]])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    key === 'sources' && Array.isArray(child)
      ? [[at, child as readonly string[]] as const]
      : sourcesIn(child, `${at}/${key}`),
  )
}

describe('the facts beside the catalogue', () => {
  it.each(Object.keys(FACT_FILE_SCHEMAS) as FileName[])('%s has the shape that its schema says', (name) => {
    const checked = FACT_FILE_SCHEMAS[name].safeParse(FILES[name])
    expect(
      checked.error?.issues.slice(0, 3).map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [],
    ).toEqual([])
  })

  it('name sources that stand in the list of sources, and the list has none that nothing names', () => {
    const { sources: list, kinds } = sources
    const named = Object.entries({ operations, trends, demand, pipeline, providers, evidence }).flatMap(
      ([name, file]) => sourcesIn(file, name),
    )
    expect(named.length).toBeGreaterThan(500)
    for (const [at, ids] of named) for (const id of ids) expect(list, `${at}: ${id}`).toHaveProperty(id)
    for (const { kind } of Object.values(list)) expect(kinds).toHaveProperty(kind)
  })

  it('carry no day after that on which they were gathered, and none in front of 2016', () => {
    const days = JSON.stringify(FILES).matchAll(/"asOf":"([^"]+)"/g)
    for (const [, day = ''] of days) {
      expect(day <= '2026-11-28', day).toBe(true)
      expect(day >= '2016', day).toBe(true)
    }
  })

  it('tell of every provider of the catalogue whether anything was gathered', () => {
    const ids: Readonly<Record<string, string | null>> = providers.idOfCatalogueProvider
    const known = new Set(providers.providers.map(({ id }) => id))
    for (const id of Object.values(ids)) if (id !== null) expect(known).toContain(id)
    const ours = [...new Set(catalogue.apiModels.map(({ id }) => id.split('/')[0] ?? ''))]
    expect(ours.filter((id) => !Object.hasOwn(ids, id))).toEqual([])
  })
})

describe('the terms of providers', () => {
  interface Told {
    readonly id: string
    readonly usLawReach?: { readonly value: unknown }
    readonly dpa?: { readonly value: unknown; readonly note?: string }
    readonly seat?: { readonly value: unknown }
  }
  const factsOf = new Map(providers.providers.map((row) => [row.id, row as Told & Record<string, unknown>]))
  const rows = Object.entries(terms as ProviderTable).map(([id, row]) => {
    const facts = factsOf.get((providers.idOfCatalogueProvider as Record<string, string | null>)[id] ?? '')
    return [id, row, facts] as const
  })

  it.each(rows)('of %s carry the codes of its facts, and what has no code is not known', (_, row, facts) => {
    const code = (field: string) =>
      (facts?.[field] as { readonly code?: string } | undefined)?.code ?? 'unknown'
    const { euResidency, hipaaBaa, zeroRetention, trainsByDefault } = row
    expect({ euResidency, hipaaBaa, zeroRetention, trainsByDefault }).toEqual({
      euResidency: code('euResidency'),
      hipaaBaa: code('hipaaBaa'),
      zeroRetention: code('zeroRetention'),
      trainsByDefault: code('trainsByDefault'),
    })
  })

  it.each(rows)('of %s sign a contract only where one was seen', (_, { contract }, facts) => {
    if (contract) expect(facts?.dpa?.value ?? null).not.toBeNull()
  })

  it.each(rows)(
    'of %s are out of reach of others only with a European seat and no parent elsewhere',
    (_, row, facts) => {
      const isEuropean = /Paris|^NL\b/.test(String(facts?.seat?.value))
      expect(row.thirdCountry).toBe(!isEuropean || facts?.usLawReach?.value === true)
    },
  )

  it('are those of every provider of which facts were gathered', () => {
    const gathered = Object.entries(providers.idOfCatalogueProvider).flatMap(([id, facts]) =>
      facts === null ? [] : [id],
    )
    expect(Object.keys(terms).toSorted()).toEqual(gathered.toSorted())
  })
})

describe('every row of the defaults', () => {
  const rows = Object.entries(defaults).flatMap(([table, list]) =>
    Object.entries(list as unknown as Readonly<Record<string, readonly number[]>>).map(
      ([row, numbers]) => [table, row, numbers] as const,
    ),
  )

  it.each(rows)(
    '%s of %s is what its fact says, or says itself where it comes from',
    (table, row, numbers) => {
      const told = factAt(table, row)
      expect(told?.sources.length).toBeGreaterThan(0)
      if (told?.figures) expect(numbers).toEqual(told.figures)
    },
  )

  it('has its evidence, and no evidence is of a row that is not there', () => {
    const keysOf = (file: object) => Object.entries(file).map(([table, list]) => [table, Object.keys(list as object)])
    expect(keysOf(evidence)).toEqual(keysOf(defaults))
  }) // prettier-ignore

  it('of one that rests on notes alone whose repository nobody recorded is told as an estimate', () => {
    expect(factAt('availability', 'hosted')?.evidence).toBe('estimate')
    expect(factAt('peakToAverage', 'spiky')?.evidence).toBe('seen')
    expect(factAt('peakToAverage', 'no such row')).toBeNull()
  })
})
