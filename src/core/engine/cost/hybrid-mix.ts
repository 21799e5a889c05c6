import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { mayServe } from '../gates/gate-table.ts'
import { capacityFigures, ceilingRequestsPerDay, machineFindings } from './capacity-figures.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { putInPart, runAll, type CostLine } from './cost-line.ts'
import { downtimeLine } from './downtime.ts'
import { boundedShare, isSizedForLeastCost, type Hybrid, type hybridOf } from './hybrid-parts.ts'
import {
  fewestUsefulUnits,
  mostUsefulUnits,
  setAveragePart,
  setFixedShare,
  setGivenUnits,
  type Sizing,
} from './hybrid-sizing.ts'
import { hourlyPart } from './hourly-part.ts'
import { joinedKwh } from './joined-kwh.ts'
import { cheapestUnits, leastUnits, type UnitsCost, type UnitsCurve } from './least-units.ts'
import { unservedDiffers, unservedIn } from './unserved.ts'
import { leadTimeOf } from './local-machines.ts'
import { setBusy } from './machine-months.ts'
import { profileFindings } from './profile-findings.ts'
import { addUp, noTotals } from './totals.ts'

/** Machines of a size that is searched for, given or follows from the demand, and whatever takes the rest. */
export function compileMix(hybrid: ReturnType<typeof hybridOf>, own: readonly CostLine[]): CompiledOption {
  const { option, situation, local, rest } = hybrid
  const { demand } = situation
  const kwh = joinedKwh(situation)
  const downtime = hybridDowntime(hybrid)
  const hourly = hourlyPart(hybrid)
  putInPart(local.lines, 'local')
  let lines: readonly CostLine[] = []
  let linesOf: readonly CostLine[] | null = null
  /** Laid out anew where the other part has other lines than it had. */
  const linesNow = () => {
    const others = rest.lines()
    if (others === linesOf) return lines
    linesOf = others
    lines = [...local.lines, ...others, ...own, downtime]
    return lines
  }
  const totals = noTotals()
  const [rising, falling] = [noTotals(), noTotals()]
  /** Units of least cost, where they were searched for. */
  let best: number | null = null
  let isKnown = false

  const setUnits = (sizing: Sizing, units: number) => {
    setGivenUnits(hybrid, sizing, units)
    serve(sizing)
  }
  const serve = (sizing: Sizing) => {
    setAttempts(hybrid, sizing)
    rest.serve(hybrid)
    hourly?.set(sizing)
    local.set()
    downtime.run()
  }
  const costAt = (sizing: Sizing, units: number): UnitsCost => {
    setUnits(sizing, units)
    addUp(linesNow(), situation, totals)
    addUp(local.lines, situation, rising)
    addUp(rest.lines(), situation, falling)
    return { totalUsd: totals.totalUsd, risingUsd: rising.totalUsd, fallingUsd: falling.totalUsd }
  }
  const searched = (sizing: Sizing) => {
    const [fewest, most] = [fewestUsefulUnits(hybrid, sizing), mostUsefulUnits(hybrid, sizing)]
    return cheapestUnits(fewest, most, (units) => costAt(sizing, units))
  }
  const bestSize = (sizing: Sizing) =>
    best !== null && situation.search === 'tabulated' ? best : searched(sizing)
  const setSize = (sizing: Sizing) => {
    if (!isSizedForLeastCost(option)) best = null
    if (option.localShare !== null) setFixedShare(hybrid, sizing, boundedShare(option, option.localShare))
    else if (option.sizing === 'average') setAveragePart(hybrid, sizing)
    else if (option.sizing !== 'optimal') setGivenUnits(hybrid, sizing, option.sizing)
    else {
      best = bestSize(sizing)
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
    const arePriced = rest.set() && local.missing.length === 0
    isKnown = false
    compiled.lines = null
    compiled.isFeasible = false
    if (!arePriced || 'findings' in machines || volume === null) return
    isKnown = true
    hybrid.setWeek()
    runAll(own)
    const sizing = { machines, volume }
    setSize(sizing)
    serve(sizing)
    compiled.lines = linesNow()
    compiled.isFeasible =
      hybrid.overCapacityMonth === null &&
      isBridged(hybrid) &&
      rest.isFeasible() &&
      local.short().length === 0 &&
      (hourly?.overMostMonth() ?? null) === null
    compiled.kwh = kwh(local.kwh, rest.kwh())
    compiled.localShare = hybrid.share
  }
  return compiledOption(option, run, {
    findings: () => [...mixFindings(hybrid), ...(isKnown ? (hourly?.findings() ?? []) : [])],
    sources: () => (isKnown ? [...local.sources(), ...rest.sources()] : []),
    capacity: () => {
      const { choice, months, load } = local.at
      if (choice === null || !isKnown) return null
      setBusy(months, choice.layout, load, local.at.hourly?.workingWhenActive)
      const figures = capacityFigures(local.option, choice, months, situation, leadTimeOf(local.option))
      return hourly ? { ...figures, byHour: hourly.byHour() } : figures
    },
    unitsCurve: () => {
      const machines = local.find()
      const { volume } = demand
      if (!isKnown || best === null || 'findings' in machines || volume === null) return null
      return unitsCurveOf({ machines, volume }, best)
    },
    ceilingRequestsPerDay: () => {
      const { choice } = local.at
      const { localShare, sizing, forcedLocalShare } = option
      const hasCeiling = localShare === null && typeof sizing === 'number' && forcedLocalShare > 0
      if (!hasCeiling || choice === null || !isKnown) return null
      return ceilingRequestsPerDay(local.option, choice, sizing, situation) / forcedLocalShare
    },
  })
}

/** While it waits for hardware its cloud part does everything, what is to stay local too. */
function isBridged({ local, rest, situation }: Hybrid): boolean {
  return leadTimeOf(local.option) === 0 || mayServe(rest.option, situation.workload)
}

/** The machines get the attempts that they serve. */
function setAttempts({ local, share }: Hybrid, { volume }: Sizing): void {
  const { attempts } = volume
  for (let month = 0; month < attempts.length; month += 1) {
    local.at.attempts[month] = (attempts[month] ?? 0) * (share[month] ?? 0)
  }
}

/** A mix is down when both parts are, or as often as it says; while it waits for hardware there is only one. */
function hybridDowntime({ option, local, rest, situation }: Hybrid): CostLine {
  const cloudDown = () => 1 - rest.option.availability
  return downtimeLine(situation, {
    in: (month) =>
      option.availability === null
        ? unservedIn(local.option, local.at, month) * cloudDown()
        : 1 - option.availability,
    differs: () => option.availability === null && unservedDiffers(local.option),
    waiting: {
      months: () => (option.availability === null ? leadTimeOf(local.option) : 0),
      share: cloudDown,
    },
  })
}

function mixFindings(hybrid: Hybrid): Finding[] {
  const { option, local, rest, situation } = hybrid
  const about = { workload: situation.workload.id, option: option.id }
  const notCosted = (part: 'local' | 'cloud', reference: string, reasons: readonly Finding[]) => [
    finding('hybrid-part-not-costed', 'error', { part, reference }, about),
    ...reasons.map((reason) => ({ ...reason, option: option.id })),
  ]
  const ofRest = rest.findings()
  if (!rest.isFeasible() || ofRest.some(({ severity }) => severity === 'error')) {
    return notCosted('cloud', rest.option.id, ofRest)
  }
  const machines = local.find()
  const missing = 'findings' in machines ? machines.findings : local.missing
  if (missing.length > 0) return notCosted('local', local.option.id, missing)
  const { choice, months } = local.at
  const { forcedLocalShare } = option
  const month = hybrid.overCapacityMonth
  const findings = [
    ...local.short(),
    ...local.findings(),
    ...ofRest,
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
