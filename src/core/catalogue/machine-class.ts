import type { Hardware } from './machine-types.ts'

/** Desk machines stand in a room, servers in a rack that is cooled. */
export function isDeskMachine(hardware: Hardware): boolean {
  return !['datacenter-gpu', 'cloud-accelerator', 'server', 'rack'].includes(hardware.class)
}
