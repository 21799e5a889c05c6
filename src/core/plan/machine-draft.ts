import type { Hardware, HardwareClass, MachineFamily, MachineLink } from '../catalogue/machine-types.ts'
import { MOST_DEVICES_OF_A_UNIT, OWN_MACHINE_BOUNDS } from '../catalogue/own-entries.ts'
import { isVisible } from '../units/visible.ts'
import type { Own } from './schema.ts'

export type OwnMachineSaid = NonNullable<Own['hardware']>[number]

/** Figures that a person reads off the data sheet of one card. */
export const DEVICE_FIGURES = [
  'memoryGB',
  'memoryBandwidthGBs',
  'fp16DenseTflops',
  'fp8DenseTflops',
  'fp4DenseTflops',
] as const
export type DeviceFigure = (typeof DEVICE_FIGURES)[number]

/** Of the whole unit that is bought. */
export const UNIT_FIGURES = ['loadWatts', 'idleWatts', 'usd'] as const
export type UnitFigure = (typeof UNIT_FIGURES)[number]

export type MachineFigure = DeviceFigure | UnitFigure | 'gpuCount'

/** A machine as somebody enters it, not yet checked: memory, bandwidth and compute of one device. Null: not said. */
export interface MachineDraft {
  readonly name: string
  /** The machine of the catalogue whose figures hold where none is said. */
  readonly like: string | null
  /** Which share of one device of that machine it is, where it is a slice of it, such as a MIG instance; null: it is none. */
  readonly shareOf: number | null
  readonly class: HardwareClass | null
  readonly family: MachineFamily | null
  readonly link: MachineLink | null
  readonly figures: Readonly<Record<MachineFigure, number | null>>
  readonly source: string
  /** What the plan says of it and no field asks; it is kept. */
  readonly unasked: Pick<OwnMachineSaid, 'usableMemoryGB' | 'gpuCount'>
}

/** What is wrong with a draft: an id, and the values that its sentence needs. */
export type MachineProblem =
  | { readonly id: 'no-name' }
  | { readonly id: 'missing'; readonly figure: MachineFigure | 'class' }
  | { readonly id: 'price-of-another-count'; readonly devices: number }
  /** A slice of nothing, and one that is larger than what it is a slice of. */
  | { readonly id: 'slice-of-nothing' }
  | {
      readonly id: 'slice-too-large'
      readonly figure: MachineFigure | 'shareOf'
      readonly found: number
      readonly most: number
    }
  | {
      readonly id: 'too-small' | 'too-large'
      readonly figure: MachineFigure
      readonly found: number
      readonly least: number
      readonly most: number
    }
  | { readonly id: 'idle-above-load'; readonly idleWatts: number; readonly loadWatts: number }

export type MachineProblems = Readonly<
  Partial<Record<MachineFigure | 'name' | 'class' | 'shareOf', MachineProblem>>
>

/** What a new machine begins with: nothing, or one of the catalogue whose figures hold until others are said. */
export function newMachineDraft(like: Hardware | null): MachineDraft {
  return {
    name: '',
    like: like?.id ?? null,
    shareOf: null,
    class: null,
    family: null,
    link: null,
    figures: {
      memoryGB: null,
      memoryBandwidthGBs: null,
      fp16DenseTflops: null,
      fp8DenseTflops: null,
      fp4DenseTflops: null,
      loadWatts: null,
      idleWatts: null,
      usd: null,
      gpuCount: null,
    },
    source: '',
    unasked: {},
  }
}

/** A machine of the plan, to be changed. */
export function draftOfMachine(said: OwnMachineSaid, base: Hardware | null): MachineDraft {
  const devices = said.shareOf === undefined ? (said.gpuCount ?? base?.gpuCount ?? 1) : 1
  const ofOne = (figure: DeviceFigure) => {
    const value = said[figure]
    return value === undefined ? null : value / devices
  }
  return {
    name: said.name,
    like: said.sliceOf ?? said.like ?? null,
    shareOf: said.shareOf ?? null,
    class: said.class ?? null,
    family: said.capacityFamily ?? null,
    link: said.capacityLink ?? null,
    figures: {
      memoryGB: ofOne('memoryGB'),
      memoryBandwidthGBs: ofOne('memoryBandwidthGBs'),
      fp16DenseTflops: ofOne('fp16DenseTflops'),
      fp8DenseTflops: ofOne('fp8DenseTflops'),
      fp4DenseTflops: ofOne('fp4DenseTflops'),
      loadWatts: said.loadWatts ?? null,
      idleWatts: said.idleWatts ?? null,
      usd: said.usd ?? null,
      gpuCount: said.gpuCount ?? null,
    },
    source: said.source,
    unasked: {
      usableMemoryGB: said.usableMemoryGB,
      gpuCount: said.gpuCount,
    },
  }
}

