import { machinePriceAt } from '../../catalogue/price-at.ts'
import type { Hardware, HostClass } from '../../catalogue/types.ts'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { assumedSource, catalogueSource, priceSource, yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { isBareCard, isDeskMachine } from './machine-layout.ts'

/** What a unit costs and draws, and how it is looked after: the user's figures, the catalogue's, or the class's. */
export interface OwnedTerms {
  readonly unitUsd: number
  readonly hostUsd: number
  readonly idleW: number
  readonly loadW: number
  readonly hostIdleW: number
  readonly hostLoadW: number
  readonly pue: number
  /** Of the price paid, a year; `inWarranty` until the warranty ends. */
  readonly maintenance: { readonly inWarranty: number; readonly after: number }
  readonly failuresPerYear: number
  readonly findings: readonly Finding[]
  readonly sources: readonly FigureSource[]
}

/** Idle power where none is published. */
const IDLE_SHARE_OF_LOAD = 0.2
const DESK_MAINTENANCE_AFTER_WARRANTY = 0.05
const SERVER_MAINTENANCE = 0.12
const DESK_FAILURES = 0.05
const SERVER_FAILURES = 0.09

export function ownedTerms(
  option: CompleteOwned,
  hardware: Hardware,
  situation: Situation,
): OwnedTerms | { readonly missing: readonly Finding[] } {
  const about = { workload: situation.workload.id, option: option.id }
  const name = { hardware: hardware.name }
  if (hardware.class === 'datacenter-gpu' && hardware.hasFastLink) {
    return { missing: [finding('sold-in-servers-only', 'error', name, about)] }
  }
  const listUsd = option.unitPriceUsd ?? machinePriceAt(hardware, situation.plan.asOf)?.usd ?? null
  if (listUsd === null) return { missing: [finding('price-unknown', 'error', name, about)] }
  const loadW = hardware.systemLoadW ?? hardware.tdpW
  if (loadW === null) return { missing: [finding('power-unknown', 'error', name, about)] }

  const isDesk = isDeskMachine(hardware)
  const host = isBareCard(hardware) ? hostFor(option, isDesk, situation) : null
  if (isBareCard(hardware) && host === null)
    return { missing: [finding('host-unknown', 'error', name, about)] }
  const idleW = hardware.idleW ?? IDLE_SHARE_OF_LOAD * loadW
  const findings: Finding[] = []
  if (hardware.idleW === null) {
    findings.push(finding('idle-watts-assumed', 'note', { ...name, watts: idleW }, about))
  }
  if (host && option.hostUsd === null) {
    findings.push(finding('host-assumed', 'note', { ...name, usd: host.usd, cards: host.cards }, about))
  }
  return {
    unitUsd: listUsd * option.priceFactor,
    hostUsd: host?.usd ?? 0,
    idleW,
    loadW,
    hostIdleW: host?.idleW ?? 0,
    hostLoadW: host?.loadW ?? 0,
    pue: isDesk ? situation.plan.site.pue : situation.plan.site.serverPue,
    maintenance: maintenanceOf(option, isDesk),
    failuresPerYear: option.failuresPerYear ?? (isDesk ? DESK_FAILURES : SERVER_FAILURES),
    findings,
    sources: ownedSources(option, hardware, host, { idleW, loadW }, situation),
  }
}

function maintenanceOf({ maintenancePerYear }: CompleteOwned, isDesk: boolean): OwnedTerms['maintenance'] {
  if (maintenancePerYear !== null) return { inWarranty: maintenancePerYear, after: maintenancePerYear }
  return isDesk
    ? { inWarranty: 0, after: DESK_MAINTENANCE_AFTER_WARRANTY }
    : { inWarranty: SERVER_MAINTENANCE, after: SERVER_MAINTENANCE }
}

type HostFigures = Pick<HostClass, 'usd' | 'idleW' | 'loadW' | 'cards' | 'source' | 'asOf'>

function hostFor(option: CompleteOwned, isDesk: boolean, { catalogue }: Situation): HostFigures | null {
  const host = catalogue.hosts.get(isDesk ? 'desk' : 'pcie-server')
  if (!host) return null
  return {
    ...host,
    usd: option.hostUsd ?? host.usd,
    idleW: option.hostIdleW ?? host.idleW,
    loadW: option.hostLoadW ?? host.loadW,
  }
}

function ownedSources(
  option: CompleteOwned,
  hardware: Hardware,
  host: HostFigures | null,
  { idleW, loadW }: { idleW: number; loadW: number },
  { plan }: Situation,
): FigureSource[] {
  const { asOf } = plan
  const sources: FigureSource[] = []
  const listed = machinePriceAt(hardware, asOf)
  if (option.unitPriceUsd !== null) sources.push(yoursSource('unitPriceUsd', option.unitPriceUsd, '$', asOf))
  else if (listed) sources.push(priceSource('unitPriceUsd', listed.usd, '$', listed, asOf))
  sources.push(catalogueSource('loadW', loadW, 'W', hardware, asOf))
  sources.push(
    hardware.idleW === null
      ? assumedSource('idleW', idleW, 'W', '20 % of the power under load', hardware.asOf)
      : catalogueSource('idleW', idleW, 'W', hardware, asOf),
  )
  if (host) {
    const figure = (id: 'hostUsd' | 'hostIdleW' | 'hostLoadW', value: number, unit: string) =>
      option[id] === null
        ? assumedSource(id, value, unit, host.source, host.asOf)
        : yoursSource(id, value, unit, asOf)
    sources.push(figure('hostUsd', host.usd, '$'))
    sources.push(figure('hostIdleW', host.idleW, 'W'))
    sources.push(figure('hostLoadW', host.loadW, 'W'))
  }
  return sources
}
