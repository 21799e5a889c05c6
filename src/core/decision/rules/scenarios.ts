import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import {
  answersInMilliseconds,
  comesInBursts,
  dataMustStay,
  hasNoNetwork,
  isSustained,
  youngWork,
} from '../../engine/gates/conditions.ts'
import { teamStanding } from './gates.ts'
import { callsOf, LOCAL_LIKELY_FROM_CALLS, LOCAL_NEARLY_ALWAYS_FROM_CALLS } from './volume-tree.ts'

/** A pattern that S3 describes and a workload matches. Scenarios explain; they decide nothing. */
export interface Scenario {
  readonly id: ScenarioId
  readonly side: 'cloud' | 'local'
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
  { id: 'experimentation', side: 'cloud' },
  { id: 'unpredictable-demand', side: 'cloud' },
  { id: 'frontier-access', side: 'cloud' },
  { id: 'limited-resources', side: 'cloud' },
  { id: 'rapid-iteration', side: 'cloud' },
  { id: 'data-sovereignty', side: 'local' },
  { id: 'predictable-high-volume', side: 'local' },
  { id: 'latency-sensitivity', side: 'local' },
  { id: 'offline-operation', side: 'local' },
  { id: 'model-customisation', side: 'local' },
  { id: 'long-term-cost', side: 'local' },
]

const YEARS_MONTHS = 36

const MATCHES: Record<ScenarioId, (workload: CompleteWorkload, plan: CompletePlan) => boolean> = {
  experimentation: ({ answers }) => youngWork(answers) !== null,
  'unpredictable-demand': ({ answers }) => comesInBursts(answers),
  'frontier-access': ({ answers }) => answers.capability === 'frontier',
  // A platform team with owners for inference is somebody, whatever the workload's own people can do.
  'limited-resources': (workload, plan) => teamStanding(plan, workload) === 'missing',
  'rapid-iteration': ({ answers }, { organisation }) =>
    answers.maturity === 'idea' || (answers.maturity === 'pilot' && organisation.stage === 'start-up'),
  'data-sovereignty': ({ answers }) => dataMustStay(answers),
  // S3 says "millions a day"; we take what the volume tree does.
  'predictable-high-volume': (workload) =>
    workload.answers.pattern === 'steady-high' && (callsOf(workload) ?? 0) >= LOCAL_NEARLY_ALWAYS_FROM_CALLS,
  'latency-sensitivity': ({ answers }) => answersInMilliseconds(answers),
  'offline-operation': ({ answers }) => hasNoNetwork(answers),
  'model-customisation': ({ answers }) => answers.capability === 'specialized',
  // Less use keeps no machine busy into its third year.
  'long-term-cost': (workload, { horizonMonths }) =>
    workload.answers.maturity === 'production' &&
    isSustained(workload.answers) &&
    horizonMonths >= YEARS_MONTHS &&
    (callsOf(workload) ?? 0) >= LOCAL_LIKELY_FROM_CALLS,
}

/** The scenarios that a workload matches, those for a cloud first. */
export function matchedScenarios(plan: CompletePlan, workload: CompleteWorkload): readonly Scenario[] {
  return SCENARIOS.filter(({ id }) => MATCHES[id](workload, plan))
}
