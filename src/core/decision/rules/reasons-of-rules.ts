import { placeIsOpen } from '../../engine/gates/conditions.ts'
import type { GateId } from '../ids.ts'
import { cheapestOutBy, standsBy } from './price-of-a-rule.ts'
import type { Reason } from './reason-values.ts'
import type { Undecided } from './undecided.ts'

/** Where a rule takes out what would cost least, its price is said; where one option is left the sentence says it. */
export function priceOfARule({ decision, evaluation, workload, risk }: Undecided): readonly Reason[] {
  const own = decision.figures.totalUsd
  const cheapest = cheapestOutBy(decision.gates, evaluation, workload)
  if (own === null || !cheapest || cheapest.totalUsd >= own) return []
  const { option, gate, totalUsd } = cheapest
  const stands = standsBy(gate, workload.answers)
  if (decision.state === 'only-one' && stands === null) return []
  const drawn = risk?.ofRule
  const isDrawn = drawn?.option === option && drawn.against === decision.recommended
  const likely = isDrawn ? { low: drawn.leadUsd.p10, high: drawn.leadUsd.p90 } : null
  const values = {
    option,
    gate,
    moreUsd: own - totalUsd,
    standsBy: stands,
    isByLaw: isByLaw(gate, workload),
    likely,
  }
  return [{ rule: 'X-PRICE', id: 'rule-costs', values }]
}

/** "It must stay by law or contract" names no origin beside it, and needs none. */
function isByLaw(gate: GateId, { answers }: Undecided['workload']): boolean {
  return gate === 'residency' && answers.residencyRequired === true
}

/** What has to be done first, what is to find out, and which older answers say too little. */
export function conditions({ decision, workload: { answers } }: Undecided): readonly Reason[] {
  const gate = decision.relaxation ?? decision.gates.find(({ option }) => option === decision.recommended)
  const needs = gate?.conditions ?? []
  const place = placeIsOpen(answers)
  const provider = answers.contractReviewed === true && (answers.reviews ?? []).length === 0
  const rule = 'X-CONDITIONS'
  return [
    ...(gate && needs.length > 0
      ? [{ rule, id: 'on-conditions', values: { option: gate.option, needs } } as const]
      : []),
    ...(decision.wouldLead ? [{ rule, id: 'would-lead', values: decision.wouldLead } as const] : []),
    ...(place || provider ? [{ rule, id: 'answer-names-nobody', values: { place, provider } } as const] : []),
  ]
}
