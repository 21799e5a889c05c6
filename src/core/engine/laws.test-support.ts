import fc from 'fast-check'
import { catalogue } from '../catalogue/catalogue.ts'
import { baseOf } from '../plan/base-value.ts'
import { completePlan } from '../plan/complete.ts'
import { anyPlan } from '../plan/random-plans/any-plan.test-support.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import type { CostFigures, OptionEvaluation, WorkloadEvaluation } from './evaluation.ts'

/** The same plans every time; `npm run prove -- laws` asks for more, and for others, by these two. */
export const RUNS = {
  numRuns: Number(process.env['CROSSOVER_FC_RUNS'] ?? 40),
  seed: Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120),
}

export const SLOW = 600_000

/** A law is a test of a plan that throws where the plan breaks it; a slow one is tried on a share of the plans. */
export function holds(law: (plan: Plan) => void, share = 1): void {
  fc.assert(fc.property(anyPlan(catalogue), law), { ...RUNS, numRuns: Math.ceil(RUNS.numRuns * share) })
}

export function workloadsOf(plan: Plan): readonly WorkloadEvaluation[] {
  return evaluate(completePlan(plan, catalogue), catalogue).workloads
}

export interface Costed {
  /** Of the workload and the option. */
  readonly id: string
  readonly kind: Option['kind']
  readonly cost: CostFigures
}

/** Every option of a plan that has a cost. */
export function costed(plan: Plan): readonly Costed[] {
  return workloadsOf(plan).flatMap((workload) =>
    workload.options.flatMap(({ id, kind, cost }) =>
      cost ? [{ id: `${workload.id}/${id}`, kind, cost }] : [],
    ),
  )
}

export function costsById(plan: Plan): ReadonlyMap<string, CostFigures> {
  return new Map(costed(plan).map(({ id, cost }) => [id, cost]))
}

export function optionOf({ options }: WorkloadEvaluation, id: string): OptionEvaluation {
  const option = options.find((one) => one.id === id)
  if (!option) throw new Error(`No option ${id}.`)
  return option
}

export function withWorkloads(plan: Plan, change: (workload: Workload) => Workload): Plan {
  return { ...plan, workloads: plan.workloads.map(change) }
}

export function withOptions(plan: Plan, change: (options: readonly Option[]) => readonly Option[]): Plan {
  return withWorkloads(plan, (workload) => ({ ...workload, options: [...change(workload.options)] }))
}

/** The middle of what is said, or what stands for it. */
export function saidOr(value: Parameters<typeof baseOf>[0] | undefined, otherwise: number): number {
  return value === undefined ? otherwise : baseOf(value)
}

/** As near as sums of floating numbers in another order come. */
export function near(a: number, b: number, tolerance = 1e-9): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Equal but for rounding, however small both are: a millionth of a millionth, as docs/method/cost.md has it. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
}
