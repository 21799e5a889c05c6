import { COMMON_FIELDS, DEMAND_FIELDS, FIELDS_OF_KIND, PLAN_FIELDS, type Fields } from '../src/core/plan/input-fields.ts' // prettier-ignore
import { LIMITS, type Limit } from '../src/core/plan/limits.ts'
import { withValueAt } from '../src/core/units/path.ts'
import { planOfEveryKind } from './plan-of-every-kind.ts'

/** A plan in which every number is the largest or the smallest that a file may hold, its currency's rate too. */
export function planAtLimits(bound: 'min' | 'max', code: string) {
  const filled = <T>(root: T, fields: Fields): T =>
    fields.reduce((filling, [field, id]) => withValueAt(filling, field, (LIMITS[id] as Limit)[bound]), root)
  const plan = filled(planOfEveryKind, PLAN_FIELDS)
  return {
    ...plan,
    name: `Every number at its ${bound}`,
    currency: { code, perUsd: LIMITS.perUsd[bound] },
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      // All input is read from the cache, so none is left to be written to it.
      demand: { ...filled(workload.demand, DEMAND_FIELDS), cacheWriteShare: 0 },
      options: workload.options.map((option) => {
        const fields = FIELDS_OF_KIND[option.kind as keyof typeof FIELDS_OF_KIND]
        return filled(option, [
          ...COMMON_FIELDS,
          ...fields.filter(
            ([field]) => !field.startsWith('price/') && !(field in SIZES) && field !== 'forcedLocalShare',
          ),
        ])
      }),
    })),
  }
}

/** How a mix is sized stays as it is: it can have one way only. */
const SIZES = { sizing: true, localShare: true }
