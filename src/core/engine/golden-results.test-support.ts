import type { Estimate } from './capacity/estimate.ts'
import type { BreakEven, CostFigures, DemandFigures, WorkloadEvaluation } from './evaluation.ts'
import {
  anything,
  byMonth,
  costLines,
  figure,
  figures,
  findingLines,
  lineName,
  memoryLine,
  totalLine,
} from './golden-lines.test-support.ts'
import type { Placement } from './placement.ts'

/** Other results as lines to read in a review. */
export function workloadLines(workload: WorkloadEvaluation): readonly string[] {
  const { name, demand, ranking, breakEvens, findings } = workload
  return [
    name,
    ...(demand ? demandLines(demand) : ['no demand']),
    `order: ${ranking.join(', ')}`,
    ...ranking.map((id) => breakEvenLine(id, breakEvens)),
    ...findingLines(findings),
  ]
}

function demandLines(demand: DemandFigures): readonly string[] {
  const { requestsPerDay, inputTokens, outputTokens, reasoningTokens } = demand
  const months = ['requests', 'attempts', 'peakRequestsPerSecond', 'deliveredMTok'] as const
  return [
    figures({ requestsPerDay, inputTokens, outputTokens, reasoningTokens }),
    ...months.map((name) => `${name}: ${byMonth(demand[name])}`),
  ]
}

/** When an option becomes cheaper than each of the others: at once, in which month, or how else. */
function breakEvenLine(id: string, all: readonly BreakEven[]): string {
  const own = all.filter(({ option }) => option === id)
  const kinds = [...new Set(own.map(({ kind }) => kind))].toSorted()
  const pairs = kinds.map((kind) => {
    const named = own.filter((pair) => pair.kind === kind)
    const others = named.map(({ against, month }) =>
      kind === 'month' ? `${against} ${figure(month)}` : against,
    )
    return `${kind} ${others.join(', ')}`
  })
  return `${id} against the others: ${pairs.join('; ')}`
}

/** The lines of a cost by their totals alone, for the parts of a mix. */
export function costInShort(cost: CostFigures | null): readonly string[] {
  if (!cost) return ['no cost']
  const lines = cost.lineItems.filter(({ totalUsd }) => totalUsd !== 0)
  const ofPart = (part: 'local' | 'cloud' | null) =>
    lines.filter((line) => line.part === part).map((line) => `${lineName(line)} ${figure(line.totalUsd)}`)
  return [
    totalLine(cost),
    `up front ${figure(cost.upFrontUsd)}, months: ${byMonth(cost.monthlyUsd)}`,
    ...[ofPart('local'), ofPart('cloud'), ofPart(null)]
      .filter((part) => part.length > 0)
      .map((part) => part.join(', ')),
    ...(cost.kwhPerMonth ? [`kWh: ${byMonth(cost.kwhPerMonth)}`] : []),
  ]
}

export function placementLines({ workloads, fleets, notCosted, totals }: Placement): readonly string[] {
  const { monthlyUsd, cumulativeUsd: _, ...sums } = totals
  return [
    `totals: ${figures(sums)}`,
    `months: ${byMonth(monthlyUsd)}`,
    `not costed: ${notCosted.join(', ')}`,
    ...fleets.map(({ units, replicas, busyShare, workloads: of, ...fleet }) =>
      [
        `fleet of ${of.join(' and ')}: ${figures(fleet)}`,
        `units ${byMonth(units)}; replicas ${byMonth(replicas)}; busyShare ${byMonth(busyShare)}`,
      ].join('; '),
    ),
    ...workloads.flatMap(({ id, option, cost, findings }) =>
      [
        `on ${option ?? 'nothing'}`,
        ...(option === null ? [] : costLines(cost)),
        ...findingLines(findings),
      ].map((line) => `${id}: ${line}`),
    ),
  ]
}

export function estimateLines({ findings, warnings, memory, ...rest }: Estimate): readonly string[] {
  const { decode, prefill, timeToFirstTokenSeconds, saturated, ...facts } = rest
  const { hardware: _, model: __, quantisation: ___, engine: ____, ...figuresOnly } = facts
  return [
    figures(figuresOnly),
    memoryLine(memory),
    ...Object.entries({ decode, prefill, saturated, timeToFirstTokenSeconds }).map(
      ([name, rate]) => `${name}: ${anything(rate)}`,
    ),
    ...[...warnings, ...findings].map(String),
  ]
}

export function estimateName({ hardware, model, quantisation, engine, devices }: Estimate): string {
  return `${model} ${quantisation} on ${devices} ${hardware} with ${engine}`
}
