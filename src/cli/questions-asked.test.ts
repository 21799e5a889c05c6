import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Evaluation, OptionEvaluation } from '#core/engine/evaluation.ts'
import type { Option, Plan, Workload } from '#core/plan/schema.ts'
import type { Story } from '#core/story/tell.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

/** Questions that people asked in public: what answers each, with the figures that make it an answer. */

const CARD = {
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'gpt-oss-120b',
  quantisation: 'mxfp4',
} as const
const GROQ: Option = { id: 'groq', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' }
const HAIKU: Option = { id: 'haiku', kind: 'api', model: 'anthropic/claude-haiku-5-5' }

const workload: Workload = {
  id: 'w',
  name: 'The work',
  answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'good-enough', openWeightAcceptable: true, maturity: 'production' },
  demand: { requestsPerDay: 20_000, inputTokens: 1500, cachedInputShare: 0.3, outputTokens: 300, reasoningTokens: 0 },
  options: [{ id: 'card', ...CARD }, GROQ, HAIKU],
} // prettier-ignore

function planOf(of: Partial<Workload> = {}, more: Partial<Plan> = {}): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'A question',
    asOf: '2026-11-20',
    organisation: { team: 'advanced' },
    ...more,
    workloads: [{ ...workload, ...of }],
  }
}

async function answer(plan: Plan, command: string, ...flags: readonly string[]) {
  const { terminal, printed, written } = terminalWith({ 'plan.json': JSON.stringify(plan), ...FILES })
  const code = await run([command, ...(command === 'estimate' ? [] : ['plan.json']), ...flags], terminal)
  expect(printed.error).toBe('')
  expect(code).toBe(0)
  return { ...printed, written }
}

const result = (name: string) =>
  readFileSync(new URL(`../core/imports/measured-runs/testing/${name}`, import.meta.url), 'utf8')
const FILES = { 'bench.json': result('llama-bench.json'), 'vllm.json': result('vllm-closed-loop.json') }

async function json<T>(plan: Plan, command: string, ...flags: readonly string[]): Promise<T> {
  return JSON.parse((await answer(plan, command, ...flags, '--json')).out) as T
}

const evaluated = (plan: Plan, ...flags: readonly string[]) => json<Evaluation>(plan, 'evaluate', ...flags)
const decided = async (plan: Plan, ...flags: readonly string[]) =>
  (await json<Story>(plan, 'decide', ...flags)).workloads[0]!

/** Decided once for all questions that are about the plan as it is. */
let asItIs: ReturnType<typeof decided> | null = null
const decidedAsItIs = () => (asItIs ??= decided(planOf()))

function optionIn({ workloads }: Evaluation, id: string): OptionEvaluation & { cost: NonNullable<OptionEvaluation['cost']> } {
  const found = workloads[0]?.options.find((option) => option.id === id)
  if (!found?.cost) throw new Error(`${id} has no cost`)
  return { ...found, cost: found.cost }
} // prettier-ignore

const lineOf = (
  { cost }: { cost: NonNullable<OptionEvaluation['cost']> },
  id: string,
  part: string | null = null,
) => cost.lineItems.find((line) => line.id === id && line.part === part)

