import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { WorkloadDecision } from '../decision.ts'
import { RULES, type RuleId } from '../rules/framework.ts'
import { formatsOf } from '../../words/phrases.ts'
import { ROUTING_USD_PER_MONTH } from './routing-layer.ts'

/** Advice of the articles that fits a workload. Hints decide nothing. */
export interface Hint {
  readonly rule: RuleId
  readonly title: string
  readonly sentence: string
}

interface Seen {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: WorkloadDecision
}

export function hintsFor(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  decision: WorkloadDecision,
): readonly Hint[] {
  const seen = { plan, workload, evaluation, decision }
  return (Object.keys(HINTS) as (keyof typeof HINTS)[]).flatMap((rule) => {
    const sentence = HINTS[rule](seen)
    return sentence === null ? [] : [{ rule, title: RULES[rule].title, sentence }]
  })
}

const HINTS = {
  'S1-H': ({ workload, decision }) => {
    const hasMachines = workload.options.some(({ kind }) => kind === 'owned' || kind === 'rented')
    const hasHosted = workload.options.some(({ kind }) => kind === 'hosted')
    const mayLeave = !decision.gates.some(({ failures }) => failures.some(({ gate }) => DATA_GATES.has(gate)))
    return hasMachines && !hasHosted && mayLeave
      ? 'Price the hosted open model too: hardware breaks even fast against a flagship and slowly against it.'
      : null
  },
  'S1-G': (seen) => {
    if (kindOf(seen) !== 'rented' && kindOf(seen) !== 'owned') return null
    const { pattern } = seen.workload.answers
    if (pattern === 'spiky' || pattern === 'sporadic')
      return 'Use comes in bursts: rent GPUs by the hour before you buy any.'
    return pattern === 'steady-high' || pattern === 'steady-low'
      ? 'Use is sustained: buying suits it, where power is cheap and there is a place for the machine.'
      : null
  },
  'S1-O': ({ plan, decision, workload }) =>
    plan.organisation.stage === 'start-up' && runsOn(workload, decision.recommended)
      ? 'Start-ups are nearly all better off in a cloud: machines of your own tie up people and money.'
      : null,
  'S1-X': ({ plan }) => {
    const bill = plan.organisation.currentMonthlyBillUsd
    if (bill === null || bill <= ROUTING_USD_PER_MONTH) return null
    const { aboutMoney } = formatsOf(plan.currency)
    return `At ${aboutMoney(bill)} a month, a router that sends each request to the cheapest model that can do it pays back within two quarters.`
  },
  'S1-Q': (seen) =>
    seen.workload.answers.openWeightAcceptable === null && seen.workload.answers.capability !== 'frontier'
      ? 'Try an open model first: Ollama on a Mac with 32 GB or on a 24 GB card runs one within an hour.'
      : null,
} satisfies Partial<Record<RuleId, (seen: Seen) => string | null>>

/** Every rule that may give one. */
export const HINTED_RULES = Object.keys(HINTS) as readonly RuleId[]

const DATA_GATES: ReadonlySet<string> = new Set(['residency', 'critical', 'regulated', 'offline'])

function kindOf({ workload, decision }: Seen): string | null {
  return workload.options.find(({ id }) => id === decision.recommended)?.kind ?? null
}

function runsOn({ options }: CompleteWorkload, recommended: string | null): boolean {
  return options.some(({ id, kind }) => id === recommended && (kind === 'owned' || kind === 'hybrid'))
}
