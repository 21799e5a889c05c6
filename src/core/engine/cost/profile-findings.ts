import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'

/** Says where the hours of the week cannot show the peak that the plan gives. */
export function profileFindings(
  { isClipped, peakToAverage: reached }: WeekProfile,
  option: CompleteOption,
  { workload }: Situation,
): Finding[] {
  if (!isClipped) return []
  const { peakToAverage } = workload.demand
  const about = { workload: workload.id, option: option.id }
  return [finding('peak-out-of-reach', 'note', { peakToAverage, reached }, about)]
}
