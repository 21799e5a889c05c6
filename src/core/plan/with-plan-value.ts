import { inputsIn } from '../inputs/inputs-in.ts'
import { ANY_BASIS, type BasisKind } from '../inputs/places.ts'
import type { Plan } from './schema.ts'
import { valueAt, withValueAt } from '../units/path.ts'

/**
 * The plan with another value at a path, as questions and switching values name it
 * (`workloads/support/demand/requestsPerDay`). Undefined takes a value away, as if it had never been said; a
 * demand figure that is set is no longer assumed.
 */
export function withPlanValueAt(plan: Plan, path: string, value: unknown): Plan {
  const kind = ANY_BASIS.find((one) => one === value)
  if (path.endsWith('/demand/basis/by') && kind) return withBasis(plan, path.split('/')[1] ?? '', kind)
  const next = value === undefined ? without(plan, path) : withValueAt(plan, path, value)
  const [list, workloadId, part, ...steps] = path.split('/')
  const figure = steps.join('/')
  if (list !== 'workloads' || part !== 'demand' || figure === '') return next
  return {
    ...next,
    workloads: next.workloads.map((workload) => {
      const { assumed, ...rest } = workload
      if (workload.id !== workloadId || !assumed?.includes(figure)) return workload
      const left = assumed.filter((name) => name !== figure)
      return left.length > 0 ? { ...rest, assumed: left } : rest
    }),
  }
}

function without(plan: Plan, path: string): Plan {
  const cut = path.lastIndexOf('/')
  const field = path.slice(cut + 1)
  const parent = cut < 0 ? plan : valueAt(plan, path.slice(0, cut))
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, field)) return plan
  const rest = Object.fromEntries(Object.entries(parent).filter(([name]) => name !== field))
  return cut < 0 ? (rest as Plan) : withValueAt(plan, path.slice(0, cut), rest)
}

/**
 * A demand said by something else: what both kinds of basis hold stays, requests a day follow, and so do tokens that
 * nobody has confirmed.
 */
function withBasis(plan: Plan, workloadId: string, by: BasisKind): Plan {
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => {
      if (workload.id !== workloadId) return workload
      const { basis, ...said } = workload.demand
      const kept = new Set(['use', ...inputsIn(by).map(([id]) => id)])
      const shared = Object.fromEntries(Object.entries(basis ?? {}).filter(([field]) => kept.has(field)))
      const assumed = workload.assumed ?? []
      const follows =
        by === 'requests' ? [] : ['requestsPerDay', ...TOKENS.filter((field) => assumed.includes(field))]
      const left = Object.fromEntries(Object.entries(said).filter(([field]) => !follows.includes(field)))
      return { ...workload, demand: { ...left, basis: { ...shared, by } } }
    }),
  }
}

const TOKENS = ['inputTokens', 'outputTokens'] as const
