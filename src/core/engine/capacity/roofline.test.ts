import { describe, expect, it } from 'vitest'
import { concurrentSequences } from './kv-pool.ts'
import {
  mixedTokensPerSecond,
  prefillTokensPerSecondPerDevice,
  rooflineOf,
  streamTokensPerSecond,
} from './roofline.ts'
import { fittedSetting } from './testing/fitted-figures.ts'
import vectors from './testing/vectors.json' with { type: 'json' }

type Vector = [string, string, number, string, string, number, number, number, number, number]

const INPUT = 1024
const OUTPUT = 256
const CONTEXT = INPUT + OUTPUT / 2

describe('the throughput model on the figures it was fitted with', () => {
  it.each(vectors.rows as Vector[])(
    '%s on %s x%i in %s under %s gives the four reference rates',
    (model, hardware, devices, quant, runtime, bitsPerWeight, decode, prefill, at16, saturated) => {
      const roofline = rooflineOf(fittedSetting({ hardware, model, quant, runtime, devices, bitsPerWeight }))
      const largest = concurrentSequences(roofline, CONTEXT)
      const rates = [
        streamTokensPerSecond(roofline, 1, CONTEXT),
        prefillTokensPerSecondPerDevice(roofline, INPUT),
        mixedTokensPerSecond(roofline, 16, INPUT, OUTPUT),
        mixedTokensPerSecond(roofline, largest, INPUT, OUTPUT),
      ]
      // Printed to four or five figures; the reference counts a GiB as 1.0737 GB, which moves a small pool by 0.02 %.
      for (const [index, expected] of [decode, prefill, at16, saturated].entries()) {
        expect(Math.abs((rates[index] ?? 0) / expected - 1)).toBeLessThan(0.0005)
      }
    },
  )
})
