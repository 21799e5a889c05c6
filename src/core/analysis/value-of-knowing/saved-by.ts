/** What is saved on average by taking, in each draw, the option of the least gap where that is below zero. */
export function savedBy(gaps: readonly Float64Array[]): number {
  const draws = gaps[0]?.length ?? 0
  let saved = 0
  for (let draw = 0; draw < draws; draw += 1) {
    let least = 0
    for (const gap of gaps) {
      const value = gap[draw] ?? 0
      if (value < least) least = value
    }
    saved -= least
  }
  return draws === 0 ? 0 : saved / draws
}
