import type { Catalogue } from '../../catalogue/types.ts'
import { compile } from '../../engine/kernel/kernel.ts'
import { catalogueIndex } from '../../engine/situation.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { Option, Plan, Workload } from '../../plan/schema.ts'
import { isOverBudget } from '../rules/gates.ts'
import { standingOf, type CostStanding } from '../standing.ts'
import type { Able } from './propose-machines.ts'

/** How a plan gets its defaults; `completePlan`, handed in because the decision knows plans only as types. */
export type Complete = (plan: Plan, catalogue: Catalogue) => CompletePlan

/** The workload with what its basis comes to said: what is proposed is of the size that the work is. */
export function asKnown(plan: Plan, workload: Workload, catalogue: Catalogue, complete: Complete): Workload {
  if (workload.demand.basis === undefined) return workload
  const known = complete({ ...plan, workloads: [{ ...workload, options: [] }] }, catalogue).workloads[0]
    ?.demand
  const derived = {
    requestsPerDay: known?.requestsPerDay ?? NOMINAL.requestsPerDay,
    inputTokens: known?.inputTokens ?? NOMINAL.inputTokens,
    outputTokens: known?.outputTokens ?? NOMINAL.outputTokens,
  }
  return { ...workload, demand: { ...derived, ...workload.demand } }
}

/** The plan with one workload alone, and of that so many options. */
export type Trial = (options: readonly Option[]) => Plan

/** Where volume or tokens are not known yet, a small nominal demand stands in for them. */
export function trialPlan(plan: Plan, workload: Workload): Trial {
  const demand = { ...NOMINAL, ...workload.demand }
  return (options) => ({ ...plan, workloads: [{ ...workload, demand, options: [...options] }] })
}

const NOMINAL = { requestsPerDay: 1000, inputTokens: 1500, outputTokens: 300 }

/** Those that can do the work and could be costed, cheapest first; of machines to buy those first that the budget allows. */
export function byCost(
  options: readonly Option[],
  trial: Trial,
  catalogue: Catalogue,
  complete: Complete,
): readonly Able[] {
  const plan = complete(trial(options.map((option, at) => ({ ...option, id: String(at) }))), catalogue)
  const able = tried(plan, catalogue)
    .flatMap((found, at) => {
      const option = options[at]
      if (!found || !option) return []
      const { cost, devices, spare } = found
      return [{ option, usd: cost.totalUsd, devices, spare, isOver: isOverBudget(cost.upFrontUsd, plan) }]
    })
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || a.usd - b.usd)
  const sensible = able.filter(({ option, devices }) => devices <= mostOf(option, catalogue))
  return sensible.length > 0 ? sensible : able
}

/** What each comes to in all, in dollars; null: it can't do the work, or could not be costed. */
export function totalsUsdOf(plan: CompletePlan, catalogue: Catalogue): readonly (number | null)[] {
  return tried(plan, catalogue).map((found) => found && found.cost.totalUsd)
}

interface Tried {
  readonly cost: CostStanding
  readonly devices: number
  /** Replicas that stop with one machine. */
  readonly spare: number
}

function tried(plan: CompletePlan, catalogue: Catalogue): readonly (Tried | null)[] {
  const [workload] = plan.workloads
  if (!workload) throw new Error('A plan without its workload.')
  if (workload.options.length === 0) return []
  const kernel = compile(plan, workload, catalogueIndex(catalogue, plan))
  kernel.run()
  return standingOf(kernel).options.map(({ feasible, cost }, at) => {
    if (!feasible || !cost) return null
    const capacity = kernel.options[at]?.capacity()
    const [devices = 0] = capacity?.devicesInUse ?? []
    const [replicas = 1] = capacity?.replicas ?? []
    const [machines = 1] = capacity?.machines ?? []
    return { cost, devices, spare: Math.max(1, Math.ceil(replicas / Math.max(1, machines))) }
  })
}

/**
 * So many devices in all are proposed at most: beyond a few cards or boxes for a desk, servers are what people buy; and
 * beyond four servers of cards that talk over PCIe, owned or rented, those whose devices are linked.
 */
function mostOf(option: Option, catalogue: Catalogue): number {
  const part = 'hardware' in option && catalogue.hardware.find(({ id }) => id === option.hardware)
  if (!part) return Infinity
  if (option.kind === 'owned' && DESK.has(part.class)) return DESK_AT_MOST
  return part.hasFastLink ? Infinity : UNLINKED_AT_MOST
}

const DESK_AT_MOST = 4
const UNLINKED_AT_MOST = 32

const DESK: ReadonlySet<string> = new Set(['consumer-gpu', 'workstation-gpu', 'unified-memory', 'edge'])
