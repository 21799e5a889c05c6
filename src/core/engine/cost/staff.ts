import type { CompleteOption } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure, type Working } from '../working/working.ts'
import { costLine, everyMonthLine, type CostLine } from './cost-line.ts'

/** Hours of people: to start, to run, to improve and perhaps to leave. Method: docs/method/cost.md#staff. */
export function staffLines(option: CompleteOption, situation: Situation): CostLine[] {
  return [
    startLine(option, situation),
    operationsLine(option, situation),
    optimisationLine(option, situation),
    modelChangeLine(option, situation),
    exitLine(option, situation),
  ]
}

/** Integration of a service or set-up of machines, and the test of a model that is not proven, once. */
export function startLine(option: CompleteOption, situation: Situation): CostLine {
  const { site } = situation.plan
  const isService = option.kind === 'api' || option.kind === 'hosted'
  return costLine(
    situation,
    isService ? 'integration' : 'setup',
    'opex',
    'staff',
    (line) => {
      line.upFrontUsd = (option.setupHours + firstEvaluationOf(option)) * site.staffUsdPerHour
    },
    () => ({
      figures: [
        hours('setupHours', option.setupHours),
        hours('firstEvaluationHours', firstEvaluationOf(option)),
        rate(situation),
      ],
      upFront: '(setupHours + firstEvaluationHours) * staffUsdPerHour',
    }),
  )
}

/** Parts of a mix have their own, and what names no model has none to test. */
function firstEvaluationOf(option: CompleteOption): number {
  return 'firstEvaluationHours' in option ? option.firstEvaluationHours : 0
}

/** Hours of operation of a service, the same every month. */
export function operationsLine(option: CompleteOption, situation: Situation): CostLine {
  const { site } = situation.plan
  return everyMonthLine(
    situation,
    'operations',
    'staff',
    () => option.opsHoursPerMonth * site.staffUsdPerHour,
    () => ({
      figures: [hours('opsHoursPerMonth', option.opsHoursPerMonth), rate(situation)],
      monthly: 'opsHoursPerMonth * staffUsdPerHour',
    }),
  )
}

/** The same for machines, whose hours rise with their number: `hoursPerMonth` has them month by month. */
export function machineOperationsLine(
  option: CompleteOption,
  situation: Situation,
  hoursPerMonth: Float64Array,
  workingOfHours: () => Pick<Working, 'figures'> & { readonly formula: string },
): CostLine {
  const { plan, horizonMonths } = situation
  return costLine(
    situation,
    'operations',
    'opex',
    'staff',
    (line) => {
      const { staffUsdPerHour } = plan.site
      line.differs = true
      for (let month = 0; month < hoursPerMonth.length; month += 1) {
        line.monthlyUsd[month] = (hoursPerMonth[month] ?? 0) * staffUsdPerHour
      }
    },
    () => {
      const { figures, formula } = workingOfHours()
      return {
        figures: [
          byMonth('opsHoursPerMonth', hoursPerMonth, horizonMonths, 'h', formula),
          hours('opsHoursPerMonthOfOneMachine', option.opsHoursPerMonth),
          ...figures,
          rate(situation),
        ],
        monthly: 'opsHoursPerMonth * staffUsdPerHour',
      }
    },
  )
}

export function optimisationLine(option: CompleteOption, situation: Situation): CostLine {
  const { site } = situation.plan
  return everyMonthLine(
    situation,
    'optimisation',
    'staff',
    () => (option.optimisationHoursPerYear / MONTHS_PER_YEAR) * site.staffUsdPerHour,
    () => ({
      figures: [
        figure('optimisationHoursPerYear', option.optimisationHoursPerYear, 'h/year'),
        rate(situation),
      ],
      monthly: 'optimisationHoursPerYear / 12 * staffUsdPerHour',
    }),
  )
}

/** The model is replaced every so often, by somebody's next one or one's own choice, and each time it is evaluated. */
export function modelChangeLine(option: CompleteOption, situation: Situation): CostLine {
  const { site } = situation.plan
  const hoursPerYear = () => option.modelChangesPerYear * option.evaluationHours
  return everyMonthLine(
    situation,
    'model-change',
    'staff',
    () => (hoursPerYear() / MONTHS_PER_YEAR) * site.staffUsdPerHour,
    () => ({
      figures: [
        figure('modelChangesPerYear', option.modelChangesPerYear, '/year'),
        hours('evaluationHours', option.evaluationHours),
        figure('evaluationHoursPerYear', hoursPerYear(), 'h/year', 'modelChangesPerYear * evaluationHours'),
        rate(situation),
      ],
      monthly: 'evaluationHoursPerYear / 12 * staffUsdPerHour',
    }),
  )
}

/** What leaving may cost, at the end: hours to move away x how likely the move is. */
export function exitLine(option: CompleteOption, situation: Situation): CostLine {
  const { site } = situation.plan
  return costLine(
    situation,
    'exit-reserve',
    'terminal',
    'exit-reserve',
    (line) => {
      line.terminalUsd = option.exitHours * option.exitProbability * site.staffUsdPerHour
    },
    () => ({
      figures: [
        hours('exitHours', option.exitHours),
        figure('exitProbability', option.exitProbability, 'share'),
        rate(situation),
      ],
      terminal: 'exitHours * exitProbability * staffUsdPerHour',
    }),
  )
}

export function monitoringLine(option: CompleteOption, situation: Situation): CostLine {
  return everyMonthLine(
    situation,
    'monitoring',
    'monitoring',
    () => option.monitoringUsdPerMonth,
    () => ({
      figures: [figure('monitoringUsdPerMonth', option.monitoringUsdPerMonth, '$/month')],
      monthly: 'monitoringUsdPerMonth',
    }),
  )
}

function hours(id: string, value: number) {
  return figure(id, value, 'h')
}

function rate({ plan }: Situation) {
  return figure('staffUsdPerHour', plan.site.staffUsdPerHour, '$/h')
}
