import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { parsePlan } from './codec.ts'
import { issueText } from './plan-issue.ts'
import type { Option, Own, Plan } from './schema.ts'

type OwnMachine = NonNullable<Own['hardware']>[number]
type OwnModel = NonNullable<Own['models']>[number]
type OwnService = NonNullable<Own['services']>[number]
type OwnRun = NonNullable<Own['measurements']>[number]

const SEEN = { asOf: '2026-11-20', source: 'our rack' } as const

const box: OwnMachine = {
  id: 'box', name: 'Box', memoryGB: 96, memoryBandwidthGBs: 1400, fp16DenseTflops: 300, gpuCount: 2, ...SEEN,
} // prettier-ignore

const model: OwnModel = {
  id: 'house', name: 'House 12B', totalParamsB: 12, activeParamsB: 12, layers: 40, kvBytesPerToken: 163_840,
  contextTokens: 32_768, ...SEEN,
} // prettier-ignore

const run: OwnRun = {
  hardware: 'box', model: 'house', quantisation: 'fp8', engine: 'vllm', devices: 1, kind: 'batch', inputTokens: 1000,
  outputTokens: 200, streams: 8, tokensPerSecond: 300, ...SEEN,
} // prettier-ignore

const ON_BOX: readonly Option[] = [{ id: 'local', kind: 'owned', hardware: 'box', model: 'house' }]

function planWith(own: Own, said: readonly Option[] = ON_BOX): Plan {
  const options = [...said]
  const workload = { id: 'w', name: 'W', answers: {}, demand: {}, options }
  return { schema: 'crossover/plan@5', name: 'P', asOf: '2026-11-20', own, workloads: [workload] }
}

const linesFor = (own: Own) => checkPlan(planWith(own), catalogue).map(issueText)

function machineLines(fields: Partial<OwnMachine>): readonly string[] {
  return linesFor({ hardware: [{ ...box, ...fields }], models: [model] })
}

function modelLines(fields: Partial<OwnModel>): readonly string[] {
  return linesFor({ hardware: [box], models: [{ ...model, ...fields }] })
}

