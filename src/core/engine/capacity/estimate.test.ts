import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { nearestIds } from '../../catalogue/nearest-ids.ts'
import { defaultEngine } from '../../plan/default-engine.ts'
import { estimate, estimateRows, type Estimate } from './estimate.ts'
import {
  calibrationRows,
  quantile,
  replicasOf,
  type CalibrationRow,
  type Metric,
} from './testing/calibration.ts'
import { engineNamed, formatNamed } from './testing/fitted-figures.ts'

const surroundings = { catalogue, defaultEngine, nearestIds }

const chatbot = {
  hardware: 'h100-sxm',
  model: 'llama-3.3-70b',
  quantisation: 'fp8',
  devices: 2,
  context: 8192,
  input: 1024,
  output: 256,
}

function estimated(row: unknown, known = catalogue): Estimate {
  const answer = estimate(row, { ...surroundings, catalogue: known })
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer
}

function problemsOf(row: unknown) {
  const answer = estimate(row, surroundings)
  return 'problems' in answer ? answer.problems : []
}

describe('estimate', () => {
  it('answers Llama 3.3 70B on two H100 with memory, units and rates', () => {
    const answer = estimated(chatbot)
    expect(answer.engine).toBe('vllm')
    expect([answer.devicesToFit, answer.unitsToFit]).toEqual([2, 2])
    expect(answer.fits).toBe(true)
    // The worked example, which counts 70.6 billion parameters where the catalogue has 70.55.
    expect(answer.decode?.raw).toBeCloseTo(55.43, 1)
    expect((answer.prefill?.raw ?? 0) / 2).toBeCloseTo(3284, -2)
    const sixteen = estimated({ ...chatbot, concurrency: 16 })
    expect(sixteen.streams).toBe(16)
    expect(Math.abs((sixteen.saturated?.raw ?? 0) / 442.9 - 1)).toBeLessThan(0.01)
    expect(estimated({ ...chatbot, concurrency: 64 }).saturated?.raw).toBeCloseTo(706.6, -1)
    expect(answer.findings).toEqual([])
  })

  it('takes the fewest devices that hold the model where none are asked for', () => {
    const answer = estimated({ ...chatbot, devices: undefined, quantisation: 'bf16', context: 32_768 })
    expect(answer.devices).toBe(4)
    expect(estimated({ ...chatbot, hardware: 'hgx-h100-8', devices: undefined }).unitsToFit).toBe(1)
  })

  it('says what does not fit, and gives the memory terms all the same', () => {
    const answer = estimated({ ...chatbot, devices: 1, quantisation: 'bf16' })
    expect(answer.fits).toBe(false)
    expect(answer.streams).toBe(0)
    expect(answer.findings).toContain('does-not-fit')
    expect(answer.devicesToFit).toBe(2)
    expect(answer.memory.needBytes).toBeGreaterThan(answer.memory.usableBytes)
  })

  it('gives one stream alone where the peak of a machine is not known', () => {
    const unknown = catalogue.hardware.map((part) => ({ ...part, fp16DenseTflops: null }))
    const answer = estimated(
      { ...chatbot, hardware: 'mac-studio-m5-ultra-256', quantisation: 'q4_k_m', devices: 1 },
      { ...catalogue, hardware: unknown },
    )
    expect(answer.engine).toBe('llama.cpp')
    expect([answer.prefill, answer.saturated, answer.timeToFirstTokenSeconds]).toEqual([null, null, null])
    expect(answer.decode?.expected).toBeGreaterThan(5)
    expect(answer.findings).toEqual(['rates-unknown'])
  })

  it('gives embedding models a prefill rate only', () => {
    const answer = estimated({ ...chatbot, model: 'bge-large-en-v1.5', quantisation: 'bf16', output: 0 })
    expect([answer.decode, answer.saturated]).toEqual([null, null])
    expect(answer.prefill?.basis).toBe('estimated')
    expect(answer.findings).toEqual([])
  })

  it('uses and cites a measurement of exactly this', () => {
    const answer = estimated({
      hardware: 'rtx-4090',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
      context: 2048,
      input: 0,
      output: 1024,
    })
    // XiongjieDai's table: 127.74 tokens a second over 1,024 written.
    expect(answer.decode?.expected).toBeCloseTo(127.7, 1)
    expect(answer.decode?.basis).toBe('measured')
    expect(answer.decode?.source).toContain('XiongjieDai/GPU-Benchmarks-on-LLM-Inference')
  })

  it('names each wrong field, what was found and what would be right', () => {
    expect(problemsOf({ ...chatbot, hardware: 'h100', model: 'lama-3.3-70b', quantisation: 'q9' })).toEqual([
      { path: 'hardware', found: 'h100', right: expect.stringContaining('h100-sxm') as string },
      { path: 'model', found: 'lama-3.3-70b', right: expect.stringContaining('llama-3.3-70b') as string },
      { path: 'quantisation', found: 'q9', right: expect.stringContaining('nvfp4') as string },
    ])
    expect(problemsOf({ ...chatbot, input: -1, devices: 1.5, speed: 3 }).map(({ path }) => path)).toEqual([
      'speed',
      'devices',
      'input',
    ])
    expect(problemsOf({})[0]).toEqual({ path: 'hardware', found: 'missing', right: 'an id of the catalogue' })
    expect(problemsOf('h100').length).toBe(1)
  })

  it('reads many cases, and says which one is wrong', () => {
    const answers = estimateRows([chatbot, { ...chatbot, hardware: 'h200-sxm' }], surroundings)
    expect(Array.isArray(answers) && answers.length).toBe(2)
    expect(estimateRows([chatbot, { ...chatbot, engine: 'tgi' }], surroundings)).toEqual({
      problems: [
        {
          path: 'rows/1/engine',
          found: 'tgi',
          right: 'vllm, sglang, tensorrt-llm, llama.cpp, mlx, ollama',
        },
      ],
    })
    expect(estimateRows({ rows: [] }, surroundings)).toHaveProperty('problems')
  })
})

