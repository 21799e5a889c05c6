/**
 * The values that given shares of the numbers lie under: with the numbers in order, share p stands at place
 * p (n - 1), counted from 0, and between two places the value is interpolated (definition 7 of R. Hyndman and Y. Fan,
 * Sample quantiles in statistical packages, 1996; what spreadsheets call PERCENTILE.INC).
 *
 * The numbers are put in order only as far as the shares need (C. A. R. Hoare, Algorithm 65: Find, 1961), in
 * `workspace`, which holds at least as many; they themselves stay as they are. Infinity is a number here: a month
 * that never comes. NaN among them gives NaN. No numbers, a share outside 0 to 1 and shares that do not rise are mistakes
 * of the caller.
 *
 * The 10 %, 50 % and 90 % of 1, 2, 3, 4 are 1.3, 2.5 and 3.7.
 */
export function percentiles(
  numbers: Float64Array,
  shares: readonly number[],
  workspace: Float64Array = new Float64Array(numbers.length),
): Float64Array {
  const count = numbers.length
  if (count === 0) throw new Error('There is no percentile of no numbers.')
  const found = new Float64Array(shares.length)
  workspace.set(numbers)
  if (numbers.some(Number.isNaN)) return found.fill(NaN)
  let from = 0
  let before = 0
  for (const [index, share] of shares.entries()) {
    if (!(share >= before && share <= 1))
      throw new Error(`Shares rise from 0 to 1; ${share} comes after ${before}.`)
    before = share
    const place = share * (count - 1)
    const lower = Math.floor(place)
    select(workspace, from, count - 1, lower)
    from = lower
    const value = workspace[lower] ?? NaN
    found[index] =
      lower === place ? value : between(value, leastAfter(workspace, lower, count), place - lower)
  }
  return found
}

function between(lower: number, upper: number, fraction: number): number {
  return lower === upper ? lower : lower + (upper - lower) * fraction
}

function leastAfter(numbers: Float64Array, place: number, count: number): number {
  let least = Infinity
  for (let at = place + 1; at < count; at += 1) {
    const number = numbers[at] ?? NaN
    if (number < least) least = number
  }
  return least
}

/** Puts at `place` what would stand there in order, nothing larger before it and nothing smaller behind. */
function select(numbers: Float64Array, from: number, to: number, place: number): void {
  let left = from
  let right = to
  while (left < right) {
    const pivot = middleOf(numbers[left] ?? 0, numbers[(left + right) >> 1] ?? 0, numbers[right] ?? 0)
    let i = left
    let j = right
    while (i <= j) {
      while ((numbers[i] ?? 0) < pivot) i += 1
      while ((numbers[j] ?? 0) > pivot) j -= 1
      if (i > j) break
      const held = numbers[i] ?? 0
      numbers[i] = numbers[j] ?? 0
      numbers[j] = held
      i += 1
      j -= 1
    }
    if (place <= j) right = j
    else if (place >= i) left = i
    else return
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