describe('what a plan brings of its own', () => {
  it('is taken where options and runs name it', () => {
    expect(linesFor({ hardware: [box], models: [model], measurements: [run] })).toEqual([])
    expect(linesFor({ models: [model] })[0]).toMatch(/^workloads\/w\/options\/local\/hardware: "box"/)
    expect(linesFor({ hardware: [box] })[0]).toMatch(/^workloads\/w\/options\/local\/model: "house"/)
  })

  it('may be a machine of the catalogue with a figure said anew, and then needs no other', () => {
    const like: OwnMachine = { id: 'box', name: 'Box', like: 'rtx-4090', memoryGB: 48, ...SEEN }
    expect(linesFor({ hardware: [like], models: [model] })).toEqual([])
  })

  it('may be a price sheet of a service, of the kind of the options that name it', () => {
    const service: OwnService = {
      id: 'sheet', name: 'House endpoint', kind: 'hosted', modelOf: 'gpt-oss-120b', inputUsdPerMTok: 0.2, outputUsdPerMTok: 0.8, ...SEEN,
    } // prettier-ignore
    const lines = (fields: Partial<OwnService>, kind: 'api' | 'hosted' = 'hosted') =>
      checkPlan(
        planWith({ services: [{ ...service, ...fields }] }, [{ id: 'sold', kind, model: 'sheet' }]),
        catalogue,
      ).map(issueText)
    expect(lines({})).toEqual([])
    expect(lines({ modelOf: undefined, kind: 'api' }, 'api')).toEqual([])
    expect(lines({}, 'api')).toEqual([
      'workloads/w/options/sold/kind: api: hosted, as the price sheet sheet says',
    ])
    expect(lines({ modelOf: 'gpt-oss-121b' })[0]).toMatch(
      /^own\/services\/sheet\/modelOf: "gpt-oss-121b", which/,
    )
    expect(lines({ id: 'anthropic/claude-sonnet-5-5' })[0]).toMatch(/an id of the catalogue/)
    expect(lines({ cachedInputUsdPerMTok: 0.3 })).toEqual([
      'own/services/sheet/cachedInputUsdPerMTok: 0.3: no more than the price of fresh input, 0.2',
    ])
    expect(lines({ contextTokens: 8000, maxOutputTokens: 9000 })).toEqual([
      'own/services/sheet/maxOutputTokens: 9000: no more than its longest context, 8000',
    ])
  })

  it('may be a slice of a device', () => {
    const slice: OwnMachine = { id: 'box', name: 'Slice', sliceOf: 'h100-sxm', shareOf: 0.142857, ...SEEN }
    expect(linesFor({ hardware: [slice], models: [model] })).toEqual([])
    expect(linesFor({ hardware: [{ ...slice, memoryGB: 10 }], models: [model] })).toEqual([])
  })

  it.each<[Partial<OwnMachine>, string]>([
    [
      { shareOf: 1.5 },
      'own/hardware/box/shareOf: 1.5, a slice larger than its parent: at most 1, the whole of one device of NVIDIA H100 80GB SXM5',
    ],
    [
      { memoryGB: 96 },
      'own/hardware/box/memoryGB: 96, a slice larger than its parent: at most 80, what one device of NVIDIA H100 80GB SXM5 has',
    ],
    [
      { memoryBandwidthGBs: 9000 },
      'own/hardware/box/memoryBandwidthGBs: 9000, a slice larger than its parent: at most 3350, what one device of NVIDIA H100 80GB SXM5 has',
    ],
    [
      { sliceOf: 'no-such-card' },
      'own/hardware/box/sliceOf: no-such-card, which the catalogue does not know: a machine of the catalogue',
    ],
    [
      { shareOf: undefined },
      'own/hardware/box/shareOf: nothing: its share of one device, such as 0.142857 for 1/7',
    ],
    [
      { sliceOf: undefined, like: 'h100-sxm' },
      'own/hardware/box/sliceOf: nothing: the machine that it is a slice of',
    ],
    [{ like: 'h100-sxm' }, 'own/hardware/box/like: given beside sliceOf: one of the two'],
    [{ gpuCount: 2 }, 'own/hardware/box/gpuCount: 2: 1, since a slice is of one device'],
  ])('is refused with a sentence where a slice says %o', (fields, line) => {
    const slice: OwnMachine = {
      id: 'box',
      name: 'Slice',
      sliceOf: 'h100-sxm',
      shareOf: 0.5,
      ...SEEN,
      ...fields,
    }
    expect(linesFor({ hardware: [slice], models: [model] })).toEqual([line])
  })

  it.each<[Partial<OwnMachine>, string]>([
    [{ memoryGB: undefined }, 'own/hardware/box/memoryGB: nothing: a number, or a machine of the catalogue that it is like'],
    [{ memoryBandwidthGBs: undefined }, 'own/hardware/box/memoryBandwidthGBs: nothing: a number, or a machine of the catalogue that it is like'],
    [{ like: 'no-such-card' }, 'own/hardware/box/like: no-such-card, which the catalogue does not know: a machine of the catalogue'],
    [{ memoryGB: 5000 }, 'own/hardware/box/memoryGB: 5000: at most 2048 for each of its devices (gpuCount is 2)'],
    [{ memoryBandwidthGBs: 80_001 }, 'own/hardware/box/memoryBandwidthGBs: 80001: at most 40000 for each of its devices (gpuCount is 2)'],
    [{ fp16DenseTflops: 100_000 }, 'own/hardware/box/fp16DenseTflops: 100000: at most 40000 for each of its devices (gpuCount is 2)'],
    [{ fp8DenseTflops: 200_000 }, 'own/hardware/box/fp8DenseTflops: 200000: at most 80000 for each of its devices (gpuCount is 2)'],
    [{ fp4DenseTflops: 400_000 }, 'own/hardware/box/fp4DenseTflops: 400000: at most 160000 for each of its devices (gpuCount is 2)'],
    [{ usableMemoryGB: 100 }, 'own/hardware/box/usableMemoryGB: 100: no more than its memory, 96'],
    [{ idleWatts: 500, loadWatts: 400 }, 'own/hardware/box/idleWatts: 500: no more than its power under load, 400'],
  ])('is refused with a sentence where a machine says %o', (fields, line) => {
    expect(machineLines(fields)).toEqual([line])
  }) // prettier-ignore

  it.each<[Partial<OwnModel>, string]>([
    [{ activeParamsB: 13 }, 'own/models/house/activeParamsB: 13: no more than its parameters in all, 12'],
    [
      { experts: { total: 8, activePerToken: 9, shared: 0, denseLayers: 0 } },
      'own/models/house/experts/activePerToken: 9: no more than its experts, 8',
    ],
    [
      { experts: { total: 8, activePerToken: 2, shared: 0, denseLayers: 41 } },
      'own/models/house/experts/denseLayers: 41: no more than its layers, 40',
    ],
    [{ kvHeads: 16, attentionHeads: 8 }, 'own/models/house/kvHeads: 16: no more than its attention heads, 8'],
  ])('is refused with a sentence where a model says %o', (fields, line) => {
    expect(modelLines(fields)).toEqual([line])
  })

  it('has ids of its own, each once', () => {
    const taken = linesFor({ hardware: [box, { ...box, id: 'rtx-4090' }], models: [model, { ...model, id: 'gpt-oss-20b' }] })
    expect(taken).toEqual([
      'own/hardware/rtx-4090/id: rtx-4090, an id of the catalogue: another id, such as own-rtx-4090',
      'own/models/gpt-oss-20b/id: gpt-oss-20b, an id of the catalogue: another id, such as own-gpt-oss-20b',
    ])
    expect(linesFor({ hardware: [box, box], models: [model, model] })).toEqual([
      'own/hardware/box: an id that stands twice: another id for one of them',
      'own/models/house: an id that stands twice: another id for one of them',
    ])
  }) // prettier-ignore

  it('names machines and models in its runs that are there', () => {
    const lines = linesFor({ hardware: [box], models: [model], measurements: [run, { ...run, hardware: 'bix', model: 'hause' }] })
    expect(lines[0]).toMatch(/^own\/measurements\/1\/hardware: "bix", .*did you mean box/)
    expect(lines[1]).toMatch(/^own\/measurements\/1\/model: "hause", .*did you mean house/)
    expect(lines).toHaveLength(2)
  }) // prettier-ignore

  it.each<[string, Own, string]>([
    ['no memory', { hardware: [{ ...box, memoryGB: 0 }] }, 'own/hardware/box/memoryGB: 0: at least 1'],
    ['a bandwidth above any card', { hardware: [{ ...box, memoryBandwidthGBs: 1e7 }] }, 'own/hardware/box/memoryBandwidthGBs: 10000000: at most 2880000'],
    ['a run of no speed', { measurements: [{ ...run, tokensPerSecond: 0 }] }, 'own/measurements/0/tokensPerSecond: 0: at least 0.001'],
  ])('is refused at the edge: %s', (_, own, line) => {
    const parsed = parsePlan(JSON.stringify(planWith(own)))
    expect(parsed.ok ? [] : parsed.issues.map(issueText)).toEqual([line])
  }) // prettier-ignore
})
