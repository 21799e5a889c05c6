import { describe, expect, it } from 'vitest'
import { publicStanding, type Judged } from './model-standing.ts'
import type { ModelScore, QualityEvidence } from './types.ts'

const DAY = '2026-11-28'

const MODEL: Judged = {
  id: 'm',
  isOpen: false,
  isOwn: false,
  isOfLargeProvider: false,
  isCurrent: true,
  isNamedForTheFrontier: false,
}

function evidence(...scores: readonly ModelScore[]): QualityEvidence {
  const bar = { needsOwnTest: false, openNeedsOwnTest: false }
  return {
    bars: [
      { capability: 'frontier', minimum: { a: 55 }, ...bar, openNeedsOwnTest: true },
      { capability: 'good-enough', minimum: { a: 35, b: 20 }, ...bar },
      { capability: 'specialized', minimum: { a: 14 }, ...bar, needsOwnTest: true },
    ],
    scores: { m: scores },
    largeSellers: [],
    largeFamilies: [],
  }
}

const score = (value: number, benchmark = 'a', asOf = '2026-09-04') => ({ benchmark, score: value, asOf })

const standing = (known: QualityEvidence, model: Partial<Judged> = {}, capability = 'good-enough' as const) =>
  publicStanding({ ...MODEL, ...model }, capability, known, DAY)

describe('where public evidence puts a model', () => {
  it('is proven at or above the bar with a score of the last six months', () => {
    expect(standing(evidence(score(35)))).toMatchObject({ standing: 'proven', because: 'at-the-bar' })
    expect(standing(evidence(score(34.9))).standing).toBe('likely')
  })

  it('is likely down to two thirds of the bar, as gpt-oss-120b with 24 of 35 is, and unproven below', () => {
    expect(standing(evidence(score(24)))).toMatchObject({ standing: 'likely', because: 'near-the-bar' })
    expect(standing(evidence(score(23)))).toMatchObject({ standing: 'unproven', because: 'below-the-bar' })
  })

  it('is likely above the bar with an older score', () => {
    expect(standing(evidence(score(50, 'a', '2026-05-27')))).toMatchObject({
      standing: 'likely',
      because: 'old-score',
    })
    expect(standing(evidence(score(50, 'a', '2026-05-28'))).standing).toBe('proven')
    expect(standing(evidence(score(50, 'a', '2026-06'))).standing).toBe('proven')
  })

  it('holds each index against its own bar, and takes none that has no bar', () => {
    expect(standing(evidence(score(20, 'b')))).toMatchObject({ standing: 'proven', score: { bar: 20 } })
    expect(standing(evidence(score(99, 'other')))).toMatchObject({ standing: 'unproven', score: null })
  })

  it('is neutral without a score: likely for a current model of a large provider or one of the plan’s own, else unproven', () => {
    const large = { isOfLargeProvider: true }
    expect(standing(evidence(), large)).toMatchObject({ standing: 'likely', because: 'large-provider' })
    expect(standing(evidence(), { ...large, isCurrent: false }).standing).toBe('unproven')
    expect(standing(evidence(), { isOwn: true })).toMatchObject({ standing: 'likely', because: 'own-model' })
    expect(standing(evidence())).toMatchObject({ standing: 'unproven', because: 'nothing-known' })
  })

  it('is unproven of an open model for the frontier, whatever its score', () => {
    const known = evidence(score(60))
    const of = (isOpen: boolean) => publicStanding({ ...MODEL, isOpen }, 'frontier', known, DAY)
    expect(of(true)).toMatchObject({ standing: 'unproven', because: 'open-for-the-frontier' })
    expect(of(false).standing).toBe('proven')
  })

  it('is unproven for the frontier without a score, unless it is named for it: a large provider sells small models too', () => {
    const of = (isNamedForTheFrontier: boolean, known = evidence()) =>
      publicStanding({ ...MODEL, isOfLargeProvider: true, isNamedForTheFrontier }, 'frontier', known, DAY)
    expect(of(false)).toMatchObject({ standing: 'unproven', because: 'not-among-the-strongest' })
    expect(of(true)).toMatchObject({ standing: 'likely', because: 'large-provider' })
    expect(of(false, evidence(score(60))).standing).toBe('proven')
  })

  it('is likely at most where no public score says how a model does the work', () => {
    const found = publicStanding(MODEL, 'specialized', evidence(score(50)), DAY)
    expect(found).toMatchObject({ standing: 'likely', because: 'no-score-proves-it' })
  })
})
