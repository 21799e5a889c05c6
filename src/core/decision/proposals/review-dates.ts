import { isStandard } from '../../catalogue/price-at.ts'
import type { ApiModel, Catalogue } from '../../catalogue/types.ts'
import { addMonths, endOfPeriod } from '../../units/calendar.ts'
import { sideOf } from '../rules/candidates.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import { optionOf, type Case } from '../case.ts'
import { sellerNames } from '../seller-names.ts'
import { withTheirParts } from './with-their-parts.ts'

/** A day by which something should be so, or on which to look again. */
export type ReviewDate = Statement<ReviewValues> & { readonly day: string }

/** Options go by their ids. */
export interface ReviewValues {
  readonly 'use-is-measured': NoValues
  readonly 'machines-arrive': { readonly option: string; readonly leadTimeMonths: number }
  readonly 'first-quarter': NoValues
  readonly 'prices-change': { readonly options: readonly string[] }
  readonly 'before-the-payback-limit': { readonly limitMonths: number }
  readonly 'should-have-paid-back': { readonly option: string }
  readonly 'review-lapses': { readonly provider: string }
  readonly 'costed-time-ends': { readonly horizonMonths: number }
}

const MEASURING_MONTHS = 1
const QUARTER_MONTHS = 3

/**
 * Days counted from the plan's: the first month and quarter, the day on which machines ordered at once arrive, the
 * days on which the catalogue knows of another price, the day on which the review of a contract lapses, the month
 * before the payback limit, the month in which machines should have paid back, and the end of what was costed. The
 * earliest first; none where nothing is recommended.
 */
export function reviewDates(facts: Case, catalogue: Catalogue): readonly ReviewDate[] {
  const { plan, decision } = facts
  if (decision.recommended === null) return []
  return [
    { day: addMonths(plan.asOf, MEASURING_MONTHS), id: 'use-is-measured', values: NO_VALUES } as const,
    { day: addMonths(plan.asOf, QUARTER_MONTHS), id: 'first-quarter', values: NO_VALUES } as const,
    ...arrivals(facts),
    ...priceChanges(facts, catalogue),
    ...paybackDates(facts),
    ...lapses(facts),
    {
      day: addMonths(plan.asOf, plan.horizonMonths),
      id: 'costed-time-ends',
      values: { horizonMonths: plan.horizonMonths },
    } as const,
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function arrivals(facts: Case): readonly ReviewDate[] {
  const chosen = optionOf(facts, facts.decision.target ?? facts.decision.recommended)
  if (chosen === null) return []
  return withTheirParts(chosen, facts).flatMap((bought) =>
    bought.kind === 'owned' && bought.leadTimeMonths > 0
      ? [
          {
            day: addMonths(facts.plan.asOf, bought.leadTimeMonths),
            id: 'machines-arrive',
            values: { option: bought.id, leadTimeMonths: bought.leadTimeMonths },
          } as const,
        ]
      : [],
  )
}

/** Of the contracts with those who would process the data. */
function lapses(facts: Case): readonly ReviewDate[] {
  const chosen = optionOf(facts, facts.decision.recommended)
  const parts = chosen === null ? [] : withTheirParts(chosen, facts)
  const sellers = sellerNames(parts)
  return (facts.workload.answers.reviews ?? []).flatMap(({ provider, stands, lapsesOn }) => {
    const name = sellers.get(provider)
    if (!stands || name === undefined) return []
    return [{ day: lapsesOn, id: 'review-lapses', values: { provider: name } } as const]
  })
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
