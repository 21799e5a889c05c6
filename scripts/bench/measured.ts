/** What something took, in milliseconds of CPU time: the median of some rounds, and the one in twenty that is slowest. */
export interface Measured {
  readonly ms: number
  readonly p95: number
  /** Median of each round's time over that of a bare loop in the same round: other work on the machine slows both. */
  readonly timesBare: number
}

/**
 * CPU time, not time on the clock, since other programs may hold the processors. Every round times a bare loop too, so
 * that a ratio holds on any machine.
 */
export function measured(work: () => unknown, { rounds = 15, warm = 3 } = {}): Measured {
  for (let time = 0; time < warm; time += 1) work()
  const [took, ratios]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const ms = cpuMs(work)
    took.push(ms)
    ratios.push(ms / cpuMs(bareMillisecond))
  }
  return { ms: quantile(took, 0.5), p95: quantile(took, 0.95), timesBare: quantile(ratios, 0.5) }
}

/** The same of work that is waited for. */
export async function measuredLater(
  work: () => Promise<unknown>,
  { rounds = 5, warm = 1 } = {},
): Promise<Measured> {
  for (let time = 0; time < warm; time += 1) await work()
  const [took, ratios]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1000
    took.push(ms)
    ratios.push(ms / cpuMs(bareMillisecond))
  }
  return { ms: quantile(took, 0.5), p95: quantile(took, 0.95), timesBare: quantile(ratios, 0.5) }
}

export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

const MONTHS = new Float64Array(1000).fill(1.0001)

/** Multiplications and sums over an array: about a millisecond where nothing else is done. */
export function bareMillisecond(): number {
  let total = 0
  for (let time = 0; time < 1000; time += 1) {
    let factor = 1
    for (let month = 0; month < MONTHS.length; month += 1) {
      const usd = (MONTHS[month] ?? 0) * factor
      total += usd
      factor = usd
    }
  }
  return total
}
