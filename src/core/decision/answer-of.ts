import type { Kernel } from '../engine/kernel/kernel.ts'
import type { VerdictState } from './ids.ts'
import { candidatesOf } from './rules/candidates.ts'
import { costNode } from './rules/cost-node.ts'
import { passingOptions, teamStanding } from './rules/gates.ts'
import { FLOWCHART } from './rules/graph.ts'
import { bestOfAnotherKind, byCost, CLOSE_MARGIN, rank, type Candidate } from './rules/precedence.ts'
import { openQuestionAbout } from './rules/to-answer.ts'
import { walk } from './rules/walk.ts'
import { standingOf } from './standing.ts'

/** What would be decided, in short: how sure it is called, what is recommended, and where a migration plan leads. */
export interface Answer {
  readonly state: VerdictState
  readonly recommended: string | null
  readonly target: string | null
  /** Options that cost exactly what the recommended one does, at the start and in all; itself among them. */
  readonly equals: ReadonlySet<string>
  /** The two whose drivers had to be asked whether it is close; null where the margin alone says it. */
  readonly asked: { readonly winner: string; readonly other: string } | null
  readonly ground: AnswerGround
}

/** The figures that it rests on, by which `mayDiffer` tells whether there is room for another answer between two. */
interface AnswerGround {
  readonly candidates: readonly Candidate[]
  /** When the cheapest of one's own pays back, where the flowchart was asked. */
  readonly payback: { readonly kind: string | null; readonly month: number | null } | null
  readonly limitMonths: number
  readonly budgetUsd: number | null
}

type Flips = (pair: NonNullable<Answer['asked']>) => boolean

/** By the same gates, the same flowchart and the same order as `decide`, for what a kernel has just worked out. */
export function answerOf(kernel: Kernel, flips: Flips): Answer {
  return answersOf(kernel)(flips)
}

/** An answer that may be either of two, as long as nobody has asked what drivers do. */
export interface Look {
  /** Where no driver turns the winner round, or nobody has to ask. */
  readonly unturned: Answer
  /** Where one does; null where nobody has to ask. */
  readonly turned: Answer | null
}

/**
 * A look with the drivers left to be asked: that takes a hundred times as long as all the rest, and most of what is
 * wanted of an answer is the same either way.
 */
export interface OpenAnswer extends Look {
  /** The one that it is. */
  readonly settled: () => Answer
}

export function lookAt(kernel: Kernel): Look {
  const answer = answersOf(kernel)
  const unturned = answer(() => false)
  return { unturned, turned: unturned.asked && answer(() => true) }
}

export function openAnswer({ unturned, turned }: Look, flips: Flips): OpenAnswer {
  let settled = turned === null ? unturned : null
  const { asked } = unturned
  return {
    unturned,
    turned,
    settled: () => (settled ??= turned !== null && asked !== null && flips(asked) ? turned : unturned),
  }
}

/** Whether something holds of an answer; drivers are only asked where it depends on them. */
export function holdsOf(
  { unturned, turned, settled }: OpenAnswer,
  test: (answer: Answer) => boolean,
): boolean {
  const holds = test(unturned)
  return turned === null || test(turned) === holds ? holds : test(settled())
}

/** Of one kernel's figures, as long as it is not run again. */
function answersOf(kernel: Kernel): (flips: Flips) => Answer {
  const { plan, workload } = kernel.situation
  const standing = standingOf(kernel)
  const passing = passingOptions(plan, workload, standing)
  const candidates = candidatesOf(workload, standing, passing, teamStanding(plan, workload) === 'missing')
  const { paybackLimitMonths: limitMonths, capitalBudgetUsd: budgetUsd } = plan.finance
  return (flips) => {
    let payback: AnswerGround['payback'] = null
    let asked: Answer['asked'] = null
    const ranking = rank(
      candidates,
      () => {
        const node = costNode(standing, passing, limitMonths)
        payback = { kind: node.kind, month: node.breakEvenMonth }
        return walk(FLOWCHART, workload.answers, node.answer).outcome
      },
      ({ id: winner }, { id: other }) => {
        asked = { winner, other }
        return flips({ winner, other })
      },
    )
    const ground = { candidates, payback, limitMonths, budgetUsd }
    const isOpen =
      ranking !== null && openQuestionAbout(ranking.recommended, plan, workload, standing) !== null
    if (ranking === null || isOpen) {
      const state = isOpen || passing.size > 0 ? 'not-enough-data' : 'none-left'
      return { state, recommended: null, target: null, equals: new Set(), asked, ground }
    }
    const { state, recommended, target } = ranking
    return { state, recommended, target, equals: equalsOf(recommended, candidates), asked, ground }
  }
}

