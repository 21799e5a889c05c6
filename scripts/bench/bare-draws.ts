import type { OpenKernel } from '#core/engine/kernel/open-kernel.ts'

/**
 * The least possible program for the same draws: for every option and line of cost its months, each a product of
 * three figures, added up plainly and with what money costs; lines that are the same every month as one product.
 * Typed arrays, no objects, no powers, nothing searched for and nothing drawn.
 */
export function bareDraws({ options, situation }: OpenKernel, draws: number): () => number {
  const months = situation.horizonMonths
  const lines = options.flatMap((option) => option.lines ?? [])
  const differing = lines.filter(({ differs }) => differs).length
  const steady = lines.length - differing
  const [counts, prices, factors, carry, into] = Array.from({ length: 5 }, (_, at) =>
    new Float64Array(months).fill(1 + at / 100),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  return () => {
    let sum = 0
    for (let draw = 0; draw < draws; draw += 1) {
      const scale = 1 + draw / draws
      let [total, ofMoney] = [0, 0]
      for (let line = 0; line < differing; line += 1) {
        for (let month = 0; month < months; month += 1) {
          into[month] = (counts[month] ?? 0) * (prices[month] ?? 0) * (factors[month] ?? 0) * scale
        }
        for (let month = 0; month < months; month += 1) {
          const usd = into[month] ?? 0
          total += usd
          ofMoney += usd * (carry[month] ?? 0)
        }
      }
      for (let line = 0; line < steady; line += 1) {
        const usd = scale * line
        total += usd * months
        ofMoney += usd * scale
      }
      sum += total + ofMoney
    }
    return sum
  }
}
