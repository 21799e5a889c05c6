import { withValueAt } from '../units/path.ts'
import { fieldsOf, type InputField } from '../inputs/fields-of.ts'
import { INPUTS } from '../inputs/registry.ts'
import type { Plan } from './schema.ts'

/** The plan with every number at the largest or the smallest that a file may hold, its currency's rate too. */
export function planAtLimits(plan: Plan, bound: 'min' | 'max', code: string): Plan {
  const filled = <T>(root: T, fields: readonly InputField[]): T =>
    fields.reduce((filling, { field, input }) => withValueAt(filling, field, input[bound]), root)
  const whole = filled(
    plan,
    fieldsOf('plan').filter(({ input }) => !('varied' in input)),
  )
  return {
    ...whole,
    name: `Every number at its ${bound}`,
    currency: { code, perUsd: INPUTS.perUsd[bound] },
    workloads: whole.workloads.map((workload) => ({
      ...workload,
      // All input is read from the cache, so none is left to be written to it.
      demand: { ...filled(workload.demand, fieldsOf('demand')), cacheWriteShare: 0 },
      options: workload.options.map((option) =>
        filled(
          option,
          fieldsOf(option.kind).filter(({ field }) => !AS_IT_IS.test(field)),
        ),
      ),
    })),
  }
}

/** A mix has one way of being sized and of being shared, and a price of one's own is whole or is not there. */
const AS_IT_IS = /^(price\/.*|sizing|localShare|forcedLocalShare)$/
