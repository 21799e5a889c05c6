import type { CompleteHybrid, CompleteOption } from '../../plan/complete-plan.ts'

/** An option that is no mix of others. */
export type PlainOption = Exclude<CompleteOption, CompleteHybrid>

/** Two of the same workload; null where there is none of that id, or it is a mix. */
export function plainOption(
  id: string,
  { options }: { readonly options: readonly CompleteOption[] },
): PlainOption | null {
  const found = options.find((option) => option.id === id)
  return found === undefined || found.kind === 'hybrid' ? null : found
}
