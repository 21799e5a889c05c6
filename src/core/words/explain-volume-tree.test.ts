import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import type { Demand } from '../plan/schema.ts'
import { explainVolumeTree } from './explain-volume-tree.ts'
import { callsPerMonth } from '../decision/rules/volume-tree.ts'
import { decide, opinions } from './told.test-support.ts'
import { TOLD_VOLUME_TREE } from './told-volume-tree.ts'
import { caseFrom } from '../decision/case.ts'

function explained(demand: Demand) {
  const [sample] = SAMPLE_PLAN.workloads
  if (!sample) throw new Error('no sample')
  const { requestsPerDay: _, ...rest } = sample.demand
  const plan = completePlan(
    { ...SAMPLE_PLAN, workloads: [{ ...sample, demand: { ...rest, daysPerWeek: 7, growthPerMonth: 0, ...demand } }] },
    catalogue,
  ) // prettier-ignore
  const evaluation = evaluate(plan, catalogue)
  const decision = decide(plan, evaluation, catalogue)
  const [workload] = plan.workloads
  const [figures] = evaluation.workloads
  const [decided] = decision.workloads
  if (!workload || !figures || !decided) throw new Error('no workload')
  return {
    ...explainVolumeTree(caseFrom(plan, workload, figures, decided)),
    opinion: opinions(plan, evaluation, decision)[0]?.opinions.find(({ id }) => id === 'volume-tree'),
  }
}

describe('the volume tree explained', () => {
  it('says how the calls a month come about', () => {
    const [calls] = explained({ requestsPerDay: 20_000 }).nodes
    expect(calls).toMatchObject({
      answer: '100,000 to under 1 million',
      found: '20,000 requests on an active day, 7 days a week, are 608,333 calls a month.',
      note: '608,000 a month',
      onPath: true,
    })
  })

  it('says what use would have to become for every other band', () => {
    const otherwise = (requestsPerDay: number) =>
      explained({ requestsPerDay }).nodes[0]?.otherwise.map(({ sentence }) => sentence)
    expect(otherwise(20_000)).toEqual([
      'Under 10,000 calls a month (329 requests a day) it would end at “Cloud, nearly every time”.',
      'Under 100,000 calls a month (3,288 requests a day) it would go on to “Payback”.',
      'From 1\u00a0million calls a month (32,877 requests a day) it would end at “Local, nearly every time”.',
    ])
    expect(otherwise(10)).toEqual([
      'From 10,000 calls a month (329 requests a day) it would go on to “Payback”.',
      'From 100,000 calls a month (3,288 requests a day) it would end at “Local is likely the better side”.',
      'From 1\u00a0million calls a month (32,877 requests a day) it would end at “Local, nearly every time”.',
    ])
    expect(callsPerMonth(3_287, 7)).toBeLessThan(100_000)
    expect(callsPerMonth(3_288, 7)).toBeGreaterThanOrEqual(100_000)
  })

  it('comes by the payback in the middle band only', () => {
    expect(explained({ requestsPerDay: 1_000 }).nodes.map(({ onPath }) => onPath)).toEqual([true, true])
    expect(explained({ requestsPerDay: 20_000 }).nodes.map(({ onPath }) => onPath)).toEqual([true, false])
  })

  it.each([10, 1_000, 20_000, 200_000])('ends where the second opinion ends (%d requests a day)', (n) => {
    const { path, opinion } = explained({ requestsPerDay: n })
    const outcome = TOLD_VOLUME_TREE.outcomes.find(({ id }) => id === path.outcome)
    expect(opinion?.answer).toBe(outcome?.label)
    expect(opinion?.side).toBe(outcome?.side)
  })

  it('leaves the way open without a volume, as the opinion abstains', () => {
    const { path, nodes, opinion } = explained({})
    expect(path.outcome).toBe('not-enough-data')
    expect(nodes[0]?.found).toBe('The requests a day are not known.')
    expect(opinion?.side).toBeNull()
  })
})
