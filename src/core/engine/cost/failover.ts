import { HOURS_PER_YEAR } from '../../units/time.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { figure } from '../working/working.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { putInPart, startLate, withoutDowntime, type CostLine } from './cost-line.ts'
import { downtimeLine } from './downtime.ts'
import { joinedKwh } from './joined-kwh.ts'
import { leadTimeOf } from './local-machines.ts'
import { partDemand } from './part-demand.ts'
import type { PlainOption } from './plain-option.ts'

type WithFailover = Extract<PlainOption, { readonly failover: string | null }>
type Compile = (option: PlainOption, situation: Situation) => CompiledOption

/**
 * An option with a second service that serves while it does not: the second gets the requests of those hours and is
 * paid for standing by; lost is what finds both of them down, and the time it takes to switch over.
 * Method: docs/method/cost.md#failover.
 */
export function compileWithFailover(
  option: WithFailover,
  second: PlainOption,
  situation: Situation,
  compile: { readonly first: Compile; readonly second: Compile },
): CompiledOption {
  const [usually, otherwise] = [
    partDemand(situation, undefined, true),
    partDemand(situation, undefined, true),
  ]
  const first = compile.first(option, usually.situation)
  const other = compile.second(second, otherwise.situation)
  const kwh = joinedKwh(situation)
  const down = () => 1 - option.availability
  const downtime = downtimeLine(situation, () => unservedShare(option, second), undefined, () => ({
    figures: [
      figure('unavailableOfFirst', down(), 'share'),
      figure('unavailableOfSecond', 1 - second.availability, 'share'),
      figure('switchHoursPerYear', option.switchHoursPerYear, 'h/year'),
      figure('hoursPerYear', HOURS_PER_YEAR, 'h'),
    ],
    formula: UNSERVED,
  })) // prettier-ignore
  let joined: readonly CostLine[] = []
  let joinedOf: readonly (readonly CostLine[])[] = []
  const linesOf = (lines: readonly CostLine[], others: readonly CostLine[]) => {
    if (joinedOf[0] === lines && joinedOf[1] === others) return joined
    const standby = withoutDowntime(others)
    putInPart(standby, 'failover')
    joinedOf = [lines, others]
    joined = [...withoutDowntime(lines), ...standby, downtime]
    return joined
  }
  const run = (compiled: CompiledOption) => {
    const share = down()
    usually.share.fill(1 - share)
    usually.peakShare.fill(1)
    otherwise.share.fill(share)
    otherwise.peakShare.fill(1)
    usually.set()
    otherwise.set()
    first.run()
    other.run()
    compiled.lines = first.lines && other.lines && linesOf(first.lines, other.lines)
    compiled.isFeasible = compiled.lines !== null && first.isFeasible && other.isFeasible
    compiled.kwh = kwh(first.kwh, other.kwh)
    if (compiled.lines === null) return
    downtime.run()
    startLate(downtime, 'hardware' in option ? leadTimeOf(option) : 0)
  }
  return compiledOption(option, run, {
    findings: () => {
      const reference = { reference: second.id }
      const where = { workload: situation.workload.id, option: option.id }
      const own = first.findings()
      const ofSecond = other.findings()
      if (!ofSecond.some(({ severity }) => severity === 'error')) return own
      return [...own, finding('failover-not-costed', 'error', reference, where), ...asOwn(ofSecond, option)]
    },
    sources: () => [...first.sources(), ...other.sources()],
    capacity: first.capacity,
    unitsCurve: first.unitsCurve,
    ceilingRequestsPerDay: () =>
      least([first.ceilingRequestsPerDay(), other.ceilingRequestsPerDay()]),
  }) // prettier-ignore
}

const UNSERVED =
  'min(unavailableOfFirst, unavailableOfFirst * unavailableOfSecond + switchHoursPerYear / hoursPerYear)'

/**
 * Share of time without service: both down at once, and switching over, never more than without a second one.
 *
 * 0.3 % and 0.7 % down, and 5 hours a year of switching: 0.00002 + 0.00057 = 0.06 %.
 */
export function unservedShare(
  { availability, switchHoursPerYear }: Pick<WithFailover, 'availability' | 'switchHoursPerYear'>,
  second: { readonly availability: number },
): number {
  const down = 1 - availability
  return Math.min(down, down * (1 - second.availability) + switchHoursPerYear / HOURS_PER_YEAR)
}

function asOwn(findings: readonly Finding[], { id }: WithFailover): readonly Finding[] {
  return findings.map((found) => ({ ...found, option: id }))
}

function least(ceilings: readonly (number | null)[]): number | null {
  const known = ceilings.filter((ceiling) => ceiling !== null)
  return known.length > 0 ? Math.min(...known) : null
}
