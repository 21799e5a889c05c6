import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import type { Plan } from '../plan/schema.ts'
import { sinceThenSentences } from '../words/moved-words.ts'
import { formatsOf } from '../words/words.ts'
import { movedPrices } from './moved-prices.ts'
import { movedVerdicts } from './moved-verdicts.ts'
import { sinceThen } from './since-then.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })
const pinnedTo = (version: string | undefined): Plan => ({
  ...SAMPLE_PLAN,
  catalogue: version === undefined ? undefined : { version },
})

/** The catalogue in which every token costs so many times as much. */
const timesAsDear = (factor: number): Catalogue => ({
  ...catalogue,
  apiModels: catalogue.apiModels.map((model) => ({
    ...model,
    prices: model.prices.map((row) => ({
      ...row,
      inputUsdPerMTok: row.inputUsdPerMTok * factor,
      outputUsdPerMTok: row.outputUsdPerMTok * factor,
      cachedInputUsdPerMTok: row.cachedInputUsdPerMTok && row.cachedInputUsdPerMTok * factor,
      contextTiers: [],
      timeOfDay: null,
    })),
  })),
})

const verdictsBetween = (then: Catalogue, now: Catalogue) => {
  const steps = movedVerdicts({ plan: SAMPLE_PLAN, catalogue: then }, { plan: SAMPLE_PLAN, catalogue: now })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('what moved since a plan was decided', () => {
  it('is nothing to tell where the plan names no version or the present one', () => {
    expect(sinceThen(pinnedTo(undefined), catalogue)).toBeNull()
    expect(sinceThen(pinnedTo(catalogue.version), catalogue)).toBeNull()
  })

  it('is a sentence where that version is not kept', () => {
    const since = sinceThen(pinnedTo('2019-01-01'), catalogue)
    expect(since).toMatchObject({ isKept: false, prices: [], verdicts: [] })
    expect(sinceThenSentences(since!, formats)).toEqual([
      'The catalogue 2019-01-01 is not kept here, so what moved since can’t be told. The plan is as it was.',
    ])
  })

  it('is a sentence where no price that it uses moved', () => {
    const later = { ...catalogue, version: '2099-01-01' }
    expect(sinceThen({ ...SAMPLE_PLAN, catalogue: { version: '2099-01-01' } }, later)).toBeNull()
    const since = { pinned: 'a', present: 'b', isKept: true, prices: [], verdicts: [] }
    expect(sinceThenSentences(since, formats)).toEqual(['No price that this plan uses has moved since.'])
  })
})

describe('the prices that moved', () => {
  const moved = movedPrices(SAMPLE_PLAN, timesAsDear(2), catalogue)
  const options = SAMPLE_PLAN.workloads.flatMap((workload) => workload.options)

  it('are those of the plan’s own models, once each', () => {
    const models = options.flatMap((one) => (one.kind === 'api' || one.kind === 'hosted' ? [one.model] : []))
    expect(new Set(moved.map(({ id }) => id))).toEqual(new Set(models))
    expect(new Set(moved.map(({ id, field }) => `${id} ${field}`)).size).toBe(moved.length)
    for (const { thenUsd, nowUsd } of moved) expect(thenUsd).toBeCloseTo(2 * nowUsd!, 10)
  })

  it('are none of those that the plan says itself', () => {
    const price = { inputUsdPerMTok: 1, outputUsdPerMTok: 2 }
    const ids = [...new Set(moved.map(({ id }) => id))]
    const own = { prices: ids.map((model) => ({ model, ...price, asOf: '2026-11-28', source: 'a list' })) }
    expect(movedPrices({ ...SAMPLE_PLAN, own }, timesAsDear(2), catalogue)).toEqual([])
  })

  it('are told with both and the day', () => {
    const since = { pinned: 'a', present: 'b', isKept: true, prices: moved.slice(0, 1), verdicts: [] }
    expect(sinceThenSentences(since, formats)[0]).toMatch(/: \$[\d.]+ then, \$[\d.]+ now \(seen .+ 2026\)\.$/)
  })
})

describe('the verdicts that move', () => {
  it('are none where prices are the same', () => {
    for (const { hasMoved, before, after } of verdictsBetween(catalogue, catalogue)) {
      expect([hasMoved, before]).toEqual([false, after])
    }
  })

  it('move where tokens become a hundred times as dear, and say how', () => {
    const found = verdictsBetween(timesAsDear(0.01), timesAsDear(100))
    expect(found.some(({ hasMoved }) => hasMoved)).toBe(true)
    for (const { hasMoved, before, after } of found) if (hasMoved) expect(before).not.toBe(after)
  })

  it('move with the plan’s own prices as with the catalogue’s', () => {
    const models = [...new Set(movedPrices(SAMPLE_PLAN, timesAsDear(2), catalogue).map(({ id }) => id))]
    const dear = timesAsDear(100)
    const prices = models.map((model) => {
      const row = dear.apiModels
        .find(({ id }) => id === model)!
        .prices.find(({ tier }) => tier === 'standard')!
      return {
        model,
        inputUsdPerMTok: Math.min(row.inputUsdPerMTok, 10_000),
        outputUsdPerMTok: Math.min(row.outputUsdPerMTok, 10_000),
        asOf: '2026-11-28',
        source: 'a list',
      }
    })
    const steps = movedVerdicts(
      { plan: SAMPLE_PLAN, catalogue },
      { plan: { ...SAMPLE_PLAN, own: { prices } }, catalogue },
    )
    let step = steps.next()
    while (!step.done) step = steps.next()
    const byCatalogue = verdictsBetween(catalogue, timesAsDear(100))
    expect(step.value.map(({ after }) => after)).toEqual(byCatalogue.map(({ after }) => after))
  })
})
