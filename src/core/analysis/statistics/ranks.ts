/**
 * The place of each number among all, from 1 for the least; equal numbers share the mean of their places, so
 * that 10, 30, 30, 20 are 1, 3.5, 3.5, 2. Numbers, no NaN.
 */
export function ranks(numbers: Float64Array): Float64Array {
  const ordered = numbers.slice().sort()
  const rankOf = new Float64Array(numbers.length)
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? NaN
    const under = countUnder(ordered, number, false)
    const isTied = ordered[under + 1] === number
    rankOf[at] = isTied ? (under + countUnder(ordered, number, true) + 1) / 2 : under + 1
  }
  return rankOf
}

/** How many of the ordered numbers are under the number, or under or equal to it. */
function countUnder(ordered: Float64Array, number: number, orEqual: boolean): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const found = ordered[middle] ?? NaN
    if (found < number || (orEqual && found === number)) low = middle + 1
    else high = middle
  }
  return low
}
