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
  return hoursLine(
    'operations',
    situation,
    hours,
    (taken) => (there === null ? taken : Math.min(taken, there)),
    () => plan.site.staffUsdPerHour,
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
  const there = situation.workload.answers.staffHoursPerMonth ?? 0
  const rate = () => outsideRate(situation)
  return hoursLine(
    'outside-firm',
    situation,
    hours,
    (taken) => Math.max(0, taken - there),
    rate,
    () => ({
      figures: [
        ...needed('opsHoursNeeded', option, hours, situation),
        figure('staffHoursPerMonth', there, 'h'),
        figure('outsideUsdPerHour', rate(), '$/h'),
      ],
      monthly: 'max(0, opsHoursNeeded - staffHoursPerMonth) * outsideUsdPerHour',
    }),
  )
}

/** All hours, with setting up in the first month. */
function boughtLine(option: CompleteOption, situation: Situation, hours: Hours): CostLine {
  const { horizonMonths } = situation
  const yearly = () => option.optimisationHoursPerYear + option.modelChangesPerYear * option.evaluationHours
  const setupIn = (month: number) => (month === 0 ? option.setupHours : 0)
  const rate = () => outsideRate(situation)
  return hoursLine(
    'outside-firm',
    situation,
    hours,
    (taken, month) => setupIn(month) + taken + yearly() / MONTHS_PER_YEAR,
    rate,
    () => ({
      figures: [
        ...needed('opsHoursNeeded', option, hours, situation),
        byMonth('setupHours', hours.perMonth.map((_, month) => setupIn(month)), horizonMonths, 'h'),
        figure('optimisationHoursPerYear', option.optimisationHoursPerYear, 'h/year'),
        figure('modelChangesPerYear', option.modelChangesPerYear, '/year'),
        figure('evaluationHours', option.evaluationHours, 'h'),
        figure('evaluationHoursPerYear', option.modelChangesPerYear * option.evaluationHours, 'h/year', 'modelChangesPerYear * evaluationHours'),
        figure('outsideUsdPerHour', rate(), '$/h'),
      ],
      monthly: '(setupHours + opsHoursNeeded + (optimisationHoursPerYear + evaluationHoursPerYear) / 12) * outsideUsdPerHour',
    }),
  )
} // prettier-ignore

/** Hours at so much each: of those that machines take in a month (0 is the first), `hoursIn` says how many are on the line. */
function hoursLine(
  id: 'operations' | 'outside-firm',
  situation: Situation,
  { perMonth }: Hours,
  hoursIn: (taken: number, month: number) => number,
  usdPerHour: () => number,
  working: () => Working,
): CostLine {
  return costLine(
    situation,
    id,
    'opex',
    'staff',
    (line) => {
      line.differs = true
      const usd = usdPerHour()
      for (let month = 0; month < perMonth.length; month += 1) {
        line.monthlyUsd[month] = hoursIn(perMonth[month] ?? 0, month) * usd
      }
    },
    working,
  )
}

function outsideRate({ plan }: Situation): number {
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
