import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { optionSchema, type Option, type Workload } from '#core/plan/schema.ts'
import { z } from '#core/zod.ts'
import { newOption, newQuote, newSubscription, withKind, type CatalogueKind } from './new-option.ts'
import {
  withApiModel,
  withHardware,
  spilloversFor,
  withNewOption,
  withReserved,
  withTokenPrice,
  withoutOption,
} from './option-edits.ts'

const KINDS: readonly CatalogueKind[] = ['api', 'hosted', 'rented', 'owned', 'hybrid']
const bare: Workload = { id: 'w', name: 'W', answers: {}, demand: {}, options: [] }

describe('a new option', () => {
  const full = KINDS.reduce<Workload>((workload, kind) => {
    const option = newOption(kind, workload, catalogue)
    return option ? withNewOption(workload, option) : workload
  }, bare)

  it('exists for every kind and is a valid part of a plan', () => {
    expect(full.options.map(({ kind }) => kind)).toEqual(KINDS)
    for (const option of full.options) expect(z.safeParse(optionSchema, option).success, option.id).toBe(true)
  })

  it('names models and machines that the catalogue has and has a price for', () => {
    for (const option of full.options) {
      if (option.kind === 'api' || option.kind === 'hosted') {
        expect(catalogue.apiModels.map(({ id }) => id)).toContain(option.model)
      }
      if (option.kind === 'rented' || option.kind === 'owned') {
        const part = catalogue.hardware.find(({ id }) => id === option.hardware)
        expect(option.kind === 'owned' ? part?.prices : part?.rents).not.toEqual([])
        expect(catalogue.openModels.map(({ id }) => id)).toContain(option.model)
      }
    }
  })

  it('has the figures that the user gave, where only the user has any', () => {
    const quote = newQuote(full, 15_000, 500)
    const seats = newSubscription(full, 40, 39)
    expect(quote).toMatchObject({ upFrontUsd: 15_000, monthlyUsd: 500 })
    expect(seats).toMatchObject({ seats: 40, usdPerSeatPerMonth: 39 })
    for (const option of [quote, seats]) expect(z.safeParse(optionSchema, option).success).toBe(true)
  })

  it('has an id that no other option has', () => {
    const twice = withNewOption(full, newOption('api', full, catalogue) as Option)
    expect(new Set(twice.options.map(({ id }) => id)).size).toBe(twice.options.length)
  })

  it('is another model than the workload has, where the catalogue knows one that fits', () => {
    for (const kind of ['api', 'hosted'] as const) {
      const [first, second] = [newOption(kind, bare, catalogue), newOption(kind, full, catalogue)]
      expect(second).toMatchObject({ model: expect.any(String) as string })
      expect(second).not.toMatchObject({ model: first && 'model' in first ? first.model : '' })
    }
  })

  it('is no mix where there is nothing to mix', () => {
    expect(newOption('hybrid', bare, catalogue)).toBeNull()
  })

  it('fits every capability, also the frontier, for which no open model is listed', () => {
    for (const capability of ['frontier', 'good-enough', 'specialized', 'simple', 'unknown'] as const) {
      for (const kind of KINDS.filter((one) => one !== 'hybrid')) {
        expect(
          newOption(kind, { ...bare, answers: { capability } }, catalogue),
          `${kind} ${capability}`,
        ).not.toBeNull()
      }
    }
  })

  it('takes the mixes and the choice that named it along when it is removed', () => {
    const without = withoutOption({ ...full, chosen: 'owned' }, 'rented')
    expect(without.options.map(({ id }) => id)).toEqual(['api', 'hosted', 'owned'])
    expect(without.chosen).toBe('owned')
    expect(withoutOption({ ...full, chosen: 'owned' }, 'owned').chosen).toBeUndefined()
  })
})

describe('another kind for an option', () => {
  const workload = withNewOption(bare, { id: 'mine', kind: 'api', name: 'Mine', model: 'x', priceFactor: 2 })

  it('keeps its place and its name, and nothing that only the former kind knew', () => {
    const [changed] = withKind(workload, 'mine', 'owned', catalogue).options
    expect(changed).toMatchObject({ id: 'mine', kind: 'owned', name: 'Mine' })
    expect(changed).not.toHaveProperty('priceFactor')
  })

  it('changes nothing where such an option cannot be', () => {
    expect(withKind(workload, 'mine', 'hybrid', catalogue)).toBe(workload)
  })
})

describe('a price of the user’s own', () => {
  const [model] = catalogue.apiModels
  const listed = model?.prices[0] ?? null
  const option = { id: 'a', kind: 'api', model: model?.id ?? '' } as const

  it('keeps the catalogue’s output price beside an input price of one’s own', () => {
    expect(withTokenPrice(option, listed, 'inputUsdPerMTok', 1.25)).toEqual({
      ...option,
      price: { inputUsdPerMTok: 1.25, outputUsdPerMTok: listed?.outputUsdPerMTok },
    })
  })

  it('is gone once it is taken back', () => {
    const own = withTokenPrice(option, listed, 'inputUsdPerMTok', 1.25)
    expect(withTokenPrice(own, listed, 'inputUsdPerMTok', null)).toEqual(option)
  })

  it('does not follow to another model or machine', () => {
    const own = withTokenPrice(option, listed, 'inputUsdPerMTok', 1.25)
    expect(withApiModel(own, 'other')).toEqual({ id: 'a', kind: 'api', model: 'other' })
    expect(
      withHardware(
        { id: 'o', kind: 'owned', hardware: 'x', model: 'm', unitPriceUsd: 9, redundancy: 1 },
        'y',
      ),
    ).toEqual({ id: 'o', kind: 'owned', hardware: 'y', model: 'm', redundancy: 1 })
  })
})

describe('reserved units', () => {
  const api = { id: 'api', kind: 'api', model: 'openai/gpt-5.5' } as const
  const other: Option = { ...api, id: 'other' }

  it('begin with one, keep what was said of them when their term changes, and go with what spills over', () => {
    const month = withReserved(api, 'month')
    expect(month).toEqual({ ...api, provisioned: { units: 1, term: 'month' } })
    const said = {
      ...api,
      provisioned: { units: 50, usdPerUnitPerMonth: 260, term: 'month' },
      spillover: 'other',
    } as const
    expect(withReserved(said, 'year')).toEqual({
      ...said,
      provisioned: { ...said.provisioned, term: 'year' },
    })
    expect(withReserved(said, null)).toEqual(api)
    expect(z.safeParse(optionSchema, month).success).toBe(true)
  })

  it('spill over to options that spill over to nothing themselves', () => {
    const spilling: Option = { ...api, id: 'spilling', provisioned: { units: 1 }, spillover: 'other' }
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'api', cloud: 'other' }
    const options = [api, other, spilling, mix]
    expect(spilloversFor(api, { ...bare, options }).map(({ id }) => id)).toEqual(['other'])
  })
})
