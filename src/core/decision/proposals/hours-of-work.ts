import type { LineItem, LineItemId, OptionEvaluation } from '../../engine/evaluation.ts'

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
  readonly input: string
  readonly per: WorkHours['per']
}

const HOURS: Partial<Record<LineItemId, readonly Found[]>> = {
  integration: [{ input: 'setupHours', per: 'once' }],
  setup: [{ input: 'setupHours', per: 'once' }],
  operations: [{ input: 'opsHoursPerMonth', per: 'month' }],
  'model-change': [{ input: 'evaluationHoursPerYear', per: 'year' }],
  optimisation: [{ input: 'optimisationHoursPerYear', per: 'year' }],
  'outside-firm': [
    { input: 'setupHours', per: 'once' },
    { input: 'opsHoursNeeded', per: 'month' },
    { input: 'evaluationHoursPerYear', per: 'year' },
    { input: 'optimisationHoursPerYear', per: 'year' },
  ],
}

/** Hours as the line items of its cost hold them, those of month 1 where they change; none where it was not costed. */
export function hoursOfWork({ cost }: Pick<OptionEvaluation, 'cost'>): readonly WorkHours[] {
  return (cost?.lineItems ?? []).flatMap((line) => {
    const valueOf = (input: string) => line.inputs.find(({ id }) => id === input)?.value ?? 0
    const usdPerHour = valueOf('staffUsdPerHour') + valueOf('outsideUsdPerHour')
    return (HOURS[line.id] ?? []).flatMap(({ input, per }) => {
      const hours = Math.max(0, valueOf(input) - (input === 'opsHoursNeeded' ? valueOf('staffHoursPerMonth') : 0))
      return hours === 0 ? [] : [{ line: line.id, part: line.part, hours, per, usd: hours * usdPerHour }]
    })
  })
} // prettier-ignore
