import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { issueText } from './plan-issue.ts'
import type { Demand, Option, Plan } from './schema.ts'

const api: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
const owned: Option = { id: 'owned', kind: 'owned', hardware: 'rtx-4090', model: 'gpt-oss-20b' }

function linesFor(options: Option[], demand: Demand = {}, changes: Partial<Plan> = {}): readonly string[] {
  const workload = { id: 'w', name: 'W', answers: {}, demand, options }
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'P',
    asOf: '2026-11-20',
    workloads: [workload],
    ...changes,
  }
  return checkPlan(plan, catalogue).map(issueText)
}

describe('checkPlan', () => {
  it('finds nothing wrong with known ids and parts that are there', () => {
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api' }
    expect(linesFor([api, owned, mix], { cachedInputShare: 0.5, cacheWriteShare: 0.5 })).toEqual([])
  })

  it('names the nearest models and machines of an unknown id', () => {
    expect(linesFor([{ ...api, model: 'claude-sonnet-5-5' }])[0]).toMatch(
      /^workloads\/w\/options\/api\/model: "claude-sonnet-5-5", which the catalogue does not know: did you mean anthropic\/claude-sonnet-5-5.*\? If not, give this option a price of its own$/,
    )
    const lines = linesFor([{ ...owned, hardware: 'rtx4090', model: 'gpt-oss-20' }])
    expect(lines[0]).toContain(
      'workloads/w/options/owned/hardware: "rtx4090", which the catalogue does not know: did you mean rtx-4090',
    )
    expect(lines[1]).toContain('workloads/w/options/owned/model: "gpt-oss-20"')
    expect(lines[1]).toContain('gpt-oss-20b')
  })

  it('says so where nothing is near, and how to go on', () => {
    expect(linesFor([{ ...owned, hardware: 'zzzz', model: 'qq' }, { ...api, model: 'gpt-9000-ultra-x' }])).toEqual([
      'workloads/w/options/owned/hardware: "zzzz", which the catalogue does not know: nothing like it is known here; enter what it costs as an option of the kind quote',
      'workloads/w/options/owned/model: "qq", which the catalogue does not know: nothing like it is known here; enter what it costs as an option of the kind quote',
      'workloads/w/options/api/model: "gpt-9000-ultra-x", which the catalogue does not know: nothing like it is known here; give this option a price of its own',
    ])
  }) // prettier-ignore

  it('lets a model through that only the plan has a price for', () => {
    const price = { inputUsdPerMTok: 1, outputUsdPerMTok: 4 }
    expect(linesFor([{ ...api, model: 'house-model', price }])).toEqual([])
  })

  it('does not take an open model for an endpoint', () => {
    expect(linesFor([{ ...api, model: 'gpt-oss-120b' }])[0]).toContain('did you mean')
  })

  it('finds ids that stand twice', () => {
    expect(linesFor([api, api])).toEqual([
      'workloads/w/options/api: an id that stands twice: another id for one of them',
    ])
  })

  it('finds mixes of parts that are not there, that are mixes themselves, or of one part twice', () => {
    expect(linesFor([api, owned, { id: 'mix', kind: 'hybrid', local: 'own', cloud: 'mix' }])).toEqual([
      'workloads/w/options/mix/local: "own", which is no option of this workload: an option that is no mix: api, owned',
      'workloads/w/options/mix/cloud: "mix", which is a mix itself: an option that is no mix: api, owned',
    ])
    expect(linesFor([api, { id: 'mix', kind: 'hybrid', local: 'api', cloud: 'api' }])).toEqual([
      'workloads/w/options/mix/cloud: "api", its other part: another option than that',
    ])
  })

  it('finds what takes over from itself, from nothing, or in a circle', () => {
    const at = (failover: string, more: Option[] = []) => linesFor([{ ...api, failover }, owned, ...more])
    expect(at('owned')).toEqual([])
    expect(at('api')).toEqual(['workloads/w/options/api/failover: the option itself: another option'])
    expect(at('gone')).toEqual([
      'workloads/w/options/api/failover: "gone", which is no option of this workload: an option that is no mix: api, owned',
    ])
    expect(at('second', [{ ...api, id: 'second', failover: 'api' }])[0]).toBe(
      'workloads/w/options/api/failover: a circle: api, second, api: an option that does not lead back',
    )
    expect(linesFor([{ ...api, spillover: 'owned' }, owned])).toEqual([
      'workloads/w/options/api/spillover: "owned" without reserved units: provisioned units that it takes over from',
    ])
  })

  it('finds units without a price or a rate, and an allowance in dollars without a price', () => {
    expect(linesFor([{ ...api, provisioned: { units: 3 } }])).toEqual([
      'workloads/w/options/api/provisioned: no price of a unit: usdPerUnitPerMonth or usdPerUnitPerHour',
      'workloads/w/options/api/provisioned: nothing that a unit serves: tokensPerMinutePerUnit or requestsPerDayPerUnit',
    ])
    const seats: Option = {
      id: 's',
      kind: 'subscription',
      seats: 3,
      usdPerSeatPerMonth: 20,
      allowanceUsd: 20,
    }
    expect(linesFor([seats])).toEqual([
      'workloads/w/options/s/allowanceUsd: an allowance in dollars without a price: usdPerRequestBeyond or usdPerMTokBeyond, the price that it is used up by',
    ])
  })

  it('finds an allowance of credits without what a seat uses of them', () => {
    const seats: Option = { id: 's', kind: 'subscription', seats: 3, usdPerSeatPerMonth: 20, allowanceCredits: 3900 }
    expect(linesFor([seats])).toEqual([
      'workloads/w/options/s/allowanceCredits: an allowance of credits alone: creditsPerSeat beside it, what a seat uses of them in a month',
    ])
    expect(linesFor([{ ...seats, creditsPerSeat: 9000 }])).toEqual([])
  }) // prettier-ignore

  it('finds shares of more than everything', () => {
    expect(
      linesFor([api], { cachedInputShare: 0.7, cacheWriteShare: { low: 0.1, base: 0.4, high: 0.5 } }),
    ).toEqual([
      'workloads/w/demand: cachedInputShare and cacheWriteShare of together 1.1: at most 1 together',
    ])
    const mix: Option = {
      id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', forcedLocalShare: 0.8, forcedCloudShare: 0.3,
    } // prettier-ignore
    expect(linesFor([api, owned, mix])).toEqual([
      'workloads/w/options/mix: forcedLocalShare and forcedCloudShare of together 1.1: at most 1 together',
    ])
  })

  it('finds replicas of which more stand at least than may stand at most', () => {
    const rented: Option = { id: 'gpu', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', minReplicas: 3, maxReplicas: 2 }
    expect(linesFor([rented])).toEqual([
      'workloads/w/options/gpu/minReplicas: 3, above maxReplicas of 2: at most 2',
    ])
    expect(linesFor([{ ...rented, maxReplicas: null }])).toEqual([])
  }) // prettier-ignore

  it('finds a choice of an option that is not there, and dollars that are none', () => {
    const workload = { id: 'w', name: 'W', answers: {}, demand: {}, options: [api], chosen: 'gone' }
    const lines = linesFor([], {}, { workloads: [workload], currency: { code: 'USD', perUsd: 0.9 } })
    expect(lines).toEqual([
      'currency/perUsd: 0.9: 1, because prices are in dollars',
      'workloads/w/chosen: "gone", which is no option of this workload: an option: api',
    ])
  })
})
