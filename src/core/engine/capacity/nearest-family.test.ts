import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { Hardware, MachineFamily } from '../../catalogue/machine-types.ts'
import { ENGINES, QUANTISATIONS } from '../../plan/schema.ts'
import { aloneSpreadOf } from './bands.ts'
import { isServingEngine } from './engines.ts'
import { machineOf } from './machine-of.ts'
import { isNvidia, type Machine } from './machine.ts'
import { modelShapeOf } from './model-shape-of.ts'
import { PARAMETERS } from './parameters.ts'
import { rooflineOf, type Roofline } from './roofline.ts'
import { promptTokensPerSecond, stepSeconds } from './step.ts'
import { aloneTokensPerSecond } from './writing.ts'

/** Devices of a family that another stands in for, beside older ones with less of everything. */
const PAIRS = catalogue.hardware.flatMap((newer) =>
  catalogue.hardware.flatMap((older): readonly (readonly [Hardware, Hardware])[] =>
    newer.capacityFamily !== null &&
    older.capacityFamily !== null &&
    newer.gpuCount === 1 &&
    older.gpuCount === 1 &&
    PARAMETERS.nearestFamily[newer.capacityFamily] === older.capacityFamily &&
    newer.geforce === older.geforce &&
    isMore(machineOf(newer), machineOf(older))
      ? [[newer, older]]
      : [],
  ),
)

const MODELS = ['qwen3-30b-a3b', 'qwen3-32b', 'llama-3.3-70b', 'gpt-oss-20b'].map((id) => {
  const model = catalogue.openModels.find((one) => one.id === id)
  if (!model) throw new Error(`No model ${id}.`)
  return modelShapeOf(model)
})

function isMore(newer: Machine, older: Machine): boolean {
  const figures = (one: Machine) => [
    one.bandwidthBytesPerSecond,
    one.fp16FlopPerSecond ?? 0,
    one.fp8FlopPerSecond ?? 0,
    one.fp4FlopPerSecond ?? 0,
  ]
  const less = figures(older)
  return figures(newer).every((figure, at) => figure >= (less[at] ?? 0))
}

function hasRows(family: MachineFamily | null, engine: (typeof ENGINES)[number]): boolean {
  const [, , , , ...rows] = (family && PARAMETERS.classes[engine][family]) ?? [0, 0, 0, 0]
  return rows.some((count) => count > 0)
}

/** Kernels for experts in a format may be slower on newer devices, where rows of the family say so. */
function saysOfExperts(both: readonly Roofline[]): boolean {
  return both.some(({ setting: { machine, engine }, factors: { format } }) => {
    return isServingEngine(engine) && machine.family && PARAMETERS.formatsOfFamily[machine.family]?.[format]
  })
}

describe('a class without rows', () => {
  it.each(ENGINES)('is estimated no slower under %s than older devices with less of everything', (engine) => {
    const pairs = PAIRS.filter(
      ([newer]) =>
        !hasRows(newer.capacityFamily, engine) && (engine !== 'tensorrt-llm' || isNvidia(machineOf(newer))),
    )
    expect(PAIRS.length).toBeGreaterThan(10)
    for (const [newer, older] of pairs)
      for (const shape of MODELS)
        for (const quantisation of QUANTISATIONS) {
          const [fast, slow] = [newer, older].map((one) =>
            rooflineOf({ machine: machineOf(one), shape, quantisation, engine, devices: 1 }),
          )
          if (!fast || !slow) throw new Error('Devices of a family have factors.')
          if (shape.experts !== null && saysOfExperts([fast, slow])) continue
          const what = `${quantisation} of ${String(shape.totalParams)} on ${newer.id} and ${older.id}`
          expect(aloneTokensPerSecond(fast, 1000), what).toBeGreaterThanOrEqual(
            aloneTokensPerSecond(slow, 1000),
          )
          expect(stepSeconds(fast, 16, 1000), what).toBeLessThanOrEqual(stepSeconds(slow, 16, 1000))
          expect(promptTokensPerSecond(fast, 2000), what).toBeGreaterThanOrEqual(
            promptTokensPerSecond(slow, 2000) ?? 0,
          )
        }
  })

  it('has the figures of the nearest family, none of its rows and a wider range', () => {
    const box = catalogue.hardware.find(({ capacityFamily }) => capacityFamily === 'gb10')
    const [shape] = MODELS
    if (!box || !shape) throw new Error('The catalogue has such a box.')
    const on = (family: MachineFamily) =>
      rooflineOf({ machine: { ...machineOf(box), family }, shape, quantisation: 'q4_k_m', engine: 'llama.cpp', devices: 1 }) // prettier-ignore
    const [own, standing] = [on('gb10'), on('thor')]
    if (!own || !standing) throw new Error('Both have factors.')
    expect(standing.factors).toEqual({ ...own.factors, evidence: 'none', standIn: true })
    const lower = (one: Roofline) => Math.log(aloneSpreadOf(one, 1000).median / aloneSpreadOf(one, 1000).low)
    const thin = { ...standing, factors: { ...standing.factors, standIn: false } }
    // In squares, twice what a class of its own has without rows.
    const added = [standing, thin].map((one) => lower(one) ** 2 - lower(own) ** 2)
    expect(added[0]! / added[1]!).toBeCloseTo(2, 6)
    expect(lower(standing)).toBeGreaterThan(lower(thin))
    expect(aloneSpreadOf(standing, 1000).median).toBe(aloneSpreadOf(own, 1000).median)
  })
})
