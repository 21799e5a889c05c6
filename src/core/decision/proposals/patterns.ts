import type { CompleteOption } from '../../plan/complete-plan.ts'
import { optionOf, type Case } from '../case.ts'
import { dataMustStay, hasNoNetwork, isSaidToStay, youngWork } from '../../engine/gates/conditions.ts'
import type { RuleId } from '../rules/framework.ts'
import { tierOf, type TierId } from '../rules/tiers.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'

/** A way for two places to work together that fits a workload, and why it is named. */
export interface Pattern {
  readonly id: PatternId
  readonly rule: RuleId
  readonly because: PatternBecause
}

export type PatternId = 'tiers' | 'fallback' | 'cloud-then-local' | 'local-then-cloud' | 'private-share'

export type PatternBecause = Statement<PatternBecauseValues>

/** Options and workloads go by their ids. */
export interface PatternBecauseValues {
  readonly 'mix-sends-by-kind': { readonly option: string; readonly cloudShare: number }
  readonly 'mix-shares-by-kind': { readonly option: string; readonly localShare: number }
  readonly 'tiers-on-both-sides': { readonly tiers: readonly TierId[] }
  readonly 'mix-for-the-usual-load': { readonly option: string }
  readonly 'high-peak': { readonly peakToAverage: number }
  readonly 'flowchart-ends-there': NoValues
  readonly 'plan-leads-to': { readonly option: string }
  readonly 'young-work-to-run-locally': { readonly maturity: 'idea' | 'pilot'; readonly option: string }
  readonly 'young-work-to-try-locally': { readonly option: string }
  readonly 'tuned-model': { readonly option: string }
  readonly 'mix-keeps-private': { readonly option: string; readonly localShare: number }
  readonly 'part-of-the-data-must-stay': NoValues
  readonly 'some-workloads-must-stay': { readonly workloads: readonly string[] }
}

/** In the order in which they are told. */
export const PATTERN_RULES: Readonly<Record<PatternId, RuleId>> = {
  tiers: 'H-TIER',
  fallback: 'H-FALLBACK',
  'cloud-then-local': 'H-DEVPROD',
  'local-then-cloud': 'H-DEVPROD',
  'private-share': 'H-PRIVACY',
}

/** Patterns of S3 and S1 that the recommendation, the plan or the flowchart matches. */
export function patternsFor(facts: Case): readonly Pattern[] {
  return (Object.keys(PATTERN_RULES) as PatternId[]).flatMap((id) => {
    const because = REASONS[id](facts)
    return because === null ? [] : [{ id, rule: PATTERN_RULES[id], because }]
  })
}

/** The busiest hour at this many times the mean makes machines for the peak wait most of the day. */
const HIGH_PEAK = 4

/** Null: it does not fit. */
const REASONS: Record<PatternId, (facts: Case) => PatternBecause | null> = {
  tiers: (facts) => {
    const mix = mixAhead(facts)
    if (mix && mix.forcedCloudShare > 0)
      return { id: 'mix-sends-by-kind', values: { option: mix.id, cloudShare: mix.forcedCloudShare } }
    if (mix && mix.localShare !== null && mix.forcedLocalShare === 0)
      return { id: 'mix-shares-by-kind', values: { option: mix.id, localShare: mix.localShare } }
    const tiers = facts.plan.workloads.flatMap((workload) => tierOf(workload) ?? [])
    const sides = new Set(tiers.map(({ side }) => side))
    if (sides.size < 2) return null
    return { id: 'tiers-on-both-sides', values: { tiers: [...new Set(tiers.map(({ id }) => id))] } }
  },

  fallback: (facts) => {
    const { decision, workload } = facts
    const mix = mixAhead(facts)
    if (mix && mix.localShare === null) return { id: 'mix-for-the-usual-load', values: { option: mix.id } }
    const { pattern } = workload.answers
    const { peakToAverage } = workload.demand
    const isOwned = optionOf(facts, decision.recommended)?.option.kind === 'owned'
    if (hasNoNetwork(workload.answers)) return null
    const mayLeave = !dataMustStay(workload.answers)
    if (isOwned && mayLeave && (pattern === 'spiky' || peakToAverage >= HIGH_PEAK))
      return { id: 'high-peak', values: { peakToAverage } }
    return decision.path.outcome === 'local-with-fallback' && mayRunHere(facts)
      ? { id: 'flowchart-ends-there', values: NO_VALUES }
      : null
  },

  'cloud-then-local': (facts) => {
    const { decision, workload } = facts
    const target = optionOf(facts, decision.target)
    if (target) return { id: 'plan-leads-to', values: { option: target.option.id } }
    const placed = optionOf(facts, decision.recommended)
    const maturity = youngWork(workload.answers)
    // What must stay is not tried out elsewhere.
    return maturity &&
      placed &&
      !dataMustStay(workload.answers) &&
      isSaidToStay(workload.answers) !== true &&
      (placed.option.kind === 'owned' || placed.option.kind === 'hybrid')
      ? { id: 'young-work-to-run-locally', values: { maturity, option: placed.option.id } }
      : null
  },

  'local-then-cloud': (facts) => {
    const { answers } = facts.workload
    const placed = optionOf(facts, facts.decision.recommended)
    if (!placed || (placed.option.kind !== 'hosted' && placed.option.kind !== 'rented')) return null
    const option = placed.option.id
    if (youngWork(answers)) return { id: 'young-work-to-try-locally', values: { option } }
    return answers.capability === 'specialized' ? { id: 'tuned-model', values: { option } } : null
  },

  'private-share': (facts) => {
    const { decision, plan, workload } = facts
    const mix = mixAhead(facts)
    if (mix && mix.forcedLocalShare > 0)
      return { id: 'mix-keeps-private', values: { option: mix.id, localShare: mix.forcedLocalShare } }
    const { answers } = workload
    const isStuck =
      decision.state === 'none-left' || (decision.recommended === null && decision.unproven.length > 0)
    if (isStuck && answers.capability === 'frontier' && dataMustStay(answers))
      return { id: 'part-of-the-data-must-stay', values: NO_VALUES }
    const workloads = plan.workloads.filter((one) => dataMustStay(one.answers)).map(({ id }) => id)
    return workloads.length > 0 && workloads.length < plan.workloads.length
      ? { id: 'some-workloads-must-stay', values: { workloads } }
      : null
  },
}

/** Whether the rules let in anything that runs on own machines, or the plan has none to say. */
function mayRunHere({ workload, decision }: Case): boolean {
  const local = workload.options.filter(({ kind }) => kind === 'owned' || kind === 'hybrid')
  return (
    local.length === 0 ||
    local.some(({ id }) => decision.gates.some((gate) => gate.option === id && gate.passed))
  )
}

/** A mix that is recommended, aimed at or chosen. */
function mixAhead(facts: Case): Mix | null {
  for (const id of [facts.decision.recommended, facts.decision.target, facts.workload.chosen]) {
    const option = optionOf(facts, id)?.option
    if (option?.kind === 'hybrid') return option
  }
  return null
}

type Mix = Extract<CompleteOption, { readonly kind: 'hybrid' }>
