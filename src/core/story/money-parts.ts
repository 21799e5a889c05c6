import type { CostFigures } from '../engine/evaluation.ts'
import type { LineItem } from '../engine/line-item.ts'

/** Lines as they are read: what is paid to others for machines and for running, then what is no payment. */
export type LineGroup = 'capex' | 'opex' | 'own-time' | 'risk' | 'value-left'

export const LINE_GROUPS: readonly LineGroup[] = ['capex', 'opex', 'own-time', 'risk', 'value-left']

export function lineGroupOf({ money, group }: LineItem): LineGroup {
  if (money !== 'cash') return money
  return group === 'capex' ? 'capex' : 'opex'
}

/** The parts of a total, in the order in which they add up; what is left is taken off. */
export type MoneyPart = 'cash' | 'own-time' | 'cost-of-money' | 'risk' | 'value-left'

export function moneyParts(cost: CostFigures): readonly { readonly id: MoneyPart; readonly usd: number }[] {
  return [
    { id: 'cash', usd: cost.cashUsd },
    { id: 'own-time', usd: cost.ownTimeUsd },
    { id: 'cost-of-money', usd: cost.costOfMoneyUsd },
    { id: 'risk', usd: cost.riskUsd },
    { id: 'value-left', usd: cost.valueLeftUsd === 0 ? 0 : -cost.valueLeftUsd },
  ]
}