describe('a question that was asked in public is answered', () => {
  it('q-01: fifteen agents and 50,000 calls a month: a card pays from fewer calls without staff hours than with them', async () => {
    const plan = planOf({
      demand: { requestsPerDay: 1650, inputTokens: 800, outputTokens: 120, reasoningTokens: 0 },
      options: [{ id: 'card', ...CARD, hardware: 'rtx-4090', model: 'gpt-oss-20b' }, HAIKU],
    })
    const from = async (...flags: readonly string[]) => {
      const { out } = await answer(plan, 'volumes', ...flags)
      const [, calls] = /^Haiku 5\.5 is cheaper than Own RTX 4090 up to ([\d,]+) /m.exec(out) ?? []
      return Number(calls?.replaceAll(',', ''))
    }
    const noHours = ['card', 'haiku'].flatMap((id) =>
      ['opsHoursPerMonth', 'setupHours', 'modelChangesPerYear', 'exitHours'].flatMap((field) =>
        field === 'exitHours' && id === 'card' ? [] : ['--set', `workloads/w/options/${id}/${field}=0`],
      ),
    )
    const [withHours, without] = [await from(), await from(...noHours)]
    expect(without).toBeGreaterThan(0)
    expect(withHours).toBeGreaterThan(without)
  })

  it('q-02: how many hours self-hosting takes: by class of machine, with where each figure is from', async () => {
    const plan = planOf({
      options: [
        { id: 'desk', ...CARD, hardware: 'dgx-spark' },
        { id: 'server', ...CARD, hardware: 'hgx-h200-8' },
      ],
    })
    const evaluation = await evaluated(plan)
    const hours = (id: string) =>
      lineOf(optionIn(evaluation, id), 'operations')?.inputs.find(
        (input) => input.unit === 'h/month' || input.id === 'opsHoursPerMonth',
      )?.value ?? 0
    expect(hours('desk')).toBeGreaterThan(0)
    expect(hours('server')).toBeGreaterThan(hours('desk'))
    const page = readFileSync(new URL('../../docs/method/defaults.md', import.meta.url), 'utf8')
    expect(page).toMatch(/server-8gpu/)
    expect(page).toMatch(/assumed|estimate/)
  })

  it('q-03: cheap requests on one’s own model, hard ones by API: what both parts of the pair cost', async () => {
    const classes = [
      { name: 'easy', share: 0.8, inputTokens: 800, outputTokens: 100 },
      { name: 'hard', share: 0.2, inputTokens: 6000, outputTokens: 900 },
    ]
    const pair: Option = { id: 'pair', kind: 'hybrid', local: 'card', cloud: 'haiku', localShare: 0.8 }
    const evaluation = await evaluated(
      planOf({ demand: { requestsPerDay: 20_000, classes }, options: [...workload.options, pair] }),
    )
    const mix = optionIn(evaluation, 'pair')
    const [machines, tokens] = [lineOf(mix, 'hardware', 'local'), lineOf(mix, 'tokens', 'cloud')]
    expect(machines?.totalUsd).toBeGreaterThan(0)
    expect(tokens?.totalUsd).toBeGreaterThan(0)
    expect(tokens?.totalUsd).toBeLessThan(lineOf(optionIn(evaluation, 'haiku'), 'tokens')?.totalUsd ?? 0)
    expect(mix.localShare?.[0]).toBeCloseTo(0.8, 6)
  })

  it('q-05: if the API price doubles within a year, the tokens of three years cost more, and whether the answer turns', async () => {
    const doubled = ['--set', 'trends/apiPricePerYear=1']
    const [usual, dearer] = [await evaluated(planOf()), await evaluated(planOf(), ...doubled)]
    const tokens = (evaluation: Evaluation) => lineOf(optionIn(evaluation, 'haiku'), 'tokens')
    expect(tokens(dearer)?.monthlyUsd[12]).toBeCloseTo(2 * (tokens(dearer)?.monthlyUsd[0] ?? 0), 6)
    expect(tokens(dearer)?.totalUsd).toBeGreaterThan(tokens(usual)?.totalUsd ?? Infinity)
    const { switching } = await decidedAsItIs()
    const turn = switching.find(({ input }) => input === 'trends/apiPricePerYear')
    expect(turn?.current).toBeLessThan(0)
    const dearerFrom = turn?.switches.find(({ direction }) => direction === 'above')
    expect(dearerFrom?.at).toBeLessThan(1)
    expect([usual, dearer].map(({ workloads }) => workloads[0]?.ranking[0])).toEqual([
      'haiku',
      dearerFrom?.to,
    ])
  })

  it('q-06: a mini computer or a used card for $2,000: hours are no equipment, and both have a speed and a bill for power', async () => {
    const demand = { requestsPerDay: 200, inputTokens: 800, outputTokens: 200, reasoningTokens: 0 }
    const options: readonly Option[] = [
      { id: 'mini', ...CARD, hardware: 'ryzen-ai-max-395-128', model: 'gpt-oss-20b', unitPriceUsd: 1700 },
      { id: 'used', ...CARD, hardware: 'rtx-3090', model: 'gpt-oss-20b', unitPriceUsd: 850, hostUsd: 700 },
    ]
    const plan = planOf({ demand, options: [...options] }, { finance: { capitalBudgetUsd: 2000 } })
    const evaluation = await evaluated(plan)
    for (const id of ['mini', 'used']) {
      const option = optionIn(evaluation, id)
      expect(option.cost.upFrontUsd).toBeLessThanOrEqual(2000)
      expect(option.cost.ownTimeUpFrontUsd).toBeGreaterThan(0)
      expect(option.capacity?.decode?.expected).toBeGreaterThan(0)
      expect(lineOf(option, 'energy')?.totalUsd).toBeGreaterThan(0)
    }
    const { gates } = await decided(plan)
    expect(gates.map(({ passed }) => passed)).toEqual([true, true])
  })

  it('q-08: a model of last week on eight H200: fits by its figures, with memory terms and the largest cache', async () => {
    const model = {
      name: 'Newcomer',
      totalParamsB: 671,
      activeParamsB: 37,
      layers: 61,
      kvBytesPerToken: 70_272,
      contextTokens: 163_840,
    }
    const asked = [
      '--hardware',
      'hgx-h200-8',
      '--model',
      JSON.stringify(model),
      '--quantisation',
      'fp8',
      '--context',
      '8000',
      '--input',
      '1000',
      '--output',
      '300',
    ]
    const estimate = await json<{
      fits: boolean
      devices: number
      memory: Record<string, number>
      kvPoolTokens: number
    }>(planOf(), 'estimate', ...asked)
    expect(estimate).toMatchObject({ fits: true, devices: 8 })
    const { weightsBytes = 0, kvBytes = 0, overheadBytes = 0, needBytes } = estimate.memory
    expect(weightsBytes).toBeGreaterThan(671e9)
    expect(weightsBytes + kvBytes + overheadBytes).toBeCloseTo(needBytes ?? 0, 0)
    expect(estimate.kvPoolTokens).toBeGreaterThan(1_000_000)
  })

  it('q-10: hardware that is not in the list is entered with memory, bandwidth, price and power, and costed', async () => {
    const own = {
      hardware: [
        {
          id: 'ours',
          name: 'Our card',
          class: 'workstation-gpu',
          gpuCount: 1,
          memoryGB: 96,
          memoryBandwidthGBs: 1600,
          fp16DenseTflops: 250,
          capacityFamily: 'blackwell',
          loadWatts: 450,
          idleWatts: 30,
          usd: 7000,
          asOf: '2026-11-10',
          source: 'an offer',
        },
      ],
    } as const
    const plan = planOf(
      { options: [{ id: 'ours', ...CARD, hardware: 'ours' }, HAIKU] },
      { own: { hardware: [...own.hardware] } },
    )
    const ours = optionIn(await evaluated(plan), 'ours')
    expect(ours.name).toMatch(/^Own (\d+× )?Our card$/)
    expect(ours.capacity?.memory.usableBytes).toBeLessThanOrEqual(96e9)
    const units = ours.capacity?.units[0] ?? 0
    expect(lineOf(ours, 'hardware')?.upFrontUsd).toBe(7000 * units)
    expect(lineOf(ours, 'energy')?.totalUsd).toBeGreaterThan(0)
  })

  it('q-11: every line says what was multiplied, and the sum can be done again', async () => {
    const line = lineOf(optionIn(await evaluated(planOf()), 'haiku'), 'tokens')
    expect(line?.formulas.monthly).toMatch(/[*+]/)
    const named = line?.formulas.monthly?.match(/[A-Za-z]\w*/g) ?? []
    const inputs = new Set(line?.inputs.map(({ id }) => id))
    expect(
      named.filter((id) => !inputs.has(id) && !['min', 'max', 'sum', 'ceil', 'month'].includes(id)),
    ).toEqual([])
    expect(line?.inputs.every(({ unit }) => unit !== '')).toBe(true)
  })

  it('q-13: a load test feeds the plan: what was measured replaces the estimate, with its day', async () => {
    const { terminal, printed, written } = terminalWith({
      'plan.json': JSON.stringify(
        planOf({
          options: [
            {
              id: 'local',
              kind: 'owned',
              hardware: 'rtx-4090',
              model: 'qwen3-30b-a3b',
              quantisation: 'q4_k_m',
            },
          ],
        }),
      ),
      ...FILES,
    })
    const code = await run(
      ['import', 'bench.json', '--into', 'plan.json', '--option', 'local', '--out', 'out.json'],
      terminal,
    )
    expect(code).toBe(0)
    expect(printed.error).toMatch(/One stream at 205 tokens a second on 1 × rtx-4090, counts for w\/local/)
    const brought = JSON.parse(new TextDecoder().decode(written.get('out.json'))) as Plan
    expect(brought.own?.measurements?.length).toBeGreaterThan(0)
    expect(brought.own?.measurements?.[0]).toMatchObject({ hardware: 'rtx-4090' })
    const local = optionIn(await evaluated(brought), 'local')
    expect(local.capacity?.basis).toBe('measured')
  })

  it('q-14: a small card at a local provider in francs, reading scans: a cost a page, in francs', async () => {
    const demand = {
      requestsPerDay: 500,
      inputTokens: 200,
      outputTokens: 400,
      reasoningTokens: 0,
      pagesPerRequest: 1,
    }
    const rent: Option = {
      id: 'rent',
      kind: 'quote',
      name: 'Card at the provider',
      upFrontUsd: 0,
      monthlyUsd: 700,
      meetsCapability: true,
    }
    const plan = planOf({ demand, options: [rent, HAIKU] }, { currency: { code: 'CHF', perUsd: 0.8 } })
    const evaluation = await evaluated(plan)
    const { cost } = optionIn(evaluation, 'rent')
    expect(cost.monthlyUsd[0]).toBeGreaterThanOrEqual(700)
    expect(cost.usdPerRequest).toBeGreaterThan(0)
    const readBy = (one: Evaluation) =>
      lineOf(optionIn(one, 'haiku'), 'tokens')?.inputs.find(({ id }) => id === 'inputTokens')?.value ?? 0
    const blind = await evaluated(plan, '--set', 'workloads/w/demand/pagesPerRequest=0')
    expect(readBy(evaluation)).toBeGreaterThan(readBy(blind) + 1000)
    expect((await answer(plan, 'evaluate')).out).toMatch(/CHF/)
  })

  it('q-16: a bill that explodes: held against what the use should cost, with what caching and a smaller model would save', async () => {
    const plan = planOf(
      { today: { model: 'anthropic/claude-haiku-5-5', monthlyUsd: 9000 } },
      { finance: { capitalBudgetUsd: 1_000_000 } },
    )
    const { today } = await decided(plan)
    expect(today?.billUsd).toBe(9000)
    expect(today?.computedUsd).toBeGreaterThan(0)
    expect(today?.gap?.times).toBeGreaterThan(1.5)
    expect(today?.better.map(({ id }) => id)).toContain('cache')
    expect(today?.betterSentences.join(' ')).toMatch(/saves \$[\d,]+ a year/)
  })

  it('q-19: an agent before it is built: requests and tokens follow from people, tasks, steps and what each step carries', async () => {
    const basis = { by: 'people', use: 'code-agent', people: 100 } as const
    const plan = planOf({ demand: { basis }, options: [HAIKU] })
    const evaluation = await evaluated(plan)
    const { demand } = evaluation.workloads[0]!
    expect(demand?.requestsPerDay).toBeGreaterThan(100)
    expect(demand?.inputTokens).toBeGreaterThan(1000)
    const inputs = lineOf(optionIn(evaluation, 'haiku'), 'tokens')?.inputs.map(({ id }) => id) ?? []
    for (const kind of ['inputTokens', 'cachedTokens', 'outputTokens', 'reasoningTokens'])
      expect(inputs).toContain(kind)
    const { derivations } = await decided(plan)
    expect(derivations?.map(({ line }) => line).join(' ')).toMatch(/\d.* × .*\d/)
  })

  it('q-21: reserved or pay as you go: units with a price whether used or not, and the volume from which they are cheaper', async () => {
    const reserved: Option = {
      ...HAIKU, id: 'reserved', name: 'Reserved',
      provisioned: { units: 1, usdPerUnitPerHour: 0.3, tokensPerMinutePerUnit: 300_000 },
    } // prettier-ignore
    const plan = planOf({ options: [reserved, HAIKU] })
    const evaluation = await evaluated(plan)
    const line = lineOf(optionIn(evaluation, 'reserved'), 'reserved')
    expect(line?.monthlyUsd[0]).toBeCloseTo(0.3 * 730, 6)
    expect((await answer(plan, 'volumes')).out).toMatch(
      /Reserved is cheaper than Haiku 5\.5 from [\d,]+ requests a day on/,
    )
  })

  it('q-22: how many at once with an acceptable wait: streams and the first token in the busiest minute, queue included', async () => {
    const asked = (rate: string) => [
      '--hardware',
      'rtx-pro-6000-blackwell',
      '--model',
      'gpt-oss-120b',
      '--quantisation',
      'mxfp4',
      '--context',
      '8000',
      '--input',
      '1500',
      '--output',
      '300',
      '--concurrency',
      '16',
      '--requestsPerSecond',
      rate,
    ]
    interface Busy {
      busiestMinute: { waits: { streams: number; firstTokenSeconds: number; firstTokenSecondsP95: number } }
    }
    const [calm, busy] = [
      await json<Busy>(planOf(), 'estimate', ...asked('1')),
      await json<Busy>(planOf(), 'estimate', ...asked('2')),
    ]
    expect(busy.busiestMinute.waits.streams).toBeGreaterThan(calm.busiestMinute.waits.streams)
    expect(busy.busiestMinute.waits.firstTokenSeconds).toBeGreaterThan(
      calm.busiestMinute.waits.firstTokenSeconds,
    )
    expect(busy.busiestMinute.waits.firstTokenSecondsP95).toBeGreaterThan(
      busy.busiestMinute.waits.firstTokenSeconds,
    )
  })

  it('q-24: an endpoint used every ten minutes and idle at night: scaled to zero beside always on and an API', async () => {
    const rented = {
      kind: 'rented',
      hardware: 'h100-sxm',
      model: 'gpt-oss-120b',
      quantisation: 'mxfp4',
    } as const
    const demand = {
      requestsPerDay: 80,
      activeHoursPerDay: 13,
      inputTokens: 1500,
      outputTokens: 300,
      reasoningTokens: 0,
    }
    const plan = planOf({
      demand,
      options: [
        { id: 'zero', ...rented, billing: 'scale-to-zero' },
        { id: 'on', ...rented, billing: 'always-on' },
        HAIKU,
      ],
    })
    const evaluation = await evaluated(plan)
    const month = (id: string) => optionIn(evaluation, id).cost.monthlyUsd[0] ?? 0
    expect(month('zero')).toBeLessThan(month('on'))
    expect(month('haiku')).toBeLessThan(month('zero'))
    const hours = (id: string) =>
      lineOf(optionIn(evaluation, id), 'rent')?.inputs.find((input) => input.id === 'hoursBilled')?.value ?? 0
    expect(hours('zero')).toBeGreaterThan(0)
    expect(hours('zero')).toBeLessThan(hours('on') / 2)
  })

  it('q-26: embeddings and re-ranking by API or one’s own: a line each, and none to pay where one’s machines are shown to do it', async () => {
    const rows = (own: boolean) => [
      { part: 'vector-store', offer: 'pinecone', passages: 1_000_000 },
      { part: 'embedding', offer: 'oai-3-small' },
      { part: 'reranker', offer: 'cohere-rerank', ...(own ? { own: { offer: 'own-cross-encoder', evidence: 'tried on 400 questions' } } : {}) },
    ] as Workload['pipeline'] // prettier-ignore
    const [byApi, byOwn] = [
      await evaluated(planOf({ pipeline: rows(false) })),
      await evaluated(planOf({ pipeline: rows(true) })),
    ]
    for (const part of ['vector-store', 'embedding', 'reranker'])
      expect(lineOf(optionIn(byApi, 'card'), part)?.totalUsd).toBeGreaterThan(0)
    expect(lineOf(optionIn(byOwn, 'card'), 'reranker')?.totalUsd).toBe(0)
    expect(lineOf(optionIn(byOwn, 'haiku'), 'reranker')?.totalUsd).toBeGreaterThan(0)
  })

  it('q-30: a price a million tokens to charge departments: input and output of own machines earn what they cost', async () => {
    const evaluation = await evaluated(planOf())
    const { tariff, cost } = optionIn(evaluation, 'card')
    const { inputTokens, outputTokens, reasoningTokens } = evaluation.workloads[0]!.demand!
    const written = outputTokens + reasoningTokens
    const earned = inputTokens * (tariff?.inputUsdPerMTok ?? 0) + written * (tariff?.outputUsdPerMTok ?? 0)
    expect(earned / (inputTokens + written)).toBeCloseTo(cost.lcotUsdPerMTok ?? 0, 9)
    expect(tariff?.outputUsdPerMTok).toBeGreaterThan(tariff?.inputUsdPerMTok ?? Infinity)
    expect((await answer(planOf(), 'evaluate')).out).toMatch(
      /As a tariff: \$[\d.]+ a million input tokens, \$[\d.]+ a million output tokens\./,
    )
  })

  it('q-32: where models may run: a report with options, rules, dissent and the day to look again', async () => {
    const { gates, secondOpinions, advice } = await decided(
      planOf({ answers: { ...workload.answers, residencyRequired: true } }),
    )
    expect(gates.filter(({ passed }) => !passed).map(({ option }) => option)).toEqual(['groq', 'haiku'])
    expect(secondOpinions.opinions.length).toBe(9)
    expect(advice.reviews.map(({ day }) => day)).toContain('2027-02-20')
    const { written } = await answer(planOf(), 'report', '--out', 'out.pdf')
    expect(new TextDecoder().decode(written.get('out.pdf')?.subarray(0, 5))).toBe('%PDF-')
  })

  it('q-33: two small boxes or one big desktop: both fit, with reading and writing speed and a total', async () => {
    const options: readonly Option[] = [
      { id: 'pair', ...CARD, hardware: '2x-dgx-spark' },
      { id: 'desktop', ...CARD, hardware: 'mac-studio-m5-ultra-256' },
    ]
    const evaluation = await evaluated(
      planOf({ demand: { ...workload.demand, requestsPerDay: 500 }, options: [...options] }),
    )
    for (const id of ['pair', 'desktop']) {
      const { capacity, cost } = optionIn(evaluation, id)
      expect(capacity?.fits).toBe(true)
      expect(capacity?.reading.expected).toBeGreaterThan(capacity?.decode?.expected ?? Infinity)
      expect(cost.totalUsd).toBeGreaterThan(0)
    }
  })

  it('q-34: renewed every two years while prices fall: bought again at what it costs then, with a band of outcomes', async () => {
    const plan = planOf(
      { options: [{ id: 'card', ...CARD, lifeMonths: 24 }, HAIKU] },
      { horizonMonths: 48, trends: { hardwarePricePerYear: -0.2, apiPricePerYear: -0.5 } },
    )
    const line = lineOf(optionIn(await evaluated(plan), 'card'), 'hardware')
    const again = line?.monthlyUsd.findIndex((usd) => usd > 0) ?? -1
    expect(again).toBeGreaterThanOrEqual(23)
    expect(line?.monthlyUsd[again]).toBeLessThan(line?.upFrontUsd ?? 0)
    const { out } = await answer(plan, 'simulate', '--draws', '500')
    expect(out).toMatch(/1 in 10 under +half under +9 in 10 under/)
    expect(out).toMatch(/likely [+−]\$[\d,]+ to [+−]\$[\d,]+/)
  })

  it('q-35: a range, not a point: how often it costs least, and how far its lead is likely to go', async () => {
    const { chance, verdict } = await decidedAsItIs()
    expect(chance?.marks).toBeGreaterThanOrEqual(1)
    expect(chance?.marks).toBeLessThanOrEqual(9)
    expect(chance?.lead).toMatch(/likely [+−]?\$[\d,]+ to [+−]?\$[\d,]+/)
    expect(verdict.headline).not.toBe('')
  })
})
