import { describe, expect, it } from 'vitest'
import {
  correlations, isMet, knowingOfAStep, knowingOfTwoNormals, linearModel, typedRanges, type Found,
} from './closed-forms.test-support.ts' // prettier-ignore

/** `npm run prove -- draws` prints the figures, with more draws and from other seeds. */
const missed = (found: readonly Found[]) => found.filter((one) => !isMet(one))

describe('draws of whole plans', () => {
  it('give a total of normal figures its percentiles', () => {
    const found = linearModel(4096, 1)
    expect(found[6]!.right - found[0]!.right).toBeGreaterThan(10_000)
    expect(missed(found)).toEqual([])
  })

  it('have a typed range as their 10 % and 90 %', () => {
    const found = typedRanges(1024, 1)
    expect(found.length).toBeGreaterThan(8)
    expect(missed(found)).toEqual([])
  })

  it('rise and fall together as much as they are said to', () => {
    const found = correlations(2048, 1)
    expect(found.length).toBeGreaterThan(20)
    expect(missed(found)).toEqual([])
  })

  it('make what finding out is worth meet its closed form: two normal offers, and a machine more', () => {
    const found = [...knowingOfTwoNormals(10_000, 1), knowingOfAStep(4096, 1)]
    for (const { right } of found) expect(right).toBeGreaterThan(100)
    expect(missed(found)).toEqual([])
  })
})
