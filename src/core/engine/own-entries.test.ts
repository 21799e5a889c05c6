import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Own } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import type { CapacityFigures, OptionEvaluation } from './evaluation.ts'
import { planOf } from './plan-of.test-support.ts'

const SEEN = { asOf: '2026-11-20', source: 'our rack' } as const

/** A box of four cards that no catalogue has heard of. */
const box: NonNullable<Own['hardware']>[number] = {
  id: 'box', name: 'House box', class: 'server', gpuCount: 4, memoryGB: 192, memoryBandwidthGBs: 3200, fp16DenseTflops: 600,
  capacityFamily: 'ampere', capacityLink: 'pcie4', loadWatts: 1600, idleWatts: 250, usd: 18_000, ...SEEN,
} // prettier-ignore

const house: NonNullable<Own['models']>[number] = {
  id: 'house', name: 'House 32B', totalParamsB: 32, activeParamsB: 32, layers: 64, hiddenSize: 5120,
  attentionHeads: 40, kvHeads: 8, headDim: 128, kvBytesPerToken: 262_144, contextTokens: 32_768, ...SEEN,
} // prettier-ignore

const run: NonNullable<Own['measurements']>[number] = {
  hardware: 'box', model: 'house', quantisation: 'fp8', engine: 'vllm', devices: 1, kind: 'batch', inputTokens: 1000,
  outputTokens: 200, streams: 8, tokensPerSecond: 80, asOf: '2026-11-20', source: 'bench of 20 November',
} // prettier-ignore

const local: Option = { id: 'local', kind: 'owned', hardware: 'box', model: 'house', quantisation: 'fp8' }

function evaluated(own: Own, options: readonly Option[] = [local]): readonly OptionEvaluation[] {
  const demand = {
    requestsPerDay: 1000,
    inputTokens: 1000,
    outputTokens: 200,
    reasoningTokens: 0,
    minTokensPerSecond: 8,
  }
  const plan = { ...planOf(options, { demand }), own }
  return evaluate(completePlan(plan, catalogue), catalogue).workloads[0]!.options
}

function capacityOf(own: Own, options: readonly Option[] = [local]): CapacityFigures {
  const [option] = evaluated(own, options)
  if (!option?.capacity) throw new Error(JSON.stringify(option?.findings))
  return option.capacity
}

const OWN: Own = { hardware: [box], models: [house] }

describe('an option on an own machine with an own model', () => {
  it('is costed at the machine’s own price, power and figures', () => {
    const [option] = evaluated(OWN)
    expect(option).toMatchObject({
      name: 'Own House box',
      description: 'House 32B · fp8 · House box',
      feasible: true,
      capacity: { fits: true, basis: 'estimated', devices: 1 },
    })
    const hardware = option?.cost?.lineItems.find(({ id }) => id === 'hardware')
    expect(hardware?.upFrontUsd).toBe(18_000)
    const energy = option?.cost?.lineItems.find(({ id }) => id === 'energy')
    expect(energy?.inputs).toContainEqual(expect.objectContaining({ id: 'loadW', value: 1600 }))
    expect(energy?.inputs).toContainEqual(expect.objectContaining({ id: 'idleW', value: 250 }))
    expect(option?.cost?.totalUsd).toBeGreaterThan(18_000)
  })

  it('is four times as fast at most with four boxes, and knows what they cost', () => {
    const busy = { demand: { requestsPerDay: 1_500_000, inputTokens: 1000, outputTokens: 200, reasoningTokens: 0 } }
    const plan = { ...planOf([local], busy), own: OWN }
    const [option] = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]!.options
    const units = option?.capacity?.units[0] ?? 0
    expect(units).toBeGreaterThan(1)
    expect(option?.cost?.lineItems.find(({ id }) => id === 'hardware')?.upFrontUsd).toBe(18_000 * units)
  }) // prettier-ignore

  it('says what is missing where the machine has no price, and that nobody measured its like', () => {
    const { usd: _, ...unpriced } = box
    expect(evaluated({ ...OWN, hardware: [unpriced] })[0]).toMatchObject({
      cost: null,
      findings: [expect.objectContaining({ id: 'price-unknown' })],
    })
    const { capacityFamily: __, ...unrated } = box
    expect(evaluated({ ...OWN, hardware: [unrated] })[0]).toMatchObject({
      cost: null,
      findings: [
        expect.objectContaining({
          id: 'rates-unknown',
          values: { hardware: 'House box', figure: 'capacityFamily' },
        }),
      ],
    })
  })
})

describe('an option on slices of a device', () => {
  const slice = { id: 'slice', name: 'Quarter', sliceOf: 'rtx-pro-6000-blackwell', shareOf: 0.25, ...SEEN }
  const small: Option = {
    id: 'local',
    kind: 'owned',
    hardware: 'slice',
    model: 'gpt-oss-20b',
    quantisation: 'mxfp4',
  }

  it('runs a replica on each, never one over several, and pays its share of the device and of its host', () => {
    const [option] = evaluated({ hardware: [slice] }, [small])
    expect(option?.capacity).toMatchObject({ fits: true, devices: 1 })
    const line = (id: string, options: readonly OptionEvaluation[]) =>
      options[0]?.cost?.lineItems.find((one) => one.id === id)?.upFrontUsd ?? NaN
    const whole = evaluated({}, [{ ...small, hardware: 'rtx-pro-6000-blackwell' }])
    expect(line('hardware', [option!])).toBeCloseTo(line('hardware', whole) / 4, 6)
    expect(line('host', [option!])).toBe(line('host', whole))
  })

  it('does not fit where one slice is too small, whatever their number', () => {
    const [option] = evaluated({ hardware: [{ ...slice, shareOf: 0.1 }] }, [small])
    expect(option?.findings).toContainEqual(expect.objectContaining({ id: 'does-not-fit' }))
  })
})

