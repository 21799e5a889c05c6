import type { Catalogue } from '../catalogue/types.ts'
import { candidatesOf } from '../decision/candidates.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import { driversOf, type Driver } from '../decision/drivers.ts'
import { teamStanding } from '../decision/gates.ts'
import { LOOKS_OF_A_SEARCH, sizesTriedIn, workOfLook } from '../decision/search-work.ts'
import { mayLookAtDrivers } from '../decision/searches.ts'
import { costingsNow, standingIn } from '../decision/standing.ts'
import { switchingValue } from '../decision/switching-values.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import {
  workloadViews,
  type Analysis,
  type ReportInput,
  type WorkloadAnalysis,
  type WorkloadView,
} from './report-input.ts'

/** All of it at once; a second or a few. */
export function analyse(input: ReportInput): Analysis {
  const steps = analysisSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** In months of options drawn up, for all workloads of a plan together. */
const MOST_WORK = 6_000_000

/**
 * The same in steps of some hundredths of a second, so that a page can breathe in between; each yields how much
 * of it is done. Each workload has an equal share of what a plan may take: the inputs that move the answer most
 * come first, and those for which nothing of the share remains are left out and counted.
 */
export function* analysisSteps(input: ReportInput): Generator<number, Analysis> {
  const { complete, catalogue } = input
  const analysis = new Map<string, WorkloadAnalysis>()
  const views = workloadViews(input)
  const share = MOST_WORK / Math.max(1, complete.workloads.length)
  for (const [at, view] of views.entries()) {
    if (view.decision.recommended === null) continue
    const drivers = driversBetween(view, complete, catalogue)
    yield at / views.length
    const asked = complete.inputs.filter(({ workload }) => workload === null || workload === view.id)
    const chosen = inputsWithin(share, asked, drivers ?? [], view, complete)
    const costings = chosen.size > 0 ? costingsNow(complete, view.complete, catalogue) : undefined
    const found: { readonly input: NumericInput; readonly value: SwitchingValue }[] = []
    for (const one of asked) {
      const known = view.decision.switching.find(({ input: path }) => path === one.path)
      if (!known && !chosen.has(one)) continue
      const value = known ?? switchingValue(one, complete, view.complete, catalogue, costings)
      found.push({ input: one, value })
      yield (at + found.length / asked.length) / views.length
    }
    const switching = found.toSorted((a, b) => nearest(a) - nearest(b) || 0).map(({ value }) => value)
    const inputsLeftOut = asked.length - found.length
    analysis.set(view.id, {
      switching,
      inputsLeftOut,
      drivers: drivers ?? [],
      driversLeftOut: drivers === null,
    })
  }
  return analysis
}

/** As many inputs as a share of work allows, the largest drivers first. */
function inputsWithin(
  share: number,
  asked: readonly NumericInput[],
  drivers: readonly Driver[],
  { complete: workload, evaluation }: WorkloadView,
  plan: CompletePlan,
): ReadonlySet<NumericInput> {
  const chosen = new Set<NumericInput>()
  const sizes = sizesTriedIn(evaluation)
  let left = share - workOfLook(plan, workload, null, sizes)
  for (const input of new Set([...drivers.map((driver) => driver.input), ...asked])) {
    const work = LOOKS_OF_A_SEARCH * workOfLook(plan, workload, input, sizes)
    if (work > left) continue
    chosen.add(input)
    left -= work
  }
  return chosen
}

/** A switch as a share of the input's value, or of its usual range where that is nothing. */
function nearest({ input, value }: { readonly input: NumericInput; readonly value: SwitchingValue }): number {
  const [first] = value.switches
  if (first === undefined) return Number.MAX_VALUE
  const scale = input.current === 0 ? input.high - input.low : Math.abs(input.current)
  return Math.abs(first.at - input.current) / (scale || 1)
}

/** Null where the plan is too large for it. */
function driversBetween(
  view: WorkloadView,
  complete: CompletePlan,
  catalogue: Catalogue,
): readonly Driver[] | null {
  const { gates, recommended, runnerUp } = view.decision
  const passing = new Set(gates.filter(({ passed }) => passed).map(({ option }) => option))
  const lacksTeam = teamStanding(complete, view.complete) === 'missing'
  const candidates = candidatesOf(view.complete, standingIn(view.evaluation), passing, lacksTeam)
  const winner = candidates.find(({ id }) => id === recommended)
  const other = candidates.find(({ id }) => id === runnerUp)
  if (!winner || !other) return []
  if (!mayLookAtDrivers(winner, other, complete, view.complete)) return null
  return driversOf(winner, other, complete, view.complete, catalogue)
}
