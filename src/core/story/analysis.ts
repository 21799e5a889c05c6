import { finished } from '../analysis/finished.ts'
import type { Outlook } from '../analysis/outlook.ts'
import { DRAWS_OF_A_BAND, SEED } from '../analysis/simulate.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { atHorizons } from '../decision/at-horizons.ts'
import { candidatesOf } from '../decision/rules/candidates.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import { driversOf, overItsRange, type Driver } from '../decision/drivers.ts'
import { riskWanted } from '../decision/risk-wanted.ts'
import { standingIn } from '../decision/standing.ts'
import { switchFinder } from '../decision/switching-values.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { isTooMuchWork } from './most-work.ts'
import { outlookStepsOf } from './outlooks.ts'
import { placementBandsById } from './placement-bands-by-id.ts'
import {
  workloadViews,
  type Analysis,
  type ReportInput,
  type WorkloadAnalysis,
  type WorkloadView,
} from './report-input.ts'
import { passingOf } from '../decision/case.ts'
import { wholePlan } from './whole-plan.ts'

/** All of it at once; a second or a few. */
export function analyse(input: ReportInput): Analysis {
  return finished(analysisSteps(input))
}

/** The same in steps, so that a page can breathe in between; each yields how much of it is done. */
export function* analysisSteps(input: ReportInput): Generator<number, Analysis> {
  const { complete, catalogue } = input
  const workloads = new Map<string, WorkloadAnalysis>()
  const views = workloadViews(input)
  const isOfPlan = complete.workloads.length > 1 && input.workloadId === undefined
  const parts = views.length + (isOfPlan ? 1 : 0)
  for (const [at, view] of views.entries()) {
    if (view.decision.recommended === null) continue
    const inputs = complete.inputs.filter(({ workload }) => workload === null || workload === view.id)
    if (isTooMuchWork(inputs.length, view.workload)) {
      const { switching } = view.decision
      workloads.set(view.id, {
        switching,
        drivers: [],
        horizons: [],
        outlook: null,
        inputsLeftOut: inputs.length - switching.length,
      })
      continue
    }
    const find = switchFinder(complete, view.workload, catalogue)
    const found: { readonly input: NumericInput; readonly value: SwitchingValue }[] = []
    for (const one of inputs) {
      const value = find(one)
      found.push({ input: one, value })
      yield (at + found.length / inputs.length / 2) / parts
    }
    const drivers = driversBetween(view, complete, catalogue)
    const outlook = yield* outlookIn(view, complete, catalogue, (done) => (at + 0.5 + done / 2) / parts)
    const switching = found.toSorted((a, b) => nearest(a) - nearest(b) || 0).map(({ value }) => value)
    const horizons = atHorizons(complete, view.workload, catalogue)
    workloads.set(view.id, { switching, drivers, horizons, outlook, inputsLeftOut: 0 })
  }
  if (!isOfPlan) return { workloads, placements: new Map() }
  const { compared } = wholePlan(input, catalogue)
  const steps = placementBandsById(complete, catalogue, compared)
  return { workloads, placements: yield* onTheWay(steps, (done) => (views.length + done) / parts) }
}

/** Steps that are a part of others, which say how far all are. */
function* onTheWay<Found>(
  steps: Generator<number, Found>,
  doneOf: (share: number) => number,
): Generator<number, Found> {
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield doneOf(step.value)
  return step.value
}

/** From as many draws as bands take; none where there is nothing to choose from. */
function* outlookIn(
  view: WorkloadView,
  complete: CompletePlan,
  catalogue: Catalogue,
  doneOf: (share: number) => number,
): Generator<number, Outlook | null> {
  if (riskWanted(view) === null) return null
  const asked = { draws: DRAWS_OF_A_BAND, seed: SEED }
  return yield* onTheWay(outlookStepsOf(view, catalogueIndex(catalogue, complete), asked), doneOf)
}

/** A switch as a share of the input's value, or of its usual range where that is nothing. */
function nearest({ input, value }: { readonly input: NumericInput; readonly value: SwitchingValue }): number {
  const [first] = value.switches
  if (first === undefined) return Number.MAX_VALUE
  const scale = input.current === 0 ? input.high - input.low : Math.abs(input.current)
  return Math.abs(first.at - input.current) / (scale || 1)
}

function driversBetween(view: WorkloadView, complete: CompletePlan, catalogue: Catalogue): readonly Driver[] {
  const { recommended, runnerUp } = view.decision
  const passing = passingOf(view.decision)
  const candidates = candidatesOf(complete, view.workload, standingIn(view.evaluation), passing)
  const winner = candidates.find(({ id }) => id === recommended)
  const other = candidates.find(({ id }) => id === runnerUp) ?? null
  return winner ? driversOf(winner, other, complete, view.workload, catalogue, overItsRange) : []
}
