import type { RateBand } from '../evaluation.ts'
import { bandOf, type Spread } from './bands.ts'
import { measuredBand, measuredFigure, type MeasuredRow } from './measured.ts'
import type { Roofline } from './roofline.ts'

export interface Figure {
  readonly band: RateBand
  /** Where it was measured; null: estimated. */
  readonly source: string | null
}

/** A rate with its band: measured where it was, else the estimate with its spread. */
export function figureOf(
  rows: readonly MeasuredRow[],
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
  if (rows.length === 0) return { band, source: null }
  const measured = measuredFigure(rows, what, estimate, roofline, inputTokens, outputTokens, streams)
  if (measured === null) return { band, source: null }
  return { band: measuredBand(measured, estimate, band), source: measured.source }
}