describe('estimate on the catalogue’s own figures', () => {
  /** Measurements of a machine, a model and a quantisation that the catalogue knows, with 16-bit caches. */
  const cases = calibrationRows().flatMap((row) => {
    const hardware = catalogue.hardware.find(
      ({ throughputName, class: kind }) => throughputName === row.hardware && kind !== 'cluster',
    )
    const model = catalogue.openModels.find(({ throughputName }) => throughputName === row.model)
    const { quantisation } = formatNamed(row.quant)
    if (!hardware || !model || quantisation === null || row.kvBits !== 16 || row.pipelineStages > row.devices)
      return []
    return [{ row, hardware: hardware.id, model: model.id, quantisation, evidence: hardware.evidence }]
  })

  const error = ({ row, hardware, model, quantisation }: (typeof cases)[number]): number => {
    const replicas = replicasOf(row)
    const answer = estimated({
      hardware,
      model,
      quantisation,
      engineDate: monthOf(row.engineYear),
      engine: engineNamed(row.runtime),
      devices: row.devices / replicas,
      context: Math.max(1, row.inputTokens + row.outputTokens),
      concurrency: row.streams === null ? null : Math.max(1, Math.round(row.streams / replicas)),
      input: row.inputTokens,
      output: row.outputTokens,
    })
    return Math.abs(rawOf(answer, row) / (row.tokensPerSecond / replicas) - 1)
  }

  const rawOf = (answer: Estimate, { metric }: CalibrationRow) => answer[metric]?.raw ?? NaN

  function errorsOf(metric: Metric, of: typeof cases): readonly number[] {
    return of
      .filter(({ row }) => row.metric === metric && !row.runtime.includes('batched-bench'))
      .map(error)
      .sort((a, b) => a - b)
  }

  it.each([
    ['decode', 310, 0.065],
    ['prefill', 100, 0.16],
    ['saturated', 70, 0.12],
  ] as [Metric, number, number][])(
    'keeps the accuracy of %s where the specification was published',
    (metric, least, most) => {
      const published = cases.filter(({ evidence }) => evidence !== 'estimate')
      const errors = errorsOf(metric, published)
      expect(errors.length).toBeGreaterThan(least)
      expect(quantile(errors, 0.5)).toBeLessThan(most)
    },
  )

  it.each([
    ['decode', 340, 0.065],
    ['prefill', 110, 0.165],
    ['saturated', 75, 0.12],
  ] as [Metric, number, number][])(
    'keeps the accuracy of %s on all machines, those with an estimated specification too',
    (metric, least, most) => {
      const errors = errorsOf(metric, cases)
      expect(errors.length).toBeGreaterThan(least)
      expect(quantile(errors, 0.5)).toBeLessThan(most)
    },
  )
})

/** 2025.37 is May 2025. */
function monthOf(year: number): string {
  const month = Math.min(12, Math.floor((year % 1) * 12) + 1)
  return `${Math.floor(year)}-${String(month).padStart(2, '0')}`
}

