import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { isDeskMachine } from '../../catalogue/machine-class.ts'
import { catalogueIndex } from '../situation.ts'
import { meanWatts } from './energy.ts'
import { isBareCard } from '../capacity/host-for.ts'
import { hostsFor, machineLayout, machinesOf, replicasIn, unitsFor } from './machine-layout.ts'
import { busyShare, peakSeconds, workingReplicas, type MachineLoad } from './machine-load.ts'
import { machineMonths, setBusy, setMachinesForLoad, setMachinesGiven } from './machine-months.ts'
import type { ReplicaSpeed } from './replica-speed.ts'
import { machineFactor } from './operations-hours.ts'
import { upShare } from './rent-line.ts'

const { hosts } = catalogueIndex(catalogue, { own: {} })

function hardware(id: string) {
  const found = catalogue.hardware.find((row) => row.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

function layout(id: string, devices: number) {
  return machineLayout(hardware(id), devices, hosts)
}

describe('how replicas fill what can be bought', () => {
  it('spreads a large replica over several cards', () => {
    expect(unitsFor(3, layout('rtx-4090', 2))).toBe(6)
    expect(replicasIn(5, layout('rtx-4090', 2))).toBe(2)
  })

  it('packs small replicas into a server of eight', () => {
    expect(unitsFor(3, layout('hgx-h100-8', 2))).toBe(1)
    expect(unitsFor(5, layout('hgx-h100-8', 2))).toBe(2)
    expect(replicasIn(1, layout('hgx-h100-8', 2))).toBe(4)
    expect(unitsFor(2, layout('hgx-h100-8', 8))).toBe(2)
  })

  it('puts as many cards as a replica, or a unit, has into the cheapest host that holds them', () => {
    const hostOf = (id: string, devices: number) => {
      const { host, cardsPerHost } = layout(id, devices)
      return [host?.id, cardsPerHost]
    }
    expect(hostOf('rtx-4090', 1)).toEqual(['desk', 2])
    expect(hostOf('rtx-4090', 2)).toEqual(['desk', 2])
    expect(hostOf('rtx-4090', 4)).toEqual(['tower-600', 4])
    expect(hostOf('rtx-6000-ada', 4)).toEqual(['tower', 4])
    expect(hostOf('l40s', 4)).toEqual(['pcie-server', 4])
    expect(hostOf('l40s', 8)).toEqual(['pcie-server-8', 8])
    expect(hostOf('hgx-h100-8', 8)).toEqual([undefined, null])
    const together = (gpuCount: number) =>
      machineLayout({ ...hardware('rtx-6000-ada'), gpuCount, tdpW: 300 * gpuCount }, 1, hosts)
    expect(together(4)).toMatchObject({ host: { id: 'tower' }, cardsPerHost: 1 })
    // Three in a tower of four: the fourth place is left empty.
    expect(together(3)).toMatchObject({ host: { id: 'tower' }, cardsPerHost: 1 })
    // More than any host holds are spread over several.
    expect(hostsFor(2, together(7).cardsPerHost)).toBe(4)
  })

  it('counts the hosts of cards, the boxes of a cluster and the servers', () => {
    expect(machinesOf(3, layout('rtx-4090', 1))).toBe(2)
    expect(machinesOf(5, layout('l40s', 1))).toBe(2)
    expect(machinesOf(9, layout('h100-sxm', 1))).toBe(2)
    expect(machinesOf(1, layout('dgx-spark-x2', 2))).toBe(2)
    expect(machinesOf(3, layout('hgx-h100-8', 8))).toBe(3)
    expect(machinesOf(2, layout('mac-studio-m3-ultra-96', 1))).toBe(2)
  })

  it('knows a bare card from a machine, and a desk from a rack', () => {
    expect([isBareCard(hardware('l40s')), isBareCard(hardware('dgx-spark'))]).toEqual([true, false])
    expect(
      ['rtx-4090', 'dgx-spark-x2', 'mac-studio-m3-ultra-96'].map((id) => isDeskMachine(hardware(id))),
    ).toEqual([true, true, true])
    expect(['l40s', 'hgx-h100-8'].map((id) => isDeskMachine(hardware(id)))).toEqual([false, false])
  })
})

describe('how many replicas a load needs', () => {
  it('is at least one, and none is fuller than the target', () => {
    expect(workingReplicas(0, 0.7)).toBe(1)
    expect(workingReplicas(0.7, 0.7)).toBe(1)
    expect(workingReplicas(0.71, 0.7)).toBe(2)
    expect(workingReplicas(7, 0.7)).toBe(10)
  })

  function load(peak: number[], mean: number[], alone = mean): MachineLoad {
    return {
      peakReplicas: Float64Array.from(peak),
      meanReplicas: Float64Array.from(mean),
      aloneReplicas: Float64Array.from(alone),
      attemptsPerSecond: Float64Array.from(mean),
      activeShare: 1,
      activeHoursPerMonth: 730,
    }
  }

  interface Sizing {
    readonly targetUtilisation: number
    readonly redundancy: number
  }

  function forLoad(hardwareId: string, devices: number, asked: MachineLoad, sizing: Sizing) {
    const months = machineMonths(asked.peakReplicas.length)
    setMachinesForLoad(months, layout(hardwareId, devices), asked, sizing)
    setBusy(months, layout(hardwareId, devices), asked)
    return months
  }

  function given(asked: MachineLoad, units: number, redundancy: number) {
    const months = machineMonths(asked.peakReplicas.length)
    setMachinesGiven(months, layout('rtx-4090', 1), units, redundancy)
    setBusy(months, layout('rtx-4090', 1), asked)
    return months
  }

  it('switches off what a falling load no longer needs', () => {
    const falling = load([2, 1, 0.5], [1, 0.5, 0.2])
    const sizing = { targetUtilisation: 0.5, redundancy: 1 }
    const needed = forLoad('rtx-4090', 1, falling, sizing)
    expect([...needed.units]).toEqual([5, 3, 2])
    expect([...needed.machines]).toEqual([3, 2, 1])
    expect([...needed.replicas]).toEqual([5, 3, 2])
  })

  it('spreads the busy time of working replicas over spares and empty slots', () => {
    const one = load([0.6], [0.4])
    const spared = forLoad('rtx-4090', 1, one, { targetUtilisation: 0.7, redundancy: 1 })
    expect(spared.busyOfReplica[0]).toBeCloseTo(0.4, 12)
    expect(spared.busyOfUnits[0]).toBeCloseTo(0.2, 12)
    const server = forLoad('hgx-h100-8', 2, one, { targetUtilisation: 0.7, redundancy: 0 })
    expect(server.busyOfUnits[0]).toBeCloseTo(0.4 / 4, 12)
  })

  it('keeps every card of a replica busy that spans several', () => {
    const two = forLoad('rtx-4090', 2, load([0.6], [0.4]), { targetUtilisation: 0.7, redundancy: 1 })
    expect([...two.units]).toEqual([4])
    expect(two.busyOfUnits[0]).toBeCloseTo(0.2, 12)
  })

  it('holds as many attempts as are said to be at once, and never works slower for it', () => {
    const speed = (conservative: number, atOnce: number) =>
      ({ secondsPerAttempt: { conservative }, atOnce }) as unknown as ReplicaSpeed
    // The example of the method: 100 s held by one of 16 are 6.25 s of a replica.
    expect(2 * peakSeconds(speed(2, 16), 100, 1)).toBe(12.5)
    // They are the most there are: 13 replicas whatever the reserve for peaks.
    for (const target of [1, 0.7, 0.5])
      expect(workingReplicas(2 * peakSeconds(speed(0.1, 16), 100, target), target)).toBe(13)
    expect(peakSeconds(speed(8, 16), 100, 1)).toBe(8)
    expect(peakSeconds(speed(2, 16), 0, 1)).toBe(2)
    expect(peakSeconds(speed(2, Infinity), 100, 1)).toBe(2)
  })

  it('has nothing busy where nothing stands', () => {
    const none = given(load([1], [1]), 0, 0)
    expect([...none.busyOfUnits, ...none.busyOfReplica]).toEqual([0, 0])
  })

  it('leaves given units as they are, spares carrying nothing', () => {
    const three = given(load([9, 9], [1, 2]), 3, 1)
    expect([...three.units]).toEqual([3, 3])
    expect([...three.working]).toEqual([2, 2])
    expect([...three.busyOfReplica]).toEqual([0.5, 1])
  })

  it('takes the larger of the shared load and of the chance that a lone stream runs', () => {
    expect(busyShare(load([1], [0.5], [0.1]), 0, 1)).toBe(0.5)
    expect(busyShare(load([1], [0.01], [0.2]), 0, 1)).toBeCloseTo(1 - Math.exp(-0.2), 12)
    expect(busyShare(load([1], [2], [2]), 0, 1)).toBe(1)
    expect(busyShare(load([1], [1], [1]), 0, 0)).toBe(0)
  })
})

describe('what machines take', () => {
  it('is 80 W for 30 W idle and 230 W busy a quarter of the time', () => {
    expect(meanWatts(30, 230, 0.25)).toBe(80)
  })

  it('is ten hours for one machine, thirteen for two and nineteen for eight', () => {
    expect([1, 2, 8].map((machines) => 10 * machineFactor(machines))).toEqual([10, 13, 19])
    expect(machineFactor(0)).toBe(0)
  })

  it('keeps a GPU that is let go when idle up for 11.3 % of the time at one attempt an hour', () => {
    expect(upShare(1 / 3600, 10 / 3600, 300, 120)).toBeCloseTo(0.1131, 4)
  })

  it('keeps it up all the time where attempts come faster than it goes', () => {
    expect(upShare(1, 10, 300, 120)).toBe(1)
    expect(upShare(0, 0, 300, 120)).toBe(0)
  })
})
