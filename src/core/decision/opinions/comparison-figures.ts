import type { OptionEvaluation, WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { WorkloadDecision } from '../decision.ts'
import type { GateId } from '../ids.ts'
import { hoursOfWork } from '../proposals/hours-of-work.ts'
import { sideOf } from '../rules/candidates.ts'
import { DATA_GATES } from '../../engine/gates/gate-table.ts'
import type { GateFailure } from '../rules/gate-failure-values.ts'
import { matchedScenarios, type ScenarioId } from '../rules/scenarios.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import type { ComparisonRowId } from './comparison.ts'
import { passingOf } from '../case.ts'

/** A workload's own figures to the rows of the comparison table: its cheapest own machine and its cheapest API. */
export interface ComparisonFigures {
  /** Ids of the two options; null where the workload has none of that side. */
  readonly local: string | null
  readonly cloud: string | null
  readonly rows: Readonly<Record<ComparisonRowId, { readonly local: Compared; readonly cloud: Compared }>>
}

export type Compared = Statement<ComparedValues>

export interface ComparedValues {
  readonly 'not-known': NoValues
  readonly 'what-it-is': { readonly option: string }
  readonly 'hours-to-start': { readonly hours: number }
  /** What its electricity costs alone stands beside the whole cost of a request; null where it has none. */
  readonly 'cost-of-a-request': { readonly usd: number; readonly electricityUsd: number | null }
  readonly 'up-front': { readonly usd: number | null }
  readonly 'hours-a-month': { readonly hours: number; readonly usd: number }
  readonly 'no-hours': NoValues
  readonly 'units-and-ceiling': {
    readonly units: number
    readonly ceilingRequestsPerDay: number
    readonly tenTimes: number
  }
  readonly 'ten-times-the-tokens': { readonly usd: number; readonly tenTimesUsd: number }
  readonly stopped: { readonly failure: GateFailure }
  readonly 'no-data-rule': NoValues
  readonly 'works-offline': NoValues
  readonly 'has-a-network': NoValues
  readonly 'first-token-measured': { readonly milliseconds: number }
  readonly 'first-token-estimated': { readonly milliseconds: number }
  readonly scenarios: { readonly ids: readonly ScenarioId[] }
}

interface Given {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: Pick<WorkloadDecision, 'gates'>
}

export function comparisonFigures(given: Given): ComparisonFigures {
  const local = cheapest(given, (option) => sideOf(option, given.workload) === 'local')
  const cloud = cheapest(given, ({ kind }) => kind === 'api' || kind === 'hosted')
  const found = matchedScenarios(given.plan, given.workload)
  const row = (find: (option: OptionEvaluation) => Compared) => ({
    local: local ? find(local) : NOTHING,
    cloud: cloud ? find(cloud) : NOTHING,
  })
  const matched = (side: 'local' | 'cloud'): Compared => ({
    id: 'scenarios',
    values: { ids: found.filter((scenario) => scenario.side === side).map(({ id }) => id) },
  })
  return {
    local: local?.id ?? null,
    cloud: cloud?.id ?? null,
    rows: {
      quality: row(({ id }) => ({ id: 'what-it-is', values: { option: id } })),
      'first-call': row((option) => startOf(option)),
      'cost-per-call': row((option) => callOf(option, given)),
      capital: row(({ cost }) => ({ id: 'up-front', values: { usd: cost?.upFrontUsd ?? null } })),
      operations: row((option) => operationsOf(option)),
      'ten-times': row((option) => tenTimesOf(option, given)),
      privacy: row((option) => stoppedBy(option, given, DATA_GATES, 'no-data-rule')),
      latency: row((option) => firstTokenOf(option, given)),
      internet: row((option) => offlineOf(option, given)),
      suits: { local: matched('local'), cloud: matched('cloud') },
    },
  }
}

const NOTHING: Compared = { id: 'not-known', values: NO_VALUES }

/** Those that the gates let through first, then by total, then in the plan's order. */
function cheapest(
  { workload, evaluation, decision }: Given,
  isMeant: (option: CompleteOption) => boolean,
): OptionEvaluation | null {
  const meant = new Set(workload.options.filter(isMeant).map(({ id }) => id))
  const passing = passingOf(decision)
  const ordered = [...evaluation.ranking, ...evaluation.options.map(({ id }) => id)].filter((id) =>
    meant.has(id),
  )
  const id = ordered.find((one) => passing.has(one)) ?? ordered[0]
  return evaluation.options.find((option) => option.id === id) ?? null
}

function startOf(option: OptionEvaluation): Compared {
  const start = hoursOfWork(option).find(({ per }) => per === 'once')
  return start ? { id: 'hours-to-start', values: { hours: start.hours } } : NOTHING
}

/** The whole cost of a request, and beside it what its electricity costs alone. */
function callOf({ cost }: OptionEvaluation, { evaluation }: Given): Compared {
  if (cost?.usdPerRequest == null) return NOTHING
  const energyUsd = cost.lineItems.find(({ id }) => id === 'energy')?.monthlyUsd[0] ?? null
  const requests = evaluation.demand?.requests[0] ?? 0
  const electricityUsd = energyUsd === null || requests === 0 ? null : energyUsd / requests
  return { id: 'cost-of-a-request', values: { usd: cost.usdPerRequest, electricityUsd } }
}

function operationsOf(option: OptionEvaluation): Compared {
  const work = hoursOfWork(option).find(({ per }) => per === 'month')
  if (!work) return option.cost ? { id: 'no-hours', values: NO_VALUES } : NOTHING
  return { id: 'hours-a-month', values: { hours: work.hours, usd: work.usd } }
}

/** Machines have a ceiling; a bill by the token grows with use. */
function tenTimesOf({ capacity, cost }: OptionEvaluation, { workload }: Given): Compared {
  const { requestsPerDay } = workload.demand
  if (capacity && requestsPerDay !== null) {
    const { ceilingRequestsPerDay } = capacity
    const units = capacity.units[0] ?? 0
    return {
      id: 'units-and-ceiling',
      values: { units, ceilingRequestsPerDay, tenTimes: requestsPerDay * 10 },
    }
  }
  const usd = cost?.lineItems.find(({ id }) => id === 'tokens')?.monthlyUsd[0]
  return usd === undefined ? NOTHING : { id: 'ten-times-the-tokens', values: { usd, tenTimesUsd: usd * 10 } }
}

/** What was measured, else what the capacity model expects. */
function firstTokenOf({ id, capacity }: OptionEvaluation, { workload }: Given): Compared {
  const measured = workload.options.find((option) => option.id === id)?.measuredTimeToFirstTokenMs ?? null
  if (measured !== null) return { id: 'first-token-measured', values: { milliseconds: measured } }
  const seconds = capacity?.timeToFirstTokenSeconds.expected ?? null
  return seconds === null
    ? NOTHING
    : { id: 'first-token-estimated', values: { milliseconds: seconds * 1000 } }
}

function offlineOf(option: OptionEvaluation, given: Given): Compared {
  const { offline } = given.workload.answers
  if (offline === null) return NOTHING
  return offline
    ? stoppedBy(option, given, OFFLINE_GATES, 'works-offline')
    : { id: 'has-a-network', values: NO_VALUES }
}

const OFFLINE_GATES: ReadonlySet<string> = new Set<GateId>(['offline'])

function stoppedBy(
  { id }: OptionEvaluation,
  { decision }: Given,
  gates: ReadonlySet<string>,
  otherwise: 'no-data-rule' | 'works-offline',
): Compared {
  const failures = decision.gates.find(({ option }) => option === id)?.failures ?? []
  const failure = failures.find(({ gate }) => gates.has(gate))
  return failure ? { id: 'stopped', values: { failure } } : { id: otherwise, values: NO_VALUES }
}
