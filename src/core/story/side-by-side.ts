import type { WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { answerOf } from '../decision/answer-of.ts'
import { whatIfOf } from '../decision/what-if-of.ts'
import type { OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Setting } from './settings.ts'
import { fieldOf, type MapField } from './winners-map.ts'

/** What would be recommended there, and what every option that passes would cost. */
export interface SideBySide extends MapField {
  /** Those that pass, the cheapest first. */
  readonly totals: readonly { readonly option: string; readonly usd: number }[]
}

/** Each of some settings by the rules of `decide`, step by step. Inputs that the plan does not have are passed over. */
export function* sideBySide(
  plan: CompletePlan,
  catalogue: Catalogue,
  workloadId: string,
  settings: readonly Setting[],
): Generator<number, readonly SideBySide[]> {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  if (!workload) return []
  const what = whatIfOf(plan, workload, catalogue)
  const found: SideBySide[] = []
  for (const setting of settings) {
    const set = plan.inputs.flatMap((input) => {
      const value = setting[input.path]
      return value === undefined ? [] : [{ input, value: within(value, input) }]
    })
    found.push(holding(what, set, sideOf))
    yield found.length / settings.length
  }
  return found
}

function holding<T>(
  what: WhatIf,
  [first, ...rest]: readonly { readonly input: NumericInput; readonly value: number }[],
  ask: (kernel: OpenKernel) => T,
): T {
  return first ? what.holding(first.input, first.value, (held) => holding(held, rest, ask)) : what.now(ask)
}

function within(value: number, { min, max, integer }: NumericInput): number {
  const inside = Math.min(max, Math.max(min, value))
  return integer ? Math.round(inside) : inside
}

function sideOf(kernel: OpenKernel): SideBySide {
  const answer = answerOf(kernel)
  const totals = answer.ground.candidates
    .map(({ id, totalUsd }) => ({ option: id, usd: totalUsd }))
    .toSorted((one, other) => one.usd - other.usd)
  return { ...fieldOf(answer), totals }
}
