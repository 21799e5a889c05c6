import type { MayBeChosen } from '../../analysis/may-be-chosen.ts'
import type { CompiledOption } from '../../engine/cost/compiled-option.ts'
import { optionsBehind } from '../../engine/cost/options-behind.ts'
import { answersInMilliseconds } from '../../engine/gates/conditions.ts'
import { GATES, type AnswerGateId } from '../../engine/gates/gate-table.ts'
import { contextLimit, outputLimit, tooLong } from '../../engine/gates/room-in-model.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { OptionStanding } from '../standing.ts'
import { isOverBudget, letsThrough } from './gates.ts'

/** Gates on answers that look at a figure too, so that a draw may turn them. */
const ON_FIGURES: ReadonlySet<AnswerGateId> = new Set<AnswerGateId>(['realtime', 'context'])
const GATES_ON_FIGURES = GATES.filter(({ id }) => ON_FIGURES.has(id))

/**
 * Asks the gates that look at figures of one draw after the other: budget, length and time to the first token; null
 * where a draw turns none of them. Those that look at answers alone say what they say of the plan.
 */
export function gatesOfDraws(plan: CompletePlan, workload: CompleteWorkload): MayBeChosen | null {
  const isTimed = answersInMilliseconds(workload.answers)
  const isLimited = workload.options.some((one) => contextLimit(one) !== null || outputLimit(one) !== null)
  if (!isTimed && !isLimited && plan.finance.capitalBudgetUsd === null) return null
  const concerned = workload.options.map((one) => placesBehind(one, workload))
  return ({ situation, options }, place, upFrontUsd) => {
    const now = situation.workload
    const option = now.options[place]
    if (!option || isOverBudget(upFrontUsd, situation.plan)) return false
    if (!isTimed && concerned[place]?.every((at) => isShortEnough(now.options[at], now))) return true
    const around = { plan: situation.plan, workload: now, standing: { options: options.map(standingOf) } }
    return GATES_ON_FIGURES.every((gate) => letsThrough(gate, around, option))
  }
}

/** The places of an option and of all that works for it: parts of a mix, what takes over and what it spills to. */
function placesBehind({ id: of }: CompleteOption, workload: CompleteWorkload): readonly number[] {
  const behind = optionsBehind(of, workload)
  return workload.options.flatMap(({ id }, place) => (behind.has(id) ? [place] : []))
}

function isShortEnough(option: CompleteOption | undefined, workload: CompleteWorkload): boolean {
  return option === undefined || tooLong(option, workload) === null
}

/** What these gates ask of an option: they look at no cost, and at what stops it the draws do. */
function standingOf({ option: { id, kind }, isFeasible, capacity }: CompiledOption): OptionStanding {
  return {
    id,
    kind,
    feasible: isFeasible,
    findings: [],
    cost: null,
    get capacity() {
      return capacity()
    },
  }
}
