import { log2 } from '../../units/exact-math/log2.ts'
import { bestBatch } from './batch.ts'
import { calibrated, type Calibration, type MeasuredPoint } from './calibrated.ts'
import { concurrentSequences } from './kv-pool.ts'
import type { Roofline } from './roofline.ts'
import type { Asked, OwnRun, Rate, Spread } from './spread.ts'
import { promptTokensPerSecond } from './step.ts'
import { aloneTokensPerSecond } from './writing.ts'

/** Runs of one's own of this rate on this very setting. */
export function ownRunsOf({ setting }: Roofline, rate: Rate): readonly OwnRun[] {
  return (setting.ownRuns ?? []).filter(
    ({ kind, devices, kvCacheBits }) =>
      kind === rate && devices === setting.devices && (kvCacheBits ?? 16) === (setting.kvBits ?? 16),
  )
}

/**
 * What runs of one's own of a setting say of a rate (formula 18): each beside the estimate at its own lengths and
 * streams, as it would be shown, median included. Null where none says anything of it.
 */
export function ownCalibration(
  runs: readonly OwnRun[],
  asked: Asked,
  roofline: Roofline,
  { low, median, high }: Spread,
): Calibration | null {
  const points = runs.flatMap((run): readonly MeasuredPoint[] => {
    const point = estimateOf(run, asked, roofline)
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
function estimateOf(run: OwnRun, asked: Asked, roofline: Roofline): Omit<MeasuredPoint, 'measured'> | null {
  const { inputTokens: input, outputTokens: output, depthTokens: depth = 0 } = run
  const context = depth + input + output / 2
  const fromContext = doublings(context, asked.tokens)
  switch (run.kind) {
    case 'decode':
      return { estimated: aloneTokensPerSecond(roofline, context), doublings: fromContext }
    case 'prefill': {
      const estimated = promptTokensPerSecond(roofline, depth + input, depth)
      return estimated === null ? null : { estimated, doublings: doublings(depth + input, asked.tokens) }
    }
    case 'batch': {
      if (roofline.flopPerSecond === null || output === 0) return null
      const most = Math.max(1, concurrentSequences(roofline, context))
      const streams = Math.max(1, Math.min(most, run.streams))
      const requests = { inputTokens: input, cachedTokens: 0, outputTokens: output }
      const estimated = bestBatch(roofline, requests, streams).tokensPerSecond
      return { estimated, doublings: doublings(streams, asked.streams) + fromContext }
    }
  }
}

function doublings(one: number, other: number): number {
  return Math.abs(log2(Math.max(1, one) / Math.max(1, other)))
}
