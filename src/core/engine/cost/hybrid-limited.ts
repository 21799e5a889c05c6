import type { CompleteHybrid } from '../../plan/complete-plan.ts'
import { weekly } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { compileAlone } from './compile-plain.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { putInPart, runAll, withoutDowntime, type CostLine } from './cost-line.ts'
import { downtimeLine } from './downtime.ts'
import { boundedShare, type Parts, type SituationsOfParts } from './hybrid-parts.ts'
import { splitFinder, type HybridSplit } from './hybrid-split.ts'
import { joinedKwh } from './joined-kwh.ts'
import { partDemand } from './part-demand.ts'
import type { PlainOption } from './plain-option.ts'
import { isReserving, reservedAttemptsPerHour } from './reserved.ts'
import { restPart, type Rest } from './rest-part.ts'
import { hasAllowance, includedAttempts } from './subscription.ts'
import { weekFinder } from './week-finder.ts'

/** What an option has room for, as it is now: attempts an hour, or a month. */
export interface Limit {
  readonly per: 'hour' | 'month'
  readonly attempts: () => number
}

/** The limit that an option has by itself; null where it serves whatever comes. Machines are sized instead. */
export function limitOf(option: PlainOption, situation: Situation): Limit | null {
  if (isReserving(option)) return { per: 'hour', attempts: () => reservedAttemptsPerHour(option, situation) }
  if (option.kind === 'subscription' && hasAllowance(option)) {
    return { per: 'month', attempts: () => includedAttempts(option, situation) ?? 0 }
  }
  if (option.kind !== 'quote' || option.capacityRequestsPerDay === null) return null
  const { demand } = situation.workload
  return {
    per: 'hour',
    attempts: () => ((option.capacityRequestsPerDay ?? 0) * (1 + demand.retryShare)) / demand.activeHoursPerDay,
  }
} // prettier-ignore

/**
 * A first part that is no machine takes what it has room for, hour by hour, and never more than its share where one is
 * said; the second the rest.
 *
 * A quote for 40,000 requests a day of 50,000 that come evenly: four fifths.
 */
export function compileLimited(
  option: CompleteHybrid,
  parts: Parts,
  situation: Situation,
  inParts: SituationsOfParts,
  own: readonly CostLine[],
): CompiledOption {
  const { demand, months, room, workload } = situation
  const about = { workload: workload.id, option: option.id }
  const limit = limitOf(parts.local, inParts.local)
  const [share, cloudPeakShare, restPeakShare] = [room(months), room(months), room(months)]
  const capacities = room(months)
  const served: Rest = { share, cloudPeakShare, restPeakShare }
  const week = weekFinder(situation)
  const splits = splitFinder()
  let split = splits(week(sizingPeakToAverage(workload)), 0)
  const localPart = partDemand(inParts.local)
  const first = compileAlone(parts.local, localPart.situation, { to: 'nobody' })
  const rest = restPart(parts.cloud, inParts.cloud, {
    shareIn: (hours, t) => {
      const left = 1 - (share[t - 1] ?? 0)
      return left > 0 ? Math.min(1, split.cloudShareIn(hours, capacities[t - 1] ?? 0) / left) : 0
    },
    leftOf: (ofHour, t) => split.leftOf(ofHour, capacities[t - 1] ?? 0),
  })
  const kwh = joinedKwh(situation)
  const downtime = downtimeLine(situation, {
    in: () =>
      option.availability === null
        ? (1 - parts.local.availability) * (1 - parts.cloud.availability)
        : 1 - option.availability,
  })
  let overCapacityMonth: number | null = null
  let lines: readonly CostLine[] = []
  let linesOf: readonly (readonly CostLine[])[] = []
  const linesWith = (firsts: readonly CostLine[], others: readonly CostLine[]) => {
    if (linesOf[0] === firsts && linesOf[1] === others) return lines
    linesOf = [firsts, others]
    const taken = withoutDowntime(firsts)
    putInPart(taken, 'local')
    lines = [...taken, ...others, ...own, downtime]
    return lines
  }
  const setShares = () => {
    const most = option.localShare === null ? 1 - option.forcedCloudShare : boundedShare(option, option.localShare)
    split = splits(week(sizingPeakToAverage(workload)), 1 - most)
    overCapacityMonth = null
    for (let month = 0; month < months; month += 1) {
      const attempts = demand.volume?.attempts[month] ?? 0
      setMonth(month, attempts, most, split)
    }
  } // prettier-ignore
  const setMonth = (month: number, attempts: number, most: number, { peakShare }: HybridSplit) => {
    const room = limit === null ? Infinity : limit.attempts()
    const perMonth = limit?.per === 'month' && attempts > 0 ? room / attempts : Infinity
    const perWeek = weekly(attempts)
    const perHour = limit?.per === 'hour' && perWeek > room ? room / perWeek : 1
    const inHours = perHour < 1 ? split.localShare(perHour) : most
    share[month] = Math.min(inHours, perMonth)
    // Once the month's allowance is used up, all of what comes is left.
    const isUsedUp = perMonth < inHours
    capacities[month] = isUsedUp ? 0 : perHour
    restPeakShare[month] = isUsedUp ? 1 : split.restPeakShare(perHour)
    cloudPeakShare[month] =
      split.cloudShareIn(rest.peakHoursOfWeek, isUsedUp ? 0 : perHour) * (isUsedUp ? 1 - perMonth : 1)
    localPart.share[month] = share[month] ?? 0
    localPart.peakShare[month] = 1 - (restPeakShare[month] ?? 0)
    const { forcedLocalShare } = option
    const isOver =
      forcedLocalShare * peakShare > perHour * (1 + 1e-9) || forcedLocalShare > perMonth * (1 + 1e-9)
    if (isOver && month < situation.horizonMonths) overCapacityMonth ??= month + 1
  }
  const run = (compiled: CompiledOption) => {
    compiled.lines = null
    compiled.isFeasible = false
    if (!rest.set() || demand.volume === null) {
      // What both say of themselves must not be what they said of a demand that is no longer known.
      localPart.share.fill(1)
      localPart.peakShare.fill(1)
      localPart.set()
      first.run()
      return
    }
    setShares()
    localPart.set()
    first.run()
    if (first.lines === null) return
    rest.serve(served)
    runAll(own)
    downtime.run()
    compiled.lines = linesWith(first.lines, rest.lines())
    compiled.isFeasible = first.isFeasible && rest.isFeasible() && overCapacityMonth === null
    compiled.kwh = kwh(first.kwh, rest.kwh())
    compiled.localShare = share
  }
  return compiledOption(option, run, {
    findings: () => {
      const asOwn = (found: Finding): Finding => ({ ...found, option: option.id })
      const [ofFirst, ofRest] = [first.findings(), rest.findings()]
      const notCosted = (part: 'local' | 'cloud', findings: readonly Finding[]) => [
        finding('hybrid-part-not-costed', 'error', { part, reference: parts[part].id }, about),
        ...findings.map(asOwn),
      ]
      if (ofRest.some(isError)) return notCosted('cloud', ofRest)
      if (ofFirst.some(isError)) return notCosted('local', ofFirst)
      const findings = [...ofFirst, ...ofRest].map(asOwn)
      const { forcedLocalShare } = option
      return overCapacityMonth === null
        ? findings
        : [...findings, finding('forced-share-over-capacity', 'error', { forcedLocalShare, month: overCapacityMonth }, about)]
    },
    sources: () => [...first.sources(), ...rest.sources()],
    capacity: rest.capacity,
  })
} // prettier-ignore

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}
