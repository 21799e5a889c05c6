import type { Catalogue } from '../../catalogue/types.ts'
import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption } from '../../plan/complete-plan.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'

/** Something to choose for an option before work begins. */
export type Choice = Statement<ChoiceValues>

export interface ChoiceValues {
  /** Of which S3 has something to say (2025); prices and models of today stand in the catalogue. */
  readonly provider: { readonly provider: KnownProvider }
  readonly 'model-by-contract': NoValues
  /** Of open models, of which S3 has something to say. */
  readonly family: { readonly family: KnownFamily }
  readonly 'try-a-tuned-model': NoValues
  readonly 'few-machines': { readonly machines: number }
  readonly 'many-machines': { readonly machines: number }
  readonly 'one-machine-many-gpus': { readonly gpus: number }
  readonly 'one-machine-one-gpu': NoValues
  readonly 'begin-with-one-rule': NoValues
}

export const KNOWN_PROVIDERS = ['OpenAI', 'Anthropic', 'Google'] as const
export const KNOWN_FAMILIES = ['Llama', 'Mistral'] as const
export type KnownProvider = (typeof KNOWN_PROVIDERS)[number]
export type KnownFamily = (typeof KNOWN_FAMILIES)[number]

/**
 * What there is to choose for an option before work begins: the provider and how to reach it, the family of
 * the model, and what runs it by the number of machines. Nothing for quotes and seats.
 */
export function choicesFor(
  option: CompleteOption,
  { capacity }: Pick<OptionEvaluation, 'capacity'>,
  catalogue: Catalogue,
): readonly Choice[] {
  switch (option.kind) {
    case 'api': {
      const named = catalogue.apiModels.find(({ id }) => id === option.model)?.provider
      const provider = KNOWN_PROVIDERS.find((one) => one === named)
      return [
        ...(provider ? [{ id: 'provider', values: { provider } } as const] : []),
        ...(WITHOUT_ANOTHER_CONTRACT.has(option.seller.id) ? [] : [CONTRACTS]),
      ]
    }
    case 'hosted': {
      const model = catalogue.apiModels.find(({ id }) => id === option.model)?.openModel
      return [...familyOf(model, catalogue), TUNED]
    }
    case 'rented':
    case 'owned':
      return [...familyOf(option.model, catalogue), TUNED, ...platformFor(capacity)]
    case 'hybrid':
      return [{ id: 'begin-with-one-rule', values: NO_VALUES }]
    case 'quote':
    case 'subscription':
      return []
  }
}

/** AWS and Microsoft themselves, and Google, whose models they do not sell. */
const WITHOUT_ANOTHER_CONTRACT: ReadonlySet<string> = new Set([
  'amazon-bedrock',
  'azure',
  'google',
  'google-vertex',
])
const CONTRACTS: Choice = { id: 'model-by-contract', values: NO_VALUES }
const TUNED: Choice = { id: 'try-a-tuned-model', values: NO_VALUES }

function familyOf(model: string | null | undefined, { openModels }: Catalogue): readonly Choice[] {
  const named = openModels.find(({ id }) => id === model)?.family
  const family = KNOWN_FAMILIES.find((one) => one === named)
  return family ? [{ id: 'family', values: { family } }] : []
}

/** As many as one person starts and renews one by one. */
const MOST_BY_HAND = 3

/** By what it grows to. Nothing is said of one machine with several copies. */
function platformFor(capacity: OptionEvaluation['capacity']): readonly Choice[] {
  const machines = capacity?.machines.at(-1) ?? 0
  const copies = capacity?.replicas.at(-1) ?? 1
  const gpus = capacity?.devices ?? 1
  if (machines > MOST_BY_HAND) return [{ id: 'many-machines', values: { machines } }]
  if (machines > 1) return [{ id: 'few-machines', values: { machines } }]
  if (copies > 1) return []
  return gpus > 1
    ? [{ id: 'one-machine-many-gpus', values: { gpus } }]
    : [{ id: 'one-machine-one-gpu', values: NO_VALUES }]
}
