import type { Faults } from './fault.ts'
import { machinePriceAt, rentAt } from './price-at.ts'
import type { Hardware, HardwareClass, MachinePrice } from './machine-types.ts'
import type { Catalogue } from './types.ts'

type Bounds = readonly [least: number, most: number]

/** GB a second of one device, by class. */
const BANDWIDTH: Readonly<Record<HardwareClass, Bounds>> = {
  'consumer-gpu': [224, 2000],
  'workstation-gpu': [200, 2000],
  'datacenter-gpu': [190, 8200],
  'cloud-accelerator': [500, 8200],
  'unified-memory': [100, 7300],
  edge: [100, 500],
  cluster: [200, 400],
  server: [250, 22_500],
  rack: [7000, 9000],
}

/** $ for a GB of memory, by class. */
const USD_PER_GB: Readonly<Partial<Record<HardwareClass, Bounds>>> = {
  'consumer-gpu': [15, 260],
  'workstation-gpu': [20, 220],
  'datacenter-gpu': [15, 400],
  'unified-memory': [15, 420],
  edge: [20, 90],
  cluster: [25, 70],
  server: [60, 460],
  rack: [150, 700],
}

/** A range wider than this holds no price. */
const WIDEST = 8.1
const USD_PER_GPU_HOUR: Bounds = [0.03, 30]

export function validateMachines({ hardware, hosts }: Catalogue, day: string, faults: Faults): void {
  for (const part of hardware) {
    validateSpecification(part, faults)
    validatePrices(part, day, faults)
    for (const { usdPerGpuHour, lowUsdPerGpuHour, highUsdPerGpuHour, asOf } of part.rents) {
      const inOrder = lowUsdPerGpuHour <= usdPerGpuHour && usdPerGpuHour <= highUsdPerGpuHour
      faults.must(inOrder, `${part.id} rent`, 'low, usual and high are out of order')
      faults.must(isWithin(usdPerGpuHour, USD_PER_GPU_HOUR), `${part.id} rent`, `${usdPerGpuHour} $ an hour`)
      faults.must(asOf <= day, `${part.id} rent`, `read on ${asOf}, which lies ahead`)
    }
    if (part.rents.length > 0) faults.must(rentAt(part, day) !== null, part.id, 'rents, and none in use')
  }
  for (const { id, lowUsd, usd, highUsd, idleW, loadW } of hosts) {
    faults.must(lowUsd <= usd && usd <= highUsd, id, 'low, usual and high are out of order')
    faults.must(idleW <= loadW, id, 'draws more when idle than under load')
  }
}

function validateSpecification(part: Hardware, faults: Faults): void {
  const { id, gpuCount, memoryGB, memoryPerGpuGB, usableMemoryGB, memoryBandwidthGBs } = part
  const bandwidth = memoryBandwidthGBs / gpuCount
  faults.must(isWithin(bandwidth, BANDWIDTH[part.class]), id, `${bandwidth} GB a second a device`)
  const difference = Math.abs(memoryPerGpuGB * gpuCount - memoryGB)
  faults.must(difference <= 0.01 * memoryGB, id, `memory ${memoryGB} is not ${gpuCount} x ${memoryPerGpuGB}`)
  faults.must(
    usableMemoryGB === null || usableMemoryGB <= memoryGB,
    id,
    'more memory is usable than there is',
  )
  const { fp16DenseTflops: fp16, fp8DenseTflops: fp8, fp4DenseTflops: fp4, tdpW, systemLoadW } = part
  faults.must(fp16 === null || isWithin(fp16 / gpuCount, [3, 2600]), id, `FP16 of ${String(fp16)}`)
  const fp8Fits = fp16 === null || fp8 === null || isWithin(fp8 / fp16, [0.99, 2.1])
  faults.must(fp8Fits, id, `FP8 of ${String(fp8)} beside FP16 of ${String(fp16)}`)
  const fp4Fits = fp8 === null || fp4 === null || isWithin(fp4 / fp8, [1.6, 4.2])
  faults.must(fp4Fits, id, `FP4 of ${String(fp4)} beside FP8 of ${String(fp8)}`)
  const loadFits = systemLoadW === null || tdpW === null || systemLoadW >= tdpW * 0.95
  faults.must(loadFits, id, 'the machine draws less than its accelerators')
  faults.must(!part.hasFastLink || part.interconnect !== null, id, 'a fast link, and none named')
}

function validatePrices(part: Hardware, day: string, faults: Faults): void {
  const { id, prices } = part
  const series = prices.filter(({ withdrawn }) => withdrawn === null)
  prices.forEach((price, at) => {
    validatePrice(price, `${id} price ${at}`, day, faults)
  })
  series.slice(1).forEach(({ asOf }, at) => {
    const before = series[at]?.asOf ?? ''
    const shared = Math.min(before.length, asOf.length)
    faults.must(
      before.slice(0, shared) <= asOf.slice(0, shared),
      id,
      `price of ${asOf} stands behind ${before}`,
    )
  })
  if (series.length === 0) return
  faults.must(
    series.some(({ inUse }) => inUse),
    id,
    'prices, and none is marked as used',
  )
  const used = machinePriceAt(part, day)
  const bounds = USD_PER_GB[part.class]
  if (used && bounds) {
    const usdPerGB = used.usd / part.memoryGB
    faults.must(isWithin(usdPerGB, bounds), id, `$${Math.round(usdPerGB)} for a GB of memory`)
  }
}

function validatePrice(
  { usd, lowUsd, highUsd, asOf }: MachinePrice,
  at: string,
  day: string,
  faults: Faults,
) {
  faults.must(lowUsd <= usd && usd <= highUsd, at, 'low, usual and high are out of order')
  faults.must(highUsd <= lowUsd * WIDEST, at, 'the range is so wide that it says nothing')
  faults.must(asOf <= day, at, `read on ${asOf}, which lies ahead`)
}

function isWithin(value: number, [least, most]: Bounds): boolean {
  return value >= least && value <= most
}
