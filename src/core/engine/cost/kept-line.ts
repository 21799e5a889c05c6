import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { pow } from '../../units/exact-math/pow.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { figure } from '../working/working.ts'
import { costLine, type CostLine } from './cost-line.ts'
import type { MachinesAtWork } from './machines-at-work.ts'

/**
 * Machines that are already there could be sold today instead: they stand at what they would fetch, as far as the work
 * needs them, less what they will still fetch at the end, if they last so long. Method: docs/method/cost.md#resale.
 */
export function keptLine(option: CompleteOwned, { months }: MachinesAtWork, situation: Situation): CostLine {
  const { horizonMonths } = situation
  const kept = () => {
    let most = 0
    for (let month = 0; month < horizonMonths; month += 1) most = Math.max(most, months.units[month] ?? 0)
    return Math.min(option.alreadyOwned, most)
  }
  const left = () =>
    option.lifeMonths < horizonMonths
      ? 0
      : pow(1 - option.resaleDeclinePerYear, horizonMonths / MONTHS_PER_YEAR)
  return costLine(
    situation,
    'kept',
    'terminal',
    'resale',
    (line) => {
      line.upFrontUsd = kept() * (option.fetchesTodayUsd ?? 0)
      line.terminalUsd = line.upFrontUsd === 0 ? 0 : -line.upFrontUsd * left()
    },
    () => ({
      figures: [
        figure('unitsKept', kept(), 'units'),
        figure('fetchesTodayUsd', option.fetchesTodayUsd ?? 0, '$'),
        figure('resaleDeclinePerYear', option.resaleDeclinePerYear, 'a year'),
        figure('yearsKept', horizonMonths / MONTHS_PER_YEAR, 'years'),
      ],
      upFront: 'unitsKept * fetchesTodayUsd',
      terminal:
        option.lifeMonths < horizonMonths
          ? '0'
          : '0 - unitsKept * fetchesTodayUsd * (1 - resaleDeclinePerYear) ^ yearsKept',
    }),
  )
}
