import type { QuestionSection } from './question-fields.ts'

/** The questionnaire: six sections, one for each dimension of the framework. */
export const QUESTION_SECTIONS: readonly QuestionSection[] = [
  {
    id: 'sensitivity',
    fields: [
      { id: 'sensitivity', kind: 'choice', answers: ['public', 'internal', 'regulated', 'critical', 'unknown'], scope: 'workload', path: 'answers/sensitivity', essential: true },
      { id: 'sensitivity-score', kind: 'number', scope: 'workload', path: 'answers/sensitivityScore', askIf: 'data-is-graded', essential: false },
      { id: 'residency-required', kind: 'yes-no', scope: 'workload', path: 'answers/residencyRequired', essential: false },
      { id: 'contract-reviewed', kind: 'yes-no', scope: 'workload', path: 'answers/contractReviewed', askIf: 'data-is-regulated', essential: false },
      { id: 'exposure-accepted', kind: 'yes-no', scope: 'workload', path: 'answers/exposureAccepted', askIf: 'data-is-critical', essential: false },
      { id: 'dedicated-tenancy-accepted', kind: 'yes-no', scope: 'workload', path: 'answers/dedicatedTenancyAccepted', askIf: 'data-must-stay', essential: false },
      { id: 'whole-chain-local', kind: 'yes-no', scope: 'workload', path: 'answers/wholeChainLocal', askIf: 'data-must-stay', essential: false },
    ],
  },
  {
    id: 'latency',
    fields: [
      { id: 'latency', kind: 'choice', answers: ['batch', 'interactive', 'realtime', 'embedded', 'unknown'], scope: 'workload', path: 'answers/latency', essential: true },
      { id: 'may-wait-a-day', kind: 'yes-no', scope: 'workload', path: 'answers/mayWaitADay', askIf: 'nobody-waits', essential: false },
      { id: 'latency-score', kind: 'number', scope: 'workload', path: 'answers/latencyScore', askIf: 'speed-is-graded', essential: false },
      { id: 'offline', kind: 'yes-no', scope: 'workload', path: 'answers/offline', askIf: 'may-have-a-network', essential: false },
      { id: 'target-time-to-first-token', kind: 'number', scope: 'workload', path: 'demand/targetTimeToFirstTokenMs', askIf: 'answers-in-milliseconds', essential: false },
      { id: 'min-tokens-per-second', kind: 'number', scope: 'workload', path: 'demand/minTokensPerSecond', askIf: 'someone-waits', essential: false },
    ],
  },
  {
    id: 'pattern',
    fields: [
      { id: 'pattern', kind: 'choice', answers: ['sporadic', 'steady-low', 'steady-high', 'spiky', 'growing', 'unknown'], scope: 'workload', path: 'answers/pattern', essential: true },
      { id: 'demand-basis', kind: 'list', answers: ['requests', 'people', 'bill', 'documents', 'job'], scope: 'workload', path: 'demand/basis/by', essential: false },
      { id: 'kind-of-use', kind: 'list', answers: ['chat-assistant', 'code-completion', 'code-chat', 'code-agent', 'support-chatbot', 'rag', 'doc-summary', 'ocr-page', 'email-classify', 'voice-agent', 'translation', 'meeting', 'embeddings', 'agent-workflow'], scope: 'workload', path: 'demand/basis/use', askIf: 'demand-is-derived', essential: false },
      { id: 'people', kind: 'number', scope: 'workload', path: 'demand/basis/people', askIf: 'known-by-people', essential: true },
      { id: 'daily-share', kind: 'share', scope: 'workload', path: 'demand/basis/dailyShare', askIf: 'known-by-people', essential: false },
      { id: 'tasks-per-person-day', kind: 'number', scope: 'workload', path: 'demand/basis/tasksPerPersonDay', askIf: 'known-by-people', essential: false },
      { id: 'max-requests-per-person-day', kind: 'number', scope: 'workload', path: 'demand/basis/maxRequestsPerPersonDay', askIf: 'known-by-people', essential: false },
      { id: 'today-model', kind: 'model', scope: 'workload', path: 'today/model', askIf: 'known-by-bill', essential: true },
      { id: 'today-bill', kind: 'money', scope: 'workload', path: 'today/monthlyUsd', askIf: 'known-by-bill', essential: true },
      { id: 'items-per-month', kind: 'number', scope: 'workload', path: 'demand/basis/itemsPerMonth', askIf: 'known-by-documents', essential: true },
      { id: 'units-per-item', kind: 'number', scope: 'workload', path: 'demand/basis/unitsPerItem', askIf: 'known-by-documents', essential: false },
      { id: 'items', kind: 'number', scope: 'workload', path: 'demand/basis/items', askIf: 'known-by-job', essential: true },
      { id: 'done-by', kind: 'day', scope: 'workload', path: 'demand/basis/doneBy', askIf: 'known-by-job', essential: true },
      { id: 'requests-per-day', kind: 'number', scope: 'workload', path: 'demand/requestsPerDay', askIf: 'requests-are-said', essential: true },
      { id: 'input-tokens', kind: 'number', scope: 'workload', path: 'demand/inputTokens', askIf: 'input-is-said', essential: true },
      { id: 'output-tokens', kind: 'number', scope: 'workload', path: 'demand/outputTokens', askIf: 'output-is-said', essential: true },
      { id: 'reasoning-tokens', kind: 'number', scope: 'workload', path: 'demand/reasoningTokens', essential: false },
      { id: 'cached-input-share', kind: 'share', scope: 'workload', path: 'demand/cachedInputShare', essential: false },
      { id: 'days-per-week', kind: 'number', scope: 'workload', path: 'demand/daysPerWeek', essential: false },
      { id: 'active-hours-per-day', kind: 'number', scope: 'workload', path: 'demand/activeHoursPerDay', essential: false },
      { id: 'peak-to-average', kind: 'number', scope: 'workload', path: 'demand/peakToAverage', essential: false },
      { id: 'growth-per-month', kind: 'share', scope: 'workload', path: 'demand/growthPerMonth', askIf: 'use-grows', essential: false },
      { id: 'maturity', kind: 'choice', answers: ['idea', 'pilot', 'production', 'unknown'], scope: 'workload', path: 'answers/maturity', essential: false },
    ],
  },
  {
    id: 'capability',
    fields: [
      { id: 'capability', kind: 'choice', answers: ['frontier', 'good-enough', 'specialized', 'simple', 'unknown'], scope: 'workload', path: 'answers/capability', essential: true },
      { id: 'open-weight-acceptable', kind: 'yes-no', scope: 'workload', path: 'answers/openWeightAcceptable', askIf: 'is-not-frontier-work', essential: false },
      { id: 'open-weight-evidence', kind: 'text', maxLength: 300, scope: 'workload', path: 'answers/openWeightEvidence', askIf: 'open-models-were-judged', essential: false },
      { id: 'context-tokens', kind: 'number', scope: 'workload', path: 'demand/contextTokens', essential: false },
      { id: 'candidates', kind: 'candidates', scope: 'workload', path: 'options', essential: false },
    ],
  },
  {
    id: 'cost',
    fields: [
      { id: 'current-monthly-bill', kind: 'money', scope: 'plan', path: 'organisation/currentMonthlyBillUsd', essential: false },
      { id: 'capital-budget', kind: 'money', scope: 'plan', path: 'finance/capitalBudgetUsd', essential: false },
      { id: 'horizon', kind: 'number', scope: 'plan', path: 'horizonMonths', essential: false },
      { id: 'payback-limit', kind: 'number', scope: 'plan', path: 'finance/paybackLimitMonths', essential: false },
    ],
  },
  {
    id: 'team',
    fields: [
      { id: 'team', kind: 'choice', answers: ['none', 'basic', 'intermediate', 'advanced', 'unknown'], scope: 'plan', path: 'organisation/team', essential: true },
      { id: 'team-here', kind: 'choice', answers: [null, 'none', 'basic', 'intermediate', 'advanced', 'unknown'], scope: 'workload', path: 'answers/team', askIf: 'there-are-several-workloads', essential: false },
      { id: 'own-platform-team', kind: 'yes-no', scope: 'plan', path: 'organisation/readiness/ownPlatformTeam', askIf: 'machines-are-possible', essential: false },
      { id: 'inference-owners', kind: 'yes-no', scope: 'plan', path: 'organisation/readiness/inferenceOwners', askIf: 'machines-are-possible', essential: false },
      { id: 'capital-available', kind: 'yes-no', scope: 'plan', path: 'organisation/readiness/capitalAvailable', askIf: 'capital-is-not-settled', essential: false },
      { id: 'in-production', kind: 'yes-no', scope: 'plan', path: 'organisation/readiness/inProduction', askIf: 'production-is-not-settled', essential: false },
      { id: 'spend-is-interesting', kind: 'yes-no', scope: 'plan', path: 'organisation/readiness/spendIsInteresting', askIf: 'spend-is-not-settled', essential: false },
      { id: 'stage', kind: 'choice', answers: ['start-up', 'established', 'unknown'], scope: 'plan', path: 'organisation/stage', essential: false },
    ],
  },
] // prettier-ignore
