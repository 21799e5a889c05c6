import type { PriceFileShape } from './price-list.ts'

/**
 * What each list calls the hosts of our catalogue, where it says it otherwise than our ids do. A host that is in
 * neither table of its list is called there as here.
 */
const OTHER_NAMES: Readonly<Record<PriceFileShape, Readonly<Record<string, string>>>> = {
  'models.dev': {
    'novita-ai': 'novita',
    voyage: 'voyageai',
    wandb: 'coreweave',
    together: 'togetherai',
    llama: 'meta',
    'google-vertex-anthropic': 'google-vertex',
  },
  litellm: {
    gemini: 'google',
    together_ai: 'togetherai',
    fireworks_ai: 'fireworks-ai',
    'fireworks_ai-embedding-models': 'fireworks-ai',
    voyage: 'voyageai',
    cohere_chat: 'cohere',
    bedrock: 'amazon-bedrock',
    bedrock_converse: 'amazon-bedrock',
    azure_ai: 'azure',
    'vertex_ai-language-models': 'google-vertex',
    'vertex_ai-anthropic_models': 'google-vertex',
    'vertex_ai-embedding-models': 'google-vertex',
    moonshot: 'moonshotai',
    meta_llama: 'meta',
    wandb: 'coreweave',
    dashscope: 'alibaba',
  },
  'genai-prices': {
    'x-ai': 'xai',
    together: 'togetherai',
    fireworks: 'fireworks-ai',
    aws: 'amazon-bedrock',
  },
  'pi-ai': { fireworks: 'fireworks-ai', together: 'togetherai' },
}

/** The host as our ids begin. */
export function hostOf(shape: PriceFileShape, theirs: string): string {
  const others = OTHER_NAMES[shape]
  return Object.hasOwn(others, theirs) ? (others[theirs] ?? theirs) : theirs
}

/** What a list calls our host, the first where it has several names for it. */
export function nameOfHost(shape: PriceFileShape, ours: string): string {
  return Object.entries(OTHER_NAMES[shape]).find(([, host]) => host === ours)?.[0] ?? ours
}
