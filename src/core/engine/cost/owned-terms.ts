import { isDeskMachine } from '../../catalogue/machine-class.ts'
import { machinePriceAt } from '../../catalogue/price-at.ts'
import type { Hardware, HostClass } from '../../catalogue/machine-types.ts'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { assumedSource, machineSource, priceSource, yoursSource } from '../sources.ts'
import type { Situation, TrendId } from '../situation.ts'
import { hostFor, isBareCard } from '../capacity/host-for.ts'

/** What a unit costs and draws, and how it is looked after: the user's figures, the catalogue's, or the class's. */
export interface OwnedTerms {
  unitUsd: number
  /** What the cards are put into, by how many a replica has; null for whole machines. */
  host: HostClass | null
  hostUsd: number
  idleW: number
  loadW: number
  hostIdleW: number
  hostLoadW: number
  pue: number
  /** Which of the site's figures it is. */
  readonly pueOf: 'pue' | 'serverPue'
  /** Of the price paid, a year; `inWarranty` until the warranty ends. */
  maintenance: { readonly inWarranty: number; readonly after: number }
  failuresPerYear: number
  /** Where its price goes: desk machines and servers go different ways. */
  readonly trend: TrendId
}

/** Terms that follow the plan: `set` takes them from it as it is now, with the host of the machines that were chosen. */
export interface OwnedTermsOfPlan {
  readonly terms: OwnedTerms
  readonly set: (host: HostClass | null) => void
  readonly findings: () => readonly Finding[]
  readonly sources: () => readonly FigureSource[]
}

/** Idle power where none is published. */
const IDLE_SHARE_OF_LOAD = 0.2
const CLASS_MAINTENANCE = {
  desk: { inWarranty: 0, after: 0.05 },
  server: { inWarranty: 0.12, after: 0.12 },
} as const
const DESK_FAILURES = 0.05
const SERVER_FAILURES = 0.09

/** Modules that nobody can put into a machine; who has some has them in a server. */
export function isSoldInServersOnly(hardware: Hardware): boolean {
  return hardware.class === 'datacenter-gpu' && hardware.hasFastLink
}

