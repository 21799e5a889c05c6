import type { CostFigures } from './evaluation.ts'
import { annualRate, internalRateOfReturn } from './finance.ts'

/** What changing from one option to another is worth. Method: docs/method/cost.md#switching. */
export interface Switching {
  /** Present value of what is left less that of what is taken. */
  readonly netPresentUsd: number
  /** Of cash and of what is left at the end, a year; null where the flows do not change sign exactly once, so that no single rate exists. */
  readonly internalRateOfReturn: number | null
}

/** $15,000 and $500 a month instead of $3,000 a month for three years at 0 %: worth $75,000. */
export function switching(to: CostFigures, from: CostFigures): Switching {
  const flows = [from.upFrontUsd + keptUsd(from) - to.upFrontUsd - keptUsd(to)]
  from.monthlyUsd.forEach((usd, month) => flows.push(usd - (to.monthlyUsd[month] ?? 0)))
  const last = flows.length - 1
  flows[last] = (flows[last] ?? 0) + to.valueLeftUsd + keptUsd(to) - from.valueLeftUsd - keptUsd(from)
  const monthly = internalRateOfReturn(flows)
  return {
    netPresentUsd: from.presentUsd - to.presentUsd,
    internalRateOfReturn: monthly === null ? null : annualRate(monthly),
  }
}

/** What the machines that an option keeps would have fetched at the start. */
function keptUsd({ lineItems }: CostFigures): number {
  return lineItems.reduce((sum, { id, upFrontUsd }) => sum + (id === 'kept' ? upFrontUsd : 0), 0)
}
