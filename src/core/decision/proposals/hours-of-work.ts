import type { LineItem, LineItemId, OptionEvaluation } from '../../engine/evaluation.ts'
import type { Formats } from '../../units/format.ts'
import { LINE_ITEMS } from '../../words/line-item-words.ts'
import { plural } from '../../words/phrases.ts'

/** Work of your own people that an option is costed with. */
export interface WorkHours {
  /** "Set-up", "Operations". */
  readonly label: string
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
  optimisation: { input: 'optimisationHoursPerYear', per: 'year', usd: ({ monthlyUsd }) => 12 * (monthlyUsd[0] ?? 0) },
} // prettier-ignore

/** Hours as the line items of its cost hold them, those of month 1 where they change; none where it was not costed. */
export function hoursOfWork({ cost }: Pick<OptionEvaluation, 'cost'>): readonly WorkHours[] {
  return (cost?.lineItems ?? []).flatMap((line) => {
    const found = HOURS[line.id]
    const hours = line.inputs.find(({ id }) => id === found?.input)?.value
    if (!found || hours === undefined || hours === 0) return []
    const { label } = LINE_ITEMS[line.id]
    return [{ label, part: line.part, hours, per: found.per, usd: found.usd(line) }]
  })
}

const PER: Readonly<Record<WorkHours['per'], string>> = {
  once: 'once',
  month: 'a month',
  year: 'a year',
}

/** "Costed with set-up 60 hours once, $5,100; operations 10 hours a month, $850." */
export function hoursSentence(hours: readonly WorkHours[], { figure, money }: Formats): string {
  const texts = hours.map(({ label, part, hours: count, per, usd }) => {
    const whose = part === null ? '' : ` (${part} part)`
    return `${label.toLowerCase()}${whose} ${figure(count)} ${plural(count, 'hour')} ${PER[per]}, ${money(usd)}`
  })
  return `Costed with ${texts.join('; ')}.`
}
