import type { CompleteHybrid } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { mayServe } from '../gates/gate-table.ts'
import type { Situation } from '../situation.ts'
import { compileApi } from './api.ts'
import { capacityFigures, ceilingRequestsPerDay, machineFindings } from './capacity-figures.ts'
import { compiledOption, neverCosted, type CompiledOption } from './compiled-option.ts'
import { putInPart, runAll, type CostLine } from './cost-line.ts'
import { downtimeLine } from './downtime.ts'
import {
  boundedShare,
  hybridOf,
  isSizedForLeastCost,
  onlyPart,
  partsOf,
  type Hybrid,
} from './hybrid-parts.ts'
import {
  fewestUsefulUnits,
  mostUsefulUnits,
  setAveragePart,
  setFixedShare,
  setGivenUnits,
  type Sizing,
} from './hybrid-sizing.ts'
import { cheapestUnits, leastUnits, unitsNear, type UnitsCost, type UnitsCurve } from './least-units.ts'
import { leadTimeOf } from './local-machines.ts'
import { setBusy } from './machine-months.ts'
import { compileMachines } from './machines-costing.ts'
import { profileFindings } from './profile-findings.ts'
import { monitoringLine, staffLines } from './staff.ts'
import { addUp, noTotals } from './totals.ts'

/** Local machines and a cloud service side by side. Method: docs/method/cost.md#hybrid. */
export function compileHybrid(option: CompleteHybrid, situation: Situation): CompiledOption {
  const parts = partsOf(option, situation)
  if ('missing' in parts) return neverCosted(option, parts.missing)
  const mix = mixOf(option, parts, situation)
  const own = ownLines(option, situation)
  const alone = {
    local: aloneOf(option, () => compileMachines(parts.local, situation), own, 'local'),
    cloud: aloneOf(option, () => compileApi(parts.cloud, situation), own, 'cloud'),
  }
  const compiledNow = () => {
    if (option.forcedLocalShare + option.forcedCloudShare > 1) return null
    const only = onlyPart(option, parts.local)
    return only === null ? mix(own) : alone[only]()
  }
  let current: CompiledOption | null = null
  const run = (compiled: CompiledOption) => {
    current = compiledNow()
    current?.run()
    compiled.lines = current?.lines ?? null
    compiled.isFeasible = current?.isFeasible ?? false
    compiled.kwh = current?.kwh ?? null
    compiled.localShare = current?.lines ? current.localShare : null
  }
  return compiledOption(option, run, {
    findings: () => current?.findings() ?? [sharesOverOne(option, situation)],
    sources: () => current?.sources() ?? [],
    capacity: () => current?.capacity() ?? null,
    unitsCurve: () => current?.unitsCurve() ?? null,
    ceilingRequestsPerDay: () => current?.ceilingRequestsPerDay() ?? null,
  })
}

function sharesOverOne({ id, forcedLocalShare, forcedCloudShare }: CompleteHybrid, { workload }: Situation) {
  const about = { workload: workload.id, option: id }
  return finding('forced-shares-over-one', 'error', { forcedLocalShare, forcedCloudShare }, about)
}

/** Where one part takes everything the other is not there at all, and nobody sets it up. */
function aloneOf(
  option: CompleteHybrid,
  compile: () => CompiledOption,
  own: readonly CostLine[],
  part: 'local' | 'cloud',
): () => CompiledOption {
  let made: CompiledOption | null = null
  return () => {
    if (made) return made
    const single = compile()
    const compiled: CompiledOption = {
      ...single,
      findings: () => single.findings().map((found) => ({ ...found, option: option.id })),
      run: () => {
        single.run()
        runAll(own)
        putInPart(single.lines ?? [], part)
        compiled.lines = single.lines && [...single.lines, ...own]
        compiled.isFeasible = single.isFeasible
        compiled.kwh = single.kwh
        compiled.localShare = single.lines?.[0]?.monthlyUsd.map(() => (part === 'local' ? 1 : 0)) ?? null
      },
    }
    made = compiled
    return compiled
  }
}

