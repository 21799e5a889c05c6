import type { Catalogue } from '../catalogue/types.ts'
import { answerOf } from '../decision/answer-of.ts'
import { passingOptions } from '../decision/rules/gates.ts'
import { qualityOf } from '../decision/rules/quality.ts'
import { standingOf } from '../decision/standing.ts'
import { whatIfOf } from '../decision/what-if-of.ts'
import type { Kernel } from '../engine/kernel/kernel.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'

/** What a curve is drawn for: the recommended option of a workload, against whichever of the others is cheapest. */
export interface Lead {
  readonly workloadId: string
  readonly recommended: string
}

/** How far ahead the recommended option is along an input; negative where another is cheaper. */
export interface LeadCurve {
  readonly points: readonly LeadPoint[]
  /** Values at which the recommendation changes, as the verdict finds them. */
  readonly switches: readonly number[]
}

export interface LeadPoint {
  readonly value: number
  /**
   * How much less the recommended option costs than the cheapest other that may be recommended, as a share of the dearer
   * of the two; null where there is no other. A share, since a range may span five powers of ten.
   */
  readonly lead: number | null
  /** Which option costs least there; null where nothing can be compared. */
  readonly best: string | null
}

const BISECTIONS = 14

/**
 * The lead at each of some values of an input, step by step, so that whoever asks can let the page breathe in
 * between: every step costs the workload's options once. The value returned at the end is the curve.
 */
export function* leadAlong(
  plan: CompletePlan,
  catalogue: Catalogue,
  { workloadId, recommended }: Lead,
  path: string,
  { values, scale }: { readonly values: readonly number[]; readonly scale: 'linear' | 'log' },
): Generator<undefined, LeadCurve> {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  const input = plan.inputs.find((one) => one.path === path)
  if (!workload || !input) return { points: [], switches: [] }
  const what = whatIfOf(plan, workload, catalogue)
  const isRecommendedAt = (value: number) =>
    what.at(input, value, (kernel) => answerOf(kernel)).recommended === recommended
  const samples: { value: number; isRecommended: boolean }[] = []
  const points: LeadPoint[] = []
  for (const value of values) {
    points.push({ value, ...what.at(input, value, (kernel) => shareOf(leadIn(kernel, recommended))) })
    yield
    samples.push({ value, isRecommended: isRecommendedAt(value) })
    yield
  }
  const middleOf = (low: number, high: number) =>
    scale === 'log' && low > 0 ? Math.sqrt(low * high) : (low + high) / 2
  const switches: number[] = []
  for (const [i, from] of samples.entries()) {
    const to = samples[i + 1]
    if (!to || from.isRecommended === to.isRecommended) continue
    let [low, high] = [from.value, to.value]
    for (let n = 0; n < BISECTIONS; n++) {
      const middle = middleOf(low, high)
      if (isRecommendedAt(middle) === from.isRecommended) low = middle
      else high = middle
      yield
    }
    switches.push(middleOf(low, high))
  }
  return { points, switches }
}

/** How much less an option costs than the cheapest other that may be recommended, and which of all costs least. */
export interface LeadThere {
  readonly usd: number
  /** What the dearer of the two costs. */
  readonly dearerUsd: number
  readonly best: string
}

/** Null where there is nothing to compare it with. */
export function leadIn(kernel: Kernel, recommended: string): LeadThere | null {
  const { plan, workload } = kernel.situation
  const standing = standingOf(kernel)
  const passing = passingOptions(plan, workload, standing)
  const mayLead = new Set(
    workload.options.filter((one) => qualityOf(one, workload).mayLead).map(({ id }) => id),
  )
  const costs = standing.options.flatMap(({ id, feasible, cost }) =>
    feasible && cost && ((passing.has(id) && mayLead.has(id)) || id === recommended)
      ? [{ id, usd: cost.totalUsd }]
      : [],
  )
  const own = costs.find(({ id }) => id === recommended)
  const [other] = costs.filter(({ id }) => id !== recommended).toSorted((a, b) => a.usd - b.usd)
  if (own === undefined || other === undefined) return null
  return {
    usd: other.usd - own.usd,
    dearerUsd: Math.max(own.usd, other.usd),
    best: own.usd <= other.usd ? own.id : other.id,
  }
}

function shareOf(there: LeadThere | null): Pick<LeadPoint, 'lead' | 'best'> {
  if (there === null) return { lead: null, best: null }
  const { usd, dearerUsd, best } = there
  return { lead: dearerUsd <= 0 ? 0 : usd / dearerUsd, best }
}
