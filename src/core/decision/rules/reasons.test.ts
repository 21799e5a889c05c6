import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Option, Plan } from '../../plan/schema.ts'
import { decide } from '../decide.ts'

function reasonsFor(option: Option, more: Partial<Plan['workloads'][number]> = {}) {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Support desk',
    asOf: '2026-11-20',
    finance: { discountRatePerYear: 0.5 },
    workloads: [
      {
        id: 'support',
        name: 'Support assistant',
        answers: { sensitivity: 'internal', latency: 'interactive', capability: 'simple' },
        demand: { requestsPerDay: 10, inputTokens: 100, outputTokens: 10 },
        options: [option],
        ...more,
      },
    ],
  }
  const complete = completePlan(plan, catalogue)
  return decide(complete, evaluate(complete, catalogue), catalogue).workloads[0]?.reasons
}

describe('a choice about effort', () => {
  const offer = { id: 'offer', kind: 'quote', meetsCapability: true, upFrontUsd: 0 } as const

  it('is said with a share of the same money, so that a bill of nothing but set-up is all effort', () => {
    const reasons = reasonsFor({ ...offer, monthlyUsd: 0, setupHours: 10 })
    expect(reasons?.find(({ id }) => id === 'choice-is-about-effort')?.values).toEqual({ share: 1 })
  })

  it('is none where set-up and exit are a third of the cost at most', () => {
    const reasons = reasonsFor({ ...offer, monthlyUsd: 1000, setupHours: 10 })
    expect(reasons?.map(({ id }) => id)).not.toContain('choice-is-about-effort')
  })
})

describe('the rest of the chain', () => {
  const offer = { id: 'offer', kind: 'quote', meetsCapability: true, upFrontUsd: 0, monthlyUsd: 100 } as const
  const rows = [
    { part: 'vector-store', offer: 'pinecone', passages: 80_000_000, reembeddedPerYear: 0.36 },
    { part: 'embedding', offer: 'oai-3-small' },
    { part: 'reranker', offer: 'cohere-rerank' },
  ] as const
  const reason = (more: Partial<Plan['workloads'][number]>, id: string) =>
    reasonsFor(offer, more)?.find((one) => one.id === id)?.values

  it('is named as left out where work over documents says nothing of search, embedding and ranking', () => {
    const preset = 'rag-over-private-documents'
    expect(reason({ preset }, 'chain-left-out')).toEqual({ parts: ['vector-store', 'embedding', 'reranker'] })
    expect(reason({ preset, pipeline: [...rows] }, 'chain-left-out')).toBeUndefined()
    const meetings = { basis: { by: 'documents', use: 'meeting', itemsPerMonth: 300 } } as const
    expect(
      reason({ demand: meetings }, 'chain-left-out'),
      'what was said has to be written down first',
    ).toEqual({
      parts: ['speech-to-text'],
    })
    expect(reason({ preset: 'classification' }, 'chain-left-out')).toBeUndefined()
    expect(reason({ pipeline: [rows[0]] }, 'chain-left-out')).toEqual({ parts: ['embedding'] })
    const embeddings = { basis: { by: 'requests', use: 'embeddings' } } as const
    expect(
      reason({ demand: embeddings, pipeline: [rows[0]] }, 'chain-left-out'),
      'work that embeds has its embedding',
    ).toBeUndefined()
  })

  it('is priced where it is said: 80 million passages of 512 tokens take $819 to embed once at $0.02 a million', () => {
    const counted = reason({ pipeline: [...rows] }, 'chain-counted') as { totalUsd: number; isAlike: boolean }
    const embedding = reason({ pipeline: [rows[1]] }, 'chain-counted') as { totalUsd: number }
    expect(counted.isAlike).toBe(true)
    expect(counted.totalUsd).toBeGreaterThan(embedding.totalUsd)
    const once = (80_000_000 * 512 * 0.02) / 1e6
    const again = once * 0.36 * 3
    const stored = ((80_000_000 * 1536 * 4) / 1e9) * 0.33 * 36
    expect(counted.totalUsd).toBeGreaterThan(once + again + stored)
  })
})

describe('an option that is ruled out', () => {
  it('is not said to be left open where something else of it is only not known', () => {
    const elsewhere: Option = { id: 'there', kind: 'hosted', model: 'coreweave/Qwen/Qwen3.8-27B' }
    const answers: Answers = {
      sensitivity: 'regulated',
      processing: 'regions',
      regions: ['eu'],
      processorMust: ['no-third-country'],
      latency: 'interactive',
      capability: 'simple',
    }
    const reasons = reasonsFor(elsewhere, { answers })
    expect(reasons?.find(({ id }) => id === 'ruled-out')?.values).toMatchObject({
      options: ['there'],
      failure: { id: 'refused', unlockId: 'choose-who-sits-in-europe' },
    })
  })
})

describe('machines that stand there', () => {
  const api: Option = { id: 'api', kind: 'api', model: 'openai/gpt-6-luna' }
  const card = { id: 'card', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-20b', quantisation: 'mxfp4' } as const
  const there = (requestsPerDay: number, alreadyOwned: number, opsHoursPerMonth = 200) => {
    const demand = { requestsPerDay, inputTokens: 1000, outputTokens: 300 }
    const options: Option[] = [api, { ...card, alreadyOwned, opsHoursPerMonth, fetchesTodayUsd: 0 }]
    const answers: Answers = { sensitivity: 'internal', latency: 'interactive', capability: 'simple', maturity: 'production', team: 'advanced' }
    return reasonsFor(api, { demand, answers, options })?.find(({ id }) => id === 'is-there-already')?.values
  }

  it('are said to be all that it takes only where no more of them are needed', () => {
    expect(there(100, 1)).toMatchObject({ option: 'card', there: null })
    expect(there(300_000, 1)).toMatchObject({ option: 'card', there: 1 })
  })

  it('are said to lose by people’s time alone where they would win without it', () => {
    expect(there(50_000, 1, 20), '20 hours a month').toMatchObject({ isByTimeAlone: true })
    expect(there(100, 1, 20), 'there is next to nothing to save').toMatchObject({ isByTimeAlone: false })
    expect(there(300_000, 1), 'one is there and more are needed').toMatchObject({ isByTimeAlone: false })
  })

  it('have nothing to pay back, because nothing is bought', () => {
    const demand = { requestsPerDay: 100, inputTokens: 1000, outputTokens: 300 }
    const answers: Answers = { sensitivity: 'internal', latency: 'interactive', capability: 'simple', team: 'advanced' }
    const ids = (alreadyOwned: number) =>
      reasonsFor(api, { demand, answers, options: [api, { ...card, alreadyOwned }] })?.map(({ id }) => id)
    expect(ids(1)).not.toContain('does-not-pay-back')
    expect(ids(0)).toContain('does-not-pay-back')
  })
}) // prettier-ignore

describe('a mix whose part can’t be costed before the demand is known', () => {
  it('is not given as a reason: what is asked for is the demand', () => {
    const api: Option = { id: 'api', kind: 'api', model: 'openai/gpt-6-luna' }
    const card: Option = { id: 'card', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-20b', quantisation: 'mxfp4' }
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'card', cloud: 'api' }
    const reasons = reasonsFor(api, { demand: {}, options: [api, card, mix] })
    expect(reasons?.map(({ id }) => id)).not.toContain('not-costed')
  })
}) // prettier-ignore
