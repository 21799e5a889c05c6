import type { CompleteOption } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure, type Working } from '../working/working.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { modelChangeLine, optimisationLine, startLine } from './staff.ts'

/** Setting machines up, by one's own people; nothing where nobody is there, because it is bought. */
export function machineStartLines(option: CompleteOption, situation: Situation): CostLine[] {
  return isRunByOthers(situation) ? [] : [startLine(option, situation)]
}

/**
 * People who keep machines running, whose hours rise with their number: `hoursPerMonth` has them month by month. One's own
 * do as many as they have for it; what goes beyond is bought from a firm that comes when it is called, and where nobody is
 * there all of it, with setting up in the first month. Method: docs/method/cost.md#staff.
 */
export function machineStaffLines(
  option: CompleteOption,
  situation: Situation,
  hoursPerMonth: Float64Array,
  workingOfHours: WorkingOfHours,
): CostLine[] {
  const hours = { perMonth: hoursPerMonth, working: workingOfHours }
  if (isRunByOthers(situation)) return [boughtLine(option, situation, hours)]
  const beyond =
    situation.workload.answers.staffHoursPerMonth === null ? [] : [beyondLine(option, situation, hours)]
  return [
    operationsLine(option, situation, hours),
    ...beyond,
    optimisationLine(option, situation),
    modelChangeLine(option, situation),
  ]
}

export type WorkingOfHours = () => Pick<Working, 'figures'> & { readonly formula: string }

interface Hours {
  readonly perMonth: Float64Array
  readonly working: WorkingOfHours
}

/** Whether nobody of one's own looks after machines. */
function isRunByOthers({ workload }: Situation): boolean {
  return workload.answers.team === 'none'
}

function operationsLine(option: CompleteOption, situation: Situation, hours: Hours): CostLine {
  const { plan, workload, horizonMonths } = situation
  const { staffHoursPerMonth: there } = workload.answers
  return costLine(
    situation,
    'operations',
    'opex',
    'staff',
    (line) => {
      line.differs = true
      for (let month = 0; month < hours.perMonth.length; month += 1) {
        const needed = hours.perMonth[month] ?? 0
        line.monthlyUsd[month] =
          (there === null ? needed : Math.min(needed, there)) * plan.site.staffUsdPerHour
      }
    },
    () => {
      const rate = figure('staffUsdPerHour', plan.site.staffUsdPerHour, '$/h')
      const monthly = 'opsHoursPerMonth * staffUsdPerHour'
      if (there === null) {
        return { figures: [...needed('opsHoursPerMonth', option, hours, situation), rate], monthly }
      }
      const own = hours.perMonth.map((one) => Math.min(one, there))
      return {
        figures: [
          byMonth('opsHoursPerMonth', own, horizonMonths, 'h', 'min(opsHoursNeeded, staffHoursPerMonth)'),
          ...needed('opsHoursNeeded', option, hours, situation),
          figure('staffHoursPerMonth', there, 'h'),
          rate,
        ],
        monthly,
      }
    },
  )
}

/** Hours of operation beyond those that one's own people have. */
function beyondLine(option: CompleteOption, situation: Situation, hours: Hours): CostLine {
  const { plan, workload } = situation
  const there = workload.answers.staffHoursPerMonth ?? 0
  return costLine(
    situation,
    'outside-firm',
    'opex',
    'staff',
    (line) => {
      line.differs = true
      for (let month = 0; month < hours.perMonth.length; month += 1) {
        line.monthlyUsd[month] = Math.max(0, (hours.perMonth[month] ?? 0) - there) * rateOf(situation)
      }
    },
    () => ({
      figures: [
        ...needed('opsHoursNeeded', option, hours, situation),
        figure('staffHoursPerMonth', there, 'h'),
        figure('outsideUsdPerHour', plan.site.outsideUsdPerHour ?? 0, '$/h'),
      ],
      monthly: 'max(0, opsHoursNeeded - staffHoursPerMonth) * outsideUsdPerHour',
    }),
  )
}

/** All hours, with setting up in the first month. */
function boughtLine(option: CompleteOption, situation: Situation, hours: Hours): CostLine {
  const { horizonMonths } = situation
  const yearly = () => option.optimisationHoursPerYear + option.modelChangesPerYear * option.evaluationHours
  return costLine(
    situation,
    'outside-firm',
    'opex',
    'staff',
    (line) => {
      line.differs = true
      const [usdPerHour, always] = [rateOf(situation), yearly() / MONTHS_PER_YEAR]
      for (let month = 0; month < hours.perMonth.length; month += 1) {
        const once = month === 0 ? option.setupHours : 0
        line.monthlyUsd[month] = (once + (hours.perMonth[month] ?? 0) + always) * usdPerHour
      }
    },
    () => {
      const first = hours.perMonth.map((_, month) => (month === 0 ? option.setupHours : 0))
      return {
        figures: [
          ...needed('opsHoursNeeded', option, hours, situation),
          byMonth('setupHours', first, horizonMonths, 'h'),
          figure('optimisationHoursPerYear', option.optimisationHoursPerYear, 'h/year'),
          figure('modelChangesPerYear', option.modelChangesPerYear, '/year'),
          figure('evaluationHours', option.evaluationHours, 'h'),
          figure('evaluationHoursPerYear', option.modelChangesPerYear * option.evaluationHours, 'h/year', 'modelChangesPerYear * evaluationHours'),
          figure('outsideUsdPerHour', rateOf(situation), '$/h'),
        ],
        monthly: '(setupHours + opsHoursNeeded + (optimisationHoursPerYear + evaluationHoursPerYear) / 12) * outsideUsdPerHour',
      }
    },
  )
} // prettier-ignore

function rateOf({ plan }: Situation): number {
  return plan.site.outsideUsdPerHour ?? 0
}

/** Hours that machines take in each month, as a figure of this name and those that it follows from. */
function needed(id: string, option: CompleteOption, hours: Hours, { horizonMonths }: Situation) {
  const { figures, formula } = hours.working()
  return [
    byMonth(id, hours.perMonth, horizonMonths, 'h', formula),
    figure('opsHoursPerMonthOfOneMachine', option.opsHoursPerMonth, 'h'),
    ...figures,
  ]
}
