import type { Kernel } from '../engine/kernel/kernel.ts'
import type { OutcomeId, VerdictState } from './ids.ts'
import { beyondBandUsd } from './rules/about-the-same.ts'
import { candidatesOf, termsOf } from './rules/candidates.ts'
import { costNode } from './rules/cost-node.ts'
import { passingOptions } from './rules/gates.ts'
import { FLOWCHART } from './rules/graph.ts'
import { byCost, rank, type Candidate, type RankTerms } from './rules/precedence.ts'
import { openQuestionAbout } from './rules/to-answer.ts'
import { walk } from './rules/walk.ts'
import { standingOf } from './standing.ts'

/** What would be decided, in short: how sure it is called, what is recommended, and where a migration plan leads. */
export interface Answer {
  readonly state: VerdictState
  readonly recommended: string | null
  readonly runnerUp: string | null
  readonly target: string | null
  /** Options that cost exactly what the recommended one does, at the start and in all; itself among them. */
  readonly equals: ReadonlySet<string>
  readonly ground: AnswerGround
}

/** The figures that it rests on, by which `mayDiffer` tells whether there is room for another answer between two. */
interface AnswerGround {
  readonly candidates: readonly Candidate[]
  readonly terms: RankTerms
  /** When the cheapest of one's own pays back, where the flowchart was asked. */
  readonly payback: { readonly kind: string | null; readonly month: number | null } | null
  readonly limitMonths: number
  readonly budgetUsd: number | null
}

/** By the same gates, the same flowchart and the same order as `decide`, for what a kernel has just worked out. */
export function answerOf(kernel: Kernel): Answer {
  const { plan, workload } = kernel.situation
  const standing = standingOf(kernel)
  const passing = passingOptions(plan, workload, standing)
  const candidates = candidatesOf(plan, workload, standing, passing)
  const { paybackLimitMonths: limitMonths, capitalBudgetUsd: budgetUsd } = plan.finance
  const terms = termsOf(plan, workload, standing)
  let payback: AnswerGround['payback'] = null
  let outcome: OutcomeId | null = null
  const ranking = rank(
    candidates,
    () => {
      if (outcome !== null) return outcome
      const node = costNode(standing, passing, candidates, limitMonths)
      payback = { kind: node.kind, month: node.breakEvenMonth }
      outcome = walk(FLOWCHART, workload.answers, node.answer).outcome
      return outcome
    },
    terms,
  )
  const ground = { candidates, terms, payback, limitMonths, budgetUsd }
  const isOpen = ranking !== null && openQuestionAbout(ranking.recommended, plan, workload, standing) !== null
  if (ranking === null || isOpen) {
    const state = isOpen || passing.size > 0 ? 'not-enough-data' : 'none-left'
    return { state, recommended: null, runnerUp: null, target: null, equals: new Set(), ground }
  }
  const { state, recommended, runnerUp, target } = ranking
  return { state, recommended, runnerUp, target, equals: equalsOf(recommended, candidates), ground }
}

/** Where only a name settles a tie, as where nothing is used, the answer has not changed. */
export function isSameAnswer(there: Answer, now: Answer): boolean {
  return there.state === now.state && isSameChoice(there, now)
}

/** The same of what is chosen, whatever it is called. */
export function isSameChoice(there: Answer, now: Answer): boolean {
  if (there.target !== now.target) return false
  return (
    there.recommended === now.recommended || (now.recommended !== null && there.equals.has(now.recommended))
  )
}

/**
 * Whether the answer may be another somewhere between two values of an input at which it is the same: where a
 * figure that settles it moves as far between the two as it is from turning round. Costs go one way between two
 * looks, or as good as.
 */
export function mayDiffer({ ground: a }: Answer, { ground: b }: Answer): boolean {
  return rankSettledBy(a, b, mayTurn) || paybackSettledBy(a, b, mayTurn)
}

/**
 * Which share of the way from one answer to another lies before the first figure that settles it turns round, if they go
 * straight; null where none does, or other options are compared.
 */
