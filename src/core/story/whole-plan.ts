import type { Catalogue } from '../catalogue/types.ts'
import { casesOf, optionOf, type Case, type DecidedPlan } from '../decision/case.ts'
import { cheaperTogether, isSameWork } from '../decision/proposals/cheaper-together.ts'
import { oneMachineForBoth } from '../decision/proposals/one-machine-for-both.ts'
import { planPlacements, type PlanPlacements } from '../decision/proposals/placements.ts'
import { routingLayer } from '../decision/proposals/routing-layer.ts'
import { TIERS, tierOf } from '../decision/rules/tiers.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Placement } from '../engine/placement.ts'
import { cheaperTogetherSentence } from '../words/cheaper-together-words.ts'
import { toldSharedHint, type ToldSharedHint } from '../words/shared-hint-words.ts'
import { routingSentence } from '../words/routing-words.ts'
import { STATE_WORDS } from '../words/state-words.ts'
import { TIER_WORDS } from '../words/tier-words.ts'
import { headlineOf } from '../words/verdict-words.ts'

export type { PlanPlacements } from '../decision/proposals/placements.ts'

/** All workloads of a plan side by side: what each should run on, and what that costs together. */
export interface WholePlan {
  readonly placements: PlanPlacements
  /** As recommended, as chosen where something was, and the two extremes. */
  readonly compared: readonly ComparedPlacement[]
  /** Whether one side alone would cost less. */
  readonly cheaper: string
  /** Where one machine would hold what two workloads are to run on. */
  readonly shared: readonly ToldSharedHint[]
  /** Whether a routing layer pays. */
  readonly routing: string
  readonly workloads: readonly PlannedWorkload[]
  readonly tiers: readonly PlannedTier[]
}

export interface ComparedPlacement {
  readonly id: 'recommended' | 'chosen' | 'all-cloud' | 'all-local'
  readonly placement: Placement
  /** No workload of it has a cost. */
  readonly isEmpty: boolean
  /** Against what is recommended; null where the sums are of different workloads. */
  readonly moreUsd: number | null
}

export interface PlannedWorkload {
  readonly id: string
  readonly name: string
  readonly headline: string
  /** Names of what is recommended and of where it leads; null where there is none. */
  readonly option: string | null
  readonly target: string | null
  readonly state: string
  /** Null: its figures decide. */
  readonly tier: string | null
  /** As recommended: of shared machines each workload pays its share. */
  readonly placed: Placement['workloads'][number] | null
}

/** A tier of a router, with the names of the workloads that fall into it; the last stands for none. */
export interface PlannedTier {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly side: 'local' | 'cloud' | null
  readonly workloads: readonly string[]
}

/** The same hints alone. */
export function sharedHintsOf(decided: DecidedPlan, catalogue: Catalogue): readonly ToldSharedHint[] {
  return sharedHints(decided.complete, casesOf(decided), catalogue)
}

function sharedHints(
  complete: CompletePlan,
  cases: readonly Case[],
  catalogue: Catalogue,
): readonly ToldSharedHint[] {
  return oneMachineForBoth(complete, cases, catalogue).map((hint) => toldSharedHint(hint, cases))
}

export function placementsOf(decided: DecidedPlan, catalogue: Catalogue): PlanPlacements {
  return planPlacements(decided.complete, casesOf(decided), catalogue)
}

export function wholePlan(decided: DecidedPlan, catalogue: Catalogue): WholePlan {
  const { complete, evaluation } = decided
  const cases = casesOf(decided)
  const placements = planPlacements(complete, cases, catalogue)
  return {
    placements,
    compared: comparedPlacements(placements),
    cheaper: cheaperTogetherSentence(cheaperTogether(placements), evaluation.currency),
    shared: sharedHints(complete, cases, catalogue),
    routing: routingSentence(routingLayer(complete, placements.allCloud), evaluation.currency),
    workloads: cases.map((one) => plannedWorkload(one, placements.recommended)),
    tiers: plannedTiers(cases),
  }
}

function comparedPlacements({
  recommended,
  chosen,
  allCloud,
  allLocal,
}: PlanPlacements): readonly ComparedPlacement[] {
  const compared = (id: ComparedPlacement['id'], placement: Placement): ComparedPlacement => ({
    id,
    placement,
    isEmpty: placement.notCosted.length === placement.workloads.length,
    moreUsd: isSameWork(placement, recommended)
      ? placement.totals.totalUsd - recommended.totals.totalUsd
      : null,
  })
  return [
    compared('recommended', recommended),
    ...(chosen ? [compared('chosen', chosen)] : []),
    compared('all-cloud', allCloud),
    compared('all-local', allLocal),
  ]
}

function plannedWorkload(one: Case, recommended: Placement): PlannedWorkload {
  const { workload, decision } = one
  const tier = tierOf(workload)
  return {
    id: workload.id,
    name: workload.name,
    headline: headlineOf(one),
    option: optionOf(one, decision.recommended)?.name ?? null,
    target: optionOf(one, decision.target)?.name ?? null,
    state: STATE_WORDS[decision.state],
    tier: tier && TIER_WORDS[tier.id].label,
    placed: recommended.workloads.find(({ id }) => id === workload.id) ?? null,
  }
}

function plannedTiers(cases: readonly Case[]): readonly PlannedTier[] {
  const inTier = (id: string | null) =>
    cases.filter(({ workload }) => (tierOf(workload)?.id ?? null) === id).map(({ workload }) => workload.name)
  return [
    ...TIERS.map(({ id, side }) => ({ id, ...TIER_WORDS[id], side, workloads: inTier(id) })),
    {
      id: 'none',
      label: 'None of the four',
      text: 'The figures decide.',
      side: null,
      workloads: inTier(null),
    },
  ]
}
