import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import type { LineItemId } from './line-item.ts'

/** The text under a heading of a page. */
export function sectionOf(page: string, heading: string): string {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (!text) throw new Error(`docs/method/cost.md has no section ${heading}`)
  return text
}

export function usd(value: number, decimals = 2): string {
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return `$${text}`
}

export function workOf(plan: Plan) {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  if (!workload) throw new Error('no workload')
  return workload
}

export function costOf(plan: Plan, id = plan.workloads[0]?.options[0]?.id) {
  const cost = workOf(plan).options.find((option) => option.id === id)?.cost
  if (!cost) throw new Error('not costed')
  return cost
}

export function lineOf(plan: Plan, line: LineItemId, id?: string) {
  const found = costOf(plan, id).lineItems.find((item) => item.id === line)
  if (!found) throw new Error(`no ${line}`)
  return found
}
