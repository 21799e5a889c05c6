import { describe, expect, it } from 'vitest'
import type { Quantisation } from '../../plan/schema.ts'
import { QUANTISATIONS } from '../../plan/schema.ts'
import sizes from '../capacity/testing/weight-sizes.json' with { type: 'json' }
import { BITS_PER_WEIGHT, weightBytes } from './weight-bytes.ts'

type SizeRow = [model: string, quant: string, gigabytes: number, billionParams: number, source: number]

/** Names of published files that are one of our quantisations. */
const names: Record<string, Quantisation> = {
  BF16: 'bf16', F16: 'bf16', 'BF16 (loaded)': 'bf16', 'FP8 (loaded)': 'fp8', MXFP4: 'mxfp4',
  Q8_0: 'q8_0', Q6_K: 'q6_k', Q5_K_M: 'q5_k_m', Q4_K_M: 'q4_k_m', Q4_0: 'q4_0',
} // prettier-ignore

const published = (sizes.rows as SizeRow[]).flatMap(([model, quant, gigabytes, billionParams]) => {
  const quantisation = names[quant]
  return quantisation === undefined ? [] : [{ model, quantisation, gigabytes, billionParams }]
})

/**
 * Files outside 3 %, each for a reason of its own: small models keep their large vocabulary at
 * higher precision, gpt-oss-20b has more in 16 bit than its sister, MiniMax's file is a mixture.
 */
const outliers = new Set(['gemma-3-4b (QAT) q4_0', 'Qwen2.5-3B q4_0', 'gpt-oss-20b mxfp4', 'MiniMax-M2 q6_k'])

describe('weights', () => {
  it('have a size for every quantisation a plan may name', () => {
    expect(Object.keys(BITS_PER_WEIGHT).sort()).toEqual([...QUANTISATIONS].sort())
  })

  it('are within 3 % of the size of published files', () => {
    expect(published.length).toBeGreaterThan(40)
    const far = published.filter(({ quantisation, gigabytes, billionParams }) => {
      const bytes = weightBytes(billionParams * 1e9, BITS_PER_WEIGHT[quantisation])
      return Math.abs(bytes / (gigabytes * 1e9) - 1) > 0.03
    })
    expect(new Set(far.map(({ model, quantisation }) => `${model} ${quantisation}`))).toEqual(outliers)
  })

  it('of Llama 3.3 70B in FP8 take the 72.7 GB that vLLM reports', () => {
    expect(weightBytes(70.55e9, BITS_PER_WEIGHT.fp8) / 1e9).toBeCloseTo(72.75, 1)
  })
})
