import type { MeasuredRun } from '../../imports/measured-runs/measured-run.ts'
import { log2 } from '../../units/exact-math/log2.ts'
import type { Rate, Spread } from './bands.ts'
import { bestBatch, meanContext } from './batch.ts'
import { calibrated, type Calibration, type MeasuredPoint } from './calibrated.ts'
import { concurrentSequences } from './kv-pool.ts'
import type { Roofline } from './roofline.ts'
import { promptTokensPerSecond } from './step.ts'
import { aloneTokensPerSecond } from './writing.ts'

/** What an estimate is asked about; runs of other lengths and streams count for less. */
export interface AskedAbout {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly streams: number
}

/**
 * What runs of one's own that are comparable say of a rate (formula 18): each beside the estimate at its own setting,
 * as it would be shown, median included. A run only counts for the rate it measured. Null where none does, or where the
 * file leaves out what its setting was.
 */
export function ownCalibration(
  runs: readonly MeasuredRun[],
  rate: Rate,
  asked: AskedAbout,
  roofline: Roofline,
  { low, median, high }: Spread,
): Calibration | null {
  const points = runs.flatMap((run): readonly MeasuredPoint[] => {
    const point = run.kind === rate ? estimateOf(run, asked, roofline) : null
    return point === null
      ? []
      : [{ ...point, measured: run.tokensPerSecond, estimated: point.estimated * median }]
  })
  return points.length === 0 ? null : calibrated(points, low, high)
}

/** What to multiply an estimate with once runs of one's own have been counted. */
export function spreadWithRuns({ median }: Spread, { scale, low, high }: Calibration): Spread {
  return { low: median * low, median: median * scale, high: median * high }
}

/** What the model says at a run's own setting, and how far that is from what is asked. */
function estimateOf(
  run: MeasuredRun,
  asked: AskedAbout,
  roofline: Roofline,
): Omit<MeasuredPoint, 'measured'> | null {
  const { inputTokens: input, outputTokens: output, depthTokens: depth } = run
  if (input === null || output === null) return null
  const context = depth + input + output / 2
  const fromContext = doublings(context, meanContext(asked))
  switch (run.kind) {
    case 'decode':
      return { estimated: aloneTokensPerSecond(roofline, context), doublings: fromContext }
    case 'prefill': {
      const estimated = promptTokensPerSecond(roofline, depth + input, depth)
      return estimated === null ? null : { estimated, doublings: doublings(depth + input, asked.inputTokens) }
    }
    case 'batch': {
      if (roofline.flopPerSecond === null || output === 0) return null
      const most = Math.max(1, concurrentSequences(roofline, context))
      const streams = Math.max(1, Math.min(most, run.meanStreams ?? run.streams))
      const requests = { inputTokens: input, cachedTokens: 0, outputTokens: output }
      const estimated = bestBatch(roofline, requests, streams).tokensPerSecond
      return { estimated, doublings: doublings(streams, asked.streams) + fromContext }
    }
  }
}

function doublings(one: number, other: number): number {
  return Math.abs(log2(Math.max(1, one) / Math.max(1, other)))
}
