import { withValueAt } from '../units/path.ts'
import { COMMON_FIELDS, DEMAND_FIELDS, FIELDS_OF_KIND, PLAN_FIELDS, type Fields } from './input-fields.ts'
import { LIMITS, type Limit } from './limits.ts'
import type { Plan } from './schema.ts'

/** The plan with every number at the largest or the smallest that a file may hold, its currency's rate too. */
export function planAtLimits(plan: Plan, bound: 'min' | 'max', code: string): Plan {
  const filled = <T>(root: T, fields: Fields): T =>
    fields.reduce((filling, [field, id]) => withValueAt(filling, field, (LIMITS[id] as Limit)[bound]), root)
  const whole = filled(plan, PLAN_FIELDS)
  return {
    ...whole,
    name: `Every number at its ${bound}`,
    currency: { code, perUsd: LIMITS.perUsd[bound] },
    workloads: whole.workloads.map((workload) => ({
      ...workload,
      // All input is read from the cache, so none is left to be written to it.
      demand: { ...filled(workload.demand, DEMAND_FIELDS), cacheWriteShare: 0 },
      options: workload.options.map((option) =>
        filled(
          option,
          [...COMMON_FIELDS, ...FIELDS_OF_KIND[option.kind]].filter(([field]) => !AS_IT_IS.test(field)),
        ),
      ),
    })),
  }
}

/** A mix has one way of being sized and of being shared, and a price of one's own is whole or is not there. */
const AS_IT_IS = /^(price\/.*|sizing|localShare|forcedLocalShare)$/
