import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from './complete.ts'
import { PLAN_SCHEMA, type Option, type Plan, type Workload } from './schema.ts'

function planWith(workload: Partial<Workload>, changes: Partial<Plan> = {}): Plan {
  return {
    schema: PLAN_SCHEMA,
    name: 'P',
    asOf: '2026-11-20',
    workloads: [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [], ...workload }],
    ...changes,
  }
}

function figureOf(plan: Plan, path: string) {
  const { figures, inputs } = completePlan(plan, catalogue)
  const input = inputs.find((one) => one.path === path)
  const { range } = input ?? {}
  return {
    counts: input?.current,
    origin: figures[path]?.origin,
    row: figures[path]?.row?.row,
    range: range && [range.low, range.base, range.high, range.ends],
  }
}

const ofDemand = (workload: Partial<Workload>, id: string) =>
  figureOf(planWith(workload), `workloads/w/demand/${id}`)

const ofSite = (country: string | undefined, id: string) =>
  figureOf(planWith({}, { site: country === undefined ? {} : { country } }), `site/${id}`)

const ofOption = (option: Option, id: string, answers: Workload['answers'] = {}) =>
  figureOf(planWith({ options: [option], answers }), `workloads/w/options/${option.id}/${id}`)

const owned = (hardware: string, more: { redundancy?: number; repairHours?: number } = {}): Option => ({
  id: 'own',
  kind: 'owned',
  hardware,
  model: 'llama-3.1-8b',
  ...more,
})
const api = (model: string): Option => ({ id: 'api', kind: 'api', model })

