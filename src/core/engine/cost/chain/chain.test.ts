import { describe, expect, it } from 'vitest'
import facts from '../../../catalogue/data/facts/pipeline.json' with { type: 'json' }
import { catalogue } from '../../../catalogue/catalogue.ts'
import { completePlan } from '../../../plan/complete.ts'
import type { ChainRow, Option, Plan } from '../../../plan/schema.ts'
import { evaluate } from '../../evaluate.ts'
import { NO_OVERHEAD, planOf } from '../../plan-of.test-support.ts'
import { mistakesIn } from '../../working/working-out.test-support.ts'

const API: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5', ...NO_OVERHEAD }
const QUOTE: Option = { id: 'quote', kind: 'quote', upFrontUsd: 0, monthlyUsd: 1000 }

/** 100,000 requests in each month. */
const MONTH = { requestsPerDay: (100_000 * 12) / 365, inputTokens: 4000, outputTokens: 45 }

function withPipeline(pipeline: ChainRow[], options: readonly Option[] = [API, QUOTE], demand = MONTH): Plan {
  const plan = planOf(options, { demand })
  return { ...plan, workloads: plan.workloads.map((workload) => ({ ...workload, pipeline })) }
}

function linesOf(plan: Plan, option = 'api') {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  return workload?.options.find(({ id }) => id === option)?.cost?.lineItems ?? []
}

function lineOf(plan: Plan, part: ChainRow['part']) {
  const line = linesOf(plan).find(({ id }) => id === part)
  if (!line) throw new Error(`No line for ${part}.`)
  expect(mistakesIn(line)).toEqual([])
  return line
}

/** What the facts work out, with where they have it from. */
function example(case_: string): Record<string, { readonly value: number; readonly sources: string[] }> {
  const found = facts.workedExamples.find((one) => one.case.startsWith(case_))
  if (!found) throw new Error(`No worked example ${case_}.`)
  return found as unknown as Record<string, { value: number; sources: string[] }>
}

describe('the worked example of searched documents, 100,000 questions a month over a million passages', () => {
  const rag = example('RAG')
  const STORE = { part: 'vector-store', passages: 1_000_000, dimensions: 1536, reembeddedPerYear: 0 } as const
  const valueOf = (name: string) => {
    const fact = rag[name]
    expect(fact?.sources.length, name).toBeGreaterThan(0)
    return fact?.value ?? NaN
  }

  it('has 6.1 GB of vectors', () => {
    expect((1_000_000 * 1536 * 4) / 1e9).toBeCloseTo(valueOf('vectorGB'), 1)
  })

  it.each([
    ['pinecone', 'pinecone'],
    ['s3Vectors', 's3-vectors'],
    ['openSearch', 'opensearch-serverless'],
  ])('comes to the published %s a month', (name, offer) => {
    const line = lineOf(withPipeline([{ ...STORE, offer }]), 'vector-store')
    const published = valueOf(name)
    expect(Math.abs((line.monthlyUsd[0] ?? 0) - published)).toBeLessThan(Math.max(0.03, published * 0.002))
  })

  it('asks the minimum of a month where the use is below it, and the use where it is above', () => {
    const at = (requests: number) =>
      lineOf(
        withPipeline([{ ...STORE, offer: 'pinecone' }], [API], { ...MONTH, requestsPerDay: (requests * 12) / 365 }),
        'vector-store',
      ).monthlyUsd[0]
    expect([at(100_000), at(0)]).toEqual([50, 50])
    expect(at(1_000_000)).toBeCloseTo(6.144 * 0.33 + 8 * 17, 9)
  }) // prettier-ignore

  it('embeds 500 million tokens once', () => {
    const row = { part: 'embedding', offer: 'oai-3-small', passages: 1_000_000, passageTokens: 500 } as const
    expect(lineOf(withPipeline([row]), 'embedding').upFrontUsd).toBeCloseTo(valueOf('embedOnce'), 9)
  })
})

