import type { CostNode } from '../decision/decision.ts'
import { inMonth } from '../units/time.ts'

/** The engine's answer to the cost question in words, with its figures; `limitIs` says whose limit it is. */
export function costNodeSentence(
  node: CostNode & { readonly limitIs?: string },
  nameOf: (option: string) => string,
): string {
  const { answer, owned, cloud, kind, breakEvenMonth, limitMonths, limitIs = 'your limit is' } = node
  if (owned === null || cloud === null) {
    if (answer === 'cloud-cheaper')
      return 'No own hardware passes the gates, so there is nothing to pay back.'
    if (answer === 'local-cheaper') return 'No cloud passes the gates, so own hardware needs no payback.'
    return `The payback is not known, because ${whatIsMissing(owned, cloud)}.`
  }
  const pair = `${nameOf(owned)} against ${nameOf(cloud)}`
  const limit = `${limitIs} ${limitMonths} months`
  switch (kind) {
    case 'immediate':
      return `${pair} is cheaper from the start; ${limit}.`
    case 'month':
    case 'beyond-horizon':
      return `${pair} pays back in month ${inMonth(breakEvenMonth ?? 0)}; ${limit}.`
    case 'temporary':
      return `${pair} is ahead only for a while, which is no payback.`
    default:
      return `${pair} never pays back; ${limit}.`
  }
}

/** The same for the box of a chart: the payback first, then the pair, whose names may be long. */
export function costNodeNote(node: CostNode, nameOf: (option: string) => string): string {
  const { answer, owned, cloud, kind, breakEvenMonth, limitMonths } = node
  if (owned === null || cloud === null) {
    if (answer === 'cloud-cheaper') return 'No own hardware passes the gates'
    if (answer === 'local-cheaper') return 'No cloud passes the gates'
    return `Payback not known: ${whatIsMissing(owned, cloud)}`
  }
  const pair = `${nameOf(owned)} against ${nameOf(cloud)}`
  switch (kind) {
    case 'immediate':
      return `Cheaper from the start: ${pair}`
    case 'month':
    case 'beyond-horizon':
      return `Month ${inMonth(breakEvenMonth ?? 0)}, limit ${limitMonths} months: ${pair}`
    case 'temporary':
      return `Ahead for a while only: ${pair}`
    default:
      return `Never pays back: ${pair}`
  }
}

function whatIsMissing(owned: string | null, cloud: string | null): string {
  if (owned === null && cloud === null) return 'neither own hardware nor a cloud that passes has a cost'
  return owned === null ? 'no own hardware that passes has a cost' : 'no cloud that passes has a cost'
}
