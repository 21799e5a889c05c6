import { baseOf } from '#core/plan/base-value.ts'
import type { Demand, Plan, RequestClass } from '#core/plan/schema.ts'
import { withWorkload } from '#app/state/workload-edits.ts'

export const LEAST_KINDS = 2
export const MOST_KINDS = 8

/**
 * A plan with the kinds of request of a workload changed. Where there were none, its one request becomes two: four in
 * five as it is, and one in five to be said. Where one is left, the demand says its size again.
 */
export function withKinds(
  plan: Plan,
  workloadId: string,
  change: (kinds: readonly RequestClass[]) => readonly RequestClass[],
): Plan {
  return withWorkload(plan, workloadId, ({ demand, ...workload }) => {
    const { classes, inputTokens, outputTokens, reasoningTokens, cachedInputShare, contextTokens, ...rest } =
      demand
    const size = said({ inputTokens, outputTokens, reasoningTokens, cachedInputShare, contextTokens })
    const kinds = change(
      classes ?? [
        { share: 0.8, ...size },
        { share: 0.2, ...size },
      ],
    )
    const [first] = kinds
    if (kinds.length >= LEAST_KINDS) return { ...workload, demand: { ...rest, classes: [...kinds] } }
    const {
      share: _share,
      name: _name,
      isHard: _hard,
      isSensitive: _sensitive,
      ...left
    } = first ?? { share: 1 }
    return { ...workload, demand: { ...rest, ...left } }
  })
}

/** Without one kind; what it had goes to the others by their shares. */
export function withoutKind(kinds: readonly RequestClass[], at: number): readonly RequestClass[] {
  const left = kinds.filter((_, index) => index !== at)
  const whole = left.reduce((sum, { share }) => sum + baseOf(share), 0)
  if (whole <= 0) return left
  return left.map((kind) => ({ ...kind, share: Number((baseOf(kind.share) / whole).toFixed(4)) }))
}

type Sizes = Pick<
  Demand,
  'inputTokens' | 'outputTokens' | 'reasoningTokens' | 'cachedInputShare' | 'contextTokens'
>

function said(sizes: Sizes): Sizes {
  return Object.fromEntries(Object.entries(sizes).filter(([, value]) => value !== undefined))
}
