import type { Choice, ChoiceValues, KnownFamily, KnownProvider } from '../decision/proposals/going-there.ts'
import { say, type Sentences } from './sentences.ts'

export function choiceSentence(choice: Choice): string {
  return say(SENTENCES, choice, null)
}

/** What S3 says of providers (2025). */
const PROVIDERS: Readonly<Record<KnownProvider, string>> = {
  OpenAI: 'OpenAI has the strongest models at the highest prices, and few ways to deploy them.',
  Anthropic: 'Anthropic has strong models and puts weight on safety.',
  Google: 'Google’s models fit into its other services; their quality varies.',
}

/** What S3 says of families of open models. */
const FAMILIES: Readonly<Record<KnownFamily, string>> = {
  Llama: 'Llama has the largest community, so most tools know it.',
  Mistral: 'Mistral’s models are efficient, and their licences suit businesses; read the one of yours.',
}

const SENTENCES: Sentences<ChoiceValues, null> = {
  provider: ({ provider }) => PROVIDERS[provider],
  'model-by-contract': () =>
    'Where you have a contract with AWS or Microsoft, ask for the same model in Bedrock or Azure.',
  family: ({ family }) => FAMILIES[family],
  'try-a-tuned-model': () =>
    'A model tuned for one task often beats a larger general one: try one before more hardware.',
  'few-machines': ({ machines }) =>
    `${machines} machines: one container on each and a load balancer in front of them; Kubernetes can wait.`,
  'many-machines': ({ machines }) =>
    `${machines} machines: containers under Kubernetes with a queue in front, and MLflow or BentoML to keep track of versions.`,
  'one-machine-many-gpus': ({ gpus }) =>
    `One machine with ${gpus} GPUs to a model: one container that splits the model over them.`,
  'one-machine-one-gpu': () => 'One machine with one GPU: one container is enough; Kubernetes can wait.',
  'begin-with-one-rule': () =>
    'Begin with routing by one rule; by cost, by capability or by load comes after it is measured.',
}
