import type { Scenario, ScenarioId } from '../decision/rules/scenarios.ts'

export interface ScenarioWords {
  readonly label: string
  /** Why it points to its side. */
  readonly reason: string
}

export const SCENARIO_WORDS: Readonly<Record<ScenarioId, ScenarioWords>> = {
  experimentation: { label: 'Experiment or prototype', reason: 'It may still turn into something else, and a service is left without a loss.' },
  'unpredictable-demand': { label: 'Unpredictable demand', reason: 'Use may be tenfold or near nothing, and a service follows it.' },
  'frontier-access': { label: 'Frontier access', reason: 'Quality counts more than cost, and frontier models are sold as a service.' },
  'limited-resources': { label: 'Limited technical resources', reason: 'Nobody is there to run machines.' },
  'rapid-iteration': { label: 'Rapid iteration', reason: 'The work is young, and models change by the month.' },
  'data-sovereignty': { label: 'Data sovereignty', reason: 'Law, contract or policy keeps the data in.' },
  'predictable-high-volume': { label: 'Predictable high volume', reason: 'Use is known in advance and keeps machines busy.' },
  'latency-sensitivity': { label: 'Latency in a critical path', reason: 'Milliseconds count, and a network costs some.' },
  'offline-operation': { label: 'Offline operation', reason: 'There is no network to reach a service by.' },
  'model-customisation': { label: 'Model customisation', reason: 'A model you tuned is yours to keep and to change.' },
  'long-term-cost': { label: 'Long-term cost', reason: 'The work runs for years, and a machine still works in its third.' },
} // prettier-ignore

export type ToldScenario = Scenario & ScenarioWords

export function toldScenario(scenario: Scenario): ToldScenario {
  return { ...scenario, ...SCENARIO_WORDS[scenario.id] }
}
