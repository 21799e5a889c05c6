import { chances, DRAWS_OF_A_VERDICT, simulate, type DrawsWanted } from '../analysis/simulate.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import { randomPlan } from '../plan/random-plans/random-plan.ts'
import type { Plan } from '../plan/schema.ts'
import { decideWith } from './decide-workload.ts'
import { casesOf, choicesOf } from './case.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'

export interface ChanceError {
  readonly workload: string
  /** Of the option that most often costs least. */
  readonly chance: number
  /** How far it is off: root mean square over the seeds. */
  readonly error: number
}

const NO_SEARCHES = { switching: () => [] }
const INDEX = catalogueIndex(catalogue, { own: {} })

/** How far the chance from a verdict’s draws is off, by workload, against many draws of plain random numbers. */
export function chanceErrors(
  said: Plan,
  { plainDraws, seeds }: { plainDraws: number; seeds: readonly number[] },
): readonly ChanceError[] {
  return drawersOf(said).map(({ workload, draw }) => {
    const truth = draw({ draws: plainDraws, evenIn: 0, seed: 1_000_003 })
    const [likeliest = '', chance = 0] = [...truth].toSorted(([, a], [, b]) => b - a)[0] ?? []
    const squares = seeds.map(
      (seed) => ((draw({ draws: DRAWS_OF_A_VERDICT, seed }).get(likeliest) ?? 0) - chance) ** 2,
    )
    const error = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / seeds.length)
    return { workload, chance, error }
  })
}

/** Random plans of one workload whose likeliest option has a chance between `from` and `to`. */
export function plansBetween(from: number, to: number, count: number, seed: number): readonly Plan[] {
  const plans: Plan[] = []
  for (let at = 0; plans.length < count; at += 1) {
    const name = `seed ${seed + at}`
    const plan = { ...randomPlan(seed + at, catalogue, { workloads: 1, options: 6, said: 1 }), name }
    const [drawer] = drawersOf(plan)
    if (!drawer) continue
    const chance = Math.max(...drawer.draw({ draws: DRAWS_OF_A_VERDICT }).values())
    if (chance >= from && chance <= to) plans.push(plan)
  }
  return plans
}

interface Drawer {
  readonly workload: string
  readonly draw: (wanted: DrawsWanted) => ReadonlyMap<string, number>
}

/** Of each workload in which two options may be chosen: how to draw their chances. */
function drawersOf(said: Plan): readonly Drawer[] {
  const plan = completePlan(said, catalogue)
  const evaluation = evaluate(plan, catalogue)
  const decision = decideWith(plan, evaluation, catalogue, NO_SEARCHES)
  return casesOf({ complete: plan, evaluation, decision }).flatMap((one): Drawer[] => {
    const { workload } = one
    const passing = new Set(choicesOf(one).map(({ id }) => id))
    if (passing.size < 2) return []
    const mayBeChosen = gatesOfDraws(plan, workload)
    const draw = (wanted: DrawsWanted) =>
      chances(simulate(plan, workload, INDEX, { ...wanted, mayBeChosen }), passing)
    return [{ workload: `${said.name}, ${workload.name}`, draw }]
  })
}
