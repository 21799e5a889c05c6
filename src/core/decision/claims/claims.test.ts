import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Values } from './claim.ts'
import { toldClaim, type ToldClaim } from '../../words/claims/told-claim.ts'
import { PUBLISHED_CLAIMS, claims, recomputed } from './claims.ts'

const all = claims(catalogue, completePlan).map(toldClaim)
const claim = (id: string) => {
  const found = all.find((one) => one.id === id)
  if (!found) throw new Error(`no claim ${id}`)
  return found
}
const figures = (id: string) => claim(id).figures.map(({ value }) => value)

describe('published claims', () => {
  it('are all there, each with what was found', () => {
    expect(all.map(({ id }) => id)).toEqual([
      'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9a', 'C9b', 'C10', 'C11', 'C12',
    ]) // prettier-ignore
    for (const { says, found, needs } of all)
      for (const text of [says, found, needs ?? '.'])
        expect(text).not.toMatch(/undefined|NaN|not known|no number of/)
  })

  it('hold, do not follow, or depend on what the article leaves out', () => {
    expect(Object.fromEntries(all.map(({ id, verdict }) => [id, verdict]))).toEqual({
      C1: 'holds', C2: 'holds', C3: 'holds', C4: 'holds', C5: 'does-not-follow', C6: 'holds', C7: 'depends',
      C8: 'depends', C9a: 'depends', C9b: 'depends', C10: 'holds', C11: 'depends', C12: 'depends',
    }) // prettier-ignore
  })

  it('C1 breaks even after 6.0 and 1.58 months', () => {
    expect(figures('C1')[0]).toBeCloseTo(6, 9)
    expect(figures('C1')[1]).toBeCloseTo(15_000 / 9_500, 9)
  })

  it('C2 saves nothing: the box costs $400 a month more than the cloud', () => {
    expect(figures('C2')).toEqual([-400, null])
  })

  it('C3 and C4 are $182.50 a year and $2.74 and $2.89 a day', () => {
    expect(figures('C3')[1]).toBeCloseTo(182.5, 9)
    expect(figures('C4')[0]).toBeCloseTo(2.7397, 4)
    expect(figures('C4')[1]).toBeCloseTo(2.8897, 4)
  })

  it('C5 takes 5,714 days instead of eight months, which would need $8.37 a day', () => {
    expect(figures('C5')[0]).toBeCloseTo(2_000 / 0.35, 4)
    expect(figures('C5')[1]).toBeCloseTo(8.37, 2)
    expect(claim('C5').needs).toContain('after 8 months')
  })

  it('C6 is $54.75 a year', () => {
    expect(figures('C6')[0]).toBeCloseTo(54.75, 9)
  })

  it('C7 needs $4.93 to $7.40 a day', () => {
    expect(figures('C7')[1]).toBeCloseTo(4.93, 2)
    expect(figures('C7')[2]).toBeCloseTo(7.4, 2)
  })

  it('C8 and C9 leave room for $131,400, $8,300 a month and $49,800', () => {
    expect(figures('C8')[0]).toBeCloseTo(0.932, 3)
    expect(figures('C8')[1]).toBe(131_400)
    expect(figures('C9a')[0]).toBeCloseTo(8_300, 6)
    expect(figures('C9b')[0]).toBeCloseTo(49_800, 6)
  })

  it('C10 is $1,460 to $2,920 a month', () => {
    expect(figures('C10')[0]).toBeCloseTo(1_460, 6)
    expect(figures('C10')[1]).toBeCloseTo(2_920, 6)
  })

  it('C11 and C12 name the price of a request from which they hold', () => {
    expect(figures('C11')[0]).toBeCloseTo((2_000 / (730 / 12) + 0.15) / 500, 9)
    expect(figures('C11')[1]).toBeCloseTo(0.28897, 5)
    expect(figures('C12')[0]).toBeCloseTo((2_000 / 365 + 0.15) / 2_000, 9)
    expect(claim('C12').needs).toContain('after 12 months')
  })
})

/** A claim from figures of one's own. */
function moved(id: string, values: Values): ToldClaim {
  const published = PUBLISHED_CLAIMS.find((one) => one.id === id)
  if (!published) throw new Error(`no claim ${id}`)
  return toldClaim(recomputed(published, values, catalogue, completePlan))
}

