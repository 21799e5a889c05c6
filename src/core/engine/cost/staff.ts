import type { CompleteOption } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { costLine, everyMonth, lineInput, type CostLine } from './cost-sheet.ts'

/** Hours of people: to start, to run, to improve and perhaps to leave. Method: docs/method/cost.md#staff. */
export function staffLines(option: CompleteOption, situation: Situation): CostLine[] {
  return [
    startLine(option, situation),
    operationsLine(option, situation, everyMonth(option.opsHoursPerMonth, situation.months)),
    optimisationLine(option, situation),
    exitLine(option, situation),
  ]
}

/** Integration of a service or set-up of machines, once. */
export function startLine(option: CompleteOption, { plan }: Situation): CostLine {
  const { staffUsdPerHour } = plan.site
  const isService = option.kind === 'api' || option.kind === 'hosted'
  return costLine(
    isService ? 'integration' : 'setup',
    'opex',
    'staff',
    { upFrontUsd: option.setupHours * staffUsdPerHour },
    () => [hours('setupHours', option.setupHours), rate(staffUsdPerHour)],
  )
}

export function operationsLine(
  option: CompleteOption,
  { plan }: Situation,
  hoursPerMonth: Float64Array | null,
): CostLine {
  const { staffUsdPerHour } = plan.site
  return costLine(
    'operations',
    'opex',
    'staff',
    { monthlyUsd: hoursPerMonth && hoursPerMonth.map((perMonth) => perMonth * staffUsdPerHour) },
    () => [
      hours('opsHoursPerMonth', hoursPerMonth?.[0] ?? 0),
      hours('opsHoursPerMonthOfOneMachine', option.opsHoursPerMonth),
      rate(staffUsdPerHour),
    ],
  )
}

export function optimisationLine(option: CompleteOption, { plan, months }: Situation): CostLine {
  const { staffUsdPerHour } = plan.site
  const usd = (option.optimisationHoursPerYear / MONTHS_PER_YEAR) * staffUsdPerHour
  return costLine('optimisation', 'opex', 'staff', { monthlyUsd: everyMonth(usd, months) }, () => [
    lineInput('optimisationHoursPerYear', option.optimisationHoursPerYear, 'h/year'),
    rate(staffUsdPerHour),
  ])
}

/** What leaving may cost, at the end: hours to move away x how likely the move is. */
export function exitLine(option: CompleteOption, { plan }: Situation): CostLine {
  const { staffUsdPerHour } = plan.site
  const { exitHours, exitProbability } = option
  return costLine(
    'exit-reserve',
    'terminal',
    'exit-reserve',
    { terminalUsd: exitHours * exitProbability * staffUsdPerHour },
    () => [
      hours('exitHours', exitHours),
      lineInput('exitProbability', exitProbability, 'share'),
      rate(staffUsdPerHour),
    ],
  )
}

export function monitoringLine(option: CompleteOption, { months }: Situation): CostLine {
  const usd = option.monitoringUsdPerMonth
  return costLine('monitoring', 'opex', 'monitoring', { monthlyUsd: everyMonth(usd, months) }, () => [
    lineInput('monitoringUsdPerMonth', usd, '$/month'),
  ])
}

function hours(id: string, value: number) {
  return lineInput(id, value, 'h')
}

function rate(staffUsdPerHour: number) {
  return lineInput('staffUsdPerHour', staffUsdPerHour, '$/h')
}
