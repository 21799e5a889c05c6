import type { CompleteApi, CompleteHybrid } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { situationOf, type Situation } from '../situation.ts'
import { apiCosting, tokensLine } from './api.ts'
import { capacityFigures, ceilingRequestsPerDay, machineFindings } from './capacity-figures.ts'
import { netPresentUsd, type CostLine, type CostSheet } from './cost-sheet.ts'
import { costed, notCosted, type Costing } from './costing.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { boundedShare, hybridOf, type Hybrid } from './hybrid-parts.ts'
import {
  averagePart,
  fewestUsefulUnits,
  fixedShare,
  givenUnits,
  mostUsefulUnits,
  type LocalPart,
} from './hybrid-sizing.ts'
import { leastUnits, type UnitsCurve } from './least-units.ts'
import { machinesCosting } from './machines-costing.ts'
import { profileFindings } from './profile-findings.ts'
import type { MachineOption } from './replica-speed.ts'
import { monitoringLine, staffLines } from './staff.ts'

/** Local machines and a cloud service side by side. Method: docs/method/cost.md#hybrid. */
export function hybridCosting(option: CompleteHybrid, situation: Situation): Costing {
  const hybrid = hybridOf(option, situation)
  if ('missing' in hybrid) return notCosted(hybrid.missing)
  if ('only' in hybrid) return withoutTheOther(hybrid.only, option, situation)
  const { sizing, localShare } = option
  if (localShare !== null) return hybridAt(hybrid, fixedShare(hybrid, boundedShare(option, localShare)))
  if (sizing === 'average') return hybridAt(hybrid, averagePart(hybrid))
  if (sizing !== 'optimal') return hybridAt(hybrid, givenUnits(hybrid, sizing))
  const { units, curve } = bestUnits(hybrid)
  return { ...hybridAt(hybrid, givenUnits(hybrid, units)), unitsCurve: curve, ceilingRequestsPerDay: null }
}

/** The number of units of least present cost; months after the horizon have no say, so none is drawn up. */
function bestUnits(hybrid: Hybrid): UnitsCurve {
  const { plan, workload, catalogue, horizonMonths, discount } = hybrid.situation
  const withinHorizon = hybridOf(hybrid.option, situationOf(plan, workload, catalogue, horizonMonths))
  const short = 'split' in withinHorizon ? withinHorizon : hybrid
  return leastUnits(fewestUsefulUnits(short), mostUsefulUnits(short), (units) =>
    netPresentUsd(hybridSheet(short, givenUnits(short, units)), discount, horizonMonths),
  )
}

/** Where one part takes everything the other is not there at all, and nobody sets it up. */
function withoutTheOther(
  part: MachineOption | CompleteApi,
  option: CompleteHybrid,
  situation: Situation,
): Costing {
  const isLocal = part.kind === 'rented' || part.kind === 'owned'
  const costing = isLocal ? machinesCosting(part, situation, () => null) : apiCosting(part, situation)
  const findings = costing.findings.map((found) => ({ ...found, option: option.id }))
  const { sheet } = costing
  if (!sheet) return { ...costing, findings }
  const lines = [...inPart(isLocal ? 'local' : 'cloud', sheet.lines), ...itsOwn(option, situation)]
  const localShare = new Float64Array(situation.months).fill(isLocal ? 1 : 0)
  return { ...costing, sheet: { ...sheet, lines }, findings, localShare }
}

function hybridAt(hybrid: Hybrid, part: LocalPart): Costing {
  const { local, service, option, situation } = hybrid
  const about = { workload: situation.workload.id, option: option.id }
  const machine = local.machines.option
  const { forcedLocalShare, sizing, localShare } = option
  const findings = [
    ...local.findings,
    ...service.findings,
    ...machineFindings(machine, part.choice, part.months, situation),
  ].map((found): Finding => ({ ...found, option: option.id }))
  if (part.overCapacityMonth !== null) {
    const values = { forcedLocalShare, month: part.overCapacityMonth }
    findings.push(finding('forced-share-over-capacity', 'error', values, about))
  }
  if (localShare === null) findings.push(...profileFindings(hybrid.profile, option, situation))
  const hasCeiling = localShare === null && typeof sizing === 'number' && forcedLocalShare > 0
  const units = part.months.units[0] ?? 0
  return costed(hybridSheet(hybrid, part), {
    feasible: part.overCapacityMonth === null,
    findings,
    sources: () => [...local.sources(), ...service.sources()],
    capacity: () => capacityFigures(machine, part.choice, part.months, situation),
    localShare: part.share,
    ceilingRequestsPerDay: hasCeiling
      ? ceilingRequestsPerDay(machine, part.choice, units, situation) / forcedLocalShare
      : null,
  })
}

/** Both sides in full, each paying for the attempts that it serves. */
function hybridSheet(hybrid: Hybrid, part: LocalPart): CostSheet {
  const { local, service, option, situation } = hybrid
  const { attempts } = hybrid.volume
  const localAttempts = attempts.map((count, month) => count * (part.share[month] ?? 0))
  const cloudAttempts = attempts.map((count, month) => count * (1 - (part.share[month] ?? 0)))
  const cloudAtPeak = attempts.map((count, month) => count * (part.cloudPeakShare[month] ?? 0))
  const machines = local.cost(part.choice, part.load, part.months, localAttempts)
  const lines = [
    ...inPart('local', machines.lines),
    ...inPart('cloud', [
      tokensLine(service, cloudAttempts, cloudAtPeak),
      egressLine(service.option, service.tokens, cloudAttempts),
      monitoringLine(service.option, situation),
      ...staffLines(service.option, situation),
    ]),
    ...itsOwn(option, situation),
    hybridDowntimeLine(hybrid),
  ]
  return { lines, kwh: machines.kwh }
}

/** A hybrid is down when both parts are, or as often as it says; while it waits for hardware there is only one. */
function hybridDowntimeLine({ option, local, service, situation }: Hybrid): CostLine {
  if (option.availability !== null) return downtimeLine(1 - option.availability, situation)
  const cloudDown = 1 - service.option.availability
  const line = downtimeLine((1 - local.machines.option.availability) * cloudDown, situation)
  const waiting = downtimeLine(cloudDown, situation).monthlyUsd
  if (local.leadTimeMonths === 0 || !waiting) return line
  const monthlyUsd = line.monthlyUsd?.slice() ?? new Float64Array(situation.months)
  return { ...line, monthlyUsd: monthlyUsd.fill(waiting[0] ?? 0, 0, local.leadTimeMonths) }
}

/** What the mix itself takes beside its parts: a router to set up and run, where the plan says so. */
function itsOwn(option: CompleteHybrid, situation: Situation): CostLine[] {
  return [...staffLines(option, situation), monitoringLine(option, situation)].filter(
    (line) => line.upFrontUsd !== 0 || line.monthlyUsd?.some((usd) => usd !== 0) || line.terminalUsd !== 0,
  )
}

function inPart(part: 'local' | 'cloud', lines: readonly CostLine[]): CostLine[] {
  return lines.map((line) => ({ ...line, part }))
}
