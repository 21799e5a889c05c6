import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { planOf } from '../plan/codec.ts'
import { PLAN_SCHEMA } from '../plan/plan-version.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'
import { addedTo, proposalFor, withProposalsAdded } from './proposals.ts'

const api: Option = { id: 'api', kind: 'api', model: 'openai/gpt-6' }
const card: Option = {
  id: 'owned',
  kind: 'owned',
  hardware: 'rtx-4090',
  model: 'qwen3-8b',
  quantisation: 'fp8',
}
const mix: Option = { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 'average' }

const plan: Plan = {
  schema: PLAN_SCHEMA,
  name: 'P',
  asOf: '2026-11-28',
  workloads: [
    {
      id: 'letters',
      name: 'Letters',
      answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-low', capability: 'good-enough', team: 'intermediate' },
      demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 },
      options: [],
    },
  ],
} // prettier-ignore

describe('options that are proposed beside those of a workload', () => {
  it('stand after them, under ids of their own', () => {
    expect(addedTo([{ ...api, model: 'openai/gpt-5' }], [api])).toEqual([{ ...api, id: 'api-2' }])
  })

  it('are left out where the same thing is there, whatever it is called and costs', () => {
    const bought = { ...card, id: 'ours', unitPriceUsd: 1900 } satisfies Option
    expect(addedTo([bought], [card])).toEqual([])
  })

  it('keep a mix together with the parts that were there before', () => {
    expect(addedTo([{ ...card, id: 'ours' }], [api, card, mix])).toEqual([api, { ...mix, local: 'ours' }])
  })

  it('keep to the 24 that a workload may have', () => {
    const many = Array.from({ length: 23 }, (_, at): Option => ({ ...api, id: `o-${at}`, model: `m-${at}` }))
    expect(addedTo(many, [api, card])).toEqual([api])
  })

  it('are those of its answers, and a second time nothing more', () => {
    const filled = withProposalsAdded(plan, catalogue)
    expect(filled.workloads[0]?.options).toEqual(proposalFor(plan, plan.workloads[0]!, catalogue))
    expect(filled.workloads[0]!.options.length).toBeGreaterThan(3)
    expect(withProposalsAdded(filled, catalogue)).toEqual(filled)
    expect(planOf(filled)).toMatchObject({ ok: true })
  })
})

describe('options for work that is hard or sensitive in part', () => {
  const [letters] = plan.workloads
  const proposedFor = (answers: Partial<Workload['answers']>, demand: Workload['demand'] = letters!.demand) =>
    proposalFor(plan, { ...letters!, answers: { ...letters!.answers, ...answers }, demand }, catalogue)
  const mixes = (options: readonly Option[]) => options.filter(({ kind }) => kind === 'hybrid')
  const decided = (answers: Partial<Workload['answers']>) => {
    const workload = { ...letters!, answers: { ...letters!.answers, ...answers }, options: [] }
    const filled = withProposalsAdded({ ...plan, workloads: [workload] }, catalogue)
    const complete = completePlan(filled, catalogue)
    return { complete, evaluation: evaluate(complete, catalogue) }
  }

  it('share it out between a small model and one of the strongest', () => {
    const options = proposedFor({ capability: 'frontier', hardShare: 0.2 })
    expect(mixes(options)).toEqual([
      { id: 'tiers', kind: 'hybrid', local: 'small', cloud: 'api', splitBy: 'difficulty' },
      { id: 'tiers-2', kind: 'hybrid', local: 'small-owned', cloud: 'api', splitBy: 'difficulty' },
    ])
    expect(options.find(({ id }) => id === 'small-owned')).toMatchObject({ kind: 'owned' })
    expect(mixes(proposedFor({ capability: 'frontier' }))).toEqual([])
    expect(mixes(proposedFor({ capability: 'frontier', hardShare: 1 }))).toEqual([])
  })

  it('take no open model for the simple share where none will do', () => {
    const options = proposedFor({ capability: 'frontier', hardShare: 0.2, openWeightAcceptable: false })
    expect(mixes(options)).toHaveLength(1)
    expect(options.find(({ id }) => id === 'small')).toMatchObject({ kind: 'api' })
  })

  it('know the hard share from the kinds of request that are hard', () => {
    const classes = [
      { share: 0.8, inputTokens: 1000, outputTokens: 200 },
      { share: 0.2, inputTokens: 11_000, outputTokens: 1700, isHard: true },
    ]
    const kinds = proposedFor({ capability: 'frontier' }, { requestsPerDay: 20_000, classes })
    expect(mixes(kinds).map(({ id }) => id)).toEqual(['tiers', 'tiers-2'])
  })

  it('keep the sensitive share on own machines and send the rest to an API', () => {
    const options = proposedFor({ processing: 'own-premises', sensitiveShare: 0.3 })
    expect(mixes(options)).toEqual([
      { id: 'private', kind: 'hybrid', local: 'kept', cloud: 'api', splitBy: 'sensitivity' },
    ])
    expect(mixes(proposedFor({ processing: 'own-premises' }))).toEqual([])
  })

  it('let the mix through where its API alone is out, because only the rest leaves', () => {
    const { complete, evaluation } = decided({ processing: 'own-premises', sensitiveShare: 0.3 })
    const [decision] = decide(complete, evaluation, catalogue).workloads
    const passed = (id: string) => decision?.gates.find(({ option }) => option === id)?.passed
    expect([passed('api'), passed('private')]).toEqual([false, true])
  })

  it('count the hours of a router', () => {
    const { complete } = decided({ capability: 'frontier', hardShare: 0.2 })
    const mix = complete.workloads[0]?.options.find(({ id }) => id === 'tiers')
    expect(mix).toMatchObject({ setupHours: 60, opsHoursPerMonth: 3, forcedCloudShare: 0.2, localShare: 0.8 })
  })
})
