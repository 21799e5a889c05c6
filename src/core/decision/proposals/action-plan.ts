import type { Need } from '../../engine/gates/access.ts'
import type { Catalogue } from '../../catalogue/types.ts'
import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { OptionKind } from '../../plan/schema.ts'
import { inMonth } from '../../units/time.ts'
import { runsToday } from '../runs-today.ts'
import type { Case } from '../case.ts'
import type { Side, VerdictState } from '../ids.ts'
import { sideOf } from '../rules/candidates.ts'
import { dimensionScores } from '../rules/dimension-scores.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import type { Advice } from './advice.ts'
import { choicesFor, type Choice } from './going-there.ts'
import { hoursOfWork, type WorkHours } from './hours-of-work.ts'
import type { MigrationPlan } from './migration-plan.ts'
import type { ReviewDate } from './review-dates.ts'

/** From a verdict to work: what to do, how many hours it is costed with, and when to decide again. */
export interface ActionPlan {
  readonly path: Side | 'migration' | 'open'
  readonly headline: Statement<ActionHeadlines>
  readonly stages: readonly ActionStage[]
  /** The five steps of S3, each with how far this plan has come. */
  readonly fiveSteps: readonly FiveStep[]
  /** What would be a reason to decide again. */
  readonly triggers: readonly ActionTrigger[]
  /** Days on which to look again. */
  readonly reviews: readonly ReviewDate[]
  /** Where it starts in a cloud and leads to machines: what has to be true before it moves. */
  readonly migration: MigrationPlan | null
}

/** Options go by their ids, here and below. */
export interface ActionHeadlines {
  readonly 'complete-the-plan': NoValues
  /** The rules leave nothing. */
  readonly 'let-one-in': NoValues
  /** It is what runs today. */
  readonly 'stay-with': { readonly option: string }
  readonly 'start-and-prepare': { readonly option: string; readonly target: string }
  readonly 'test-before': { readonly option: string }
  /** What would cost less by more than about the same, if it may be used. */
  readonly 'find-out-before': {
    readonly option: string
    readonly cheaper: string
    readonly needs: readonly Need[]
  }
}

export interface ActionStage {
  readonly id: StageId
  /** Whose stage it is, and its kind, by which the steps go; null where it is nobody's. */
  readonly option: string | null
  readonly kind: OptionKind | null
  /** Whether it runs today, or its machines stand there: nothing is chosen or bought. */
  readonly isThere: boolean
  /** What there is to choose before the steps. */
  readonly choices: readonly Choice[]
  readonly hours: readonly WorkHours[]
  /** What has to be done before real data is sent there. */
  readonly conditions: readonly Need[]
}

/** The one option, where it starts, where it leads; what comes first without a recommendation, or where nothing is left; what always follows. */
export type StageId = 'only' | 'now' | 'later' | 'complete' | 'let-one-in' | 'always'

export interface FiveStep {
  readonly id: FiveStepId
  readonly stands: Statement<FiveStepStandings>
}

export type FiveStepId = 'list' | 'score' | 'calculate' | 'start-simple' | 'portability'

export interface FiveStepStandings {
  readonly workloads: { readonly count: number }
  readonly 'answers-known': { readonly known: number; readonly of: number }
  readonly 'options-costed': { readonly costed: number; readonly of: number }
  readonly maturity: { readonly maturity: 'idea' | 'pilot' | 'production' | 'unknown' }
  readonly 'open-model': { readonly willDo: boolean | null }
}

export type ActionTrigger = Statement<ActionTriggers>

export interface ActionTriggers {
  /** `to` null: then no option is left. */
  readonly 'use-moves': {
    readonly at: number
    readonly direction: 'above' | 'below'
    readonly current: number
    readonly to: string | null
    /** What the answer is called there. */
    readonly state: VerdictState
  }
  readonly 'payback-month-has-come': {
    readonly option: string
    readonly against: string
    readonly month: number
  }
  readonly 'payback-comes-under-the-limit': {
    readonly option: string
    readonly against: string
    readonly month: number
    readonly limitMonths: number
  }
  readonly 'starts-to-pay-back': { readonly option: string; readonly against: string }
}

export function actionPlan(
  facts: Case,
  { migration, reviews }: Pick<Advice, 'migration' | 'reviews'>,
  catalogue: Catalogue,
): ActionPlan {
  return {
    ...pathOf(facts),
    stages: [...stagesOf(facts, catalogue), { ...NOBODYS, id: 'always' }],
    fiveSteps: fiveSteps(facts),
    triggers: [...volumeTrigger(facts), ...(migration ? [] : paybackTrigger(facts))],
    reviews,
    migration,
  }
}