describe('a default goes by what the plan says of itself', () => {
  it('the peak by the pattern, within what was measured; without one the widest range counts', () => {
    expect(ofDemand({ answers: { pattern: 'spiky' } }, 'peakToAverage')).toEqual({
      counts: 7.9,
      origin: 'derived',
      row: 'spiky',
      range: [4.8, 7.9, 15, 'p5-p95'],
    })
    expect(ofDemand({ answers: { pattern: 'unknown' } }, 'peakToAverage')).toEqual({
      counts: 2.3,
      origin: 'assumed',
      row: 'else',
      range: [1.35, 2.3, 7.9, 'p5-p95'],
    })
  })

  it('growth where use is said to grow, and none elsewhere', () => {
    expect(ofDemand({ answers: { pattern: 'growing' } }, 'growthPerMonth').counts).toBe(0.03)
    expect(ofDemand({ answers: { pattern: 'spiky' } }, 'growthPerMonth')).toMatchObject({
      counts: 0,
      origin: 'assumed',
      row: undefined,
    })
  })

  it('the share from the cache by the kind of work, in quartiles, and nothing for work nobody measured', () => {
    expect(ofDemand({ preset: 'customer-service-chatbot' }, 'cachedInputShare')).toEqual({
      counts: 0.5,
      origin: 'derived',
      row: 'support-chatbot',
      range: [0.3, 0.5, 0.7, 'quartiles'],
    })
    for (const preset of [undefined, 'offline', 'no-such-case', 'constructor'])
      expect(ofDemand(preset === undefined ? {} : { preset }, 'cachedInputShare').counts).toBe(0)
  })

  it('the batch share by whether a day is soon enough, of what nobody waits for', () => {
    const share = (answers: Workload['answers']) => ofDemand({ answers }, 'batchShare').counts
    expect(share({ latency: 'batch', mayWaitADay: true })).toBe(1)
    expect(share({ latency: 'batch', mayWaitADay: false })).toBe(0)
    expect(share({ latency: 'batch' }), 'nobody said that it may not').toBe(1)
    expect(share({ latency: 'interactive', mayWaitADay: true })).toBe(0)
  })

  it('rate, power and tax by the country, that of its union, or the widest known; the United States where none is said', () => {
    expect(ofSite(undefined, 'staffUsdPerHour')).toMatchObject({ counts: 110, origin: 'assumed', row: 'US' })
    expect(ofSite('DE', 'staffUsdPerHour')).toMatchObject({ counts: 87.49, origin: 'derived', row: 'EU' })
    expect(ofSite('DE', 'usdPerKwh')).toMatchObject({ counts: 0.2641, row: 'DE' })
    expect(ofSite('GB', 'usdPerKwh')).toMatchObject({ origin: 'assumed', row: 'else' })
    expect(completePlan(planWith({}, { site: { country: 'FR' } }), catalogue).site.gramsCo2PerKwh).toBe(56)
    expect(ofOption(owned('rtx-4090'), 'taxAndShippingShare').counts).toBe(0.08)
  })

  it('the trend of API prices by the question asked, what is sold in one place unless another is', () => {
    const trend = (apiPriceQuestion?: 'same-model' | 'same-ability') =>
      figureOf(
        planWith({}, apiPriceQuestion ? { trends: { apiPriceQuestion } } : {}),
        'trends/apiPricePerYear',
      )
    expect(trend()).toEqual({ counts: -0.1, origin: 'assumed', row: 'same-slot', range: [-0.6, -0.1, 0.6, 'p5-p95'] }) // prettier-ignore
    expect(trend('same-model')).toMatchObject({ counts: 0, origin: 'derived' })
    expect(trend('same-ability').range).toEqual([-0.9, -0.75, -0.4, 'p5-p95'])
  })

  it.each([
    [owned('rtx-4090'), 'workstation-team', 'desk', 'consumer'],
    [owned('rtx-pro-6000-blackwell'), 'workstation-team', 'desk', 'workstation'],
    [owned('mac-studio-m3-ultra-96'), 'workstation-team', 'desk', 'mac'],
    [owned('l40s'), 'vllm-fleet', 'server', 'datacenterPcie'],
  ] as const)(
    'hours, availability and resale by the class of what is run: %o',
    (option, run, serving, part) => {
      expect(ofOption(option, 'opsHoursPerMonth').row).toBe(run)
      expect(ofOption(option, 'setupHours').row).toBe(run)
      expect(ofOption(option, 'repairHours').row).toBe(serving)
      expect(ofOption(option, 'resaleDeclinePerYear').row).toBe(part)
    },
  )

  it('hours of a desk machine that is tried out by a few, of servers, of rented GPUs and of services', () => {
    expect(ofOption(owned('rtx-4090'), 'opsHoursPerMonth', { maturity: 'pilot' }).counts).toBe(2)
    expect(ofOption(owned('rtx-4090'), 'evaluationHours', { maturity: 'pilot' }).counts).toBe(12)
    const servers = catalogue.hardware.filter((part) => part.class === 'server')
    expect(servers.length).toBeGreaterThan(0)
    for (const { id, gpuCount } of servers)
      expect(ofOption(owned(id), 'opsHoursPerMonth').row).toBe(gpuCount >= 16 ? 'cluster' : 'server-8gpu')
    const rented: Option = { id: 'r', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b' }
    expect(ofOption(rented, 'opsHoursPerMonth')).toMatchObject({ counts: 10, row: 'rented-managed' })
    expect(ofOption(api('openai/gpt-5-mini'), 'opsHoursPerMonth').counts).toBe(0.67)
    const quote: Option = { id: 'q', kind: 'quote', upFrontUsd: 1, monthlyUsd: 1 }
    for (const id of ['setupHours', 'opsHoursPerMonth', 'modelChangesPerYear', 'evaluationHours'])
      expect(ofOption(quote, id).counts, id).toBe(0)
  })

  it('one change of model a year on every side that has one', () => {
    for (const option of [api('openai/gpt-5-mini'), owned('rtx-4090')]) {
      expect(ofOption(option, 'modelChangesPerYear').counts).toBe(1)
      expect(ofOption(option, 'evaluationHours')).toMatchObject({ counts: 40, range: [20, 40, 120, 'p5-p95'] })
    }
  }) // prettier-ignore

  it('availability of a host from how often it stops and how long a repair takes, by where it stands', () => {
    expect(ofOption(owned('rtx-4090'), 'availability')).toMatchObject({ counts: 1 - 84.88 / 8760, origin: 'derived' })
    expect(ofOption(owned('l40s'), 'availability').counts).toBeCloseTo(0.9956, 4)
    expect(ofOption(owned('l40s', { repairHours: 8 }), 'availability').counts).toBeCloseTo(1 - (0.48 * 8 + 24) / 8760, 12)
  }) // prettier-ignore

  it('what a machine fetches by its class, and nothing of one that is bought for a single job, unless it is said', () => {
    const job = { basis: { by: 'job', items: 400_000, doneBy: '2027-02-28' } } as const
    const path = 'workloads/w/options/own/sellingCostShare'
    const of = (option: Option, demand: Workload['demand']) =>
      figureOf(planWith({ options: [option], demand }), path)
    expect(of(owned('rtx-pro-6000-blackwell'), { requestsPerDay: 4000 })).toMatchObject({
      counts: 0.08,
      row: 'else',
    })
    expect(of(owned('rtx-pro-6000-blackwell'), job)).toEqual({
      counts: 1,
      origin: 'derived',
      row: 'one-job',
      range: [0.15, 1, 1, 'p5-p95'],
    })
    expect(of({ ...owned('rtx-pro-6000-blackwell'), sellingCostShare: 0.1 } as Option, job).counts).toBe(0.1)
  })

  it('hours by how long it may be down: days on a desk, a day, minutes with somebody on call; a server that may wait', () => {
    const row = (hardware: string, mayBeDown: Workload['answers']['mayBeDown']) =>
      ofOption(owned(hardware), 'opsHoursPerMonth', { maturity: 'production', mayBeDown }).row
    expect(row('rtx-4090', 'days')).toBe('desk-few')
    expect(row('rtx-4090', 'working-day')).toBe('workstation-team')
    expect(row('rtx-4090', 'hour')).toBe('workstation-team')
    expect(row('rtx-4090', 'minutes')).toBe('vllm-fleet')
    expect(row('l40s', 'days')).toBe('workstation-team')
    expect(row('hgx-h100-8', 'days')).toBe('vllm-fleet')
    expect(row('hgx-h100-8', 'minutes')).toBe('server-8gpu')
  })

  it.each([
    ['openai/gpt-6-sol', 'openai'],
    ['groq/openai/gpt-oss-120b', 'openai'],
    ['anthropic/claude-haiku-5-5', 'claude'],
    ['anthropic/claude-opus-4-7', 'claude'],
    ['anthropic/claude-haiku-4-5', 'claude-before'],
    ['amazon-bedrock/global.anthropic.claude-sonnet-4-5-20250929-v1-0', 'claude-before'],
    ['google/gemini-3.8-flash', 'gemini'],
    ['deepseek/deepseek-v4-pro', 'deepseek'],
    ['xai/grok-4.7', 'else'],
  ])('tokens by the vocabulary of the model: %s', (model, row) => {
    expect(ofOption(api(model), 'tokenizerRatio').row).toBe(row)
  })

  it.each([
    ['openai/gpt-5.6-luna', 'gpt-5.6', 0.6],
    ['openai/gpt-5.4-nano', 'asked', 0],
    ['openai/gpt-6-luna', 'medium', 1.5],
    ['amazon-bedrock/openai.gpt-oss-20b-1-0', 'medium', 1.5],
    ['anthropic/claude-opus-4-8', 'asked', 0],
    ['anthropic/claude-haiku-5-5', 'medium', 1.5],
    ['amazon-bedrock/global.anthropic.claude-sonnet-5-5', 'high', 3],
    ['google/gemini-3.1-flash-lite', 'asked', 0],
    ['deepinfra/Qwen/Qwen3-235B-A22B-Instruct-2507', 'none', 0],
    ['groq/llama-3.3-70b-versatile', 'none', 0],
    ['openai/text-embedding-3-small', 'none', 0],
    ['nobody/knows', 'unknown', 0.5],
  ])('reasoning by what the model does unless told, and it is assumed: %s', (model, row, counts) => {
    const { origin, ...found } = ofOption(api(model), 'reasoningRatio')
    expect([found.row, origin]).toEqual([row, 'assumed'])
    expect(found.counts).toBe(counts)
  })

  it('of every model of the catalogue it is known whether it thinks', () => {
    const rows = catalogue.apiModels.map(({ id }) => ofOption(api(id), 'reasoningRatio').row)
    expect(rows).not.toContain('unknown')
    expect(rows).not.toContain(undefined)
  })

  it('no reasoning of the model beside that which the demand says', () => {
    const said = (reasoningTokens: number) =>
      figureOf(
        planWith({ options: [api('openai/gpt-6-luna')], demand: { reasoningTokens } }),
        'workloads/w/options/api/reasoningRatio',
      )
    for (const tokens of [0, 200]) {
      expect(said(tokens)).toMatchObject({ counts: 0, origin: 'assumed', row: undefined })
      expect(said(tokens).range ?? null).toBeNull()
    }
  })

  it('and never against what was said', () => {
    const said = planWith(
      { answers: { pattern: 'spiky' }, demand: { peakToAverage: 3 } },
      { site: { country: 'DE', usdPerKwh: 0.1 } },
    )
    expect(figureOf(said, 'workloads/w/demand/peakToAverage')).toMatchObject({ counts: 3, origin: 'said' })
    expect(figureOf(said, 'site/usdPerKwh')).toMatchObject({ counts: 0.1, origin: 'said' })
    expect(figureOf(said, 'workloads/w/demand/peakToAverage').range).toEqual([2.25, 3, 4.5, 'p5-p95'])
  })
})
