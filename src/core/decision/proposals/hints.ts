import type { Catalogue } from '../../catalogue/types.ts'
import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import type { Case } from '../case.ts'
import {
  comesInBursts,
  dataMustStay,
  givesVectors,
  hasNoNetwork,
  isSaidToStay,
  isSustained,
  processorIsBound,
  youngWork,
} from '../../engine/gates/conditions.ts'
import { DATA_GATES } from '../../engine/gates/gate-table.ts'
import { LONG_CONTEXT_TOKENS } from '../opinions/what-speaks.ts'
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
  /** `mostUsd`: what building it may cost, at the published cut of the bill, to pay back in two quarters. */
  readonly 'routing-pays': { readonly usdPerMonth: number; readonly cut: number; readonly mostUsd: number }
  readonly 'try-an-open-model': NoValues
  readonly 'open-is-close-on-facts': NoValues
  readonly 'apple-is-quiet': NoValues
  readonly 'search-stays-private': NoValues
  readonly 'move-after-validation': NoValues
  readonly 'agreements-count': NoValues
  readonly 'long-context': { readonly contextTokens: number }
}

export function hintsFor(facts: Case, catalogue: Catalogue): readonly Hint[] {
  return HINTED_RULES.flatMap((rule) => {
    return HINTS[rule](facts, catalogue).map((hint) => ({ rule, ...hint }))
  })
}

/** Every rule that may give one. */
export const HINTED_RULES = [
  'S1-H',
  'S1-G',
  'S1-O',
  'S1-X',
  'S1-Q',
  'S2-CONTEXT',
] as const satisfies readonly RuleId[]

type Found = readonly Statement<HintValues>[]

const HINTS: Record<(typeof HINTED_RULES)[number], (facts: Case, catalogue: Catalogue) => Found> = {
  'S1-H': ({ workload, decision }) => {
    const hasMachines = workload.options.some(({ kind }) => kind === 'owned' || kind === 'rented')
    const hasHosted = workload.options.some(({ kind }) => kind === 'hosted')
    const mayLeave = !decision.gates.some(({ failures }) =>
      failures.some(({ gate }) => DATA_GATES.has(gate) || gate === 'offline'),
    )
    return hasMachines && !hasHosted && mayLeave ? [{ id: 'price-hosted-too', values: NO_VALUES }] : []
  },
  'S1-G': (facts) => {
    if (kindOf(facts) !== 'rented' && kindOf(facts) !== 'owned') return []
    const { answers } = facts.workload
    if (comesInBursts(answers)) {
      return dataMustStay(answers) || hasNoNetwork(answers)
        ? []
        : [{ id: 'rent-for-bursts', values: NO_VALUES }]
    }
    return isSustained(answers) ? [{ id: 'buy-for-sustained-use', values: NO_VALUES }] : []
  },
  'S1-O': ({ plan, decision, workload }) =>
    plan.organisation.stage === 'start-up' && runsOn(workload, decision.recommended)
      ? [{ id: 'start-up-in-a-cloud', values: NO_VALUES }]
      : [],
  'S1-X': ({ plan }) => {
    const bill = plan.organisation.currentMonthlyBillUsd
    return bill === null || bill <= ROUTING_USD_PER_MONTH
      ? []
      : [
          {
            id: 'routing-pays',
            values: {
              usdPerMonth: bill,
              cut: PUBLISHED_CUT,
              mostUsd: bill * PUBLISHED_CUT * TWO_QUARTERS_MONTHS,
            },
          },
        ]
  },
  'S1-Q': (facts, catalogue) =>
    FIRST_STEPS.filter(([, holds]) => holds(facts, catalogue)).map(([id]) => ({ id, values: NO_VALUES })),
  'S2-CONTEXT': ({ workload: { demand } }) => {
    const { contextTokens } = demand
    return contextTokens !== null && contextTokens >= LONG_CONTEXT_TOKENS
      ? [{ id: 'long-context', values: { contextTokens } }]
      : []
  },
}

/** Of the one case that was published (claims C9a and C9b). */
const PUBLISHED_CUT = 0.83
const TWO_QUARTERS_MONTHS = 6

type FirstStep =
  | 'try-an-open-model'
  | 'open-is-close-on-facts'
  | 'apple-is-quiet'
  | 'search-stays-private'
  | 'move-after-validation'
  | 'agreements-count'

const RUNS_OPEN: ReadonlySet<string | null> = new Set(['hosted', 'rented', 'owned', 'hybrid'])

/** What the article's answers to readers say, and whom it helps. */
const FIRST_STEPS: readonly (readonly [FirstStep, (facts: Case, catalogue: Catalogue) => boolean])[] = [
  ['try-an-open-model', ({ workload: { answers } }) => answers.openWeightAcceptable === null && answers.capability !== 'frontier'],
  ['open-is-close-on-facts', (facts) =>
    !givesVectors(facts.workload) && RUNS_OPEN.has(kindOf(facts)) && facts.workload.answers.openWeightEvidence === null],
  ['apple-is-quiet', (facts, { hardware }) => {
    const placed = facts.workload.options.find(({ id }) => id === facts.decision.recommended)
    return placed !== undefined && 'hardware' in placed && hardware.find(({ id }) => id === placed.hardware)?.vendor === 'Apple'
  }],
  ['search-stays-private', ({ workload }) =>
    dataMustStay(workload.answers) &&
    [...workload.pipeline.map(({ part }) => part), ...workload.chainLeftOut].includes('embedding')],
  ['move-after-validation', (facts) => facts.decision.state === 'path' && youngWork(facts.workload.answers) !== null],
  ['agreements-count', ({ workload: { answers } }) =>
    answers.sensitivity === 'internal' && answers.residencyRequired === null &&
    isSaidToStay(answers) !== true && !processorIsBound(answers)],
] // prettier-ignore

function kindOf({ workload, decision }: Case): string | null {
  return workload.options.find(({ id }) => id === decision.recommended)?.kind ?? null
}

function runsOn({ options }: CompleteWorkload, recommended: string | null): boolean {
  return options.some(({ id, kind }) => id === recommended && (kind === 'owned' || kind === 'hybrid'))
}