export function ownedTerms(
  option: CompleteOwned,
  hardware: Hardware,
  situation: Situation,
): OwnedTermsOfPlan | { readonly missing: readonly Finding[] } {
  const about = { workload: situation.workload.id, option: option.id }
  const name = { hardware: hardware.name }
  const missing = (id: 'sold-in-servers-only' | 'price-unknown' | 'power-unknown' | 'host-unknown') => ({
    missing: [finding(id, 'error', name, about)],
  })
  if (isSoldInServersOnly(hardware) && option.alreadyOwned === 0) return missing('sold-in-servers-only')
  const listUsd = machinePriceAt(hardware, situation.plan.asOf)?.usd ?? null
  if (option.unitPriceUsd === null && listUsd === null) return missing('price-unknown')
  const listedLoadW = hardware.systemLoadW ?? hardware.tdpW
  if (listedLoadW === null && option.measuredWatts === null) return missing('power-unknown')
  const isDesk = isDeskMachine(hardware)
  const ofOneUnit = hostFor(hardware, hardware.gpuCount, situation.catalogue.hosts)
  if (isBareCard(hardware) && ofOneUnit === null) return missing('host-unknown')

  const loadNow = () => option.measuredWatts ?? listedLoadW ?? 0
  const idleNow = () => option.measuredIdleWatts ?? hardware.idleW ?? IDLE_SHARE_OF_LOAD * loadNow()
  const { site } = situation.plan
  const terms: OwnedTerms = {
    unitUsd: 0,
    host: ofOneUnit,
    hostUsd: 0,
    idleW: 0,
    loadW: 0,
    hostIdleW: 0,
    hostLoadW: 0,
    pue: 1,
    pueOf: isDesk ? 'pue' : 'serverPue',
    maintenance: CLASS_MAINTENANCE[isDesk ? 'desk' : 'server'],
    failuresPerYear: 0,
    trend: isDesk ? 'hardwarePricePerYear' : 'serverPricePerYear',
  }
  // Modules in a server are there with it: it draws power, and is not bought.
  const isThere = isSoldInServersOnly(hardware)
  const set = (chosen: HostClass | null) => {
    const host = isThere ? ofOneUnit : chosen
    terms.host = host
    terms.unitUsd = (option.unitPriceUsd ?? listUsd ?? 0) * option.priceFactor
    terms.hostUsd = host ? (option.hostUsd ?? host.usd) : 0
    terms.hostIdleW = host ? (option.hostIdleW ?? host.idleW) : 0
    terms.hostLoadW = host ? (option.hostLoadW ?? host.loadW) : 0
    terms.loadW = loadNow()
    terms.idleW = idleNow()
    terms.pue = site[terms.pueOf]
    terms.maintenance = maintenanceOf(option, isDesk)
    terms.failuresPerYear = option.failuresPerYear ?? (isDesk ? DESK_FAILURES : SERVER_FAILURES)
  }
  set(ofOneUnit)
  const findings = () => {
    const { host } = terms
    const assumed: Finding[] = []
    if (hardware.idleW === null && option.measuredIdleWatts === null) {
      assumed.push(finding('idle-watts-assumed', 'note', { ...name, watts: terms.idleW }, about))
    }
    if (host && !isThere && option.hostUsd === null) {
      assumed.push(
        finding(
          'host-assumed',
          'note',
          { ...name, usd: host.usd, cards: host.cards, memoryGB: host.memoryGB },
          about,
        ),
      )
    }
    if (terms.idleW > terms.loadW) {
      const watts = { idleWatts: terms.idleW, loadWatts: terms.loadW }
      assumed.push(finding('unit-idles-above-load', 'warning', { ...name, ...watts }, about))
    }
    if (terms.hostIdleW > terms.hostLoadW) {
      const watts = { idleWatts: terms.hostIdleW, loadWatts: terms.hostLoadW }
      assumed.push(finding('host-idles-above-load', 'warning', { ...name, ...watts }, about))
    }
    return assumed
  }
  const sources = () => ownedSources(option, hardware, terms, situation)
  return { terms, set, findings, sources }
}

function maintenanceOf({ maintenancePerYear }: CompleteOwned, isDesk: boolean): OwnedTerms['maintenance'] {
  if (maintenancePerYear === null) return CLASS_MAINTENANCE[isDesk ? 'desk' : 'server']
  return { inWarranty: maintenancePerYear, after: maintenancePerYear }
}

function ownedSources(
  option: CompleteOwned,
  hardware: Hardware,
  { idleW, loadW, host, hostUsd, hostIdleW, hostLoadW }: OwnedTerms,
  { plan }: Situation,
): FigureSource[] {
  const { asOf } = plan
  const sources: FigureSource[] = []
  const listed = machinePriceAt(hardware, asOf)
  if (option.unitPriceUsd !== null) sources.push(yoursSource('unitPriceUsd', option.unitPriceUsd, '$', asOf))
  else if (listed) sources.push(priceSource('unitPriceUsd', listed.usd, '$', listed, asOf))
  sources.push(
    option.measuredWatts === null
      ? machineSource('loadW', 'loadWatts', loadW, 'W', hardware, asOf)
      : yoursSource('measuredWatts', loadW, 'W', asOf),
  )
  if (option.measuredIdleWatts !== null) sources.push(yoursSource('measuredIdleWatts', idleW, 'W', asOf))
  else
    sources.push(
      hardware.idleW === null
        ? assumedSource('idleW', idleW, 'W', ['20 % of the power under load'], hardware.asOf, asOf)
        : machineSource('idleW', 'idleWatts', idleW, 'W', hardware, asOf),
    )
  if (host) {
    const figure = (id: 'hostUsd' | 'hostIdleW' | 'hostLoadW', value: number, unit: string) =>
      option[id] === null
        ? assumedSource(id, value, unit, host.source, host.asOf, asOf)
        : yoursSource(id, value, unit, asOf)
    sources.push(figure('hostUsd', hostUsd, '$'))
    sources.push(figure('hostIdleW', hostIdleW, 'W'))
    sources.push(figure('hostLoadW', hostLoadW, 'W'))
  }
  return sources
}