describe('the worked example of a minute of talk', () => {
  const voice = example('Voice')
  /** A request is a minute. */
  const perMinute = (row: ChainRow) => (lineOf(withPipeline([row]), row.part).monthlyUsd[0] ?? 0) / 100_000

  it('is taken down at the published price', () => {
    const row: ChainRow = { part: 'speech-to-text', offer: 'deepgram-nova-3', speechMinutes: 1 }
    expect(perMinute(row)).toBeCloseTo(voice['stt']?.value ?? NaN, 6)
  })

  it('is spoken for half of it', () => {
    const row: ChainRow = { part: 'text-to-speech', offer: 'elevenlabs-flash', spokenCharacters: 450 }
    // 0.0225, which is told as 0.022.
    expect(Math.abs(perMinute(row) - (voice['tts']?.value ?? NaN))).toBeLessThan(0.0006)
  })
})

describe('other parts', () => {
  const monthly = (row: ChainRow) => lineOf(withPipeline([row]), row.part).monthlyUsd[0]

  it.each<readonly [string, ChainRow, number]>([
    // 4,000 characters under two policies: 1.2 USD for 1,000 turns.
    ['a guardrail by text units', { part: 'guardrail', offer: 'bedrock-guardrails', checkedTokens: 1000 }, 120],
    ['a guardrail by tokens', { part: 'guardrail', offer: 'llama-guard-4', checkedTokens: 1000 }, 18],
    ['units beyond those included', { part: 'observability', offer: 'langfuse-core', loggedUnits: 3 }, 29 + 2 * 8],
    ['seats that read logs', { part: 'observability', offer: 'langsmith-plus', loggingSeats: 4 }, 156],
    ['a flat gateway', { part: 'gateway', offer: 'portkey' }, 49],
    ['a gateway by the request', { part: 'gateway', offer: 'vercel-zdr' }, 10],
    ['reranking by the search', { part: 'reranker', offer: 'cohere-rerank' }, 200],
    ['reranking by tokens', { part: 'reranker', offer: 'voyage-ai-rerank-2.5', queryTokens: 0, passageTokens: 500, rerankedPassages: 20 }, 50],
    ['looking things up', { part: 'web-search', offer: 'search-tool' }, 1000],
    ['pages', { part: 'ocr', offer: 'mistral-ocr-4-0', pagesRead: 2 }, 800],
    ['raw text and retrievals', { part: 'vector-store', offer: 'bedrock-managed-kb', passages: 1_000_000, passageTokens: 500 }, 2 * 5 + 100],
    ['what one pays for it oneself', { part: 'gateway', offer: 'ours', chainUsdPerMonth: 77 }, 77],
  ])('%s', (_, row, usd) => {
    expect(monthly(row)).toBeCloseTo(usd, 9)
  }) // prettier-ignore

  it('cost the same beside every option', () => {
    const plan = withPipeline([
      { part: 'vector-store', offer: 'pinecone' },
      { part: 'guardrail', offer: 'bedrock-guardrails' },
    ])
    const of = (option: string) =>
      linesOf(plan, option).filter(({ id }) => id === 'vector-store' || id === 'guardrail')
    expect(of('api')).toHaveLength(2)
    expect(of('quote')).toEqual(of('api'))
  })

  it('have a price that changes by the year as it is said to', () => {
    const line = lineOf(
      withPipeline([{ part: 'gateway', offer: 'portkey', chainPricePerYear: 0.1 }]),
      'gateway',
    )
    expect(line.monthlyUsd[12]).toBeCloseTo(49 * 1.1, 9)
  })

  it('leave an option without a cost where what they take is not known', () => {
    const plan = withPipeline([{ part: 'gateway', offer: 'vercel-zdr' }], [QUOTE])
    const unknown: Plan = { ...plan, workloads: plan.workloads.map((one) => ({ ...one, demand: {} })) }
    const [workload] = evaluate(completePlan(unknown, catalogue), catalogue).workloads
    const [quote] = workload?.options ?? []
    expect(quote?.cost).toBeNull()
    expect(quote?.findings.map(({ id }) => id)).toContain('chain-unknown')
  })
})

