import type { Situation } from '../situation.ts'

/** Electricity of two options that make up one, month by month; null where neither has machines of one's own. */
export function joinedKwh({ months, room }: Pick<Situation, 'months' | 'room'>) {
  let sum: Float64Array | null = null
  return (one: Float64Array | null, other: Float64Array | null): Float64Array | null => {
    if (one === null || other === null) return one ?? other
    sum ??= room(months)
    for (let month = 0; month < months; month += 1) sum[month] = (one[month] ?? 0) + (other[month] ?? 0)
    return sum
  }
}
