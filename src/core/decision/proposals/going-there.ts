import type { Catalogue } from '../../catalogue/types.ts'
import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption } from '../../plan/complete-plan.ts'
import { plural } from '../../words/phrases.ts'

/** What S3 says of providers (2025); prices and models of today stand in the catalogue. */
const PROVIDERS: Readonly<Partial<Record<string, string>>> = {
  OpenAI: 'OpenAI has the strongest models at the highest prices, and few ways to deploy them.',
  Anthropic: 'Anthropic has strong models and puts weight on safety.',
  Google: 'Google’s models fit into its other services; their quality varies.',
}

const CONTRACTS =
  'Where you have a contract with AWS or Microsoft, ask for the same model in Bedrock or Azure.'

/** What S3 says of families of open models. */
const FAMILIES: Readonly<Partial<Record<string, string>>> = {
  Llama: 'Llama has the largest community, so most tools know it.',
  Mistral: 'Mistral’s models are efficient, and their licences suit businesses; read the one of yours.',
}

const TUNED = 'A model tuned for one task often beats a larger general one: try one before more hardware.'

/**
 * What there is to choose for an option before work begins: the provider and how to reach it, the family of
 * the model, and what runs it by the number of machines. Nothing for quotes and seats.
 */
export function choicesFor(
  option: CompleteOption,
  { capacity }: Pick<OptionEvaluation, 'capacity'>,
  catalogue: Catalogue,
): readonly string[] {
  switch (option.kind) {
    case 'api': {
      const provider = catalogue.apiModels.find(({ id }) => id === option.model)?.provider
      const said = provider === undefined ? undefined : PROVIDERS[provider]
      return [...(said === undefined ? [] : [said]), CONTRACTS]
    }
    case 'hosted': {
      const model = catalogue.apiModels.find(({ id }) => id === option.model)?.openModel
      return [...familyOf(model, catalogue), TUNED]
    }
    case 'rented':
    case 'owned':
      return [...familyOf(option.model, catalogue), TUNED, platformFor(capacity)]
    case 'hybrid':
      return ['Begin with routing by one rule; by cost, by capability or by load comes after it is measured.']
    case 'quote':
    case 'subscription':
      return []
  }
}

function familyOf(model: string | null | undefined, { openModels }: Catalogue): readonly string[] {
  const family = openModels.find(({ id }) => id === model)?.family
  const said = family === undefined ? undefined : FAMILIES[family]
  return said === undefined ? [] : [said]
}

function platformFor(capacity: OptionEvaluation['capacity']): string {
  const units = capacity?.units.at(-1) ?? 0
  const devices = capacity?.devices ?? 1
  if (units > 1)
    return `${units} ${plural(units, 'machine')}: containers under Kubernetes with a queue in front, and MLflow or BentoML to keep track of versions.`
  return devices > 1
    ? `One machine with ${devices} GPUs to a model: one container that splits the model over them.`
    : 'One machine with one GPU: one container is enough; Kubernetes can wait.'
}
