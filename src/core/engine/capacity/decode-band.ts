import type { RateBand } from '../evaluation.ts'
import { FEW_STREAMS, batchConfidence } from './confidence.ts'
import { streamTokensPerSecond, type Roofline } from './roofline.ts'

/**
 * Output tokens a second of a replica that writes `batch` streams at once, prompts apart.
 *
 * Each figure of the band is the best of any smaller batch, max over b <= batch of
 * factor(b) x rate(b): the factors fall where a batch grows past 64, and a replica allowed a larger
 * batch can always run a smaller one, so that a larger batch never needs more machines.
 */
export function decodeBand(roofline: Roofline, batch: number, contextTokens: number): RateBand {
  const { machine, shape, engine } = roofline.setting
  let expected = 0
  let conservative = 0
  let low = 0
  let high = 0
  const consider = (streams: number) => {
    const rate = streams * streamTokensPerSecond(roofline, streams, contextTokens)
    const factor = batchConfidence(machine.family, engine, shape.isMoe, streams)
    expected = Math.max(expected, rate * factor.expected)
    conservative = Math.max(conservative, rate * factor.conservative)
    low = Math.max(low, rate * factor.low)
    high = Math.max(high, rate * factor.high)
  }
  if (roofline.batchSlowdown > 0) {
    // The rate has its peak inside the range here, and the range ends at 64.
    for (let streams = 1; streams <= batch; streams += 1) consider(streams)
  } else {
    // Elsewhere the rate rises with the batch, so only the ends of each factor's range count.
    consider(1)
    if (batch > 1) consider(Math.min(batch, FEW_STREAMS))
    if (batch > FEW_STREAMS) consider(batch)
  }
  return { expected, conservative, low, high }
}
