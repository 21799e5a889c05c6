import type { OptionEvaluation, WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { NOT_KNOWN } from '../../units/format.ts'
import { sideOf } from '../rules/candidates.ts'
import type { ComparisonRow } from './comparison.ts'
import type { WorkloadDecision } from '../decision.ts'
import { hoursOfWork } from '../proposals/hours-of-work.ts'
import { formatsOf, plural } from '../../words/phrases.ts'
import { matchedScenarios } from '../rules/scenarios.ts'

/** A workload's own figures to the rows of the comparison table: its cheapest own machine and its cheapest API. */
export interface ComparisonFigures {
  /** Names of the two options; null where the workload has none of that side. */
  readonly local: string | null
  readonly cloud: string | null
  readonly rows: Readonly<Record<ComparisonRow['id'], { readonly local: string; readonly cloud: string }>>
}

interface Compared {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: Pick<WorkloadDecision, 'gates'>
}

export function comparisonFigures(compared: Compared): ComparisonFigures {
  const local = cheapest(compared, (option) => sideOf(option) === 'local')
  const cloud = cheapest(compared, ({ kind }) => kind === 'api' || kind === 'hosted')
  const scenarios = matchedScenarios(compared.plan, compared.workload)
  const row = (id: ComparisonRow['id'], write: (option: OptionEvaluation) => string) =>
    [id, { local: local ? write(local) : NOT_KNOWN, cloud: cloud ? write(cloud) : NOT_KNOWN }] as const
  const matched = (side: 'local' | 'cloud') =>
    scenarios
      .filter((scenario) => scenario.side === side)
      .map(({ label }) => label)
      .join(', ') || 'No scenario of this side matches'
  return {
    local: local?.name ?? null,
    cloud: cloud?.name ?? null,
    rows: Object.fromEntries([
      row('quality', ({ description }) => description),
      row('first-call', (option) => startOf(option)),
      row('cost-per-call', (option) => callOf(option, compared)),
      row('capital', ({ cost }) => formatsOf(compared.plan.currency).money(cost?.upFrontUsd ?? null)),
      row('operations', (option) => operationsOf(option, compared)),
      row('ten-times', (option) => tenTimesOf(option, compared)),
      row('privacy', (option) => gatesOf(option, compared, DATA_GATES, 'No rule on data stands in its way')),
      row('latency', (option) => firstTokenOf(option, compared)),
      row('internet', (option) => offlineOf(option, compared)),
      ['suits', { local: matched('local'), cloud: matched('cloud') }],
    ]),
  }
}

/** Those that the gates let through first, then by net present cost, then in the plan's order. */
function cheapest(
  { workload, evaluation, decision }: Compared,
  isMeant: (option: CompleteOption) => boolean,
): OptionEvaluation | null {
  const meant = new Set(workload.options.filter(isMeant).map(({ id }) => id))
  const passing = new Set(decision.gates.filter(({ passed }) => passed).map(({ option }) => option))
  const ordered = [...evaluation.ranking, ...evaluation.options.map(({ id }) => id)].filter((id) =>
    meant.has(id),
  )
  const id = ordered.find((one) => passing.has(one)) ?? ordered[0]
  return evaluation.options.find((option) => option.id === id) ?? null
}

function startOf(option: OptionEvaluation): string {
  const start = hoursOfWork(option).find(({ per }) => per === 'once')
  return start ? `${String(start.hours)} ${plural(start.hours, 'hour')} to start` : NOT_KNOWN
}

/** The whole cost of a request, and beside it what its electricity costs alone. */
function callOf({ cost }: OptionEvaluation, { plan, evaluation }: Compared): string {
  if (cost?.usdPerRequest == null) return NOT_KNOWN
  const { unitPrice } = formatsOf(plan.currency)
  const energyUsd = cost.lineItems.find(({ id }) => id === 'energy')?.monthlyUsd[0] ?? null
  const requests = evaluation.demand?.requests[0] ?? 0
  const alone =
    energyUsd === null || requests === 0 ? '' : `; ${unitPrice(energyUsd / requests)} for electricity alone`
  return `${unitPrice(cost.usdPerRequest)} a request${alone}`
}

function operationsOf(option: OptionEvaluation, { plan }: Compared): string {
  const work = hoursOfWork(option).find(({ per }) => per === 'month')
  if (!work) return option.cost ? 'No hours of yours' : NOT_KNOWN
  const { figure, money } = formatsOf(plan.currency)
  return `${figure(work.hours)} ${plural(work.hours, 'hour')} a month, ${money(work.usd)}`
}

/** Machines have a ceiling; a bill by the token grows with use. */
function tenTimesOf({ capacity, cost }: OptionEvaluation, { plan, workload }: Compared): string {
  const { words, money } = formatsOf(plan.currency)
  const { requestsPerDay } = workload.demand
  if (capacity && requestsPerDay !== null) {
    const units = capacity.units[0] ?? 0
    return `${words(units)} ${plural(units, 'unit')} can take ${words(Math.floor(capacity.ceilingRequestsPerDay))} requests a day; ten times is ${words(requestsPerDay * 10)}`
  }
  const tokensUsd = cost?.lineItems.find(({ id }) => id === 'tokens')?.monthlyUsd[0]
  return tokensUsd === undefined
    ? NOT_KNOWN
    : `Tokens for ${money(tokensUsd * 10)} in month 1 instead of ${money(tokensUsd)}`
}

/** What was measured, else what the capacity model expects. */
function firstTokenOf({ id, capacity }: OptionEvaluation, { plan, workload }: Compared): string {
  const { figure, estimate } = formatsOf(plan.currency)
  const measured = workload.options.find((option) => option.id === id)?.measuredTimeToFirstTokenMs ?? null
  if (measured !== null) return `${figure(measured)} ms to the first token, measured`
  const seconds = capacity?.timeToFirstTokenSeconds.expected ?? null
  return seconds === null ? NOT_KNOWN : `${estimate(seconds * 1000)} ms to the first token, estimated`
}

function offlineOf(option: OptionEvaluation, compared: Compared): string {
  const { offline } = compared.workload.answers
  if (offline === null) return NOT_KNOWN
  return offline
    ? gatesOf(option, compared, OFFLINE_GATES, 'Works without a network')
    : 'This work has a network'
}

const DATA_GATES: ReadonlySet<string> = new Set(['residency', 'critical', 'regulated'])
const OFFLINE_GATES: ReadonlySet<string> = new Set(['offline'])

function gatesOf(
  { id }: OptionEvaluation,
  { decision }: Compared,
  gates: ReadonlySet<string>,
  otherwise: string,
): string {
  const failures = decision.gates.find(({ option }) => option === id)?.failures ?? []
  return failures.find(({ gate }) => gates.has(gate))?.sentence ?? otherwise
}
