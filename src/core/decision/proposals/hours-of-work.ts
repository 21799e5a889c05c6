import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { LineItem, LineItemId } from '../../engine/line-item.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'

/** Work of your own people that an option is costed with. */
export interface WorkHours {
  /** The line of the cost that pays for it. */
  readonly line: LineItemId
  /** For a mix: whose work it is. */
  readonly part: LineItem['part']
  readonly hours: number
  readonly per: 'once' | 'month' | 'year'
  /** What these hours cost: once, a month or a year. */
  readonly usd: number
}

interface Found {
  /** Added up: what is tested before it begins is part of setting it up. */
  readonly inputs: readonly string[]
  readonly per: WorkHours['per']
}

const HOURS: Partial<Record<LineItemId, readonly Found[]>> = {
  integration: [{ inputs: ['setupHours', 'firstEvaluationHours'], per: 'once' }],
  setup: [{ inputs: ['setupHours', 'firstEvaluationHours'], per: 'once' }],
  operations: [{ inputs: ['opsHoursPerMonth'], per: 'month' }],
  'model-change': [{ inputs: ['evaluationHoursPerYear'], per: 'year' }],
  optimisation: [{ inputs: ['optimisationHoursPerYear'], per: 'year' }],
  'outside-firm': [
    { inputs: ['setupHours', 'firstEvaluationHours'], per: 'once' },
    { inputs: ['opsHoursNeeded'], per: 'month' },
    { inputs: ['evaluationHoursPerYear'], per: 'year' },
    { inputs: ['optimisationHoursPerYear'], per: 'year' },
  ],
}

/** Hours as the line items of its cost hold them, those of month 1 where they change; none where it was not costed. */
export function hoursOfWork({ cost }: Pick<OptionEvaluation, 'cost'>): readonly WorkHours[] {
  return (cost?.lineItems ?? []).flatMap((line) => {
    const valueOf = (input: string) => line.inputs.find(({ id }) => id === input)?.value ?? 0
    const usdPerHour = valueOf('staffUsdPerHour') + valueOf('outsideUsdPerHour')
    return (HOURS[line.id] ?? []).flatMap(({ inputs, per }) => {
      const spare = inputs.includes('opsHoursNeeded') ? valueOf('staffHoursPerMonth') : 0
      const hours = Math.max(0, inputs.reduce((sum, input) => sum + valueOf(input), 0) - spare)
      return hours === 0 ? [] : [{ line: line.id, part: line.part, hours, per, usd: hours * usdPerHour }]
    })
  })
} // prettier-ignore

/** Hours once and in a month, those of a year spread over its months. */
export function hoursInAll(work: readonly WorkHours[]): { readonly once: number; readonly perMonth: number } {
  const hoursPer = (per: WorkHours['per']) =>
    work.reduce((sum, one) => (one.per === per ? sum + one.hours : sum), 0)
  return { once: hoursPer('once'), perMonth: hoursPer('month') + hoursPer('year') / MONTHS_PER_YEAR }
}
