import { describe, expect, it } from 'vitest'
import { fieldsOf, inputAt, inputNamed } from './fields-of.ts'
import type { Input } from './input.ts'
import { ANY_KIND } from './places.ts'
import { INPUTS, type InputId } from './registry.ts'
import { PLACES_OF, type Root } from './roots.ts'
import { INPUT_SOURCES } from './sources.ts'

const rows = Object.entries(INPUTS) as readonly (readonly [InputId, Input])[]

/** Every number that a row may give where nothing is said. */
function defaultsOf({ default: usual }: Input): readonly number[] {
  if (typeof usual === 'number') return [usual]
  if (typeof usual !== 'object' || usual === null || 'word' in usual) return []
  if ('by' in usual) {
    const { otherwise } = usual
    const others =
      typeof otherwise === 'number' || otherwise === null ? [otherwise] : Object.values(otherwise.kind)
    return [...Object.values(usual.rows).flat(), ...others].filter((value) => value !== null)
  }
  const values = Object.values('kind' in usual ? usual.kind : usual.latency)
  return values.filter((value) => value !== null)
}

describe('the registry of inputs', () => {
  it.each(rows)('%s holds min <= low < high <= max and its defaults inside', (id, input) => {
    const { min, max, low, high, unit } = input
    expect(min <= low && low < high && high <= max).toBe(true)
    for (const value of defaultsOf(input)) expect(min <= value && value <= max).toBe(true)
    expect(Math.min(unit.length, INPUT_SOURCES[id].length)).toBeGreaterThan(0)
    for (const bound of [min, max, low, high]) {
      expect(Number.isFinite(bound)).toBe(true)
      if (input.integer) expect(Number.isInteger(bound)).toBe(true)
    }
    if (input.scale === 'log') expect(low).toBeGreaterThan(0)
  })

  it.each(rows)('%s ranges, follows and moves along with what there is', (id, { usual, follows, movesWith, alike, ...input }) => {
    if (usual) expect(usual.low).toBeLessThan(usual.high)
    for (const rank of [...(movesWith ?? []).map((one) => one.rank), alike ?? 0]) expect(Math.abs(rank)).toBeLessThan(1)
    for (const other of movesWith ?? []) expect(INPUTS).toHaveProperty(other.input)
    for (const place of follows?.in ?? []) expect(input.in).toContain(place)
    for (const reference of follows?.of ?? []) expect(INPUTS).toHaveProperty(reference.split('/')[1] ?? id)
  }) // prettier-ignore

  it('has a default or is asked for in every kind that a default by kind names', () => {
    for (const [, input] of rows) {
      if (typeof input.default !== 'object' || input.default === null || !('kind' in input.default)) continue
      expect(Object.keys(input.default.kind)).toEqual([...ANY_KIND])
    }
  })

  it('gives every place beside the chart to one input', () => {
    const places = rows.flatMap(([, { beside }]) => (beside === undefined ? [] : [beside]))
    expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, at) => at + 1))
  })

  it('knows an input by its path, and which kinds of options have it', () => {
    expect(inputAt(['site', 'usdPerKwh'], undefined)).toBe(INPUTS.usdPerKwh)
    expect(inputAt(['workloads', 'support', 'demand', 'requestsPerDay'], undefined)).toBe(
      INPUTS.requestsPerDay,
    )
    const seats = ['workloads', 'support', 'options', 'crew', 'seats']
    expect(inputAt(seats, 'subscription')).toBe(INPUTS.seats)
    expect(inputAt(seats, 'owned')).toBeUndefined()
    expect(inputAt(seats, 'no kind')).toBeUndefined()
    const price = ['workloads', 'support', 'options', 'api', 'price', 'inputUsdPerMTok']
    expect(inputAt(price, 'hosted')).toBe(INPUTS.inputUsdPerMTok)
    expect(inputNamed(price.join('/'))).toBe(INPUTS.inputUsdPerMTok)
    expect(() => inputNamed('site/weather')).toThrow('site/weather')
  })

  it('lists every input under some root', () => {
    const listed = (Object.keys(PLACES_OF) as Root[]).flatMap((root) => fieldsOf(root).map(({ id }) => id))
    expect(new Set(listed)).toEqual(new Set(Object.keys(INPUTS)))
  })
})
