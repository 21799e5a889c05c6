import type { Catalogue } from '../catalogue/types.ts'
import type { CompleteOption } from '../plan/complete-plan.ts'

/** The longest context that an option's model holds: its extended one where it has one; null: not known. */
export function contextLimit(option: CompleteOption, catalogue: Catalogue): number | null {
  if (option.kind === 'api' || option.kind === 'hosted')
    return catalogue.apiModels.find(({ id }) => id === option.model)?.contextTokens ?? null
  if (option.kind !== 'rented' && option.kind !== 'owned') return null
  const model = catalogue.openModels.find(({ id }) => id === option.model)
  return model ? (model.extendedContextTokens ?? model.nativeContextTokens) : null
}
