import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import { normalProbability } from './normal-probability.ts'
import { normalQuantile } from './normal-quantile.ts'

/** A figure with its range. All in the figure's own unit; min <= max, low <= base <= high. */
export interface ValueRange {
  readonly low: number
  readonly base: number
  readonly high: number
  /** What low and high mean: shares of 10 % and 90 %, 5 % and 95 %, 25 % and 75 %, or that nothing lies beyond. */
  readonly ends: 'p10-p90' | 'p5-p95' | 'quartiles' | 'hard'
  /** 'log' where halving and doubling are alike. Taken as 'linear' where low is not above zero. */
  readonly scale: 'linear' | 'log'
  /** What the figure can be at all; infinite where nothing bounds it. */
  readonly min: number
  readonly max: number
  readonly isWhole: boolean
}

/** Numbers ready for `valueOn`, which is asked once for each input and draw. In logarithms where `isLog`. */
export interface RangeCurve {
  readonly isTriangle: boolean
  readonly isLog: boolean
  readonly isWhole: boolean
  /** Normal: the base, never in logarithms. */
  readonly base: number
  /** Normal: change of the value, or of its logarithm, for each standard deviation below and above the base. */
  readonly below: number
  readonly above: number
  /** Triangle: its ends, the standard normal value at its tip, and the squares that the roots are taken of. */
  readonly low: number
  readonly high: number
  readonly tip: number
  readonly squareBelow: number
  readonly squareAbove: number
  readonly least: number
  readonly most: number
}

/**
 * The curve of a range: two halves of normal distributions, each as wide as its side of the range, that meet at the
 * base, so that the base is the median and low and high are the shares that the range says they are; in
 * logarithms where its scale is. Hard ends make a triangle with its tip at the base instead; the base is then
 * what is most likely, and the median only where both ends are equally far.
 * A range that is upside down, or holds what is no number, is a mistake of the caller.
 *
 * 8,000 to 14,500 around 10,000 on a linear scale: one standard deviation up is 10,000 + 4,500/1.2816 = 13,511.
 */
export function curveThrough(range: ValueRange): RangeCurve {
  const { low, base, high, min, max, isWhole } = range
  if (!(low <= base && base <= high && min <= max && Number.isFinite(high - low)))
    throw new Error(`A range needs low <= base <= high and min <= max; this one is ${JSON.stringify(range)}.`)
  const isLog = range.scale === 'log' && low > 0
  const isTriangle = range.ends === 'hard'
  const place = (value: number) => (isLog ? log(value) : value)
  const width = place(high) - place(low)
  const toBase = place(base) - place(low)
  const deviations = isTriangle ? 1 : DEVIATIONS_AT[range.ends]
  const least = isTriangle ? Math.max(min, low) : min
  const most = isTriangle ? Math.min(max, high) : max
  const holdsWhole = isWhole && Math.ceil(least) <= Math.floor(most)
  return {
    isTriangle,
    isLog,
    isWhole,
    base,
    below: toBase / deviations,
    above: (width - toBase) / deviations,
    low: place(low),
    high: place(high),
    tip: width > 0 ? normalQuantile(toBase / width) : 0,
    squareBelow: width * toBase,
    squareAbove: width * (width - toBase),
    least: holdsWhole ? Math.ceil(least) : least,
    most: holdsWhole ? Math.floor(most) : most,
  }
}

/**
 * The value of a curve at a standard normal z: never less for a larger z. What would lie beyond what the figure can
 * be stays at that bound, so that low and high stay the shares they are.
 */
export function valueOn(curve: RangeCurve, z: number): number {
  let value: number
  if (curve.isTriangle) {
    value =
      z < curve.tip
        ? curve.low + Math.sqrt(normalProbability(z) * curve.squareBelow)
        : curve.high - Math.sqrt(normalProbability(-z) * curve.squareAbove)
    if (curve.isLog) value = exp(value)
  } else {
    const change = z * (z < 0 ? curve.below : curve.above)
    value = curve.isLog ? curve.base * exp(change) : curve.base + change
  }
  if (curve.isWhole) value = Math.floor(value + 0.5)
  return value < curve.least ? curve.least : value > curve.most ? curve.most : value
}

/** normalQuantile of 0.9, 0.95 and 0.75. */
const DEVIATIONS_AT = {
  'p10-p90': 1.2815515655446004,
  'p5-p95': 1.6448536269514722,
  quartiles: 0.6744897501960817,
} as const
