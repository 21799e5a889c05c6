import type { Plan } from './schema.ts'
import { valueAt, withValueAt } from '../units/path.ts'

/**
 * The plan with another value at a path, as questions and switching values name it
 * (`workloads/support/demand/requestsPerDay`). Undefined takes a value away, as if it had never been said; a
 * demand figure that is set is no longer assumed.
 */
export function withPlanValueAt(plan: Plan, path: string, value: unknown): Plan {
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
