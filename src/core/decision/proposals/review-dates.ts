import type { ApiModel, Catalogue } from '../../catalogue/types.ts'
import { addMonths, endOfPeriod } from '../../units/calendar.ts'
import { sideOf } from '../rules/candidates.ts'
import { list, span } from '../../words/phrases.ts'
import type { Advised } from './advised.ts'
import { involved } from './involved.ts'

/** A day on which to look again, and at what. */
export interface ReviewDate {
  readonly day: string
  readonly reason: string
}

const QUARTER_MONTHS = 3

/**
 * Days counted from the plan's: the first quarter, the days on which the catalogue knows of another price,
 * the month before the payback limit, and the month in which machines should have paid back. The earliest
 * first; none where nothing is recommended.
 */
export function reviewDates(advised: Advised, catalogue: Catalogue): readonly ReviewDate[] {
  const { plan, decision } = advised
  if (decision.recommended === null) return []
  return [
    {
      day: addMonths(plan.asOf, QUARTER_MONTHS),
      reason:
        'Measured use, prices and the share of good answers against this plan; then every three months.',
    },
    ...priceChanges(advised, catalogue),
    ...paybackDates(advised),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Of the models that the verdict speaks of, and of the cheapest cloud that machines are held against. */
function priceChanges(advised: Advised, catalogue: Catalogue): readonly ReviewDate[] {
  const { recommended, runnerUp, target, costNode } = advised.decision
  const ids = [...new Set([recommended, runnerUp, target, costNode.cloud])]
  const days = new Map<string, Set<string>>()
  for (const id of ids) {
    const found = involved(advised, id)
    if (!found || (found.option.kind !== 'api' && found.option.kind !== 'hosted')) continue
    const { option, figures } = found
    const model =
      option.price === null ? catalogue.apiModels.find((one) => one.id === option.model) : undefined
    for (const day of model ? changesOf(model) : []) {
      if (day < advised.plan.asOf) continue
      days.set(day, (days.get(day) ?? new Set()).add(figures.name))
    }
  }
  return [...days].map(([day, names]) => ({ day, reason: `The price of ${list([...names])} changes.` }))
}

/** Days from which another price holds: those announced, and the last day of a promotion. */
function changesOf({ scheduledPrices, promotion }: ApiModel): readonly string[] {
  if (scheduledPrices.length > 0) return scheduledPrices.map(({ from }) => endOfPeriod(from))
  return promotion?.until == null ? [] : [endOfPeriod(promotion.until)]
}

function paybackDates(advised: Advised): readonly ReviewDate[] {
  const { plan, decision } = advised
  const { paybackLimitMonths } = plan.finance
  const end = involved(advised, decision.target ?? decision.recommended)
  if (!end || (sideOf(end.option) === 'cloud' && decision.path.outcome !== 'migration-plan')) return []
  if (decision.costNode.owned === null || decision.costNode.cloud === null) return []
  const before = {
    day: addMonths(plan.asOf, Math.max(1, paybackLimitMonths - 1)),
    reason: `A month before hardware must have paid back, by your limit of ${span(paybackLimitMonths)}: what was spent and saved so far.`,
  }
  const { kind, breakEvenMonth, owned } = decision.costNode
  const isBought = decision.target === null && owned === decision.recommended
  if (!isBought || kind !== 'month' || breakEvenMonth === null) return [before]
  const month = Math.ceil(breakEvenMonth)
  return [
    before,
    { day: addMonths(plan.asOf, month), reason: `${end.figures.name} should have paid back by now.` },
  ]
}
