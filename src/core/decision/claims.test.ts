import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { claims } from './claims.ts'

const all = claims(catalogue, completePlan)
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
