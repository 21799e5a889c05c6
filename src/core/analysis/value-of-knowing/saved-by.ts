/**
 * What is saved on average by taking, at each place, the option of the least gap where that is below zero. A place
 * counts as often as `counts` says.
 */
export function savedBy(gaps: readonly Float64Array[], counts: Float64Array): number {
  let saved = 0
  let draws = 0
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0
    let least = 0
    for (const gap of gaps) {
      const value = gap[place] ?? 0
      if (value < least) least = value
    }
    saved -= least * count
    draws += count
  }
  return draws === 0 ? 0 : saved / draws
}
