import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { callsPerMonth } from './volume-tree.ts'

/** A pattern that S3 describes and a workload matches. Scenarios explain; they decide nothing. */
export interface Scenario {
  readonly id: ScenarioId
  readonly side: 'cloud' | 'local'
  readonly label: string
  /** Why it points to its side. */
  readonly reason: string
}

export type ScenarioId =
  | 'experimentation'
  | 'unpredictable-demand'
  | 'frontier-access'
  | 'limited-resources'
  | 'rapid-iteration'
  | 'data-sovereignty'
  | 'predictable-high-volume'
  | 'latency-sensitivity'
  | 'offline-operation'
  | 'model-customisation'
  | 'long-term-cost'

export const SCENARIOS: readonly Scenario[] = [
  { id: 'experimentation', side: 'cloud', label: 'Experiment or prototype', reason: 'It may still turn into something else, and a service is left without a loss.' },
  { id: 'unpredictable-demand', side: 'cloud', label: 'Unpredictable demand', reason: 'Use may be tenfold or near nothing, and a service follows it.' },
  { id: 'frontier-access', side: 'cloud', label: 'Frontier access', reason: 'Quality counts more than cost, and frontier models are sold as a service.' },
  { id: 'limited-resources', side: 'cloud', label: 'Limited technical resources', reason: 'Nobody is there to run machines.' },
  { id: 'rapid-iteration', side: 'cloud', label: 'Rapid iteration', reason: 'The work is young, and models change by the month.' },
  { id: 'data-sovereignty', side: 'local', label: 'Data sovereignty', reason: 'Law, contract or policy keeps the data in.' },
  { id: 'predictable-high-volume', side: 'local', label: 'Predictable high volume', reason: 'Use is known ahead and fills machines.' },
  { id: 'latency-sensitivity', side: 'local', label: 'Latency in a critical path', reason: 'Milliseconds count, and a network costs some.' },
  { id: 'offline-operation', side: 'local', label: 'Offline operation', reason: 'There is no network to reach a service by.' },
  { id: 'model-customisation', side: 'local', label: 'Model customisation', reason: 'A tuned model of your own is yours to keep and to change.' },
  { id: 'long-term-cost', side: 'local', label: 'Long-term cost', reason: 'The work runs for years, and a machine still works in its third.' },
] // prettier-ignore

/** S3 says "millions a day"; the volume tree calls a million a month local nearly every time, and we take that. */
const HIGH_CALLS_PER_MONTH = 1_000_000
const YEARS_MONTHS = 36

const MATCHES: Record<ScenarioId, (workload: CompleteWorkload, plan: CompletePlan) => boolean> = {
  experimentation: ({ answers }) => answers.maturity === 'idea' || answers.maturity === 'pilot',
  'unpredictable-demand': ({ answers }) => answers.pattern === 'spiky' || answers.pattern === 'sporadic',
  'frontier-access': ({ answers }) => answers.capability === 'frontier',
  'limited-resources': ({ answers }) => answers.team === 'none' || answers.team === 'basic',
  'rapid-iteration': ({ answers }, { organisation }) =>
    answers.maturity === 'idea' || (answers.maturity === 'pilot' && organisation.stage === 'start-up'),
  'data-sovereignty': ({ answers }) =>
    answers.residencyRequired === true || answers.sensitivity === 'critical',
  'predictable-high-volume': ({ answers, demand }) =>
    answers.pattern === 'steady-high' &&
    demand.requestsPerDay !== null &&
    callsPerMonth(demand.requestsPerDay, demand.daysPerWeek) >= HIGH_CALLS_PER_MONTH,
  'latency-sensitivity': ({ answers }) => answers.latency === 'realtime',
  'offline-operation': ({ answers }) => answers.offline === true || answers.latency === 'embedded',
  'model-customisation': ({ answers }) => answers.capability === 'specialized',
  'long-term-cost': ({ answers }, { horizonMonths }) =>
    answers.maturity === 'production' && horizonMonths >= YEARS_MONTHS,
}

/** The scenarios that a workload matches, those for a cloud first. */
export function matchedScenarios(plan: CompletePlan, workload: CompleteWorkload): readonly Scenario[] {
  return SCENARIOS.filter(({ id }) => MATCHES[id](workload, plan))
}
