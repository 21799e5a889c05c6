import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { breakEvenVolume, type BreakEvenVolume } from '../engine/break-even-volume.ts'
import { planOf, priced, quote } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { breakEvenVolumeSentences, volumeStretches } from './break-even-volume-words.ts'
import { formatsOf } from './phrases.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })
const names = { option: 'The box', against: 'The API' }

/** Requests of 500 and 100 tokens at $1 and $5 over three years: $1.095 for each request a day. */
const DEMAND = { requestsPerDay: 1000, inputTokens: 500, outputTokens: 100 }

function between(options: readonly Option[], more: Partial<Plan> = {}, growthPerMonth = 0): BreakEvenVolume {
  const plan = completePlan(planOf(options, { demand: { ...DEMAND, growthPerMonth }, ...more }), catalogue)
  const [workload] = plan.workloads
  if (!workload) throw new Error('no workload')
  return breakEvenVolume(plan, workload, 'box', 'api', catalogue)
}

function found(crossings: readonly number[], more: Partial<BreakEvenVolume> = {}): BreakEvenVolume {
  const startsCheaper = more.startsCheaper ?? false
  return {
    option: 'box',
    against: 'api',
    kind: crossings.length > 0 ? 'crossings' : 'not-reached',
    startsCheaper,
    crossings: crossings.map((requestsPerDay, i) => ({
      requestsPerDay,
      cheaper: (i % 2 === 0) === startsCheaper ? 'api' : 'box',
    })),
    ceilingRequestsPerDay: null,
    isComplete: true,
    ...more,
  }
}

const sentences = (result: BreakEvenVolume) => breakEvenVolumeSentences(result, names, formats)

describe('the words of a break-even volume', () => {
  it('name the first request a day at which $36,000 up front is cheaper', () => {
    const result = between([quote('box', 36_000, 0), priced('api', 1, 5)])
    expect(sentences(result)).toEqual(['The box is cheaper than The API from 32,877 requests a day on.'])
    expect(volumeStretches(result)).toEqual([
      { from: 1, to: 32_876, cheaper: 'api' },
      { from: 32_877, to: null, cheaper: 'box' },
    ])
  })

  it('name every stretch of a few, and say why there is more than one', () => {
    expect(sentences(found([6_900, 41_000, 52_000]))).toEqual([
      'The box is cheaper than The API from 6,900 to 40,999 and from 52,000 requests a day on.',
      'Machines come whole, so the lead can change more than once.',
    ])
    expect(sentences(found([600, 601, 602], { startsCheaper: true }))[0]).toBe(
      'The box is cheaper than The API up to 599 and at 601 requests a day.',
    )
  })

  it('give the ends and the number of changes where there are many', () => {
    expect(sentences(found([10, 20, 30, 40, 50, 60, 70]))[0]).toBe(
      'The box is cheaper than The API from 70 requests a day on; between 10 and 70 the lead changes 5 times.',
    )
    expect(sentences(found([10, 20, 30, 40, 50, 60, 70, 80]))[0]).toBe(
      'The box is cheaper than The API only in 4 stretches between 10 and 80 requests a day.',
    )
    expect(sentences(found([10, 20, 30, 40, 50, 60], { startsCheaper: true }))[0]).toBe(
      'The box is cheaper than The API up to 9 and from 60 requests a day on; between 10 and 60 the lead changes 4 times.',
    )
  })

  it('say plainly that one is cheaper at any volume, or that one has no cost', () => {
    expect(sentences(between([quote('box', 0, 1), quote('api', 0, 2)]))).toEqual([
      'The box costs no more than The API at any volume from 1 to 1 billion requests a day.',
    ])
    expect(sentences(between([quote('box', 0, 2), quote('api', 0, 1)]))).toEqual([
      'The box costs more than The API at every volume from 1 to 1 billion requests a day.',
    ])
    const unpriced = between([quote('box', 0, 2), { id: 'api', kind: 'api', model: 'no-such-model' }])
    expect(sentences(unpriced)).toEqual(['One of the two has no cost, so there is no volume to name.'])
    expect(volumeStretches(unpriced)).toEqual([])
  })

  it('end where one of them could not serve more', () => {
    const box = { ...quote('box', 36_000, 0), capacityRequestsPerDay: 40_000 } as Option
    const served = between([box, priced('api', 1, 5)])
    expect(sentences(served)).toEqual([
      'The box is cheaper than The API from 32,877 to 40,000 requests a day.',
      'More than 40,000 a day is more than one of them can serve.',
    ])
    expect(volumeStretches(served).at(-1)).toEqual({ from: 32_877, to: 40_000, cheaper: 'box' })
    // 40,000 / 1.1^35 = 1,423.3 in month 1 grow to what it can serve.
    expect(sentences(between([box, priced('api', 1, 5)], {}, 0.1))).toEqual([
      'The box costs more than The API at every volume that both can serve, up to 1,423 requests a day.',
    ])
    const tiny = { ...quote('box', 0, 1), capacityRequestsPerDay: 2 } as Option
    expect(sentences(between([tiny, priced('api', 1, 5)], {}, 0.1))).toEqual([
      'One of the two could not serve one request a day, growth counted.',
    ])
  })

  it('own up to stretches that were not looked for', () => {
    expect(sentences(found([6_900], { isComplete: false })).at(-1)).toMatch(/there may be other stretches/)
    expect(sentences(found([], { isComplete: false }))).toHaveLength(2)
  })
})
