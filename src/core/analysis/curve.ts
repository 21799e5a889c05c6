import type { OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { evenly } from './nearest-changes.ts'
import type { WhatIf } from './what-if.ts'

/** What was asked of a workload along one of its inputs. */
export interface Curve<T> {
  readonly input: NumericInput
  readonly points: readonly { readonly value: number; readonly answer: T }[]
}

/** Asks of so many values from one to another, evenly in the input's scale; of whole ones each only once. */
export function curveOver<T>(
  what: WhatIf,
  input: NumericInput,
  ask: (kernel: OpenKernel) => T,
  { from = input.low, to = input.high, steps = 48 }: { from?: number; to?: number; steps?: number } = {},
): Curve<T> {
  const values = evenly(input, from, to, steps)
  const asked = input.counts ? [...new Set(values.map(Math.round))] : values
  return { input, points: asked.map((value) => ({ value, answer: what.at(input, value, ask) })) }
}
