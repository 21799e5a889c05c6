import type {
  CapacityFigures,
  CostFigures,
  FigureSource,
  Finding,
  MemoryFigures,
  OptionEvaluation,
  RateBand,
} from './evaluation.ts'
import type { LineItem } from './line-item.ts'

/**
 * Results as lines that a person can read one below the other in a review: what it comes to, then each line
 * of cost with its working. Seven digits show every change of a formula, not the rounding of a processor.
 */
export function optionLines(option: OptionEvaluation): readonly string[] {
  const { description, model, feasible, cost, capacity, sources, findings, unitsCurve, localShare } = option
  return [
    `${description} (${model ?? 'no model'})${feasible ? '' : ', cannot do the work'}`,
    ...costLines(cost),
    ...(capacity ? capacityLines(capacity) : []),
    ...(localShare ? [`share served locally: ${byMonth(localShare)}`] : []),
    ...(unitsCurve
      ? [`by units: ${unitsCurve.map((at) => `${at.units} ${figure(at.totalUsd)}`).join(', ')}`]
      : []),
    ...sources.map(sourceLine),
    ...findingLines(findings),
  ]
}

/** Totals, then the lines that cost something, then the names of those that cost nothing. */
export function costLines(cost: CostFigures | null): readonly string[] {
  if (!cost) return ['no cost']
  const isNothing = ({ upFrontUsd, monthlyUsd, terminalUsd }: LineItem) =>
    upFrontUsd === 0 && terminalUsd === 0 && monthlyUsd.every((usd) => usd === 0)
  const nothing = cost.lineItems.filter(isNothing).map(lineName)
  const { upFrontUsd, capexUsd, opexUsd, firstYearUsd, ownTimeUpFrontUsd } = cost
  return [
    totalLine(cost),
    `of the cash: ${figures({ upFrontUsd, firstYearUsd, capexUsd, opexUsd })}; own time up front ${figure(ownTimeUpFrontUsd)}`,
    `each: ${figures({
      usdPerMTok: cost.lcotUsdPerMTok,
      usdPerRequest: cost.usdPerRequest,
      usdPerAcceptedRequest: cost.usdPerAcceptedRequest,
    })}`,
    ...cost.lineItems.filter((line) => !isNothing(line)).map(itemLine),
    ...(nothing.length > 0 ? [`nothing: ${nothing.join(', ')}`] : []),
    ...(cost.kwhPerMonth ? [`kWh: ${byMonth(cost.kwhPerMonth)}; kg of CO2 ${figure(cost.carbonKg)}`] : []),
  ]
}

/** The total, what it is made of and what it is worth today. */
export function totalLine(cost: CostFigures): string {
  const { totalUsd, cashUsd, ownTimeUsd, costOfMoneyUsd, riskUsd, valueLeftUsd, presentUsd } = cost
  const parts = `cash ${figure(cashUsd)} + own time ${figure(ownTimeUsd)} + cost of money ${figure(costOfMoneyUsd)}`
  const rest = `risk ${figure(riskUsd)} - value left ${figure(valueLeftUsd)}`
  return `total: ${figure(totalUsd)} = ${parts} + ${rest}; present ${figure(presentUsd)}`
}

export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ id, severity, values }) => `${severity} ${id}: ${figures(values)}`)
}

export function memoryLine(memory: MemoryFigures): string {
  const { weightsBytes, kvBytes, overheadBytes, needBytes, usableBytes, devices, fits } = memory
  const bytes = figures({ weightsBytes, kvBytes, overheadBytes, needBytes, usableBytes })
  return `memory of ${devices}: ${bytes}${fits ? '' : ', does not fit'}`
}

function itemLine(line: LineItem): string {
  const { group, money, upFrontUsd, monthlyUsd, terminalUsd, totalUsd, costOfMoneyUsd, inputs, method } = line
  const parts = [
    upFrontUsd === 0 ? [] : [`${figure(upFrontUsd)} up front`],
    monthlyUsd.every((usd) => usd === 0) ? [] : [`months ${byMonth(monthlyUsd)}`],
    terminalUsd === 0 ? [] : [`${figure(terminalUsd)} at the end`],
  ].flat()
  const sums = `${figure(totalUsd)}, cost of money ${figure(costOfMoneyUsd)}`
  return `${lineName(line)} (${money}, ${group}, ${method}): ${sums} = ${parts.join(' + ')}; ${working(line)}; ${inputs.map(inputLine).join(', ')}`
}

/** How the amounts follow from the figures. */
function working({ formulas }: LineItem): string {
  const { upFront, monthly, terminal, fromMonth, untilMonth } = formulas
  return [
    ...(upFront === null ? [] : [`up front = ${upFront}`]),
    ...(monthly === null
      ? []
      : [
          `month${fromMonth > 1 ? ` from ${fromMonth}` : ''}${untilMonth === null ? '' : ` to ${untilMonth}`} = ${monthly}`,
        ]),
    ...(terminal === null ? [] : [`end = ${terminal}`]),
  ].join(', ')
}

function inputLine({ id, value, unit, list, formula }: LineItem['inputs'][number]): string {
  const values = list ? `[${byMonth(list)}]` : figure(value)
  return `${id} ${values} ${unit}${formula === undefined ? '' : ` = ${formula}`}`
}

export function lineName({ id, part }: LineItem): string {
  return part ? `${part}/${id}` : id
}

function capacityLines(capacity: CapacityFigures): readonly string[] {
  const { devices, batch, basis, basisSource, fits, memory, warnings } = capacity
  const rates = ['singleStream', 'prefill', 'decode', 'timeToFirstTokenSeconds', 'secondsPerAttempt'] as const
  const months = ['replicas', 'units', 'devicesInUse', 'busyShare'] as const
  return [
    `capacity: ${figures({ devices, batch, basis, basisSource, fits })}`,
    memoryLine(memory),
    rates.map((name) => `${name} ${band(capacity[name])}`).join('; '),
    months.map((name) => `${name} ${byMonth(capacity[name])}`).join('; '),
    `ceilingRequestsPerDay ${figure(capacity.ceilingRequestsPerDay)}`,
    ...(warnings.length > 0 ? [`warnings: ${warnings.join(', ')}`] : []),
  ]
}

function sourceLine({ figure: name, value, unit, source, asOf, kind, stale }: FigureSource): string {
  return `${name} ${figure(value)} ${unit}: ${kind}, ${source.join('; ')}, ${asOf}${stale ? ', stale' : ''}`
}

/** Expected, cautious, and the band. */
function band(rate: RateBand | null): string {
  if (!rate) return '–'
  return `${figure(rate.expected)} / ${figure(rate.conservative)} (${figure(rate.low)}-${figure(rate.high)})`
}

/** Of a list by month the first, thirteenth and last figure and the sum. */
export function byMonth(values: readonly number[]): string {
  const sum = values.reduce((total, value) => total + value, 0)
  return `${[values[0], values[12], values.at(-1)].map((value) => figure(value ?? null)).join(' … ')} Σ ${figure(sum)}`
}

export function figures(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${anything(value)}`)
    .join(', ')
}

export function anything(value: unknown): string {
  if (typeof value === 'number' || value === null) return figure(value)
  if (typeof value === 'object') return figures(value as Record<string, unknown>)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function figure(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(7)))
}
