import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { CompleteDemand, CompleteOwned } from '../../plan/complete-plan.ts'
import { planOf } from '../plan-of.test-support.ts'
import { catalogueIndex, prepare, situationOf, type Situation } from '../situation.ts'
import {
  busiest,
  fewestDevices,
  findMachines,
  machineFinder,
  type MachineChoice,
  type Machines,
  type NoMachines,
} from './machine-choice.ts'
import { machineLayout } from './machine-layout.ts'

const index = catalogueIndex(catalogue, { own: {} })

function placed(demand: Partial<CompleteDemand> = {}, fields: Partial<CompleteOwned> = {}) {
  const plan = completePlan(
    planOf([
      {
        id: 'owned',
        kind: 'owned',
        hardware: 'l40s',
        model: 'qwen3-32b',
        quantisation: 'fp8',
        engine: 'vllm',
      },
    ]),
    catalogue,
  )
  const [workload] = plan.workloads
  const option = workload?.options[0]
  if (!workload || option?.kind !== 'owned') throw new Error('no workload')
  const given: CompleteOwned = { ...option, ...fields }
  const situation = (more: Partial<CompleteDemand>) =>
    situationOf(plan, { ...workload, demand: { ...workload.demand, ...demand, ...more } }, index, 36)
  return { option: given, situation }
}

/** Looks for machines at one demand after another, as a kernel does whose demand is set anew. */
function finderOf(option: CompleteOwned, situation: Situation) {
  const find = machineFinder(option, situation)
  const demand = situation.workload.demand as Mutable<CompleteDemand>
  const before = { ...demand }
  return (more: Partial<CompleteDemand>) => {
    Object.assign(demand, before, more)
    prepare(situation)
    return find()
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function machinesOf(found: Machines | NoMachines): Machines {
  if ('findings' in found) throw new Error(found.findings.map(({ id }) => id).join())
  return found
}

describe('the machines for an option', () => {
  it.each<[string, Partial<CompleteDemand>]>([
    ['input', { inputTokens: 3000 }],
    ['output', { outputTokens: 900 }],
    ['reasoning', { reasoningTokens: 500 }],
    ['speed', { minTokensPerSecond: 30 }],
    ['context', { contextTokens: 120_000 }],
  ])('are looked for anew when another %s is asked of the same option', (_, more) => {
    const { option, situation } = placed()
    const findAt = finderOf(option, situation({}))
    const before = machinesOf(findAt({}))
    const after = machinesOf(findAt(more))
    expect(after).not.toBe(before)
    expect(after.choices).not.toEqual(before.choices)
    expect(after.choices).toEqual(machinesOf(findMachines(option, situation(more))).choices)
    expect(machinesOf(findAt({})).choices).toEqual(before.choices)
  })

  it('are remembered while only the number of requests changes', () => {
    const { option, situation } = placed()
    const findAt = finderOf(option, situation({}))
    const before = findAt({})
    expect(findAt({ requestsPerDay: 777 })).toBe(before)
    expect(findAt({ requestsPerDay: null })).not.toBe(before)
  })

  it('hold the context asked for, which is one request where none is', () => {
    const { option, situation } = placed()
    const devices = (contextTokens: number) =>
      machinesOf(findMachines(option, situation({ contextTokens }))).choices.map(
        ({ layout }) => layout.devices,
      )
    expect(devices(2000)).toEqual([1, 2, 4])
    expect(devices(60_000)).toEqual([2, 4, 8])
  })

  it('take the tokenizer’s ratio on all tokens: twice the tokens take the time of twice the request', () => {
    const speedOf = (found: Machines | NoMachines) => machinesOf(found).choices[0]?.speed
    const tokens = { inputTokens: 1000, outputTokens: 200, reasoningTokens: 50, contextTokens: 8000 }
    const { option, situation } = placed(tokens, { tokenizerRatio: 2 })
    const double = { inputTokens: 2000, outputTokens: 400, reasoningTokens: 100 }
    const once = placed({ ...tokens, ...double })
    expect(speedOf(findMachines(option, situation({})))).toEqual(
      speedOf(findMachines(once.option, once.situation({}))),
    )
  })
})

describe('the number of devices to a replica', () => {
  const card = index.hardware.get('l40s')
  const server = index.hardware.get('hgx-h100-8')
  if (!card || !server) throw new Error('no hardware')

  /** Replicas of 1, 2 and 4 devices whose attempts take so many seconds. */
  function machines(seconds: readonly number[], redundancy = 0, hardware = card): Machines {
    const { option } = placed({}, { redundancy, targetUtilisation: 0.5 })
    const choices = seconds.map((conservative, at) => ({
      speed: { secondsPerAttempt: { conservative } },
      layout: machineLayout(hardware as NonNullable<typeof card>, 2 ** at, index.hosts),
    })) as unknown as readonly MachineChoice[]
    return { option, choices } as unknown as Machines
  }

  const devicesFor = (found: Machines, ...peak: readonly number[]) =>
    fewestDevices(found, busiest(Float64Array.from(peak), peak.length), 0).layout.devices

  it('is the one that buys the fewest devices at the busiest month', () => {
    // At 1 attempt a second and half utilisation: 20, 6 and 2 replicas of 1, 2 and 4 devices.
    expect(devicesFor(machines([10, 3, 1]), 1)).toBe(4)
    expect(devicesFor(machines([10, 3, 2]), 1)).toBe(2)
    expect(devicesFor(machines([5, 3, 2]), 1)).toBe(1)
    // One replica is enough for a hundredth of that, and the smallest is the cheapest.
    expect(devicesFor(machines([10, 3, 1]), 0.01)).toBe(1)
    expect(devicesFor(machines([10, 3, 1]), 0.01, 1, 0.01)).toBe(4)
  })

  it('counts the spares', () => {
    expect(devicesFor(machines([10, 3, 1.9], 0), 1)).toBe(2)
    expect(devicesFor(machines([4, 2, 0.9], 0), 1)).toBe(1)
    expect(devicesFor(machines([6.4, 3, 1.5], 2), 1)).toBe(1)
  })

  it('is the smaller one where two buy the same', () => {
    expect(devicesFor(machines([4, 2, 1]), 1)).toBe(1)
  })

  it('looks at the months of the horizon alone', () => {
    const ofHorizon = busiest(Float64Array.of(0.01, 1), 1)
    expect(fewestDevices(machines([10, 3, 1]), ofHorizon, 0).layout.devices).toBe(1)
  })

  it('is enough for what is held at once, by what a replica of each size works on at once', () => {
    // 2 a second, each held for 50 s: 100 at once, 8 on a card and 40 on two: 13 and 3 replicas, whatever the utilisation.
    const found = machines([0.1, 0.1], 0)
    const choices = found.choices.map((choice, at) => ({
      ...choice,
      speed: { ...choice.speed, atOnce: [8, 40][at] },
    }))
    const held = { ...found, choices } as Machines
    expect(fewestDevices(held, 2, 50).layout.devices).toBe(2)
    expect(fewestDevices(held, 2, 0).layout.devices).toBe(1)
  })

  it('counts whole servers, each of eight devices', () => {
    // 16 replicas of one device are two servers; 5 of two are two; 3 of four are two: the smaller wins.
    expect(devicesFor(machines([8, 2.5, 1.5], 0, server), 1)).toBe(1)
    // 17 replicas of one device need a third server.
    expect(devicesFor(machines([8.2, 2.5, 1.5], 0, server), 1)).toBe(2)
  })
})
