import type { HardwareClass } from '../catalogue/machine-types.ts'

/** What machines of a class are called, one of them and all. */
export const HARDWARE_CLASSES: Readonly<
  Record<HardwareClass, { readonly one: string; readonly all: string }>
> = {
  'consumer-gpu': { one: 'Consumer card', all: 'Consumer cards' },
  'workstation-gpu': { one: 'Workstation card', all: 'Workstation cards' },
  'datacenter-gpu': { one: 'Data-centre card', all: 'Data-centre cards' },
  'cloud-accelerator': { one: 'Cloud accelerator', all: 'Cloud accelerators' },
  'unified-memory': { one: 'Unified memory', all: 'Machines with unified memory' },
  edge: { one: 'Edge computer', all: 'Edge computers' },
  cluster: { one: 'Linked machines', all: 'Linked machines' },
  server: { one: 'Server', all: 'Servers' },
  rack: { one: 'Rack', all: 'Racks' },
}
