import type { Plan } from '#core/plan/schema.ts'

/** A plan with one option of every kind. */
export const plan: Plan = {
  schema: 'crossover/plan@5',
  name: 'Support assistant',
  asOf: '2026-11-20',
  horizonMonths: 36,
  organisation: { stage: 'established', team: 'intermediate' },
  workloads: [
    {
      id: 'support',
      name: 'Answer support tickets',
      answers: {
        sensitivity: 'internal',
        latency: 'interactive',
        pattern: 'steady-high',
        capability: 'good-enough',
        openWeightAcceptable: true,
        maturity: 'production',
      },
      demand: {
        requestsPerDay: 20_000,
        peakToAverage: 3,
        growthPerMonth: 0.02,
        inputTokens: 1500,
        cachedInputShare: 0.4,
        outputTokens: 300,
      },
      options: [
        { id: 'frontier', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
        { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
        {
          id: 'owned',
          kind: 'owned',
          hardware: 'rtx-pro-6000-blackwell',
          model: 'gpt-oss-120b',
          quantisation: 'mxfp4',
        },
        { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'frontier' },
        { id: 'quote', kind: 'quote', name: 'Vendor offer', upFrontUsd: 15_000, monthlyUsd: 500 },
        { id: 'seats', kind: 'subscription', name: 'Coding tool', seats: 40, usdPerSeatPerMonth: 39 },
      ],
    },
  ],
}

/** The plan with only these of its options: the searches of a decision take long over seven. */
export const withOptions = (...ids: readonly string[]): Plan => ({
  ...plan,
  workloads: plan.workloads.map((workload) => ({
    ...workload,
    options: workload.options.filter(({ id }) => ids.includes(id)),
  })),
})