/** Both parts, made when first needed and kept. */
function mixOf(
  option: CompleteHybrid,
  parts: Parameters<typeof hybridOf>[1],
  situation: Situation,
): (own: readonly CostLine[]) => CompiledOption {
  let made: CompiledOption | null = null
  return (own) => {
    made ??= compileMix(hybridOf(option, parts, situation), own)
    return made
  }
}

function compileMix(hybrid: ReturnType<typeof hybridOf>, own: readonly CostLine[]): CompiledOption {
  const { option, situation, local, service } = hybrid
  const { demand } = situation
  const downtime = hybridDowntime(hybrid)
  putInPart(local.lines, 'local')
  putInPart(service.lines, 'cloud')
  const lines = [...local.lines, ...service.lines, ...own, downtime]
  const totals = noTotals()
  const [rising, falling] = [noTotals(), noTotals()]
  /** Units of least cost, where they were searched for. */
  let best: number | null = null
  let loadOfBest = 1
  let isKnown = false

  const setUnits = (sizing: Sizing, units: number) => {
    setGivenUnits(hybrid, sizing, units)
    setAttempts(hybrid, sizing)
    runAll(service.lines)
    local.set()
  }
  const costAt = (sizing: Sizing, units: number): UnitsCost => {
    setUnits(sizing, units)
    addUp(lines, situation, totals)
    addUp(local.lines, situation, rising)
    addUp(service.lines, situation, falling)
    return { totalUsd: totals.totalUsd, risingUsd: rising.totalUsd, fallingUsd: falling.totalUsd }
  }
  const searched = (sizing: Sizing) => {
    const [fewest, most] = [fewestUsefulUnits(hybrid, sizing), mostUsefulUnits(hybrid, sizing)]
    return cheapestUnits(fewest, most, (units) => costAt(sizing, units))
  }
  /** From the best of the last run, at as much more or less work as there is now. */
  const searchedNear = (sizing: Sizing, last: number) => {
    const [fewest, most] = [fewestUsefulUnits(hybrid, sizing), mostUsefulUnits(hybrid, sizing)]
    const start = Math.round((last * loadOf(sizing)) / loadOfBest)
    return unitsNear(start, fewest, most, (units) => costAt(sizing, units).totalUsd)
  }
  const bestSize = (sizing: Sizing) => {
    if (best === null || situation.search === 'afresh') return searched(sizing)
    return situation.search === 'nearby' ? searchedNear(sizing, best) : best
  }
  const setSize = (sizing: Sizing) => {
    if (!isSizedForLeastCost(option)) best = null
    if (option.localShare !== null) setFixedShare(hybrid, sizing, boundedShare(option, option.localShare))
    else if (option.sizing === 'average') setAveragePart(hybrid, sizing)
    else if (option.sizing !== 'optimal') setGivenUnits(hybrid, sizing, option.sizing)
    else {
      best = bestSize(sizing)
      loadOfBest = loadOf(sizing)
      setGivenUnits(hybrid, sizing, best)
    }
  }
  /** Every size that was walked, and then the best one again. */
  const unitsCurveOf = (sizing: Sizing, units: number): UnitsCurve['curve'] => {
    const [fewest, most] = [fewestUsefulUnits(hybrid, sizing), mostUsefulUnits(hybrid, sizing)]
    const { curve } = leastUnits(fewest, most, (size) => costAt(sizing, size).totalUsd)
    setUnits(sizing, units)
    return curve
  }
  const run = (compiled: CompiledOption) => {
    const machines = local.find()
    const { volume } = demand
    const arePriced = service.set() && local.missing.length === 0
    isKnown = false
    compiled.lines = null
    compiled.isFeasible = false
    if (!arePriced || 'findings' in machines || volume === null) return
    isKnown = true
    hybrid.setWeek()
    runAll(own)
    downtime.run()
    const sizing = { machines, volume }
    setSize(sizing)
    setAttempts(hybrid, sizing)
    runAll(service.lines)
    local.set()
    compiled.lines = lines
    compiled.isFeasible = hybrid.overCapacityMonth === null && isBridged(hybrid)
    compiled.kwh = local.kwh
    compiled.localShare = hybrid.share
  }
  return compiledOption(option, run, {
    findings: () => mixFindings(hybrid),
    sources: () => (isKnown ? [...local.sources(), ...service.sources()] : []),
    capacity: () => {
      const { choice, months, load } = local.at
      if (choice === null || !isKnown) return null
      setBusy(months, choice.layout, load)
      return capacityFigures(local.option, choice, months, situation, leadTimeOf(local.option))
    },
    unitsCurve: () => {
      const machines = local.find()
      const { volume } = demand
      if (!isKnown || best === null || 'findings' in machines || volume === null) return null
      return unitsCurveOf({ machines, volume }, best)
    },
    ceilingRequestsPerDay: () => {
      const { choice, months } = local.at
      const { localShare, sizing, forcedLocalShare } = option
      const hasCeiling = localShare === null && typeof sizing === 'number' && forcedLocalShare > 0
      if (!hasCeiling || choice === null || !isKnown) return null
      const units = months.units[0] ?? 0
      return ceilingRequestsPerDay(local.option, choice, units, situation) / forcedLocalShare
    },
  })
}

