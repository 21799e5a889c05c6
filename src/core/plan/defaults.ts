import type { InferenceEngine, OptionKind, Quantisation, Team } from './schema.ts'

/**
 * Defaults that depend on what is bought or who runs it. Those that do not stand in limits.ts.
 * Sources: docs/method.md#defaults.
 */

/** Hours to integrate or set up, once (S3: 8-80, 24-160, 40-200). */
export const SETUP_HOURS: Record<OptionKind, number> = {
  api: 24, hosted: 24, rented: 60, owned: 100, hybrid: 0, quote: 0, subscription: 0,
} // prettier-ignore

/** Hours of operation a month before the skill factor (S3: 0-4, 3-15, 5-20). */
export const OPS_HOURS_PER_MONTH: Record<OptionKind, number> = {
  api: 1, hosted: 1, rented: 6, owned: 10, hybrid: 0, quote: 0, subscription: 0,
} // prettier-ignore

/** What a team's skill does to hours of operation; the factors are ours. Unknown counts as intermediate. */
export const SKILL_FACTOR: Record<Team | 'unknown', number> = {
  none: 2, basic: 1.5, intermediate: 1, advanced: 0.7, unknown: 1,
} // prettier-ignore

/** Assumed availability of a single provider or machine; spare replicas raise a machine's to the second figure. */
export const AVAILABILITY: Record<OptionKind, number> = {
  api: 0.995, hosted: 0.995, rented: 0.99, owned: 0.98, hybrid: 1, quote: 1, subscription: 1,
} // prettier-ignore
export const AVAILABILITY_WITH_SPARES = 0.999

/** Exit reserve: hours to move away from a provider (S3: lock-in is a cost). Machines of one's own have none. */
export const EXIT_HOURS: Record<OptionKind, number> = {
  api: 80, hosted: 80, rented: 0, owned: 0, hybrid: 0, quote: 0, subscription: 0,
} // prettier-ignore
/** How likely the move is. */
export const EXIT_PROBABILITY = 0.25

export const SERVER_PUE = 1.4
export const IDLE_TIMEOUT_SECONDS = 300
export const COLD_START_SECONDS = 120

/** Speed that a person reading along, or a program waiting, needs of one stream (tokens a second). */
export const MIN_TOKENS_PER_SECOND = {
  batch: null,
  interactive: 20,
  realtime: 40,
  embedded: 40,
  unknown: 20,
} as const

const GGUF: readonly Quantisation[] = ['q8_0', 'q6_k', 'q5_k_m', 'q4_k_m', 'q4_0']

/** llama.cpp for GGUF files and unified memory, MLX for its own formats, else vLLM. */
export function defaultEngine(quantisation: Quantisation, unifiedMemory: boolean): InferenceEngine {
  if (quantisation.startsWith('mlx')) return 'mlx'
  return GGUF.includes(quantisation) || unifiedMemory ? 'llama.cpp' : 'vllm'
}
