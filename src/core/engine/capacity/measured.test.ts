import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import hardware from '../../catalogue/data/hardware.json' with { type: 'json' }
import openModels from '../../catalogue/data/open-models.json' with { type: 'json' }
import measuredFirst from '../../catalogue/data/measured/first.json' with { type: 'json' }
import measuredRest from '../../catalogue/data/measured/rest.json' with { type: 'json' }
import { concurrentSequences } from './kv-pool.ts'
import type { CapacityEngine } from './engines.ts'
import type { Quantisation } from '../../plan/schema.ts'
import type { MeasuredRow } from '../../catalogue/machine-types.ts'
import { measuredFigure } from './measured.ts'
import { replicaRates, type ReplicaCase, type ReplicaRates } from './replica.ts'
import { bestBatch } from './batch.ts'
import { promptTokensPerSecond } from './step.ts'
import { byId, ratesOf } from './testing/cases.ts'
import { rooflineFor, settingFor } from './testing/settings.test-support.ts'
import { fittedSetting } from './testing/fitted-figures.ts'
import { measuredTables } from './testing/measured-table.ts'
import { aloneTokensPerSecond } from './writing.ts'

const { measured } = byId(catalogue.hardware, 'dgx-spark')

const sparkCase: ReplicaCase = {
  hardware: byId(catalogue.hardware, 'dgx-spark'),
  model: byId(catalogue.openModels, 'gpt-oss-120b'),
  setting: settingFor('dgx-spark', 'gpt-oss-120b', 'mxfp4', 'llama.cpp'),
  requests: { inputTokens: 0, cachedTokens: 0, outputTokens: 32 },
  contextTokens: 4096,
  concurrency: null,
  minTokensPerSecond: null,
  remote: false,
}

