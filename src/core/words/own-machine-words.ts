import type { MachineFamily, MachineLink } from '../catalogue/machine-types.ts'
import type { MachineFigure, MachineProblem } from '../plan/machine-draft.ts'
import { formatsOf } from './phrases.ts'

interface FieldWords {
  readonly label: string
  /** Inside the field. */
  readonly unit: string
}

/** What is asked of a machine of one's own. */
export const MACHINE_FIELDS: Readonly<Record<MachineFigure, FieldWords>> = {
  gpuCount: { label: 'Cards or chips in it', unit: '' },
  memoryGB: { label: 'Memory', unit: 'GB' },
  memoryBandwidthGBs: { label: 'Memory bandwidth', unit: 'GB/s' },
  fp16DenseTflops: { label: 'FP16 without sparsity', unit: 'TFLOPS' },
  fp8DenseTflops: { label: 'FP8 without sparsity', unit: 'TFLOPS' },
  fp4DenseTflops: { label: 'FP4 without sparsity', unit: 'TFLOPS' },
  loadWatts: { label: 'Power under load', unit: 'W' },
  idleWatts: { label: 'Power when idle', unit: 'W' },
  usd: { label: 'Price without tax', unit: '$' },
}

/** Devices that behave alike, each by cards that people know. */
export const FAMILIES: Readonly<Record<MachineFamily, string>> = {
  turing: 'NVIDIA Turing (T4)',
  ampere: 'NVIDIA Ampere (RTX 3090, A6000)',
  ada: 'NVIDIA Ada (RTX 4090, L40S)',
  blackwell: 'NVIDIA Blackwell (RTX 5090, RTX PRO)',
  'ampere-dc': 'NVIDIA A100',
  hopper: 'NVIDIA Hopper (H100, H200)',
  'blackwell-dc': 'NVIDIA B200, B300',
  gb10: 'NVIDIA GB10 (DGX Spark)',
  thor: 'NVIDIA Jetson Thor',
  cdna3: 'AMD MI300X, MI325X',
  cdna4: 'AMD MI350X, MI355X',
  rdna3: 'AMD RDNA 3 (RX 7900, W7900)',
  rdna4: 'AMD RDNA 4 (RX 9070, R9700)',
  strix: 'AMD Strix Halo (Ryzen AI Max)',
  apple: 'Apple silicon',
  arc: 'Intel Arc',
}

export const LINKS: Readonly<Record<MachineLink, string>> = {
  nvlink: 'NVLink',
  'infinity-fabric': 'Infinity Fabric',
  pcie5: 'PCIe 5',
  pcie4: 'PCIe 4 or older',
  network: 'A network',
}

/** Why something is no machine yet: what was found, and what would be right. */
export function machineProblemSentence(problem: MachineProblem): string {
  switch (problem.id) {
    case 'no-name':
      return 'Give it a name by which you will know it.'
    case 'missing':
      return MISSING[problem.figure] ?? 'Enter a number.'
    case 'price-of-another-count':
      return `Enter its price: the machine it is like has another number of cards, not ${figure(problem.devices)}.`
    case 'too-small':
      return tooSmall(problem)
    case 'too-large':
      return tooLarge(problem)
    case 'slice-of-nothing':
      return 'Choose the machine of which it is a slice.'
    case 'slice-too-large':
      return sliceTooLarge(problem)
    case 'idle-above-load':
      return `${figure(problem.idleWatts)} W when idle is more than the ${figure(problem.loadWatts)} W under load. Enter ${figure(problem.loadWatts)} W or less.`
  }
}

const MISSING: Readonly<Partial<Record<MachineFigure | 'class', string>>> = {
  class: 'Choose what it is, or a machine that it is like.',
  memoryGB: 'Enter its memory, or choose a machine that it is like.',
  memoryBandwidthGBs: 'Enter its bandwidth, or choose a machine that it is like.',
}

type OutOfBounds = Extract<MachineProblem, { readonly id: 'too-small' | 'too-large' }>

function tooSmall({ figure: of, found, least, most }: OutOfBounds): string {
  if (of === 'memoryGB')
    return `${figure(found)} GB of memory holds no model. Enter from ${figure(least)} to ${figure(most)} GB for each card.`
  return outside(of, least, most)
}

function tooLarge({ figure: of, found, least, most }: OutOfBounds): string {
  if (of === 'memoryGB')
    return `No card has ${figure(found)} GB of memory. Enter from ${figure(least)} to ${figure(most)} GB for each card.`
  if (of === 'memoryBandwidthGBs')
    return `No card reads ${figure(found)} GB a second from its memory. Enter from ${figure(least)} to ${figure(most)} GB/s for each card.`
  if (of === 'fp16DenseTflops' || of === 'fp8DenseTflops' || of === 'fp4DenseTflops')
    return `No card reaches ${figure(found)} TFLOPS. Enter from ${figure(least)} to ${figure(most)} for each card, without sparsity.`
  return outside(of, least, most)
}

type SliceTooLarge = Extract<MachineProblem, { readonly id: 'slice-too-large' }>

function sliceTooLarge({ figure: of, found, most }: SliceTooLarge): string {
  const unit = of === 'shareOf' ? '%' : MACHINE_FIELDS[of].unit
  return `${figure(found)} ${unit} is more than the whole card. Enter ${figure(most)} ${unit} or less.`
}

function outside(of: MachineFigure, least: number, most: number): string {
  const { unit } = MACHINE_FIELDS[of]
  if (unit === '$') return `Enter from $${figure(least)} to $${figure(most)}.`
  return `Enter from ${figure(least)} to ${figure(most)}${unit === '' ? '' : ` ${unit}`}.`
}

const { figure } = formatsOf({ code: 'USD', perUsd: 1 })