describe('amounts that are not said', () => {
  it('follow what the store and the demand have', () => {
    const plan = withPipeline([
      { part: 'embedding', offer: 'oai-3-small' },
      { part: 'vector-store', offer: 'pinecone', passages: 5000, searchesPerRequest: 3 },
      { part: 'text-to-speech', offer: 'elevenlabs-flash' },
      { part: 'guardrail', offer: 'llama-guard-4' },
    ])
    const { workloads, figures } = completePlan(plan, catalogue)
    const at = `workloads/${workloads[0]!.id}/pipeline`
    const row = (part: string) => workloads[0]?.pipeline.find((one) => one.part === part)
    expect(row('embedding')).toMatchObject({ passages: 5000, searchesPerRequest: 3, passageTokens: 512 })
    expect(row('text-to-speech')).toMatchObject({ spokenCharacters: 180 })
    expect(row('guardrail')).toMatchObject({ checkedTokens: 4045 })
    expect(figures[`${at}/embedding/passages`]?.origin).toBe('derived')
    expect(figures[`${at}/vector-store/dimensions`]?.origin).toBe('assumed')
  })

  it('have a default of their own where there is nothing to follow', () => {
    const { workloads } = completePlan(withPipeline([{ part: 'embedding', offer: 'oai-3-small' }]), catalogue)
    expect(workloads[0]?.pipeline[0]).toMatchObject({ passages: 100_000, reembeddedPerYear: 0.7 })
  })
})

describe('a part on machines of one’s own', () => {
  const BOX: Option = {
    id: 'box',
    kind: 'owned',
    hardware: 'rtx-pro-6000-blackwell',
    model: 'gpt-oss-120b',
    ...NO_OVERHEAD,
  }
  const MIX: Option = { id: 'mix', kind: 'hybrid', local: 'box', cloud: 'api', localShare: 0.25 }
  const ALL: Option = { ...MIX, id: 'all', localShare: 1 }
  const OPTIONS = [API, BOX, MIX, ALL]
  const row = (more: Partial<ChainRow> = {}): ChainRow => ({
    part: 'reranker',
    offer: 'cohere-rerank',
    own: { offer: 'own-cross-encoder', evidence: '200 questions' },
    ownGib: 6,
    ownSeconds: 0.5,
    ...more,
  })
  const resultsOf = (pipeline: ChainRow[]) => {
    const [workload] = evaluate(completePlan(withPipeline(pipeline, OPTIONS), catalogue), catalogue).workloads
    const option = (id: string) => workload?.options.find((one) => one.id === id)
    const usdOf = (id: string) => option(id)?.cost?.lineItems.find((line) => line.id === 'reranker')?.monthlyUsd[0] ?? 0
    return { option, usdOf, findings: workload?.findings.map(({ id }) => id) ?? [] }
  } // prettier-ignore

  it('costs no price there, its price elsewhere, and in a mix as much as the cloud serves', () => {
    const { usdOf } = resultsOf([row()])
    expect([usdOf('api'), usdOf('box'), usdOf('all')]).toEqual([200, 0, 0])
    expect(usdOf('mix')).toBeCloseTo(150, 9)
  })

  it('costs its price everywhere until something shows that it runs there', () => {
    const { usdOf, findings } = resultsOf([row({ own: { offer: 'own-cross-encoder' } })])
    expect([usdOf('api'), usdOf('box'), usdOf('mix')]).toEqual([200, 200, 200])
    expect(findings).toContain('chain-not-proven')
  })

  it('takes memory beside the model, and time for every request', () => {
    const [before, after] = [
      resultsOf([]).option('box')?.capacity,
      resultsOf([row()]).option('box')?.capacity,
    ]
    const overhead = (after?.memory.overheadBytes ?? 0) - (before?.memory.overheadBytes ?? 0)
    expect(overhead).toBe(6 * 2 ** 30)
    const extra = (after?.secondsPerAttempt.expected ?? 0) - (before?.secondsPerAttempt.expected ?? 0)
    expect(extra).toBeGreaterThanOrEqual(0.5)
    expect(extra).toBeLessThan(0.6)
  })

  it('that leaves no room for the model does not fit', () => {
    const { option } = resultsOf([row({ ownGib: 2000 })])
    expect(option('box')?.feasible).toBe(false)
    expect(option('box')?.findings.map(({ id }) => id)).toContain('does-not-fit')
  })
})