describe('measured rates', () => {
  it('ships what the calibration holds for the machines and models of the catalogue', () => {
    // Written by `node scripts/run.mjs scripts/make-measured-rates.ts`; run it when the catalogue changes.
    const proposed = { hardware: hardware.hardware, openModels: openModels.models }
    expect(measuredTables(proposed, catalogue)).toEqual({ first: measuredFirst, rest: measuredRest })
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
    const long = ratesOf(withInput(60_000))
    expect(long.basis).toBe('measured')
    expect(long.singleStream?.expected).toBeLessThan(short.singleStream?.expected ?? 0)
  })

  it('never lets a measurement raise what sizing counts on', () => {
    const unmeasured = { ...sparkCase.hardware, throughputName: null }
    for (const inputTokens of [100, 4000, 30_000]) {
      const measured = ratesOf(withInput(inputTokens))
      const estimated = ratesOf({ ...withInput(inputTokens), hardware: unmeasured })
      expect(estimated.basis).toBe('estimated')
      for (const figure of ['singleStream', 'prefill', 'saturated'] as const)
        expect(conservative(measured, figure)).toBeLessThanOrEqual(conservative(estimated, figure))
    }
  })

  it('says nothing of another quantisation, engine, cache or number of devices', () => {
    const others = [{ quantisation: 'q8_0' }, { engine: 'sglang' }, { devices: 2 }, { kvBits: 8 }] as const
    for (const other of others) {
      const setting = { ...sparkCase.setting, ...other }
      expect(ratesOf({ ...sparkCase, setting }).basis).toBe('estimated')
    }
  })

  it('lies within 3 % of its source at the setting of the source, wherever one is shipped', () => {
    let checked = 0
    for (const [key, rows] of Object.entries(measured.rates)) {
      const [machine, of, quantisation, engine, devices] = key.split('|') as [
        string,
        string,
        Quantisation,
        CapacityEngine,
        string,
      ]
      const hardware = catalogue.hardware.find(
        ({ throughputName, class: kind }) => throughputName === machine && kind !== 'cluster',
      )
      const model = catalogue.openModels.find(({ throughputName }) => throughputName === of)
      if (!hardware || !model || hardware.fp16DenseTflops === null)
        throw new Error(`${key} is not in the catalogue.`)
      for (const [what, inputTokens, outputTokens, , tokensPerSecond, , kvBits] of rows) {
        if (what === 's') continue
        const setting = settingFor(hardware.id, model.id, quantisation, engine, Number(devices), { kvBits })
        const rates = ratesOf({
          ...sparkCase,
          hardware,
          model,
          setting,
          requests: { inputTokens, cachedTokens: 0, outputTokens: Math.max(1, outputTokens) },
        })
        const alike = rows.filter(
          (row) => row[0] === what && row[1] === inputTokens && row[2] === outputTokens && row[6] === kvBits,
        )
        if (alike.length > 1) continue
        const figure = what === 'd' ? rates.singleStream : rates.prefill
        expect(Math.abs((figure?.expected ?? 0) / tokensPerSecond - 1), key).toBeLessThan(0.03)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(300)
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

function withInput(inputTokens: number): ReplicaCase {
  return { ...sparkCase, requests: { ...sparkCase.requests, inputTokens } }
}

function conservative(rates: ReplicaRates, figure: 'singleStream' | 'prefill' | 'saturated'): number {
  return rates[figure]?.conservative ?? NaN
}

describe('a figure carried from measurements', () => {
  const roofline = rooflineFor(
    fittedSetting({ hardware: 'H100 SXM 80GB', model: 'Llama-3-70B', quant: 'FP8', runtime: 'vLLM', devices: 2, bitsPerWeight: 8.25, engineYear: 2026.5 }),
  )
  const raw = {
    d: (input: number, output: number) => aloneTokensPerSecond(roofline, input + output / 2),
    p: (input: number) => promptTokensPerSecond(roofline, input) ?? NaN,
    s: (streams: number, input: number, output: number) =>
      bestBatch(roofline, { inputTokens: input, cachedTokens: 0, outputTokens: output }, streams).tokensPerSecond,
  }
  const figureOf = (
    rows: readonly MeasuredRow[],
    what: MeasuredRow[0],
    [input, output, streams]: readonly [number, number, number],
  ) => measuredFigure(rows, measured.sources, what, 100, roofline, input, output, streams)

  it('takes the row of its kind whose setting is nearest, and the least and the most of all of them', () => {
    const rows: MeasuredRow[] = [
      ['d', 1000, 200, 1, 0.8 * raw.d(1000, 200), 0, 16],
      ['d', 8000, 200, 1, 1.5 * raw.d(8000, 200), 0, 16],
      ['d', 4000, 200, 1, 0.5 * raw.d(4000, 200), 0, 16],
      ['p', 1000, 0, 1, 3 * raw.p(1000), 0, 16],
    ]
    const at = (input: number) => figureOf(rows, 'd', [input, 200, 1])
    expect(at(1200)?.tokensPerSecond).toBeCloseTo(80, 9)
    expect(at(7000)?.tokensPerSecond).toBeCloseTo(150, 9)
    expect(at(4100)?.ratio).toBeCloseTo(0.5, 9)
    expect(at(4100)?.leastRatio).toBeCloseTo(0.5, 9)
    expect(at(4100)?.mostRatio).toBeCloseTo(1.5, 9)
    expect(figureOf(rows, 'p', [50_000, 0, 1])?.tokensPerSecond).toBeCloseTo(300, 9)
    expect(figureOf(rows, 's', [1000, 200, 1])).toBeNull()
  })

  it('of reading goes by the prompt, and of a stream by its mean context', () => {
    const reading: MeasuredRow[] = [
      ['p', 500, 9000, 1, 2 * raw.p(500), 0, 16],
      ['p', 4000, 10, 1, 4 * raw.p(4000), 0, 16],
    ]
    expect(figureOf(reading, 'p', [600, 9000, 1])?.ratio).toBeCloseTo(2, 9)
    expect(figureOf(reading, 'p', [3000, 9000, 1])?.ratio).toBeCloseTo(4, 9)
    const writing: MeasuredRow[] = [
      ['d', 100, 6000, 1, 2 * raw.d(100, 6000), 0, 16],
      ['d', 1000, 100, 1, 4 * raw.d(1000, 100), 0, 16],
    ]
    expect(figureOf(writing, 'd', [3000, 100, 1])?.ratio).toBeCloseTo(2, 9)
  })

  it('of many streams counts only where half to twice as many were at work', () => {
    const row: MeasuredRow = ['s', 1000, 200, 16, 0.9 * raw.s(16, 1000, 200), 0, 16]
    const at = (streams: number) => figureOf([row], 's', [1000, 200, streams])?.ratio
    expect(at(16)).toBeCloseTo(0.9, 9)
    // One is added on both sides before they are divided: 33 against 17, 17 against 7.5.
    expect([at(33), at(34)]).toEqual([expect.closeTo(0.9, 9), undefined])
    expect([at(8), at(7)]).toEqual([expect.closeTo(0.9, 9), undefined])
  })

  it('of many streams takes the row whose prompts and answers are both near', () => {
    const rows: MeasuredRow[] = [
      ['s', 1000, 1000, 16, 2 * raw.s(16, 1000, 1000), 0, 16],
      ['s', 2000, 100, 16, 3 * raw.s(16, 2000, 100), 0, 16],
    ]
    expect(figureOf(rows, 's', [2000, 1000, 16])?.ratio).toBeCloseTo(2, 9)
    expect(figureOf(rows, 's', [1000, 100, 16])?.ratio).toBeCloseTo(3, 9)
  })

  it('of as many streams as the engine took is held against what the pool holds, and never against none', () => {
    const most = concurrentSequences(roofline, 1000 + 200 / 2)
    expect(most).toBeGreaterThan(20)
    const open: MeasuredRow = ['s', 1000, 200, 0, 0.7 * raw.s(most, 1000, 200), 0, 16]
    expect(figureOf([open], 's', [1000, 200, most])?.ratio).toBeCloseTo(0.7, 9)
    expect(figureOf([open], 's', [1000, 200, 1])).toBeNull()
    const asked: MeasuredRow = ['s', 1000, 200, 1e6, 0.7 * raw.s(most, 1000, 200), 0, 16]
    expect(figureOf([asked], 's', [1000, 200, most])?.ratio).toBeCloseTo(0.7, 9)
  })

  it('names where it was measured, and nothing where that is not known', () => {
    const row: MeasuredRow = ['p', 1000, 0, 1, raw.p(1000), 0, 16]
    expect(figureOf([row], 'p', [1000, 0, 1])?.source).toBe(measured.sources[0])
    const nowhere: MeasuredRow = ['p', 1000, 0, 1, raw.p(1000), 9999, 16]
    expect(figureOf([nowhere], 'p', [1000, 0, 1])?.source).toBe('')
  })
}) // prettier-ignore
