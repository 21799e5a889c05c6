import type { Catalogue } from '../catalogue/types.ts'
import { caseOf, type Case, type DecidedPlan } from '../decision/case.ts'
import { decideWith, WITHOUT_SWITCHING } from '../decision/decide-workload.ts'
import { SWITCHED_TRENDS, withTrend, type SwitchedTrend } from '../decision/trends.ts'
import { evaluate } from '../engine/evaluate.ts'
import { settledPlan } from './settled-plan.ts'
import type { Plan } from '../plan/schema.ts'
import { TREND_WORDS, underTrendSentence } from '../words/trend-words.ts'

export { SWITCHED_TRENDS, withTrend }

export function trendTitle(id: SwitchedTrend): string {
  return TREND_WORDS[id].title
}

/** A trend, whether the plan counts with it, and what the verdict is with it, or without it where it does. */
export interface ToldTrend {
  readonly id: SwitchedTrend
  readonly title: string
  readonly text: string
  readonly isOn: boolean
  readonly sentence: string
}

/** How a plan is worked out for one of its workloads. */
export type WorkOut = (plan: Plan, workloadId: string) => Case

/** Each trend turned, all else as the plan has it. */
export function underTrends(plan: Plan, now: Case, workOut: WorkOut): readonly ToldTrend[] {
  return SWITCHED_TRENDS.map((id) => {
    const isOn = plan.trends?.[id] === true
    const then = workOut(withTrend(plan, id, !isOn), now.workload.id)
    const sentence = isOn ? `Counted. Without it: ${stays(then, now)}` : underTrendSentence(then, now)
    return { id, ...TREND_WORDS[id], isOn, sentence }
  })
}

function stays(then: Case, now: Case): string {
  const sentence = underTrendSentence(then, now)
  return sentence.startsWith('Then: ') ? sentence.slice('Then: '.length) : sentence
}

/** Each plan is worked out once for all of its workloads; a page that has its own way hands that. */
export function workedOutWith(catalogue: Catalogue): WorkOut {
  const known = new Map<string, DecidedPlan>()
  return (plan, workloadId) => {
    const key = JSON.stringify(plan.trends ?? null)
    const found = known.get(key) ?? decided(plan, catalogue)
    known.set(key, found)
    return caseOf(found, workloadId)
  }
}

function decided(plan: Plan, catalogue: Catalogue): DecidedPlan {
  const complete = settledPlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { complete, evaluation, decision: decideWith(complete, evaluation, catalogue, WITHOUT_SWITCHING) }
}