describe('how a case is set up', () => {
  it('halves the caches at 8 bits, and says how many tokens the pool holds', () => {
    const wide = estimated(chatbot)
    const narrow = estimated({ ...chatbot, kvCacheBits: 8 })
    expect(narrow.memory.kvBytes).toBe(wide.memory.kvBytes / 2)
    expect(narrow.kvPoolTokens).toBeCloseTo(2 * (wide.kvPoolTokens ?? 0), 3)
    expect(narrow.kvCacheBits).toBe(8)
  })

  it('names with what setting it fits, and takes none that was said', () => {
    const one = { ...chatbot, devices: 1, context: 4096 }
    expect(estimated(one).conditions).toEqual([{ id: 'kv-bits', bits: 8 }])
    const wide = { ...one, kvCacheBits: 16 }
    expect(estimated(wide).conditions).toEqual([{ id: 'memory-share', share: 0.95 }])
    expect(estimated({ ...wide, memoryShare: 0.9 }).fits).toBe(false)
    const mac = {
      ...chatbot, hardware: 'mac-studio-m3-ultra-512', model: 'glm-5.2', quantisation: 'mlx-4bit', devices: 1,
    } // prettier-ignore
    expect(estimated(mac).conditions[0]?.id).toBe('wired-limit')
    expect(estimated({ ...mac, wiredLimitGB: 480 }).conditions).toEqual([])
    expect(estimated({ ...mac, wiredLimitGB: 300 }).fits).toBe(false)
  })

  it('keeps experts in main memory where it is told to, and is slower for it', () => {
    const gpt = {
      ...chatbot,
      hardware: 'rtx-5090',
      model: 'gpt-oss-120b',
      quantisation: 'mxfp4',
      engine: 'llama.cpp',
    }
    const some = estimated({ ...gpt, expertsInMainMemory: 0.1 })
    const most = estimated({ ...gpt, devices: 1, expertsInMainMemory: 0.8 })
    expect(most.decode?.raw).toBeLessThan((some.decode?.raw ?? 0) / 2)
    expect(most.warnings).toContain('experts-in-main-memory')
  })

  it('writes faster with drafts, the less so the more streams there are', () => {
    const speedUp = (concurrency: number) => {
      const plain = estimated({ ...chatbot, concurrency })
      const drafted = estimated({ ...chatbot, concurrency, drafts: 3, acceptance: 0.7 })
      return (drafted.saturated?.raw ?? 0) / (plain.saturated?.raw ?? NaN)
    }
    expect(speedUp(1)).toBeGreaterThan(speedUp(16))
    expect(speedUp(16)).toBeGreaterThan(speedUp(128))
    expect(estimated({ ...chatbot, drafts: 3 }).warnings).toContain('speculation-depends-on-text')
  })

  it('says how long one waits in the busiest minute, and when it is too much', () => {
    const calm = estimated({ ...chatbot, requestsPerSecond: 0.1 }).busiestMinute
    const busy = estimated({ ...chatbot, requestsPerSecond: 2 }).busiestMinute
    expect(busy?.waits?.firstTokenSeconds).toBeGreaterThan(calm?.waits?.firstTokenSeconds ?? NaN)
    expect(busy?.waits?.streamTokensPerSecond).toBeLessThan(calm?.waits?.streamTokensPerSecond ?? NaN)
    const flooded = estimated({ ...chatbot, requestsPerSecond: 50 }).busiestMinute
    expect([flooded?.overloaded, flooded?.waits]).toEqual(['prompts', null])
  })

  it('takes older engines for slower ones', () => {
    const old = estimated({ ...chatbot, engineDate: '2024-12' })
    expect(old.decode?.raw).toBeLessThan(estimated(chatbot).decode?.raw ?? NaN)
    expect(problemsOf({ ...chatbot, engineDate: 'lately' })).toEqual([
      { path: 'engineDate', found: 'lately', right: 'a month or a day, such as 2026-08 or 2026-08-15' },
    ])
  })
})

describe('a machine of one’s own', () => {
  const card = { memoryGB: 48, memoryBandwidthGBs: 696, fp16DenseTflops: 150, capacityFamily: 'ampere' }

  it('is estimated from its figures', () => {
    const answer = estimated({
      ...chatbot,
      hardware: { ...card, name: 'A card' },
      model: 'qwen3-8b',
      devices: 1,
    })
    expect([answer.hardware, answer.fits]).toEqual(['own-machine', true])
    expect(answer.decode?.raw).toBeGreaterThan(30)
  })

  it('of no family holds a model, and its rates are for measuring', () => {
    const { capacityFamily: _, ...unknown } = card
    const answer = estimated({ ...chatbot, hardware: unknown, model: 'qwen3-8b', devices: 1 })
    expect([answer.fits, answer.decode, answer.evidence]).toEqual([true, null, null])
    expect(answer.findings).toEqual(['family-unknown'])
  })

  it('may be one of the catalogue with some of its figures said anew', () => {
    const forty = estimated({
      ...chatbot,
      hardware: { id: 'a100-80gb-sxm', memoryGB: 40 },
      model: 'qwen3-8b',
      devices: 1,
    })
    expect(forty.memory.usableBytes).toBeCloseTo(0.9 * 40 * 1.0737e9, 0)
    expect(forty.decode?.raw).toBe(
      estimated({ ...chatbot, hardware: 'a100-80gb-sxm', model: 'qwen3-8b', devices: 1 }).decode?.raw,
    )
  })

  it.each([
    [{ memoryGB: 0 }, 'hardware/memoryGB', '0', 'a number from 1 to 2048'],
    [{ memoryBandwidthGBs: 1e6 }, 'hardware/memoryBandwidthGBs', '1000000', 'a number from 5 to 40000'],
    [{ memoryGB: undefined }, 'hardware/memoryGB', 'missing', 'GB of all its devices together'],
    [{ watts: 300 }, 'hardware/watts', 'not known here', expect.stringContaining('memoryGB') as string],
  ])('says what is wrong with %j', (wrong, path, found, right) => {
    expect(problemsOf({ ...chatbot, hardware: { ...card, ...wrong } })).toEqual([{ path, found, right }])
  })
})