/** Where only a name settles a tie, as where nothing is used, the answer has not changed. */
export function isSameAnswer(there: Answer, now: Answer): boolean {
  if (there.state !== now.state || there.target !== now.target) return false
  return (
    there.recommended === now.recommended || (now.recommended !== null && there.equals.has(now.recommended))
  )
}

/**
 * Whether the answer may be another somewhere between two values of an input at which it is the same: where a
 * figure that settles it moves as far between the two as it is from turning round. Costs go one way between two
 * looks, or as good as.
 */
export function mayDiffer(one: OpenAnswer, other: OpenAnswer): boolean {
  if (mayRankOtherwise(one.unturned.ground, other.unturned.ground)) return true
  return mayPayBackOtherwise(one.settled().ground, other.settled().ground)
}

/** The same of what is chosen, whatever it is called: where drivers change no choice at either, nobody asks them. */
export function choiceMayDiffer(one: OpenAnswer, other: OpenAnswer): boolean {
  if (mayRankOtherwise(one.unturned.ground, other.unturned.ground)) return true
  const [a, b] = [one.turned ?? one.unturned, other.turned ?? other.unturned]
  if (isSameChoice(a, one.unturned) && isSameChoice(b, other.unturned)) {
    if (!mayPayBackOtherwise(a.ground, b.ground)) return false
  }
  return mayPayBackOtherwise(one.settled().ground, other.settled().ground)
}

function isSameChoice(one: Answer, other: Answer): boolean {
  return one.recommended === other.recommended && one.target === other.target
}

function mayPayBackOtherwise(a: AnswerGround, b: AnswerGround): boolean {
  if (a.payback?.kind !== b.payback?.kind) return true
  const late = ({ payback, limitMonths }: AnswerGround) => (payback?.month ?? 0) - limitMonths
  return a.payback !== null && mayTurn(late(a), late(b))
}

function mayRankOtherwise(a: AnswerGround, b: AnswerGround): boolean {
  if (a.candidates.length !== b.candidates.length) return true
  const [partsA, partsB] = [partsIn(a.candidates), partsIn(b.candidates)]
  for (let k = 0; k < a.candidates.length; k += 1) {
    const [one, oneThere] = [a.candidates[k], b.candidates[k]]
    if (!one || one.id !== oneThere?.id) return true
    if (a.budgetUsd !== null && b.budgetUsd !== null) {
      if (mayTurn(one.upFrontUsd - a.budgetUsd, oneThere.upFrontUsd - b.budgetUsd)) return true
    }
    for (let l = k + 1; l < a.candidates.length; l += 1) {
      const [other, otherThere] = [a.candidates[l], b.candidates[l]]
      if (!other || !otherThere) return true
      const leads = isPart(LEADS, k, l, partsA, partsB)
      const areNear = isPart(NEAR, k, k, partsA, partsB) && isPart(NEAR, l, l, partsA, partsB)
      if (!leads && !areNear) continue
      const [s, t] = [one.totalUsd, oneThere.totalUsd]
      const [u, v] = [other.totalUsd, otherThere.totalUsd]
      if (mayTurn(s - u, t - v)) return true
      const near = 1 - CLOSE_MARGIN
      if (mayTurn(near * s - u, near * t - v) || mayTurn(near * u - s, near * v - t)) return true
      if (
        areNear &&
        mayTurn(one.upFrontUsd - other.upFrontUsd, oneThere.upFrontUsd - otherThere.upFrontUsd)
      ) {
        return true
      }
    }
  }
  return false
}

/** What a candidate has to do with the order: it is the cheapest, that of another kind, the first that can start; or it is near. */
const LEADS = 1
const NEAR = 2

function partsIn(candidates: readonly Candidate[]): Uint8Array {
  const ranked = [...candidates].sort(byCost)
  const parts = new Uint8Array(candidates.length)
  const [cheapest] = ranked
  if (!cheapest) return parts
  const leading = [cheapest, bestOfAnotherKind(cheapest, ranked), ranked.find(({ needsTeam }) => !needsTeam)]
  for (const [place, one] of candidates.entries()) {
    parts[place] =
      (leading.includes(one) ? LEADS : 0) |
      (one.totalUsd * (1 - CLOSE_MARGIN) <= cheapest.totalUsd ? NEAR : 0)
  }
  return parts
}

/** Whether one of two candidates is such a part at either end. */
function isPart(part: number, k: number, l: number, a: Uint8Array, b: Uint8Array): boolean {
  return (((a[k] ?? 0) | (a[l] ?? 0) | (b[k] ?? 0) | (b[l] ?? 0)) & part) !== 0
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
