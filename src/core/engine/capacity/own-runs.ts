import { calibrated } from './calibrated.ts'
import { doublings, estimateOf, streamsOf, type MeasuredRow } from './measured.ts'
import type { Roofline } from './roofline.ts'
import type { Asked, OwnRun, Rate, Spread } from './spread.ts'

const WHAT = { decode: 'd', prefill: 'p', batch: 's' } as const

/** Runs of one's own of this rate on this very setting. */
export function ownRunsOf({ setting }: Roofline, rate: Rate): readonly OwnRun[] {
  return (setting.ownRuns ?? []).filter(
    (run) =>
      run.rate === rate &&
      run.devices === setting.devices &&
      (run.kvCacheBits ?? 16) === (setting.kvBits ?? 16),
  )
}

/** What an estimate is multiplied with once one has measured it: its spread without the runs, drawn towards them. Null without runs. */
export function ownSpread(roofline: Roofline, rate: Rate, without: Spread, asked: Asked): Spread | null {
  const runs = ownRunsOf(roofline, rate)
  if (runs.length === 0) return null
  const points = runs.map((run) => {
    const row = asRow(run)
    return {
      measured: run.tokensPerSecond,
      estimated: estimateOf(row, roofline),
      doublings: apart(row, roofline, rate, asked),
    }
  })
  const { low, scale, high } = calibrated(points, without.low, without.high)
  return { low, median: scale, high }
}

/** In doublings of streams and of context from what is asked for. */
function apart(row: MeasuredRow, roofline: Roofline, rate: Rate, { tokens, streams }: Asked): number {
  const [, input, output] = row
  if (rate === 'prefill') return doublings(input, tokens)
  const ofContext = doublings(input + output / 2, tokens)
  return rate === 'decode' ? ofContext : ofContext + doublings(streamsOf(row, roofline), streams)
}

function asRow(run: OwnRun): MeasuredRow {
  const { inputTokens, outputTokens, streams, tokensPerSecond } = run
  return [WHAT[run.rate], inputTokens, outputTokens, streams, tokensPerSecond, 0, run.kvCacheBits ?? 16]
}