/** What counts where a figure is not said; null where nothing does. Of one device, or of the slice of it, as in the draft. */
export function figureOfBase(
  base: Hardware | null,
  figure: MachineFigure,
  shareOf: number | null = null,
): number | null {
  if (base === null) return null
  // What is said of a whole unit is said of all its devices; a slice is a share of one.
  const ofUnit = (value: number | null) =>
    value === null || shareOf === null ? value : (value / base.gpuCount) * shareOf
  switch (figure) {
    case 'gpuCount':
      return shareOf === null ? base.gpuCount : 1
    case 'loadWatts':
      return ofUnit(base.systemLoadW ?? base.tdpW)
    case 'idleWatts':
      return ofUnit(base.idleW)
    case 'usd':
      return null
    default: {
      const value = base[figure]
      return value === null ? null : (value / base.gpuCount) * (shareOf ?? 1)
    }
  }
}

/** Whether a class is bought card by card, with the host that holds them beside it. */
export function isCardClass(of: HardwareClass): boolean {
  return ['consumer-gpu', 'workstation-gpu', 'datacenter-gpu'].includes(of)
}

/** What keeps a draft from being a machine, by the field where it is said; empty where nothing does. */
export function problemsOfMachine(draft: MachineDraft, base: Hardware | null): MachineProblems {
  const { figures } = draft
  const devices = devicesOf(draft, base)
  const { idleWatts, loadWatts } = figures
  const load = loadWatts ?? figureOfBase(base, 'loadWatts', draft.shareOf)
  const found: Partial<Record<keyof MachineProblems, MachineProblem>> = {}
  if (!isVisible(draft.name)) found.name = { id: 'no-name' }
  if (draft.class === null && base === null) found.class = { id: 'missing', figure: 'class' }
  for (const figure of ['memoryGB', 'memoryBandwidthGBs'] as const) {
    if (base === null && figures[figure] === null) found[figure] = { id: 'missing', figure }
  }
  if (draft.shareOf !== null) Object.assign(found, problemsOfSlice(draft, draft.shareOf, base))
  else if (base !== null && devices !== base.gpuCount && figures.usd === null && base.prices.length > 0)
    found.usd = { id: 'price-of-another-count', devices }
  if (idleWatts !== null && load !== null && idleWatts > load)
    found.idleWatts = { id: 'idle-above-load', idleWatts, loadWatts: load }
  for (const [figure, { least, most }] of Object.entries(BOUNDS) as [MachineFigure, Bound][]) {
    const value = figures[figure]
    if (value === null) continue
    if (value < least) found[figure] = { id: 'too-small', figure, found: value, least, most }
    if (value > most) found[figure] = { id: 'too-large', figure, found: value, least, most }
  }
  return found
}

/** A slice is of one device of a machine of the catalogue, and of nothing more than that has. */
function problemsOfSlice({ figures }: MachineDraft, shareOf: number, base: Hardware | null): MachineProblems {
  if (base === null) return { shareOf: { id: 'slice-of-nothing' } }
  const found: Partial<Record<keyof MachineProblems, MachineProblem>> = {}
  if (shareOf > 1)
    found.shareOf = { id: 'slice-too-large', figure: 'shareOf', found: shareOf * 100, most: 100 }
  for (const figure of DEVICE_FIGURES) {
    const [said, most] = [figures[figure], figureOfBase(base, figure)]
    if (said !== null && most !== null && said > most)
      found[figure] = { id: 'slice-too-large', figure, found: said, most }
  }
  return found
}

interface Bound {
  readonly least: number
  readonly most: number
}

const BOUNDS: Readonly<Record<MachineFigure, Bound>> = {
  memoryGB: OWN_MACHINE_BOUNDS.memoryGB,
  memoryBandwidthGBs: OWN_MACHINE_BOUNDS.memoryBandwidthGBs,
  fp16DenseTflops: OWN_MACHINE_BOUNDS.fp16DenseTflops,
  fp8DenseTflops: OWN_MACHINE_BOUNDS.fp8DenseTflops,
  fp4DenseTflops: OWN_MACHINE_BOUNDS.fp4DenseTflops,
  loadWatts: { least: 1, most: 200_000 },
  idleWatts: { least: 1, most: 200_000 },
  usd: { least: 1, most: 100_000_000 },
  gpuCount: { least: 1, most: MOST_DEVICES_OF_A_UNIT },
}