describe('a run of one’s own', () => {
  const before = capacityOf(OWN)
  const after = capacityOf({ ...OWN, measurements: [run] })
  const width = ({ decode }: CapacityFigures) => (decode?.high ?? NaN) / (decode?.low ?? NaN)

  it('narrows the range of the rate that it measured and draws it there, and leaves the others', () => {
    expect(width(after)).toBeLessThan(width(before))
    const slow = capacityOf({ ...OWN, measurements: [{ ...run, tokensPerSecond: 40 }] })
    const fast = capacityOf({ ...OWN, measurements: [{ ...run, tokensPerSecond: 160 }] })
    expect(slow.decode!.expected).toBeLessThan(after.decode!.expected)
    expect(fast.decode!.expected).toBeGreaterThan(after.decode!.expected)
    const { memory, singleStream, prefill, batch } = before
    expect(after).toMatchObject({ memory, singleStream, prefill, batch })
  })

  it('of one stream says where it was measured', () => {
    const alone = { ...run, kind: 'decode' as const, streams: 1, tokensPerSecond: 22 }
    expect(before).toMatchObject({ basis: 'estimated', basisSource: null })
    const measured = capacityOf({ ...OWN, measurements: [alone] })
    expect(measured).toMatchObject({ basis: 'measured', basisSource: 'bench of 20 November' })
    expect(Math.abs(measured.singleStream!.expected / 22 - 1)).toBeLessThan(0.03)
  })

  it.each<[string, Partial<typeof run>]>([
    ['format', { quantisation: 'bf16' }],
    ['engine', { engine: 'sglang' }],
    ['number of devices', { devices: 2 }],
    ['width of the cache', { kvCacheBits: 8 }],
    ['machine', { hardware: 'rtx-4090' }],
    ['model', { model: 'gpt-oss-20b' }],
  ])('changes nothing where the %s is another', (_, fields) => {
    expect(capacityOf({ ...OWN, measurements: [{ ...run, ...fields }] })).toEqual(before)
  })
})

describe('a service at a price sheet of one’s own', () => {
  const sheet: NonNullable<Own['services']>[number] = {
    id: 'sheet', name: 'House endpoint', kind: 'api', modelOf: 'anthropic/claude-sonnet-5-5', inputUsdPerMTok: 2,
    outputUsdPerMTok: 10, batchDiscount: 0.5, ...SEEN,
  } // prettier-ignore
  const evaluatedAt = (fields: Partial<typeof sheet>) =>
    evaluated({ services: [{ ...sheet, ...fields }] }, [
      { id: 'sold', kind: 'api', model: 'sheet', opsHoursPerMonth: 0, tokenizerRatio: 1 },
    ])[0]!

  it('costs what the sheet says: 1,000 tokens in at $2 and 200 out at $10 are $0.004', () => {
    const option = evaluatedAt({})
    const tokens = option.cost?.lineItems.find(({ id }) => id === 'tokens')
    const usd = (1000 * 2 + 200 * 10) / 1e6
    expect(usd).toBe(0.004)
    expect(tokens?.monthlyUsd[0]).toBeCloseTo(usd * tokensAMonth(option), 6)
    expect(option).toMatchObject({ name: 'House endpoint', feasible: true })
  })

  it('is the user’s own, with the day and the source of the sheet', () => {
    const prices = evaluatedAt({}).sources.filter(({ unit }) => unit === '$/1M tokens')
    expect(prices.map(({ kind, source, asOf }) => [kind, source, asOf])).toEqual([
      ['yours', ['our rack'], '2026-11-20'],
      ['yours', ['our rack'], '2026-11-20'],
    ])
  })
})

describe('figures that a plan brings', () => {
  const kinds = (option: OptionEvaluation | undefined) =>
    Object.fromEntries(option?.sources.map(({ figure, kind }) => [figure, kind]) ?? [])

  it('are the user’s own among the sources', () => {
    expect(kinds(evaluated({ ...OWN, measurements: [run] })[0])).toMatchObject({
      unitPriceUsd: 'yours',
      loadW: 'yours',
      idleW: 'yours',
      memoryGB: 'yours',
      memoryBandwidthGBs: 'yours',
      totalParamsB: 'yours',
      batchTokensPerSecond: 'yours',
    })
  })

  it('are the catalogue’s where a machine is like one of it and they are not said anew', () => {
    const like: NonNullable<Own['hardware']>[number] = {
      id: 'box', name: 'Tuned card', like: 'rtx-4090', loadWatts: 320, ...SEEN,
    } // prettier-ignore
    const found = kinds(evaluated({ hardware: [like], models: [house] })[0])
    expect(found).toMatchObject({ loadW: 'yours', unitPriceUsd: 'catalogue' })
    expect(found).not.toHaveProperty('memoryGB')
  })
})

/** 1,000 requests on each of 30.42 days, with the retries of the plan. */
function tokensAMonth({ cost }: OptionEvaluation): number {
  const working = cost?.lineItems
    .find(({ id }) => id === 'tokens')
    ?.inputs.find(({ id }) => id === 'attempts')
  return working?.value ?? NaN
}