/** While it waits for hardware its cloud part does everything, what is to stay local too. */
function isBridged({ local, service, situation }: Hybrid): boolean {
  return leadTimeOf(local.option) === 0 || mayServe(service.option, situation.workload)
}

/** The work of the first month, by which the best number of units goes more than by anything else. */
function loadOf({ machines, volume }: Sizing): number {
  const [first] = machines.choices
  return (volume.attempts[0] ?? 0) * (first?.speed.secondsPerAttempt.conservative ?? 0)
}

/** Each part gets the attempts that it serves. */
function setAttempts({ local, service, share, cloudPeakShare }: Hybrid, { volume }: Sizing): void {
  const { attempts } = volume
  for (let month = 0; month < attempts.length; month += 1) {
    const count = attempts[month] ?? 0
    const ofMonth = share[month] ?? 0
    local.at.attempts[month] = count * ofMonth
    service.attempts[month] = count * (1 - ofMonth)
    service.atPeak[month] = count * (cloudPeakShare[month] ?? 0)
  }
}

/** A mix is down when both parts are, or as often as it says; while it waits for hardware there is only one. */
function hybridDowntime({ option, local, service, situation }: Hybrid): CostLine {
  const cloudDown = () => 1 - service.option.availability
  return downtimeLine(
    situation,
    () =>
      option.availability === null ? (1 - local.option.availability) * cloudDown() : 1 - option.availability,
    {
      months: () => (option.availability === null ? leadTimeOf(local.option) : 0),
      unavailable: cloudDown,
    },
  )
}

/** What the mix itself takes beside its parts: a router to set up and run, where the plan says so. */
function ownLines(option: CompleteHybrid, situation: Situation): CostLine[] {
  return [...staffLines(option, situation), monitoringLine(option, situation)]
}

function mixFindings(hybrid: Hybrid): Finding[] {
  const { option, local, service, situation } = hybrid
  const about = { workload: situation.workload.id, option: option.id }
  const notCosted = (part: 'local' | 'cloud', reference: string, reasons: readonly Finding[]) => [
    finding('hybrid-part-not-costed', 'error', { part, reference }, about),
    ...reasons.map((reason) => ({ ...reason, option: option.id })),
  ]
  const ofService = service.findings()
  if (ofService.some(({ severity }) => severity === 'error')) {
    return notCosted('cloud', service.option.id, ofService)
  }
  const machines = local.find()
  const missing = 'findings' in machines ? machines.findings : local.missing
  if (missing.length > 0) return notCosted('local', local.option.id, missing)
  const { choice, months } = local.at
  const { forcedLocalShare } = option
  const month = hybrid.overCapacityMonth
  const findings = [
    ...local.findings(),
    ...ofService,
    ...(choice ? machineFindings(local.option, choice, months, situation) : []),
  ].map((found): Finding => ({ ...found, option: option.id }))
  if (month !== null) {
    findings.push(finding('forced-share-over-capacity', 'error', { forcedLocalShare, month }, about))
  }
  if (!isBridged(hybrid))
    findings.push(finding('no-bridge', 'error', { leadTimeMonths: leadTimeOf(local.option) }, about))
  if (option.localShare === null) findings.push(...profileFindings(hybrid.profile, option, situation))
  return findings
}