/**
 * The machine as a plan keeps it, from a draft without problems: figures of all its devices together. Where it has
 * another number of devices than the machine it is like, what that one has by the device is said anew.
 */
export function machineOfDraft(
  draft: MachineDraft,
  base: Hardware | null,
  { id, day, unsaidSource }: { readonly id: string; readonly day: string; readonly unsaidSource: string },
): OwnMachineSaid {
  if (draft.shareOf !== null && base !== null)
    return sliceOfDraft(draft, draft.shareOf, base, { id, day, unsaidSource })
  const devices = devicesOf(draft, base)
  const isOther = base !== null && devices !== base.gpuCount
  const ofAll = (figure: DeviceFigure) => {
    const ofOne = draft.figures[figure] ?? (isOther ? figureOfBase(base, figure) : null)
    return ofOne === null ? undefined : ofOne * devices
  }
  const watts = (figure: 'loadWatts' | 'idleWatts') => {
    const ofBase = isOther ? figureOfBase(base, figure) : null
    return draft.figures[figure] ?? (ofBase === null ? undefined : (ofBase / (base?.gpuCount ?? 1)) * devices)
  }
  const { unasked } = draft
  const { usableMemoryGB } = unasked
  const memoryGB = ofAll('memoryGB')
  const isGeForce = draft.class === 'consumer-gpu' && NVIDIA.has(draft.family ?? '')
  return withoutUnsaid({
    id,
    name: draft.name.trim(),
    like: draft.like ?? undefined,
    class: draft.class ?? undefined,
    gpuCount: base === null || isOther ? devices : undefined,
    memoryGB,
    memoryBandwidthGBs: ofAll('memoryBandwidthGBs'),
    fp16DenseTflops: ofAll('fp16DenseTflops'),
    fp8DenseTflops: ofAll('fp8DenseTflops'),
    fp4DenseTflops: ofAll('fp4DenseTflops'),
    usableMemoryGB: usableMemoryGB === undefined ? undefined : Math.min(usableMemoryGB, memoryGB ?? Infinity),
    capacityFamily: draft.family ?? undefined,
    capacityLink: draft.link ?? undefined,
    geforce: isGeForce ? true : undefined,
    loadWatts: watts('loadWatts'),
    idleWatts: watts('idleWatts'),
    usd: draft.figures.usd ?? undefined,
    asOf: day,
    source: draft.source.trim() === '' ? unsaidSource : draft.source.trim(),
  })
}

/** A slice says which share of its parent it is, and what of it is known to be otherwise. */
function sliceOfDraft(
  { name, figures, source }: MachineDraft,
  shareOf: number,
  parent: Hardware,
  { id, day, unsaidSource }: { readonly id: string; readonly day: string; readonly unsaidSource: string },
): OwnMachineSaid {
  const said = (figure: DeviceFigure | UnitFigure) => figures[figure] ?? undefined
  return withoutUnsaid({
    id,
    name: name.trim(),
    sliceOf: parent.id,
    shareOf,
    memoryGB: said('memoryGB'),
    memoryBandwidthGBs: said('memoryBandwidthGBs'),
    fp16DenseTflops: said('fp16DenseTflops'),
    fp8DenseTflops: said('fp8DenseTflops'),
    fp4DenseTflops: said('fp4DenseTflops'),
    loadWatts: said('loadWatts'),
    idleWatts: said('idleWatts'),
    usd: said('usd'),
    asOf: day,
    source: source.trim() === '' ? unsaidSource : source.trim(),
  })
}

const NVIDIA: ReadonlySet<string> = new Set<MachineFamily>(['turing', 'ampere', 'ada', 'blackwell'])

/** A bare card is one device, unless the plan says that several are sold as one; how many are needed is worked out. */
function devicesOf({ class: of, figures, unasked }: MachineDraft, base: Hardware | null): number {
  const whole = of ?? base?.class ?? null
  if (whole !== null && isCardClass(whole)) return unasked.gpuCount ?? 1
  return figures.gpuCount ?? base?.gpuCount ?? 1
}

function withoutUnsaid<T extends object>(row: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T
}