function pathOf({ workload, decision }: Case): Pick<ActionPlan, 'path' | 'headline'> {
  const option = workload.options.find(({ id }) => id === decision.recommended)
  if (!option) return { path: 'open', headline: { id: firstWithout(decision), values: NO_VALUES } }
  if (decision.state === 'path' && decision.target !== null) {
    const values = { option: option.id, target: decision.target }
    return { path: 'migration', headline: { id: 'start-and-prepare', values } }
  }
  const path = sideOf(option, workload)
  const { wouldLead } = decision
  if (wouldLead && wouldLead.needs.length > 0 && !runsToday(option)) {
    const values = { option: option.id, cheaper: wouldLead.option, needs: wouldLead.needs }
    return { path, headline: { id: 'find-out-before', values } }
  }
  const id = runsToday(option) ? 'stay-with' : 'test-before'
  return { path, headline: { id, values: { option: option.id } } }
}

function firstWithout({ state }: Case['decision']): 'complete-the-plan' | 'let-one-in' {
  return state === 'none-left' ? 'let-one-in' : 'complete-the-plan'
}

function standsThere(option: CompleteOption, { cost }: OptionEvaluation): boolean {
  return option.kind === 'owned' && option.alreadyOwned > 0 && cost?.capexUsd === 0
}

const NOBODYS = {
  option: null, kind: null, isThere: false, choices: [], hours: [], conditions: [],
} as const // prettier-ignore

function stagesOf(facts: Case, catalogue: Catalogue): readonly ActionStage[] {
  const { workload, evaluation, decision } = facts
  const stage = (id: StageId, optionId: string | null): readonly ActionStage[] => {
    const option = workload.options.find((one) => one.id === optionId)
    const figures = evaluation.options.find((one) => one.id === optionId)
    if (!option || !figures) return []
    const runs = runsToday(option)
    const choices = runs ? [] : choicesFor(option, figures, catalogue)
    const isThere = runs || standsThere(option, figures)
    const conditions = decision.gates.find((gate) => gate.option === option.id)?.conditions ?? []
    const hours = hoursOfWork(figures)
    return [{ id, option: option.id, kind: option.kind, isThere, choices, hours, conditions }]
  }
  const isMoving = decision.target !== null
  const stages = [
    ...stage(isMoving ? 'now' : 'only', decision.recommended),
    ...stage('later', decision.target),
  ]
  return stages.length > 0
    ? stages
    : [{ ...NOBODYS, id: decision.state === 'none-left' ? 'let-one-in' : 'complete' }]
}

function fiveSteps({ plan, workload, evaluation, decision }: Case): readonly FiveStep[] {
  const scores = dimensionScores(workload, decision.costNode.answer)
  const known = scores.filter(({ score }) => score !== null).length
  const costed = evaluation.options.filter(({ cost }) => cost !== null).length
  const { maturity, openWeightAcceptable } = workload.answers
  return [
    { id: 'list', stands: { id: 'workloads', values: { count: plan.workloads.length } } },
    { id: 'score', stands: { id: 'answers-known', values: { known, of: scores.length } } },
    { id: 'calculate', stands: { id: 'options-costed', values: { costed, of: evaluation.options.length } } },
    { id: 'start-simple', stands: { id: 'maturity', values: { maturity } } },
    { id: 'portability', stands: { id: 'open-model', values: { willDo: openWeightAcceptable } } },
  ]
}

function volumeTrigger({ workload, decision }: Case): readonly ActionTrigger[] {
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const volume = decision.switching.find(({ input }) => input === path)
  if (!volume) return []
  const { current } = volume
  return volume.switches.map(({ at, direction, to, state }) => ({
    id: 'use-moves',
    values: { at, direction, current, to, state },
  }))
}

/** For machines, whether they paid back as planned; for a cloud, whether machines would by now. */
function paybackTrigger({ workload, decision }: Case): readonly ActionTrigger[] {
  const { owned, cloud, kind, breakEvenMonth, limitMonths } = decision.costNode
  if (owned === null || cloud === null || decision.recommended === null) return []
  const pair = { option: owned, against: cloud }
  const option = workload.options.find(({ id }) => id === decision.recommended)
  const isBought = option !== undefined && sideOf(option, workload) !== 'cloud'
  const month = breakEvenMonth === null ? null : inMonth(breakEvenMonth)
  if (isBought) {
    return kind === 'month' && month !== null
      ? [{ id: 'payback-month-has-come', values: { ...pair, month } }]
      : []
  }
  if (kind === 'month' || kind === 'beyond-horizon') {
    return month === null || month <= limitMonths
      ? []
      : [{ id: 'payback-comes-under-the-limit', values: { ...pair, month, limitMonths } }]
  }
  return kind === 'never' || kind === 'temporary' ? [{ id: 'starts-to-pay-back', values: pair }] : []
}
