import type { CompleteOption } from '../../plan/complete-plan.ts'
import { SECONDS_PER_HOUR } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Situation } from '../situation.ts'
import { findMachines } from './machine-choice.ts'
import type { MachineOption } from './replica-speed.ts'
import { pow } from '../../units/exact-math/pow.ts'

/**
 * Where a cost jumps as requests a day grow: an option needs one replica more at k / c requests a day for
 * k = 1, 2, … and each of these c (replicas to a request a day in the peak of some month).
 */
export function volumeSteps(option: CompleteOption, situation: Situation): readonly number[] {
  switch (option.kind) {
    case 'rented':
    case 'owned':
      return stepsOf(option, situation, [1])
    case 'hybrid': {
      const local = situation.workload.options.find(({ id }) => id === option.local)
      if (local?.kind !== 'rented' && local?.kind !== 'owned') return []
      if (option.localShare !== null) return stepsOf(local, situation, [option.localShare])
      if (option.sizing !== 'average') return []
      const meanOverPeak = (1 - option.forcedCloudShare) / sizingPeakToAverage(situation.workload)
      const reserve = option.overflowUtilisation / local.targetUtilisation
      return stepsOf(local, situation, [meanOverPeak / reserve, option.forcedLocalShare])
    }
    default:
      return []
  }
}

/** `shares` of the peak that the machines are sized for. */
function stepsOf(option: MachineOption, situation: Situation, shares: readonly number[]): readonly number[] {
  const machines = findMachines(option, situation)
  if ('findings' in machines) return []
  const { workload, horizonMonths } = situation
  const { activeHoursPerDay, retryShare, growthPerMonth } = workload.demand
  const peakPerRequest =
    ((1 + retryShare) / (activeHoursPerDay * SECONDS_PER_HOUR)) * sizingPeakToAverage(workload)
  const steps = new Set<number>()
  for (const { speed } of machines.choices) {
    const perRequest = (peakPerRequest * speed.secondsPerAttempt.conservative) / option.targetUtilisation
    for (const share of shares) {
      for (let month = 0; month < horizonMonths; month += 1) {
        const step = perRequest * share * pow(1 + growthPerMonth, month)
        if (step > 0 && Number.isFinite(step)) steps.add(step)
      }
    }
  }
  return [...steps]
}
