import { isDeskMachine } from '../../catalogue/machine-class.ts'
import type { Hardware, HostClass } from '../../catalogue/machine-types.ts'

export function isBareCard(hardware: Hardware): boolean {
  return ['consumer-gpu', 'workstation-gpu', 'datacenter-gpu'].includes(hardware.class)
}

/**
 * The cheapest host that holds so many cards of this kind; where none does, the one that holds most. Null for whole
 * machines, and where no host is known. A replica of two cards at a desk goes into a PC, one of four into a tower.
 */
export function hostFor(hardware: Hardware, cards: number, hosts: readonly HostClass[]): HostClass | null {
  let best: HostClass | null = null
  for (const host of hosts) {
    if (!takes(host, hardware)) continue
    if (best === null || isBetter(host, best, cards)) best = host
  }
  return best
}

/** Cards of this kind that its largest host holds; 1 where none is known. */
export function mostCards(hardware: Hardware, hosts: readonly HostClass[]): number {
  return hosts.reduce((most, host) => (takes(host, hardware) ? Math.max(most, host.cards) : most), 1)
}

function isBetter(host: HostClass, best: HostClass, cards: number): boolean {
  const [one, other] = [Math.min(host.cards, cards), Math.min(best.cards, cards)]
  return one === other ? host.usd < best.usd : one > other
}

function takes({ place, mostCardW = Infinity }: HostClass, hardware: Hardware): boolean {
  const { tdpW, gpuCount, slicesPerDevice = 1 } = hardware
  const cardW = ((tdpW ?? 0) / gpuCount) * slicesPerDevice
  return isBareCard(hardware) && place === (isDeskMachine(hardware) ? 'desk' : 'server') && cardW <= mostCardW
}
