import { describe, expect, it } from 'vitest'
import type { Answers, Option } from '../../plan/schema.ts'
import { box, costOf, line, optionOf, SMALL } from '../cost/owned.test-support.ts'
import { planOf, priced } from '../plan-of.test-support.ts'

const waiting = box({ leadTimeMonths: 3 })
const api = priced('api', 10, 10)
const hosted: Option = { ...priced('hosted', 1, 1), kind: 'hosted' } as Option

function withAnswers(options: readonly Option[], answers: Answers, demand = {}) {
  const plan = planOf([...options], { demand: { ...SMALL, ...demand } })
  return { ...plan, workloads: plan.workloads.map((workload) => ({ ...workload, answers })) }
}

describe('a service that bridges a lead time', () => {
  it.each<[string, Answers]>([
    ['data that must stay', { residencyRequired: true }],
    ['critical data', { sensitivity: 'critical' }],
    ['a review that is open', { sensitivity: 'regulated' }],
    ['no network', { offline: true }],
    ['answers in milliseconds that nobody measured', { latency: 'realtime' }],
  ])('is none where the gates shut it out: %s', (_, answers) => {
    const { cost, findings } = optionOf(withAnswers([waiting, api, hosted], answers))
    expect(cost).toBeNull()
    expect(findings.map(({ id }) => id)).toContain('no-bridge')
    expect(optionOf(withAnswers([box(), api], answers)).cost).not.toBeNull()
  })

  it('is there again once the answer lets it in', () => {
    const reviewed: Answers = { sensitivity: 'regulated', contractReviewed: true }
    expect(optionOf(withAnswers([waiting, api], reviewed)).cost).not.toBeNull()
    const exposed: Answers = { sensitivity: 'critical', exposureAccepted: true }
    expect(optionOf(withAnswers([waiting, api], exposed)).cost).not.toBeNull()
  })

  it('is the cheapest of those that pass: a fast one where only that answers in time', () => {
    const measured = { ...priced('fast', 20, 20), measuredTimeToFirstTokenMs: 100 } as Option
    const answers: Answers = { latency: 'realtime' }
    const demand = { targetTimeToFirstTokenMs: 200 }
    const bridge = (options: readonly Option[]) =>
      line(costOf(withAnswers(options, answers, demand)), 'bridge').monthlyUsd[0] ?? 0
    expect(bridge([waiting, api, measured])).toBeCloseTo(bridge([waiting, measured]), 9)
    expect(bridge([waiting, api, measured])).toBeGreaterThan(0)
  })

  it('is no hosted model where only a proprietary one will do', () => {
    const refused: Answers = { openWeightAcceptable: false }
    const { findings } = optionOf(withAnswers([waiting, hosted], refused))
    expect(findings.map(({ id }) => id)).toContain('no-bridge')
    expect(optionOf(withAnswers([waiting, hosted, api], refused)).cost).not.toBeNull()
  })

  it('may be a hosted model for the frontier, which shuts no open model out', () => {
    expect(optionOf(withAnswers([waiting, hosted], { capability: 'frontier' })).cost).not.toBeNull()
  })

  it('is asked of the cloud part of a mix, even where what is private stays local later', () => {
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', localShare: 0.5, forcedLocalShare: 0.3 }
    const local = { ...waiting, id: 'owned' }
    const answers: Answers = { residencyRequired: true }
    const late = optionOf(withAnswers([local, api, mix], answers), 'mix')
    expect(late.feasible).toBe(false)
    expect(late.findings).toContainEqual(expect.objectContaining({ id: 'no-bridge', values: { leadTimeMonths: 3 } }))
    expect(optionOf(withAnswers([{ ...local, leadTimeMonths: 0 } as Option, api, mix], answers), 'mix').feasible).toBe(true)
    expect(optionOf(withAnswers([local, api, mix], {}), 'mix').feasible).toBe(true)
  })
}) // prettier-ignore
