/**
 * What each other option costs more than the one that costs least on average, draw by draw. What all options share
 * is gone from these, and with it most of the noise.
 */
export function gapsToBest(costs: readonly Float64Array[]): readonly Float64Array[] {
  const means = costs.map((cost) => meanOf(cost))
  if (!means.every(Number.isFinite))
    throw new Error('Knowing is worth something only where every option has a cost in every draw.')
  const best = costs[means.indexOf(Math.min(...means))]
  return costs
    .filter((cost) => cost !== best)
    .map((cost) => cost.map((value, draw) => value - (best?.[draw] ?? 0)))
}

function meanOf(numbers: Float64Array): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum / numbers.length
}
