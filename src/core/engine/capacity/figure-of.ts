import type { RateBand } from '../evaluation.ts'
import { bandOf } from './bands.ts'
import type { Spread } from './spread.ts'
import type { MeasuredRow } from '../../catalogue/machine-types.ts'
import { measuredBand, measuredFigure } from './measured.ts'
import { ownRunsOf } from './own-runs.ts'
import type { Roofline } from './roofline.ts'

export interface Figure {
  readonly band: RateBand
  /** Where it was measured; null: estimated. */
  readonly source: string | null
}

const RATES = { d: 'decode', p: 'prefill', s: 'batch' } as const

/**
 * A rate with its band: drawn towards runs of one's own where there are any, measured where somebody published it for
 * this very setting, else the estimate with its spread.
 */
export function figureOf(
  rows: readonly MeasuredRow[],
  sources: readonly string[],
  what: 'd' | 'p' | 's',
  estimate: number,
  spread: Spread,
  roofline: Roofline,
  inputTokens: number,
  outputTokens: number,
  /** Streams at once, for the saturated rate. */
  streams: number,
): Figure {
  const band = bandOf(estimate, spread)
  const own = ownRunsOf(roofline, RATES[what])
  if (own.length > 0) {
    // What is shown as measured was measured on this very setting, to the last word of it.
    const whole = own.findLast(({ answeredFor }) => answeredFor !== true)
    return { band, source: whole?.source ?? null }
  }
  if (rows.length === 0) return { band, source: null }
  const measured = measuredFigure(rows, sources, what, estimate, roofline, inputTokens, outputTokens, streams)
  if (measured === null) return { band, source: null }
  return { band: measuredBand(measured, estimate, band), source: measured.source }
}
