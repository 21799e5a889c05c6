import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'

/** A run of one's own beside what is estimated for it. */
export interface MeasuredPoint {
  readonly measured: number
  readonly estimated: number
  /** Doublings of streams, or of context, away from the case asked about. */
  readonly doublings: number
}

export interface Calibration {
  /** What the estimate is to be multiplied with, and the ends of its 80 % range. */
  readonly scale: number
  readonly low: number
  readonly high: number
  /** How much of the estimate's own uncertainty the runs have taken away. */
  readonly learned: number
  /** Standard deviation of the estimate before, in logarithms. */
  readonly priorSpread: number
}

/** From run to run and version to version, and for each doubling away; estimates. */
const RUN_SPREAD = 0.08
const SPREAD_PER_DOUBLING = 0.1
/** From the median to the tenth and the ninetieth percentile of a normal distribution, in standard deviations. */
export const TENTH_PERCENTILE = 1.2816
const TENTH_TO_NINETIETH = 2.5631

/**
 * What runs of one's own say of an estimate (formula 18): the weighted mean of ln(measured / estimated), drawn towards
 * the estimate as far as the runs are few and far away. `low` and `high` are the band of the situation over its median.
 */
export function calibrated(points: readonly MeasuredPoint[], low: number, high: number): Calibration {
  const priorSpread = (log(high) - log(low)) / TENTH_TO_NINETIETH
  const prior = 1 / (priorSpread * priorSpread)
  let weights = prior
  let weighted = 0
  for (const { measured, estimated, doublings } of points) {
    const apart = SPREAD_PER_DOUBLING * doublings
    const weight = 1 / (RUN_SPREAD * RUN_SPREAD + apart * apart)
    weights += weight
    weighted += weight * log(measured / estimated)
  }
  const mean = weighted / weights
  const spread = Math.sqrt(1 / weights + RUN_SPREAD * RUN_SPREAD)
  return {
    scale: exp(mean),
    low: exp(mean - TENTH_PERCENTILE * spread),
    high: exp(mean + TENTH_PERCENTILE * spread),
    learned: 1 - prior / weights,
    priorSpread,
  }
}
