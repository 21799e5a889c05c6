import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import type { Case } from '../case.ts'
import { comesInBursts, isSustained } from '../../engine/gates/conditions.ts'
import { DATA_GATES } from '../../engine/gates/gate-table.ts'
import type { RuleId } from '../rules/framework.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import { ROUTING_USD_PER_MONTH } from './routing-layer.ts'

/** Advice of the articles that fits a workload. Hints decide nothing. */
export type Hint = Statement<HintValues> & { readonly rule: RuleId }

export interface HintValues {
  readonly 'price-hosted-too': NoValues
  readonly 'rent-for-bursts': NoValues
  readonly 'buy-for-sustained-use': NoValues
  readonly 'start-up-in-a-cloud': NoValues
  readonly 'routing-pays': { readonly usdPerMonth: number }
  readonly 'try-an-open-model': NoValues
}

export function hintsFor(facts: Case): readonly Hint[] {
  return HINTED_RULES.flatMap((rule) => {
    const hint = HINTS[rule](facts)
    return hint === null ? [] : [{ rule, ...hint }]
  })
}

/** Every rule that may give one. */
export const HINTED_RULES = ['S1-H', 'S1-G', 'S1-O', 'S1-X', 'S1-Q'] as const satisfies readonly RuleId[]

type Found = Statement<HintValues> | null

const HINTS: Record<(typeof HINTED_RULES)[number], (facts: Case) => Found> = {
  'S1-H': ({ workload, decision }) => {
    const hasMachines = workload.options.some(({ kind }) => kind === 'owned' || kind === 'rented')
    const hasHosted = workload.options.some(({ kind }) => kind === 'hosted')
    const mayLeave = !decision.gates.some(({ failures }) =>
      failures.some(({ gate }) => DATA_GATES.has(gate) || gate === 'offline'),
    )
    return hasMachines && !hasHosted && mayLeave ? { id: 'price-hosted-too', values: NO_VALUES } : null
  },
  'S1-G': (facts) => {
    if (kindOf(facts) !== 'rented' && kindOf(facts) !== 'owned') return null
    const { answers } = facts.workload
    if (comesInBursts(answers)) return { id: 'rent-for-bursts', values: NO_VALUES }
    return isSustained(answers) ? { id: 'buy-for-sustained-use', values: NO_VALUES } : null
  },
  'S1-O': ({ plan, decision, workload }) =>
    plan.organisation.stage === 'start-up' && runsOn(workload, decision.recommended)
      ? { id: 'start-up-in-a-cloud', values: NO_VALUES }
      : null,
  'S1-X': ({ plan }) => {
    const bill = plan.organisation.currentMonthlyBillUsd
    return bill === null || bill <= ROUTING_USD_PER_MONTH
      ? null
      : { id: 'routing-pays', values: { usdPerMonth: bill } }
  },
  'S1-Q': ({ workload: { answers } }) =>
    answers.openWeightAcceptable === null && answers.capability !== 'frontier'
      ? { id: 'try-an-open-model', values: NO_VALUES }
      : null,
}

function kindOf({ workload, decision }: Case): string | null {
  return workload.options.find(({ id }) => id === decision.recommended)?.kind ?? null
}

function runsOn({ options }: CompleteWorkload, recommended: string | null): boolean {
  return options.some(({ id, kind }) => id === recommended && (kind === 'owned' || kind === 'hybrid'))
}