export function shareBefore({ ground: a }: Answer, { ground: b }: Answer): number | null {
  let share = 1
  const note: Does = (from, to) => {
    if (from < 0 !== to < 0) share = Math.min(share, from / (from - to))
    return false
  }
  if (rankSettledBy(a, b, note)) return null
  paybackSettledBy(a, b, note)
  return share === 1 ? null : share
}

/** What a figure that settles an answer does between two, told what it is at either end. */
type Does = (from: number, to: number) => boolean

/** Whether one of them does so, or the two answers rest on other figures. */
function paybackSettledBy(a: AnswerGround, b: AnswerGround, does: Does): boolean {
  if (a.payback?.kind !== b.payback?.kind) return true
  const late = ({ payback, limitMonths }: AnswerGround) => (payback?.month ?? 0) - limitMonths
  return a.payback !== null && does(late(a), late(b))
}

/** The same of the figures of options. */
function rankSettledBy(a: AnswerGround, b: AnswerGround, does: Does): boolean {
  if (a.candidates.length !== b.candidates.length) return true
  const [leadingA, leadingB] = [leadingIn(a.candidates), leadingIn(b.candidates)]
  for (let k = 0; k < a.candidates.length; k += 1) {
    const [one, oneThere] = [a.candidates[k], b.candidates[k]]
    if (!one || one.id !== oneThere?.id) return true
    if (a.budgetUsd !== null && b.budgetUsd !== null) {
      if (does(one.upFrontUsd - a.budgetUsd, oneThere.upFrontUsd - b.budgetUsd)) return true
    }
    for (let l = 0; l < a.candidates.length; l += 1) {
      const [other, otherThere] = [a.candidates[l], b.candidates[l]]
      if (!other || !otherThere) return true
      if (k === l || !isCompared(one, other, leadingA, leadingB)) continue
      const [apart, apartThere] = [one.totalUsd - other.totalUsd, oneThere.totalUsd - otherThere.totalUsd]
      if (does(apart, apartThere)) return true
      if (does(beyondBandUsd(one, other, a.terms), beyondBandUsd(oneThere, otherThere, b.terms))) return true
      const [unseen, unseenThere] = [a.terms.unseenUsd, b.terms.unseenUsd]
      if (unseen === null || unseenThere === null || one.standing === other.standing) continue
      if (does(apart - unseen, apartThere - unseenThere)) return true
    }
  }
  return false
}

/** A pair that the order may rest on: one leads at either end, or one is a part of the other. */
function isCompared(
  one: Candidate,
  other: Candidate,
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): boolean {
  const leads = (id: string) => a.has(id) || b.has(id)
  return leads(one.id) || leads(other.id) || one.parts.includes(other.id) || other.parts.includes(one.id)
}

/** Of those that may be recommended: the cheapest one, the cheapest that can start at once, and the cheapest that is no mix. */
function leadingIn(candidates: readonly Candidate[]): ReadonlySet<string> {
  const ranked = candidates.filter(({ mayLead }) => mayLead).toSorted(byCost)
  const leading = [
    ranked[0],
    ranked.find(({ waitsFor }) => waitsFor === null),
    ranked.find(({ parts }) => parts.length === 0),
  ]
  return new Set(leading.flatMap((one) => one?.id ?? []))
}

/** Whether what is this far from nothing at two ends may pass it in between. */
export function mayTurn(from: number, to: number): boolean {
  if (from === to) return false
  return Math.min(Math.abs(from), Math.abs(to)) <= Math.abs(from - to) || from < 0 !== to < 0
}

/** A millionth of a cent apart is the last bit of a sum, not a difference. */
const NOTHING_USD = 1e-8

function equalsOf(recommended: string, candidates: readonly Candidate[]): ReadonlySet<string> {
  const own = candidates.find(({ id }) => id === recommended)
  if (!own) throw new Error('The recommended option is no candidate.')
  const equal = candidates.filter(
    ({ totalUsd, upFrontUsd }) =>
      Math.abs(totalUsd - own.totalUsd) <= NOTHING_USD &&
      Math.abs(upFrontUsd - own.upFrontUsd) <= NOTHING_USD,
  )
  return new Set(equal.map(({ id }) => id))
}
