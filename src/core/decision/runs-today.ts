import type { CompleteOption, CompleteWorkload } from '../plan/complete-plan.ts'

/** Whether an option is a service whose model runs today: nothing is chosen or set up anew. */
export function runsToday(
  option: CompleteOption | undefined,
  { today }: Pick<CompleteWorkload, 'today'>,
): boolean {
  return (option?.kind === 'api' || option?.kind === 'hosted') && option.model === today?.model
}
