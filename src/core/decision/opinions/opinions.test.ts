import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import type { Answers, Demand, Plan } from '../../plan/schema.ts'
import type { OpinionId } from './opinion.ts'
import { opinionsOf } from './opinions.ts'
import { USE_CASES } from './use-cases.ts'
import { decide, opinions } from '../../words/told.test-support.ts'
import { TOLD_FLOWCHART } from '../../words/told-flowchart.ts'

type Organisation = NonNullable<Plan['organisation']>

function secondOpinions(
  answers: Answers,
  demand: Demand = {},
  organisation: Organisation = {},
  preset?: string,
) {
  const plan = completePlan(
    {
      schema: 'crossover/plan@5',
      name: 'Support desk',
      asOf: '2026-11-20',
      organisation,
      workloads: [
        {
          id: 'support',
          name: 'Support assistant',
          ...(preset === undefined ? {} : { preset }),
          answers: { sensitivity: 'internal', latency: 'interactive', ...answers },
          demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, reasoningTokens: 0, ...demand },
          options: [
            { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
            { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
          ],
        },
      ],
    },
    catalogue,
  ) // prettier-ignore
  const evaluation = evaluate(plan, catalogue)
  const [first] = opinions(plan, evaluation, decide(plan, evaluation, catalogue))
  if (!first) throw new Error('no opinions')
  return first
}

function opinion(id: OpinionId, ...given: Parameters<typeof secondOpinions>) {
  const found = secondOpinions(...given).opinions.find((one) => one.id === id)
  if (!found) throw new Error(`no opinion ${id}`)
  return found
}

const sideOf = (id: OpinionId, ...given: Parameters<typeof secondOpinions>) => opinion(id, ...given).side

describe('the volume tree', () => {
  it('speaks by calls a month', () => {
    expect(sideOf('volume-tree', {}, { requestsPerDay: 300 })).toBe('cloud')
    expect(sideOf('volume-tree', {}, { requestsPerDay: 20_000 })).toBe('local')
    expect(opinion('volume-tree', {}, { requestsPerDay: 40_000 }).answer).toBe('Local, nearly every time')
  })

  it('asks the engine for the payback in the middle band', () => {
    const middle = opinion('volume-tree', {}, { requestsPerDay: 2_000 })
    expect(middle.checks.map(({ sentence }) => sentence)).toContain(
      'Own hardware pays back in under 12 months.',
    )
    expect(middle.side).toBe('cloud')
  })
})

describe('the three tests', () => {
  it('move a workload to local only where all three hold', () => {
    expect(sideOf('three-tests', { pattern: 'steady-high', openWeightAcceptable: true })).toBe('local')
    expect(sideOf('three-tests', { pattern: 'spiky', openWeightAcceptable: true })).toBe('cloud')
    expect(sideOf('three-tests', { pattern: 'steady-high', openWeightAcceptable: false })).toBe('cloud')
    expect(
      sideOf(
        'three-tests',
        { pattern: 'steady-high', openWeightAcceptable: true },
        { requestsPerDay: 4_000, outputTokens: 10 },
      ),
    ).toBe('cloud')
  })

  it('abstain where a test cannot be told and none fails', () => {
    expect(sideOf('three-tests', { openWeightAcceptable: true })).toBeNull()
  })

  it('say what the bill would be', () => {
    const bill = opinion('three-tests', { pattern: 'steady-high' }).checks.find(
      ({ rule }) => rule === 'S1-T2',
    )
    // 20,000 × 365/12 × (1,500 × $2 + 300 × $10) / 1M × 1.42, with egress and what its vocabulary makes of a text
    expect(bill?.sentence).toMatch(
      /^The cloud bill would be \$5,200 in the first month; the test asks for \$1,000\.$/,
    )
    expect(bill?.met).toBe(true)
  })
})

describe('an opinion', () => {
  it('reads the plan and the evaluation, and nothing that was decided', () => {
    const plan = completePlan(EXAMPLE_PLANS[0]!.plan, catalogue)
    const [workload] = plan.workloads
    const [evaluation] = evaluate(plan, catalogue).workloads
    const read = new Set<string | symbol>()
    const input = new Proxy(
      { plan, workload: workload!, evaluation: evaluation! },
      {
        get: (target, key) => {
          read.add(key)
          return Reflect.get(target, key) as unknown
        },
        has: () => false,
        ownKeys: () => [],
      },
    )
    expect(opinionsOf(input)).toHaveLength(9)
    expect([...read].toSorted()).toEqual(['evaluation', 'plan', 'workload'])
  })

  it('of the flowchart and of the cost is what the decision comes to by itself', () => {
    for (const { plan: raw } of EXAMPLE_PLANS) {
      const plan = completePlan(raw, catalogue)
      const evaluation = evaluate(plan, catalogue)
      const decision = decide(plan, evaluation, catalogue)
      for (const [at, one] of opinions(plan, evaluation, decision).entries()) {
        const said = (id: OpinionId) => one.opinions.find((opinion) => opinion.id === id)
        const { outcome } = decision.workloads[at]!.path
        expect(said('flowchart')?.answer).toBe(
          TOLD_FLOWCHART.outcomes.find(({ id }) => id === outcome)?.label,
        )
        const cheapest = evaluation.workloads[at]!.ranking.find((id) =>
          decision.workloads[at]!.gates.some(({ option, passed }) => option === id && passed),
        )
        const name = evaluation.workloads[at]!.options.find(({ id }) => id === cheapest)?.name
        expect(said('cheapest')?.answer).toBe(name)
      }
    }
  })
})

describe('opinions on answers alone', () => {
  it('the residency rule speaks only where data must stay', () => {
    expect(sideOf('residency', { residencyRequired: true })).toBe('local')
    expect(sideOf('residency', { residencyRequired: false })).toBeNull()
    expect(sideOf('residency', {})).toBeNull()
  })

  it('take where the data may be processed for an answer to whether it must stay', () => {
    const said = (id: OpinionId, answers: Answers) => opinion(id, answers).checks[0]?.sentence
    expect(said('residency', {})).toBe('Whether the data must stay is not known.')
    for (const processing of ['own-premises', 'no-network'] as const) {
      expect(sideOf('residency', { processing })).toBe('local')
      expect(said('three-questions', { processing })).toBe('The data must stay.')
    }
    for (const answers of [{ processing: 'anywhere' }, { processing: 'regions', regions: ['eu'] }] as const) {
      const given = { ...answers, residencyRequired: true } as Answers
      expect(sideOf('residency', given)).toBeNull()
      expect(said('residency', given)).toBe('No rule on the place keeps the data with you.')
      expect(said('three-questions', given)).toBe('The data need not stay.')
    }
  })

  it('the three questions do not call work frontier where open models were refused for lesser work', () => {
    const said = (answers: Answers) => opinion('three-questions', answers).checks.at(-1)?.sentence
    expect(said({ capability: 'good-enough', openWeightAcceptable: false })).toBe(
      'You said that an open model will not do.',
    )
    expect(said({ capability: 'frontier' })).toBe('The work needs a frontier model.')
  })

  it('the three questions split the job where data must stay and the work is frontier', () => {
    expect(sideOf('three-questions', { residencyRequired: true, capability: 'frontier' })).toBe('hybrid')
    expect(sideOf('three-questions', { residencyRequired: true })).toBe('local')
    expect(sideOf('three-questions', { capability: 'frontier' })).toBe('cloud')
    expect(sideOf('three-questions', { pattern: 'spiky', capability: 'simple' })).toBe('cloud')
    expect(sideOf('three-questions', { pattern: 'steady-high', capability: 'simple' })).toBe('local')
    expect(sideOf('three-questions', { pattern: 'steady-high' })).toBeNull()
  })

  it('the shortlist wants all five, and is silent while one is open', () => {
    const all = {
      ownPlatformTeam: true,
      capitalAvailable: true,
      inferenceOwners: true,
      inProduction: true,
      spendIsInteresting: true,
    }
    expect(sideOf('readiness', {}, {}, { readiness: all })).toBe('local')
    expect(sideOf('readiness', {}, {}, { readiness: { ...all, inferenceOwners: false } })).toBe('cloud')
    expect(sideOf('readiness', {}, {}, { readiness: { ...all, inferenceOwners: null } })).toBeNull()
  })

  it('the shortlist takes the bill and the maturity where the question itself is open', () => {
    const some = { ownPlatformTeam: true, capitalAvailable: true, inferenceOwners: true }
    expect(
      sideOf('readiness', { maturity: 'production' }, {}, { readiness: some, currentMonthlyBillUsd: 8_334 }),
    ).toBe('local')
    expect(
      sideOf('readiness', { maturity: 'production' }, {}, { readiness: some, currentMonthlyBillUsd: 8_333 }),
    ).toBe('cloud')
    expect(
      sideOf('readiness', { maturity: 'pilot' }, {}, { readiness: some, currentMonthlyBillUsd: 8_334 }),
    ).toBe('cloud')
  })

  it('a score of 5 forces local and anything less is silent', () => {
    expect(sideOf('score', { sensitivity: 'critical' })).toBe('local')
    expect(sideOf('score', { latency: 'embedded' })).toBe('local')
    expect(sideOf('score', { sensitivityScore: 5 })).toBe('local')
    expect(sideOf('score', { sensitivity: 'regulated', latency: 'realtime' })).toBeNull()
  })

  it('the guide speaks for the use cases that it names', () => {
    expect(sideOf('use-case', {}, {}, {}, 'rag-over-private-documents')).toBe('local')
    expect(sideOf('use-case', {}, {}, {}, 'public-facing-api')).toBe('cloud')
    expect(sideOf('use-case', {}, {}, {}, 'classification')).toBeNull()
    expect(sideOf('use-case', {})).toBeNull()
    expect(USE_CASES.filter(({ published }) => published?.article === 'S2')).toHaveLength(12)
  })
})

describe('agreement', () => {
  it.each(EXAMPLE_PLANS)('counts every opinion once ($id)', ({ plan: raw }) => {
    const plan = completePlan(raw, catalogue)
    const evaluation = evaluate(plan, catalogue)
    const decision = decide(plan, evaluation, catalogue)
    for (const one of opinions(plan, evaluation, decision)) {
      expect(one.agreeing + one.disagreeing + one.abstaining).toBe(one.opinions.length)
      for (const { side, agrees } of one.opinions) {
        expect(agrees).toBe(side === null || one.side === null ? null : side === one.side)
      }
    }
  })

  it('stands in the verdict where other rules point elsewhere', () => {
    const plan = completePlan(
      {
        schema: 'crossover/plan@5', name: 'Support desk', asOf: '2026-11-20',
        workloads: [{
          id: 'support', name: 'Support assistant', preset: 'rag-over-private-documents',
          answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'simple', team: 'advanced' },
          demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, reasoningTokens: 0 },
          options: [
            { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5' },
            { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
          ],
        }],
      },
      catalogue,
    ) // prettier-ignore
    const [first] = decide(plan, evaluate(plan, catalogue), catalogue).workloads
    expect(first?.recommended).toBe('api')
    expect(first?.verdict.because).toContain(
      'The volume tree, the three questions and the guide by use case point to own machines instead.',
    )
  })
})
