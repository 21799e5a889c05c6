import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import type { Situation } from '../situation.ts'
import { tokenService } from './api.ts'
import { compileAlone } from './compile-plain.ts'
import type { CompiledOption } from './compiled-option.ts'
import { putInPart, runAll, withoutDowntime, type CostLine } from './cost-line.ts'
import { partDemand, type HoursOfPart } from './part-demand.ts'
import type { PlainOption } from './plain-option.ts'

/** Of a mix, the part that takes what the first leaves. */
export interface RestPart {
  readonly option: PlainOption
  /** Hours of the week in which its price is another; empty where it never is. */
  readonly peakHoursOfWeek: readonly number[]
  /** Takes its prices from the plan as it is now; false where it cannot be costed at all. */
  readonly set: () => boolean
  /** Costs it for what it is given. */
  readonly serve: (rest: Rest) => void
  /** As of then. */
  readonly lines: () => readonly CostLine[]
  readonly isFeasible: () => boolean
  readonly kwh: () => Float64Array | null
  readonly findings: () => readonly Finding[]
  readonly sources: () => readonly FigureSource[]
  readonly capacity: CompiledOption['capacity']
}

/** What is left for it; entry t - 1 is month t. */
export interface Rest {
  /** Of all attempts, what the first part serves. */
  readonly share: Float64Array
  /** Of all attempts, what is left in hours of the peak price. */
  readonly cloudPeakShare: Float64Array
  /** Of the busiest hour, what is left. */
  readonly restPeakShare: Float64Array
}

export function restPart(option: PlainOption, situation: Situation, hours: HoursOfPart): RestPart {
  const isPlainService = (option.kind === 'api' || option.kind === 'hosted') && option.provisioned === null
  return isPlainService ? restOfTokens(option, situation) : restOfAnyKind(option, situation, hours)
}

/** A service that is paid by the token has nothing to size, so that only its attempts are set. */
function restOfTokens(option: CompleteApi, situation: Situation): RestPart {
  const service = tokenService(option, situation)
  putInPart(service.lines, 'cloud')
  return {
    option,
    peakHoursOfWeek: service.prices.peakHoursOfWeek,
    set: service.set,
    serve: ({ share, cloudPeakShare }) => {
      const attempts = situation.demand.volume?.attempts
      for (let month = 0; month < share.length; month += 1) {
        const count = attempts?.[month] ?? 0
        service.attempts[month] = count * (1 - (share[month] ?? 0))
        service.atPeak[month] = count * (cloudPeakShare[month] ?? 0)
      }
      runAll(service.lines)
    },
    lines: () => service.lines,
    isFeasible: () => service.capped.month === null,
    kwh: () => null,
    findings: service.findings,
    sources: service.sources,
    capacity: () => null,
  }
}

/** Anything else is costed as it would be alone, with so much less to do. */
function restOfAnyKind(option: PlainOption, situation: Situation, hours: HoursOfPart): RestPart {
  const part = partDemand(situation, hours)
  const compiled = compileAlone(option, part.situation)
  let lines: readonly CostLine[] = []
  let linesOf: readonly CostLine[] | null = null
  const run = () => {
    part.set()
    compiled.run()
    if (compiled.lines === null || compiled.lines === linesOf) return
    linesOf = compiled.lines
    lines = withoutDowntime(compiled.lines)
    putInPart(lines, 'cloud')
  }
  return {
    option,
    peakHoursOfWeek: [],
    set: () => {
      part.share.fill(1)
      part.peakShare.fill(1)
      run()
      return compiled.lines !== null
    },
    serve: ({ share, restPeakShare }) => {
      for (let month = 0; month < share.length; month += 1) part.share[month] = 1 - (share[month] ?? 0)
      part.peakShare.set(restPeakShare)
      run()
    },
    lines: () => lines,
    isFeasible: () => compiled.isFeasible,
    kwh: () => compiled.kwh,
    findings: compiled.findings,
    sources: compiled.sources,
    capacity: compiled.capacity,
  }
}
