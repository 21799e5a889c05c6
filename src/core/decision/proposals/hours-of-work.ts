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

const HOURS: Partial<
  Record<LineItemId, { readonly input: string; readonly per: WorkHours['per']; readonly usd: (line: LineItem) => number }>
> = {
  integration: { input: 'setupHours', per: 'once', usd: ({ upFrontUsd }) => upFrontUsd },
  setup: { input: 'setupHours', per: 'once', usd: ({ upFrontUsd }) => upFrontUsd },
  operations: { input: 'opsHoursPerMonth', per: 'month', usd: ({ monthlyUsd }) => monthlyUsd[0] ?? 0 },
  'model-change': { input: 'evaluationHoursPerYear', per: 'year', usd: ({ monthlyUsd }) => 12 * (monthlyUsd[0] ?? 0) },
  optimisation: { input: 'optimisationHoursPerYear', per: 'year', usd: ({ monthlyUsd }) => 12 * (monthlyUsd[0] ?? 0) },
} // prettier-ignore

/** Hours as the line items of its cost hold them, those of month 1 where they change; none where it was not costed. */
export function hoursOfWork({ cost }: Pick<OptionEvaluation, 'cost'>): readonly WorkHours[] {
  return (cost?.lineItems ?? []).flatMap((line) => {
    const found = HOURS[line.id]
    const hours = line.inputs.find(({ id }) => id === found?.input)?.value
    if (!found || hours === undefined || hours === 0) return []
    return [{ line: line.id, part: line.part, hours, per: found.per, usd: found.usd(line) }]
  })
}
