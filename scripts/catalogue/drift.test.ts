import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { differencesOf } from '#core/catalogue/price-files/compare-prices.ts'
import { joinPrices } from '#core/catalogue/price-files/join-prices.ts'
import explained from './explained-differences.json' with { type: 'json' }
import { openList } from './open-list.ts'
import { installedVersion, PINNED_LISTS } from './pinned-lists.ts'

/** On which every price in the catalogue is compared, where a list has no day. */
const TODAY = '2026-11-28'

const compared = await Promise.all(
  Object.keys(PINNED_LISTS).map(async (name) => {
    const open = await openList(name, undefined)
    if (typeof open === 'string') throw new Error(open)
    const { list, fileDay } = open
    const join = joinPrices(catalogue.apiModels, list, TODAY)
    const differences = join.joined.flatMap((one) => differencesOf(one, { day: TODAY, fileDay }))
    return { name, list, fileDay, join, differences }
  }),
)

const keyOf = (list: string, id: string, field: string) => `${list} ${id} ${field}`

const known = explained.differences.flatMap(({ list, id, fields }) =>
  fields.map((field) => ({ list, key: keyOf(list, id, field) })),
)

describe.each(compared)('the price list of $name', ({ name, list, fileDay, join, differences }) => {
  it('is read whole, with the day on which its version was published', () => {
    expect(Object.keys(PINNED_LISTS[name]!.published)).toContain(installedVersion(name))
    expect(fileDay).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(list.prices.length).toBeGreaterThan(500)
    expect(list.impossible).toEqual([])
  })

  it('has at least four in five of our current models that it names joined', () => {
    expect(join.current.listed).toBeGreaterThan(20)
    expect(join.current.joined / join.current.listed).toBeGreaterThanOrEqual(0.8)
  })

  it('differs from the catalogue in nothing that is not explained', () => {
    const keys = new Set(known.map(({ key }) => key))
    const unexplained = differences.filter(({ id, field }) => !keys.has(keyOf(name, id, field)))
    expect(
      unexplained.map(
        ({ id, field, ours, theirs }) => `${id} ${field}: ${String(ours)} here, ${theirs} there`,
      ),
    ).toEqual([])
  })

  it('still differs in what is explained', () => {
    const found = new Set(differences.map(({ id, field }) => keyOf(name, id, field)))
    const stale = known.filter(({ list, key }) => list === name && !found.has(key))
    expect(stale).toEqual([])
  })
})

describe('the explanations', () => {
  it('say why and since when, each once', () => {
    const keys = known.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { list, why, day } of explained.differences) {
      expect(Object.keys(PINNED_LISTS)).toContain(list)
      expect(why.length).toBeGreaterThan(20)
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})
