import { isStandard } from '../../catalogue/price-at.ts'
import type { ApiModel, Catalogue } from '../../catalogue/types.ts'
import { addMonths, endOfPeriod } from '../../units/calendar.ts'
import { sideOf } from '../rules/candidates.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import { optionOf, type Case } from '../case.ts'

/** A day on which to look again, and at what. */
export type ReviewDate = Statement<ReviewValues> & { readonly day: string }

/** Options go by their ids. */
export interface ReviewValues {
  readonly 'first-quarter': NoValues
  readonly 'prices-change': { readonly options: readonly string[] }
  readonly 'before-the-payback-limit': { readonly limitMonths: number }
  readonly 'should-have-paid-back': { readonly option: string }
}

const QUARTER_MONTHS = 3

/**
 * Days counted from the plan's: the first quarter, the days on which the catalogue knows of another price,
 * the month before the payback limit, and the month in which machines should have paid back. The earliest
 * first; none where nothing is recommended.
 */
export function reviewDates(facts: Case, catalogue: Catalogue): readonly ReviewDate[] {
  const { plan, decision } = facts
  if (decision.recommended === null) return []
  return [
    { day: addMonths(plan.asOf, QUARTER_MONTHS), id: 'first-quarter', values: NO_VALUES } as const,
    ...priceChanges(facts, catalogue),
    ...paybackDates(facts),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Of the models that the verdict speaks of, and of the cheapest cloud that machines are held against. */
function priceChanges(facts: Case, catalogue: Catalogue): readonly ReviewDate[] {
  const { recommended, runnerUp, target, costNode } = facts.decision
  const ids = [...new Set([recommended, runnerUp, target, costNode.cloud])]
  const days = new Map<string, Set<string>>()
  for (const id of ids) {
    const found = optionOf(facts, id)
    if (!found || (found.option.kind !== 'api' && found.option.kind !== 'hosted')) continue
    const { option } = found
    const model =
      option.price === null ? catalogue.apiModels.find((one) => one.id === option.model) : undefined
    const prices = model && (facts.plan.ownPrices[model.id] ?? model.prices)
    for (const day of prices ? changesOf(prices) : []) {
      if (day <= facts.plan.asOf) continue
      days.set(day, (days.get(day) ?? new Set()).add(option.id))
    }
  }
  return [...days].map(([day, options]) => ({
    day,
    id: 'prices-change',
    values: { options: [...options] },
  }))
}

/** Days from which another price holds; of a day that is known in part only, the last that it may be. */
function changesOf(prices: ApiModel['prices']): readonly string[] {
  return prices.filter(isStandard).flatMap(({ from }) => (from === null ? [] : [endOfPeriod(from)]))
}

function paybackDates(facts: Case): readonly ReviewDate[] {
  const { plan, decision } = facts
  const { paybackLimitMonths } = plan.finance
  const end = optionOf(facts, decision.target ?? decision.recommended)
  if (!end || (sideOf(end.option, facts.workload) === 'cloud' && decision.path.outcome !== 'migration-plan'))
    return []
  if (decision.costNode.owned === null || decision.costNode.cloud === null) return []
  const before: ReviewDate = {
    day: addMonths(plan.asOf, Math.max(1, paybackLimitMonths - 1)),
    id: 'before-the-payback-limit',
    values: { limitMonths: paybackLimitMonths },
  }
  const { kind, breakEvenMonth, owned } = decision.costNode
  const isBought = decision.target === null && owned === decision.recommended
  if (!isBought || kind !== 'month' || breakEvenMonth === null) return [before]
  const month = Math.ceil(breakEvenMonth)
  return [
    before,
    { day: addMonths(plan.asOf, month), id: 'should-have-paid-back', values: { option: end.option.id } },
  ]
}
