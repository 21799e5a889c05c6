import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { inputsIn } from '../inputs/inputs-in.ts'
import { ANY_KIND } from '../inputs/places.ts'
import { INPUTS } from '../inputs/registry.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { withPlanValueAt } from '../plan/with-plan-value.ts'
import { optionsBehind } from './cost/options-behind.ts'
import { evaluate } from './evaluate.ts'
import { CHAINED } from './every-kind.test-support.ts'

/** Every kind of option with nothing said but what it can't be without: every other figure is left to its default. */
const BARE: Plan = {
  schema: 'crossover/plan@5',
  name: 'Bare',
  asOf: '2026-11-20',
  organisation: { team: 'basic' },
  workloads: CHAINED.workloads.map(({ demand, pipeline = [], ...workload }) => ({
    ...workload,
    demand: { requestsPerDay: demand.requestsPerDay, inputTokens: demand.inputTokens, outputTokens: demand.outputTokens },
    options: workload.options.map(bare),
    pipeline: pipeline.map(({ part, offer }) => ({ part, offer })),
  })),
} // prettier-ignore

function bare(option: Option): Option {
  const numbers = new Set(inputsIn(option.kind).flatMap(([id, { presence }]) => (presence ? [] : [id])))
  return Object.fromEntries(Object.entries(option).filter(([field]) => !numbers.has(field))) as Option
}

const workedOut = (plan: Plan) =>
  evaluate(completePlan(plan, catalogue), catalogue).workloads.map(({ options }) =>
    options.map(({ id, feasible, cost }) => ({ id, feasible, totalUsd: cost?.totalUsd, cashUsd: cost?.cashUsd })),
  ) // prettier-ignore

/** Whose a figure is: an option, a workload or the plan. What it can move is the same for all figures of one owner. */
function ownerOf(path: string): string {
  const [root, of, part, option] = path.split('/')
  if (root !== 'workloads') return 'plan'
  return part === 'options' ? `workloads/${of}/options/${option}` : `workloads/${of}`
}

/** The plan with what a figure of the owner can move: its workload, or the options that rest on it and that they rest on. */
function touchedBy(owner: string, plan: Plan): Plan {
  const [root, of, , option] = owner.split('/')
  if (root !== 'workloads') return plan
  const alone = { ...plan, workloads: plan.workloads.filter(({ id }) => id === of) }
  if (option === undefined) return alone
  const workload = completePlan(plan, catalogue).workloads.find(({ id }) => id === of)
  const behind = (workload?.options ?? []).map(({ id }) => optionsBehind(id, workload!, true))
  const kept = new Set(behind.filter((ids) => ids.has(option)).flatMap((ids) => [...ids]))
  return {
    ...alone,
    workloads: alone.workloads.map(({ chosen: _, ...one }) => ({
      ...one,
      options: one.options.filter(({ id }) => kept.has(id)),
    })),
  }
}

/** What controls, questions and lists show where nothing was said. */
function shownDefaults(plan: Plan): readonly (readonly [string, number])[] {
  return Object.entries(completePlan(plan, catalogue).figures).flatMap(([path, { origin, otherwise }]) =>
    otherwise !== null && origin !== 'said' && origin !== 'unconfirmed' ? [[path, otherwise] as const] : [],
  )
}

/** A quarter of them takes a quarter of the time. */
const QUARTERS = [1, 2, 3, 4] as const

function quarterOf<Item>(items: readonly Item[], quarter: number): readonly Item[] {
  const at = (part: number) => Math.round((items.length * part) / QUARTERS.length)
  return items.slice(at(quarter - 1), at(quarter))
}

describe.each([['every kind of option', BARE] as const, ...EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const)])(
  'what is shown as the default of %s',
  (_, plan) => {
    const shown = shownDefaults(plan)

    it.each(QUARTERS)('is what is counted: typed in, it changes nothing (%d of 4)', (quarter) => {
      const worked = (part: Plan) => ({ plan: part, before: workedOut(part) })
      const known = new Map<string, ReturnType<typeof worked>>()
      for (const [path, value] of quarterOf(shown, quarter)) {
        const owner = ownerOf(path)
        const touched = known.get(owner) ?? worked(touchedBy(owner, plan))
        known.set(owner, touched)
        const now = workedOut(withPlanValueAt(touched.plan, path, value))
        expect({ path, now }).toEqual({ path, now: touched.before })
      }
    })
  },
) // prettier-ignore

it('stands for every input of the registry that has a default in numbers', () => {
  const shown = new Set(shownDefaults(BARE).map(([path]) => path.split('/').at(-1)))
  const numbers = Object.entries(INPUTS).filter(([, { in: places, default: usual }]) => {
    const byKind = typeof usual === 'object' && usual !== null && 'kind' in usual
    return typeof usual === 'number' || (byKind && ANY_KIND.some((kind) => places.some((place) => place === kind)))
  }) // prettier-ignore
  expect(numbers.map(([id]) => id).filter((id) => !shown.has(id))).toEqual([])
})
