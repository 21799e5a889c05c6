import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import {
  answersInMilliseconds,
  comesInBursts,
  dataMustStay,
  hasNoNetwork,
  isSustained,
  youngWork,
} from '../../engine/gates/conditions.ts'
import { callsOf, LOCAL_LIKELY_FROM_CALLS } from '../rules/volume-tree.ts'

/** What articles list for each side, and of what depends on the work whether it holds of it. */
export type SpeaksListId =
  'when-local' | 'when-cloud' | 'owning-gains' | 'owning-costs' | 'local-today' | 'cloud-today'

export interface Speaks {
  readonly id: SpeaksId
  readonly list: SpeaksListId
  /** Null: it is so whatever the work is. */
  readonly holds: boolean | null
}

type Holds = ((workload: CompleteWorkload, plan: CompletePlan) => boolean) | null

/** From here, says S2, local machines don't hold the cache at speed. */
export const LONG_CONTEXT_TOKENS = 200_000

const ITEMS = {
  privacy: ['when-local', ({ answers }) => dataMustStay(answers) || answers.sensitivity === 'regulated'],
  'high-volume': ['when-local', (workload) => isSustained(workload.answers) && (callsOf(workload) ?? 0) >= LOCAL_LIKELY_FROM_CALLS],
  'low-latency': ['when-local', ({ answers }) => answersInMilliseconds(answers)],
  offline: ['when-local', ({ answers }) => hasNoNetwork(answers)],
  control: ['when-local', ({ answers }) => answers.capability === 'specialized'],
  'no-rate-limits': ['when-local', ({ answers, demand }) => answers.pattern === 'steady-high' && demand.peakToAverage >= 4],
  frontier: ['when-cloud', ({ answers }) => answers.capability === 'frontier'],
  'no-up-front': ['when-cloud', (_, { finance }) => finance.capitalBudgetUsd === 0],
  'always-updated': ['when-cloud', ({ answers }) => youngWork(answers) !== null],
  'massive-context': ['when-cloud', ({ demand }) => (demand.contextTokens ?? 0) >= LONG_CONTEXT_TOKENS],
  'special-services': ['when-cloud', ({ pipeline }) => pipeline.some(({ part }) => part === 'speech-to-text' || part === 'text-to-speech' || part === 'ocr')],
  elastic: ['when-cloud', ({ answers }) => comesInBursts(answers)],
  'data-in-own-network': ['owning-gains', null],
  'predictable-months': ['owning-gains', null],
  'own-availability': ['owning-gains', null],
  'unit-economics': ['owning-gains', null],
  capital: ['owning-costs', null],
  'operational-load': ['owning-costs', null],
  'mid-size-models': ['local-today', null],
  'small-formats': ['local-today', null],
  'tuned-specialists': ['local-today', null],
  'own-embeddings': ['local-today', null],
  'speech-and-vision': ['local-today', null],
  'large-models': ['cloud-today', null],
  'cloud-media': ['cloud-today', null],
  'cloud-embeddings': ['cloud-today', null],
} as const satisfies Readonly<Record<string, readonly [SpeaksListId, Holds]>> // prettier-ignore

export type SpeaksId = keyof typeof ITEMS

export function whatSpeaks(plan: CompletePlan, workload: CompleteWorkload): readonly Speaks[] {
  return (Object.keys(ITEMS) as SpeaksId[]).map((id) => {
    const [list, holds]: readonly [SpeaksListId, Holds] = ITEMS[id]
    return { id, list, holds: holds && holds(workload, plan) }
  })
}
