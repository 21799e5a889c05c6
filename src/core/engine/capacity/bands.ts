import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import type { RateBand } from '../evaluation.ts'
import { TENTH_PERCENTILE } from './calibrated.ts'
import { ownCalibration, ownRunsOf, spreadWithRuns } from './own-runs.ts'
import type { Asked, Rate, Spread } from './spread.ts'
import { isServingEngine } from './engines.ts'
import { PARAMETERS, type Situation } from './parameters.ts'
import type { Roofline } from './roofline.ts'
import { stepParts, total, type StepSeconds } from './step.ts'

/** Which estimates are right and wrong alike. */
export function situationOf({ setting: { engine, shape } }: Roofline, rate: Rate): Situation {
  const serving = isServingEngine(engine)
  if (rate !== 'batch') return serving ? `${rate}:serving` : `${rate}:local`
  if (!serving) return 'batch:local'
  const model = shape.experts === null ? 'dense' : 'moe'
  return engine === 'tensorrt-llm' ? `batch:trt:${model}` : `batch:vllm-sglang:${model}`
}

/**
 * How far an estimate may be off: what was measured on sources that were left out of the fit, and, where few or no rows
 * of its class are known, how far the class's own figures may be off on top. `parts` says what the time goes into. Runs of
 * one's own narrow it.
 */
export function spreadOf(roofline: Roofline, rate: Rate, parts: StepSeconds, asked: Asked): Spread {
  const without = spreadOfOthers(roofline, rate, parts)
  const runs = ownRunsOf(roofline, rate)
  const calibration = runs.length === 0 ? null : ownCalibration(runs, asked, roofline, without)
  return calibration === null ? without : spreadWithRuns(without, calibration)
}

function spreadOfOthers(roofline: Roofline, rate: Rate, parts: StepSeconds): Spread {
  const [low, median, high] = PARAMETERS.bands[situationOf(roofline, rate)]
  if (roofline.factors.evidence === 'fitted') return { low, median, high }
  const thin = TENTH_PERCENTILE * priorSpread(parts) * (roofline.factors.standIn ? Math.SQRT2 : 1)
  const wider = (end: number) => Math.sqrt(log(end / median) * log(end / median) + thin * thin)
  return { low: median * exp(-wider(low)), median, high: median * exp(wider(high)) }
}

/** Of one stream alone. */
export function aloneSpreadOf(roofline: Roofline, contextTokens: number): Spread {
  const parts = stepParts(roofline, 1, contextTokens)
  return spreadOf(roofline, 'decode', parts, { tokens: contextTokens, streams: 1 })
}

/** Of several streams at once. */
export function batchSpreadOf(roofline: Roofline, streams: number, contextTokens: number): Spread {
  return spreadOf(roofline, 'batch', stepParts(roofline, streams, contextTokens), {
    tokens: contextTokens,
    streams,
  })
}

/** Standard deviations, in logarithms, of figures that carry over from engine and family: the widths of the fit's priors. */
const BANDWIDTH_PRIOR = 0.12
const COMPUTE_PRIOR = 0.4
const LAYER_PRIOR = 0.4

function priorSpread(parts: StepSeconds): number {
  const all = total(parts)
  const bandwidth = (BANDWIDTH_PRIOR * parts.weights) / all
  const compute = (COMPUTE_PRIOR * (parts.arithmetic + parts.attention)) / all
  const layers = (LAYER_PRIOR * (parts.layers + parts.sequences)) / all
  return Math.sqrt(bandwidth * bandwidth + compute * compute + layers * layers)
}

/** An estimated rate with its spread: the median is shown, the low end sizes. */
export function bandOf(rate: number, { low, median, high }: Spread): RateBand {
  return { expected: rate * median, conservative: rate * low, low: rate * low, high: rate * high }
}
