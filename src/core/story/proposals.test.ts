import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { planOf } from '../plan/codec.ts'
import { PLAN_SCHEMA } from '../plan/plan-version.ts'
import type { Option, Plan } from '../plan/schema.ts'
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
