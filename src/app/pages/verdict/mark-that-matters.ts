import { isAllowed, type WorkloadView } from '#core/story/report-input.ts'
import type { BreakEvenMark, CumulativeCostSeries } from '#app/charts/cumulative-cost-series.ts'

/**
 * The one crossing that a reader wants to know of: that of the two that the verdict speaks of, or, where these never
 * cross, the first at which the recommended option overtakes or is overtaken by another that may be chosen.
 */
export function markThatMatters(
  view: WorkloadView,
  { marks }: CumulativeCostSeries,
  pair: readonly string[],
): BreakEvenMark | null {
  const ofPair = marks.find(({ option, against }) => pair.includes(option) && pair.includes(against))
  if (ofPair) return ofPair
  const { recommended } = view.decision
  const isOfRecommended = ({ option, against }: BreakEvenMark) =>
    [option, against].includes(recommended ?? '') && isAllowed(view, option) && isAllowed(view, against)
  return marks.find(isOfRecommended) ?? null
}
