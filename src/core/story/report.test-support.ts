import { catalogue } from '../catalogue/catalogue.ts'
import type { VerdictState } from '../decision/decision.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { Answers, Plan, Workload } from '../plan/schema.ts'
import type { ReportInput } from './report-input.ts'
import { decide } from '../decision/decide.ts'
import { withRisk } from '../decision/risk-of.ts'

/** Plans small enough to read, each of which leads to another state of the verdict. */

export const SUPPORT: Workload = {
  id: 'support',
  name: 'Support assistant',
  answers: {
    sensitivity: 'internal',
    residencyRequired: false,
    exposureAccepted: true,
    latency: 'interactive',
    pattern: 'steady-high',
    maturity: 'production',
    capability: 'good-enough',
    openWeightAcceptable: true,
    team: 'intermediate',
  },
  demand: {
    requestsPerDay: 60_000,
    inputTokens: { low: 1200, base: 1500, high: 2500 },
    outputTokens: 300,
    reasoningTokens: 0,
    peakToAverage: 2,
    growthPerMonth: 0.01,
  },
  assumed: ['peakToAverage'],
  options: [
    { kind: 'api', id: 'haiku', model: 'anthropic/claude-haiku-4-5' },
    { kind: 'api', id: 'mini', model: 'openai/gpt-5-mini', name: 'GPT-5 mini' },
    { kind: 'hosted', id: 'hosted', model: 'groq/openai/gpt-oss-120b' },
    { kind: 'rented', id: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b' },
    {
      kind: 'owned',
      id: 'owned',
      hardware: 'rtx-pro-6000-blackwell',
      model: 'gpt-oss-120b',
      leadTimeMonths: 1,
    },
    { kind: 'hybrid', id: 'mix', local: 'owned', cloud: 'hosted', sizing: 'average' },
  ],
}

/** What no service may bridge has to have its machines from the first month on. */
export function withMachinesAtHand(options: Workload['options']): Workload['options'] {
  return options.map((option) => (option.kind === 'owned' ? { ...option, leadTimeMonths: 0 } : option))
}

export function planOf(workloads: readonly Workload[], changes: Partial<Plan> = {}): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Support desk 2027',
    asOf: '2026-11-20',
    organisation: { stage: 'established', team: 'intermediate', currentMonthlyBillUsd: 9000 },
    workloads: [...workloads],
    ...changes,
  }
}

export function supportWith(answers: Answers, changes: Partial<Workload> = {}): Workload {
  return { ...SUPPORT, answers: { ...SUPPORT.answers, ...answers }, ...changes }
}

export function reportInputOf(plan: Plan, changes: Partial<ReportInput> = {}): ReportInput {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return {
    plan,
    complete,
    evaluation,
    decision: withRisk(complete, evaluation, decide(complete, evaluation, catalogue), catalogue),
    catalogue,
    today: '2026-11-21',
    planHash: '1a2b3c4d5e6f7788',
    engineVersion: '0.1.0',
    ...changes,
  }
}

/** A day of agents that read much from a cache, at a host that says nothing of what that costs, or on own machines. */
export const AGENTS: Workload = {
  id: 'agents',
  name: 'Day of agents',
  answers: {
    sensitivity: 'internal',
    latency: 'interactive',
    pattern: 'steady-high',
    capability: 'good-enough',
    openWeightAcceptable: true,
    maturity: 'production',
    team: 'intermediate',
  },
  demand: {
    requestsPerDay: 4000,
    inputTokens: 40_000,
    outputTokens: 800,
    cachedInputShare: 0.9,
    contextTokens: 64_000,
    activeHoursPerDay: 10,
    daysPerWeek: 5,
  },
  options: [
    {
      id: 'host',
      kind: 'hosted',
      model: 'a-host/qwen3.8-27b',
      price: { inputUsdPerMTok: 4.5, outputUsdPerMTok: 9 },
    },
    { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-server', model: 'qwen3.8-27b', quantisation: 'fp8' },
  ],
}

/** A plan for each state that a verdict can be in. */
export const PLANS_BY_STATE: Readonly<Record<VerdictState, Plan>> = {
  clear: planOf([SUPPORT]),
  close: planOf([
    supportWith(
      {},
      {
        options: [
          { kind: 'hosted', id: 'hosted', model: 'groq/openai/gpt-oss-120b' },
          {
            kind: 'quote',
            id: 'quote',
            name: 'Managed box',
            upFrontUsd: 12_000,
            monthlyUsd: 1000,
            meetsCapability: true,
          },
        ],
      },
    ),
  ]),
  provisional: planOf([AGENTS]),
  'only-one': planOf([
    supportWith(
      { residencyRequired: true, dedicatedTenancyAccepted: false },
      { options: withMachinesAtHand(SUPPORT.options) },
    ),
  ]),
  'none-left': planOf([
    supportWith({
      residencyRequired: true,
      dedicatedTenancyAccepted: false,
      openWeightAcceptable: false,
      capability: 'frontier',
    }),
  ]),
  path: planOf(
    [
      supportWith(
        { team: 'none' },
        {
          demand: { ...SUPPORT.demand, requestsPerDay: 600_000 },
          options: SUPPORT.options.filter(({ id }) => id === 'mini' || id === 'owned'),
        },
      ),
    ],
    { organisation: { team: 'none', readiness: { ownPlatformTeam: false, inferenceOwners: false } } },
  ),
  'not-enough-data': planOf([supportWith({}, { demand: { inputTokens: 1500, outputTokens: 300 } })]),
}
