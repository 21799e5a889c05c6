import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { CostFigures, OptionEvaluation } from '../evaluation.ts'
import type { LineItem, LineItemId } from '../line-item.ts'
import { NO_STAFF } from '../plan-of.test-support.ts'

export type OwnedFields = Partial<Extract<Option, { kind: 'owned' }>>

export const SMALL = { requestsPerDay: 100, inputTokens: 500, outputTokens: 100 }

export function box(more: OwnedFields = {}): Option {
  return {
    id: 'owned',
    kind: 'owned',
    hardware: 'mac-studio-m3-ultra-96',
    model: 'llama-3.1-8b',
    quantisation: 'q4_k_m',
    unitPriceUsd: 4000,
    taxAndShippingShare: 0,
    sellingCostShare: 0,
    ...NO_STAFF,
    ...more,
  }
}

export function optionOf(plan: Plan, id = 'owned'): OptionEvaluation {
  const option = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options.find(
    (one) => one.id === id,
  )
  if (!option) throw new Error('no option')
  return option
}

export function costOf(plan: Plan, id?: string): CostFigures {
  const { cost, findings } = optionOf(plan, id)
  if (!cost) throw new Error(findings.map((found) => found.id).join())
  return cost
}

export function line(cost: CostFigures, id: LineItemId): LineItem {
  const found = cost.lineItems.find((item) => item.id === id)
  if (!found) throw new Error(`no line ${id}`)
  return found
}
