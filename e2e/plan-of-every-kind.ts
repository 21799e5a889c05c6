import { plan } from '../src/cli/plan.test-support.ts'
import type { Plan } from '../src/core/plan/schema.ts'

/** A plan with a value for every assumption, in which every question is asked and every kind of option stands, owned on a desk and as a server, mixes in each of their sizes. */
export const planOfEveryKind: Plan = {
  ...plan,
  name: 'Every kind of option',
  finance: { capitalBudgetUsd: 900_000 },
  workloads: plan.workloads.map((workload) => ({
    ...workload,
    answers: { ...workload.answers, latency: 'realtime', pattern: 'growing' },
    demand: {
      ...workload.demand,
      maxRequestsPerDay: 50_000,
      contextTokens: 8000,
      concurrency: 4,
      minTokensPerSecond: 20,
      targetTimeToFirstTokenMs: 900,
    },
    options: [
      ...workload.options,
      {
        id: 'server',
        kind: 'owned',
        name: 'Own server',
        hardware: 'hgx-h100-8',
        model: 'gpt-oss-120b',
        quantisation: 'mxfp4',
      },
      { id: 'mix-units', kind: 'hybrid', name: 'Mix by units', local: 'owned', cloud: 'frontier', sizing: 1 },
      {
        id: 'mix-share',
        kind: 'hybrid',
        name: 'Mix by share',
        local: 'owned',
        cloud: 'frontier',
        localShare: 0.5,
      },
    ],
  })),
}
