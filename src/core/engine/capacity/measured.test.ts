import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import measuredRates from './measured-rates.json' with { type: 'json' }
import { replicaRates, type ReplicaCase, type ReplicaRates } from './replica.ts'
import { measuredTable } from './testing/measured-table.ts'
import { byId, ratesOf } from './testing/cases.ts'

const sparkCase: ReplicaCase = {
  hardware: byId(catalogue.hardware, 'dgx-spark'),
  model: byId(catalogue.openModels, 'gpt-oss-120b'),
  quantisation: 'mxfp4',
  engine: 'llama.cpp',
  devices: 1,
  inputTokens: 0,
  outputTokens: 32,
  contextTokens: 4096,
  concurrency: null,
  minTokensPerSecond: null,
  remote: false,
}

describe('measured rates', () => {
  it('ships what the calibration holds for the machines and models of the catalogue', () => {
    // Written by `node scripts/run.mjs scripts/make-measured-rates.ts`; run it when the catalogue changes.
    expect(measuredTable(catalogue)).toEqual(measuredRates)
  })

  it('gives the measurement itself at its own setting, with its source', () => {
    // llama.cpp on a DGX Spark: 59.02 tokens a second of gpt-oss-120b on an empty context.
    const rates = ratesOf(sparkCase)
    expect(rates.singleStream?.expected).toBeCloseTo(59.02, 6)
    expect(rates.basis).toBe('measured')
    expect(rates.basisSource).toContain('ggml-org/llama.cpp')
    expect(rates.measured.prefill).toContain('ggml-org/llama.cpp')
  })

  it('carries a measurement to another context by the model', () => {
    const short = ratesOf(sparkCase)
    const long = ratesOf({ ...sparkCase, inputTokens: 60_000 })
    expect(long.basis).toBe('measured')
    expect(long.singleStream?.expected).toBeLessThan(short.singleStream?.expected ?? 0)
  })

  it('never lets a measurement raise what sizing counts on', () => {
    const unmeasured = { ...sparkCase.hardware, throughputName: null }
    for (const inputTokens of [100, 4000, 30_000]) {
      const measured = ratesOf({ ...sparkCase, inputTokens })
      const estimated = ratesOf({ ...sparkCase, inputTokens, hardware: unmeasured })
      expect(estimated.basis).toBe('estimated')
      for (const figure of ['singleStream', 'prefill', 'saturated'] as const)
        expect(conservative(measured, figure)).toBeLessThanOrEqual(conservative(estimated, figure))
    }
  })

  it('says nothing of another quantisation, engine or number of devices', () => {
    for (const other of [{ quantisation: 'q8_0' }, { engine: 'vllm' }, { devices: 2 }] as const) {
      expect(ratesOf({ ...sparkCase, ...other }).basis).toBe('estimated')
    }
  })

  it('leaves the rate of a batch to the estimate', () => {
    const rates = replicaRates(sparkCase)
    const estimated = replicaRates({
      ...sparkCase,
      hardware: { ...sparkCase.hardware, throughputName: null },
    })
    if ('unknown' in rates || 'unknown' in estimated) throw new Error('Known figures were called unknown.')
    expect(rates.decode).toEqual(estimated.decode)
  })
})

function conservative(rates: ReplicaRates, figure: 'singleStream' | 'prefill' | 'saturated'): number {
  return rates[figure]?.conservative ?? NaN
}
