import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompleteAnswers, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { RuleName } from '../../plan/data-fields.ts'
import type { CheapestRuledOut, GateResult } from '../decision.ts'
import type { GateId } from '../ids.ts'
import { qualityOf } from './quality.ts'
import type { RuleStands } from './reason-values.ts'

/**
 * The cheapest of the options that one rule alone takes out: what is lost by the rule. What would have to be tested first
 * is not lost by it, unless the rule is on models. Null where none has a cost.
 */
export function cheapestOutBy(
  gates: readonly GateResult[],
  { options }: Pick<WorkloadEvaluation, 'options'>,
  workload: Pick<CompleteWorkload, 'options'>,
): CheapestRuledOut | null {
  const mayLead = (id: string) =>
    workload.options.some((one) => one.id === id && qualityOf(one, workload).mayLead)
  const [cheapest] = gates
    .flatMap(({ option, access, failures }) => {
      const totalUsd = options.find(({ id }) => id === option)?.cost?.totalUsd
      const [first] = failures
      const isByOne = first && failures.every(({ gate }) => gate === first.gate)
      const isLost = first?.gate === 'capability' || mayLead(option)
      return totalUsd === undefined || !isByOne || !isLost || access === 'to-confirm'
        ? []
        : [{ option, totalUsd, gate: first.gate }]
    })
    .toSorted((a, b) => a.totalUsd - b.totalUsd)
  return cheapest ?? null
}

/** Where a gate's rule comes from, and who says so; null where nobody has said, or a figure and not a rule shuts it. */
export function standsBy(gate: GateId, { origins }: Pick<CompleteAnswers, 'origins'>): RuleStands | null {
  const name = RULES[gate]
  const said = name && origins?.[name]
  if (!said?.from || said.from === 'unknown') return null
  return { from: said.from, by: said.by ?? null, why: said.why ?? null }
}

const RULES: Partial<Record<GateId, RuleName>> = {
  residency: 'processing',
  offline: 'processing',
  regulated: 'processor',
  critical: 'exposure',
  capability: 'models',
}
