import data from './architectures.json' with { type: 'json' }

/** What a file of an architecture leaves unsaid: its defaults. */
export interface Architecture {
  readonly tiesTables?: boolean
  readonly isGated?: boolean
  readonly gatesQuery?: boolean
  /** Every so manieth layer attends to everything, the others through a window. */
  readonly windowEvery?: number
  readonly windowTokens?: number
  /** Every so manieth layer attends to everything, the others linearly. */
  readonly fullEvery?: number
  readonly vocabularySize?: number
  readonly contextTokens?: number
  readonly attentionHeads?: number
  readonly kvHeads?: number
  readonly headDim?: number
  readonly fullHeadDim?: number
  readonly sharedExperts?: number
  /** Whether layers with experts have a dense block beside them. */
  readonly denseBesideExperts?: boolean
}

interface Row extends Architecture {
  readonly names?: readonly string[]
}

const ROWS: Readonly<Record<string, Row>> = data.architectures

/** By the `model_type` of a config.json or the `general.architecture` of a GGUF; null where it is not known. */
export function architectureOf(name: string | null): Architecture | null {
  if (name === null) return null
  if (Object.hasOwn(ROWS, name)) return ROWS[name] ?? null
  return Object.values(ROWS).find(({ names }) => names?.includes(name)) ?? null
}