describe('claims from other figures', () => {
  it('are the published ones as long as nothing is moved', () => {
    for (const { id, inputs } of all) {
      const same = Object.fromEntries(inputs.map(({ id: input, published }) => [input, published]))
      expect(moved(id, same)).toEqual(claim(id))
    }
  })

  it('keep the published words, and come out otherwise with any figure moved', () => {
    for (const { id, says, inputs } of all) {
      // What a box costs up front is of no account as long as it never pays.
      const base: Values = id === 'C2' ? { high: 1_000 } : {}
      const before = moved(id, base)
      for (const input of inputs) {
        const value = input.published === null ? 1.5 : input.unit === 'months' ? 36 : input.published * 0.4
        const other = moved(id, { ...base, [input.id]: value })
        expect(other.says).toBe(says)
        expect([other.found, other.figures], `${id} ${input.id}`).not.toEqual([before.found, before.figures])
        expect(`${other.found} ${other.needs ?? ''}`).not.toMatch(/undefined|NaN|not known|Infinity/)
      }
    }
  })

  it('stay words at the bounds of every input', () => {
    for (const { id, inputs } of all) {
      for (const { id: input, min, max } of inputs) {
        for (const value of [min, max]) {
          const { found, needs, figures: there } = moved(id, { [input]: value })
          const texts = [found, needs ?? '', ...there.map(({ label }) => label)].join(' ')
          expect(texts, `${id} ${input} ${value}`).not.toMatch(/undefined|NaN|not known|Infinity/)
        }
      }
    }
  })

  it('C1 never breaks even at a saving of zero', () => {
    const none = moved('C1', { low: 500, high: 500 })
    expect(none).toMatchObject({ verdict: 'does-not-follow' })
    expect(none.found).toMatch(/^It never breaks even/)
    expect(none.figures.map(({ value }) => value)).toEqual([null, null])
    expect(moved('C1', { low: 500 }).found).toBe(
      'Against $500 a month it never breaks even, against $10,000 it breaks even after 1.58 months.',
    )
    expect(moved('C1', { low: 2_000 }).needs).toBe(
      'Two to six months need a cloud that costs $3,000 to $8,000 a month.',
    )
  })

  it('C2 breaks even once the cloud costs more than the box', () => {
    const dear = moved('C2', { high: 1_000 })
    expect(dear.verdict).toBe('does-not-follow')
    expect(dear.found).toBe(
      'Against $30 a month it never breaks even, against $1,000 it breaks even after 30 months.',
    )
  })

  it('C3 and C4 do not follow from other prices, and name the price from which they would', () => {
    expect(moved('C3', { tokens: 50_000 })).toMatchObject({ verdict: 'does-not-follow' })
    expect(moved('C3', { tokens: 50_000 }).needs).toContain('$10 a million')
    expect(moved('C3', { tokens: 50_000, price: 10 }).verdict).toBe('holds')
    // (2.89 - 0.15 / 2) x 730 = $2,054.95.
    expect(moved('C4', { electricity: 0.075 }).needs).toBe('The card would have to cost $2,055.')
    expect(moved('C4', { electricity: 3 }).needs).toBe('Electricity alone is more than $2.89 a day.')
  })

  it('C5 breaks even after eight months with $8.37 a day, and never at the price of its electricity', () => {
    const dear = moved('C5', { spend: 8.37 })
    expect(dear).toMatchObject({ verdict: 'holds', needs: null })
    expect(dear.found).toBe('It takes 243.3 days, 8 months.')
    const never = moved('C5', { spend: 0.15 })
    expect(never.found).toBe('It never breaks even: the API costs no more a day than the electricity.')
    expect(never.figures[0]?.value).toBeNull()
  })

  it('what depends on a figure that is left out holds or does not once it is given', () => {
    expect(moved('C7', { saving: 6 })).toMatchObject({ verdict: 'holds', needs: null })
    expect(moved('C7', { saving: 0.5 }).verdict).toBe('does-not-follow')
    expect(moved('C8', { upFront: 131_400 }).verdict).toBe('holds')
    expect(moved('C8', { upFront: 200_000 }).verdict).toBe('does-not-follow')
    expect(moved('C9a', { local: 0 }).verdict).toBe('holds')
    const staffed = moved('C9a', { local: 2_000 })
    expect(staffed.verdict).toBe('does-not-follow')
    expect(staffed.found).toBe(
      'Of $10,000 a month that is $8,300; with the local side $6,300 is left, a cut of 63\u00a0%.',
    )
    expect(moved('C9b', { engineering: 49_800 }).verdict).toBe('holds')
    expect(moved('C9b', { engineering: 60_000 }).found).toContain('paid back after 7.23 months')
    expect(moved('C12', { price: 0.01 }).verdict).toBe('holds')
    expect(moved('C12', { price: 0.001 }).verdict).toBe('does-not-follow')
  })

  it('C10 is about the median of today, and pays only the hours that are rented', () => {
    expect(moved('C10', { high: 3 }).verdict).toBe('does-not-follow')
    expect(moved('C10', { hours: 12 }).figures.map(({ value }) => Math.round(value ?? 0))).toEqual([
      730, 1_460,
    ])
  })

  it('C11 holds only between its two prices', () => {
    expect(moved('C11', { price: 0.1 }).verdict).toBe('holds')
    expect(moved('C11', { price: 0.05 }).verdict).toBe('does-not-follow')
    expect(moved('C11', { price: 0.3 }).verdict).toBe('does-not-follow')
    expect(moved('C11', { price: 0.3 }).found).toMatch(/at 10 a day the card is cheaper\.$/)
  })
})
