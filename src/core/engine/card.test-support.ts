import type { Option } from '../plan/schema.ts'
import { NO_STAFF } from './plan-of.test-support.ts'

/** One card of one's own with a small model, and no people around it. */
export function card(more: Partial<Extract<Option, { kind: 'owned' }>> = {}): Option {
  return {
    id: 'owned',
    kind: 'owned',
    hardware: 'rtx-4090',
    model: 'llama-3.1-8b',
    quantisation: 'q4_k_m',
    ...NO_STAFF,
    ...more,
  }
}
