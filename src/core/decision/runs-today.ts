import type { CompleteOption } from '../plan/complete-plan.ts'

/** Whether an option is a service whose model runs today: nothing is chosen or set up anew. */
export function runsToday(option: CompleteOption | undefined): boolean {
  return option !== undefined && 'runsToday' in option && option.runsToday
}
