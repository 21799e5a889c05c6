import type { LeadSwing } from '#core/story/lead-swings.ts'

/** So many stand beside the chart. */
export const MOST_BESIDE = 4

/**
 * Paths, what moves the lead most first; those that move nothing stay in the order in which they stand. How much it is
 * used is always among the first, since the verdict names it as its condition.
 */
export function sortedBySwing(swings: readonly Pick<LeadSwing, 'path' | 'usd'>[]): readonly string[] {
  const paths = swings.toSorted((a, b) => b.usd - a.usd).map(({ path }) => path)
  const use = paths.findIndex((path) => path.endsWith('/demand/requestsPerDay'))
  const [moved = []] = use < MOST_BESIDE ? [] : [paths.splice(use, 1)]
  const others = MOST_BESIDE - moved.length
  return [...paths.slice(0, others), ...moved, ...paths.slice(others)]
}
