import { chances, simulation } from '../analysis/simulate.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Case } from './case.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'

/** So many draws tell a chance within three points, which is finer than use is measured. */
const DRAWS = 256
const SEED = 1
/** Up to eight times today's use, and then within a twentieth. */
const DOUBLINGS = 3
const HALVINGS = 5

/**
 * From how many requests a day on the options that commit cost least in enough draws, if so many are measured rather
 * than guessed; null where not even eight times today's use is enough. Step by step, with a figure of two digits.
 */
export function* buyAbove(
  { plan, workload }: Pick<Case, 'plan' | 'workload'>,
  catalogue: Catalogue,
  passing: ReadonlySet<string>,
  committing: ReadonlySet<string>,
): Generator<number, number | null> {
  const { requestsPerDay: now } = workload.demand
  if (now === null || now <= 0) return null
  const isSureAt = function* (requestsPerDay: number): Generator<number, boolean> {
    const measured = atUse(plan, workload.id, requestsPerDay)
    const one = measured.workloads.find(({ id }) => id === workload.id) ?? workload
    const asked = { draws: DRAWS, seed: SEED, mayBeChosen: gatesOfDraws(measured, one) }
    const won = chances(yield* simulation(measured, one, catalogueIndex(catalogue, measured), asked), passing)
    const chance = [...committing].reduce((sum, id) => sum + (won.get(id) ?? 0), 0)
    return chance >= plan.finance.buyFromChance
  }
  let [enough, tooFew] = [now, now]
  for (let doubling = 0; ; doubling += 1) {
    if (yield* isSureAt(enough)) break
    if (doubling === DOUBLINGS) return null
    tooFew = enough
    enough *= 2
  }
  for (let halving = 0; halving < HALVINGS && enough > tooFew; halving += 1) {
    const middle = (tooFew + enough) / 2
    if (yield* isSureAt(middle)) enough = middle
    else tooFew = middle
  }
  return twoDigitsUp(enough)
}

/** The same plan with the use of one workload known. */
function atUse(plan: CompletePlan, workloadId: string, requestsPerDay: number): CompletePlan {
  const path = `workloads/${workloadId}/demand/requestsPerDay`
  return {
    ...plan,
    inputs: plan.inputs.map((input) =>
      input.path === path ? { ...input, current: requestsPerDay, range: null } : input,
    ),
    workloads: plan.workloads.map((one) =>
      one.id === workloadId ? { ...one, demand: { ...one.demand, requestsPerDay } } : one,
    ),
  }
}

function twoDigitsUp(value: number): number {
  let unit = 1
  while (value / unit >= 100) unit *= 10
  return Math.ceil(value / unit) * unit
}
