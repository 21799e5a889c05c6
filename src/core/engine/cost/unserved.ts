import { HOURS_PER_YEAR } from '../../units/time.ts'
import type { MachineLayout } from './machine-layout.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import type { MachineOption } from './replica-speed.ts'
import { lostShare } from './rent-line.ts'

/** Share of the demand that machines leave unserved in a month, entry 0 being month 1. */
export function unservedIn(option: MachineOption, { choice, months }: MachinesAtWork, month: number): number {
  const down = downShareOf(option)
  if (choice === null) return down
  const { layout } = choice
  const together = hostsOfReplica(layout)
  const downTogether = together === 1 ? down : 1 - powerOf(1 - down, together)
  const units = months.units[month] ?? 0
  if (option.redundancy <= 0 || units <= 0) return downTogether
  const hosts = (layout.cardsPerHost === null ? units : (months.machines[month] ?? 0)) / together
  const needed = unitsOf(months.working[month] ?? 0, layout)
  const lost = lostWithSpares(downTogether, Math.max(1, Math.floor(hosts)), 1 - needed / units)
  return Math.min(downTogether, lost + option.commonHoursPerYear / HOURS_PER_YEAR)
}

/** Whether it is another share in other months. */
export function unservedDiffers({ redundancy }: MachineOption): boolean {
  return redundancy > 0
}

/**
 * Share of the demand that is lost where each of `hosts` is down a share of the time by itself and so much of them all is
 * spare, as a share: of each number of hosts that may be down at once, how likely it is, and how much of what is needed is
 * then missing. A host that is down takes all that stands in it.
 *
 * Two hosts of 1 % down, one of them spare: 0.01 %. Five, one of them spare: 0.024 %. Method: docs/method/cost.md#downtime.
 */
export function lostWithSpares(down: number, hosts: number, spareShare: number): number {
  const spare = hosts * Math.max(0, spareShare)
  const up = 1 - down
  if (spare >= hosts) return 0
  if (spare <= 0 || up <= 0) return down
  // Less than one is needed: only where all are down at once is anything missing, and then everything.
  if (spare > hosts - 1) return powerOf(down, hosts)
  let likely = powerOf(up, hosts)
  let unused = 0
  for (let count = 0; count < spare; count += 1) {
    unused += (spare - count) * likely
    likely *= ((hosts - count) / (count + 1)) * (down / up)
  }
  return Math.min(down, Math.max(0, (hosts * down - spare + unused) / (hosts - spare)))
}

/** Share of time in which one host does not serve: down, or taken by others and starting again. */
function downShareOf(option: MachineOption): number {
  const down = 1 - option.availability
  return option.kind === 'rented' ? down + (1 - down) * lostShare(option) : down
}

/** Hosts that one replica needs all of. */
function hostsOfReplica({ unitsPerReplica, cardsPerHost }: MachineLayout): number {
  return cardsPerHost === null ? unitsPerReplica : Math.ceil(unitsPerReplica / cardsPerHost)
}

/** Units that so many replicas fill, parts of one too. */
function unitsOf(replicas: number, { replicasPerUnit, unitsPerReplica }: MachineLayout): number {
  return replicasPerUnit > 0 ? replicas / replicasPerUnit : replicas * unitsPerReplica
}

/** By squaring, so that it is the same to the last bit everywhere. */
function powerOf(base: number, exponent: number): number {
  let [power, square] = [1, base]
  for (let left = exponent; left >= 1; left = Math.floor(left / 2)) {
    if (left % 2 >= 1) power *= square
    square *= square
  }
  return power
}
