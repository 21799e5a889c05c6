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

const keyOf = ({ list, id, field }: { list: string; id: string; field: string }) => `${list} ${id} ${field}`

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
    const known = new Set(explained.differences.map(keyOf))
    const unexplained = differences.filter(({ id, field }) => !known.has(keyOf({ list: name, id, field })))
    expect(
      unexplained.map(
        ({ id, field, ours, theirs }) => `${id} ${field}: ${String(ours)} here, ${theirs} there`,
      ),
    ).toEqual([])
  })

  it('still differs in what is explained', () => {
    const found = new Set(differences.map(({ id, field }) => keyOf({ list: name, id, field })))
    const stale = explained.differences.filter((one) => one.list === name && !found.has(keyOf(one)))
    expect(stale.map(keyOf)).toEqual([])
  })
})

describe('the explanations', () => {
  it('say why and since when, each once', () => {
    const keys = explained.differences.map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { list, why, day } of explained.differences) {
      expect(Object.keys(PINNED_LISTS)).toContain(list)
      expect(why.length).toBeGreaterThan(20)
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})
