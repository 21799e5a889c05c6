import type { Standing } from '../../catalogue/types.ts'
import type { Unknown } from '../../analysis/turned-draws.ts'
import type { FiguresIn } from '../../plan/figures-in.ts'
import type { OptionKind } from '../../plan/schema.ts'
import type { Begins, SettledBy, WaitsFor } from '../decision.ts'
import type { OutcomeId, Side, VerdictState } from '../ids.ts'
import { beyondBandUsd, isAboutTheSame, type Compared, type SameTerms } from './about-the-same.ts'
import { FLOWCHART } from './graph.ts'
import { STANDINGS } from './quality.ts'

/** An option that passes every gate and could be costed. */
export interface Candidate extends Compared {
  readonly id: string
  readonly kind: OptionKind
  readonly side: Side
  readonly upFrontUsd: number
  /** Why nothing begins with it, though it may be where things lead; null: it may. */
  readonly waitsFor: WaitsFor | null
  /** Whether nothing stands in for its machines, where work stops without them. */
  readonly standsAlone: boolean
  /** Whether something is bought, leased or taken for a term. */
  readonly commits: boolean
  /** How many things somebody has to run. */
  readonly thingsToRun: number
  /** How far it is shown that its answers are good enough, and whether it may be recommended. */
  readonly standing: Standing
  readonly mayLead: boolean
  /** Ids of the two parts of a mix; empty for the rest. */
  readonly parts: readonly string[]
}

/** With what decides beside money; see the rows of the registry. */
export interface RankTerms extends MixTerms, ChanceTerms {
  /** Dollars to the horizon that one more bad answer in so many as a test can grade costs; null: not known. */
  readonly unseenUsd: number | null
}

type Costed = Pick<Candidate, 'id' | 'totalUsd' | 'upFrontUsd'>

export interface Ranking {
  readonly state: Exclude<VerdictState, 'none-left' | 'not-enough-data'>
  readonly recommended: string
  /** The cheapest of the others, whatever its kind but a mix that is passed over; null where there is none. */
  readonly runnerUp: string | null
  readonly target: string | null
  /** Why it does not begin at its target. */
  readonly begins: Begins | null
  /** Where a purchase is not sure enough: the share of draws in which one of all that commits costs least. */
  readonly chanceOfBuying: number | null
  /** Where it is provisional: the path of the figure that decides and that nobody knows. */
  readonly findOut: string | null
  /** 1 - lower/higher total of the recommended option and the runner-up. */
  readonly margin: number | null
  /** What settled it between two that cost about the same. */
  readonly settledBy: SettledBy | null
}

/** What draws say of the candidates; see `Risk`. */
export interface OverDraws {
  /** On average; null where it is not known. */
  readonly meanUsdOf: (id: string) => number | null
  /** Share of draws in which it costs least. */
  readonly chanceOf: (id: string) => number
  /** Figures that nobody knows, with the share of draws that each turns. */
  readonly unknowns: readonly Unknown[]
}

/** From what chance on a purchase is made, or prepared. */
export type ChanceTerms = Pick<
  FiguresIn<'finance'>,
  'buyFromChance' | 'prepareFromChance' | 'provisionalFromShare'
>

/**
 * The order among the options that the gates left: by total, and among those that cost about the same as the
 * cheapest by what else sets them apart. The flowchart is asked only where they come that far. Where draws are known,
 * who leads has to lead on average too, what commits has to cost least in enough of them, and where a figure that nobody
 * knows turns too many, what commits to nothing stands in until it is known.
 * Rules: docs/method/decision.md#the-order.
 */
export function rank(
  candidates: readonly Candidate[],
  outcome: () => OutcomeId,
  terms: RankTerms,
  draws: OverDraws | null = null,
): Ranking | null {
  const able = candidates.filter(({ mayLead }) => mayLead)
  const ranked = [...able].sort(byCost)
  const contenders = withoutIdleMixes(ranked, terms)
  const cheapest = contenders[0]
  if (cheapest === undefined) return null
  const toBuy = able.filter(({ commits }) => commits).map(({ id }) => draws?.chanceOf(id) ?? 1)
  const isSureToBuy = sum(toBuy) >= terms.buyFromChance
  const free = contenders.find(isFree)
  const startWith = isSureToBuy || !free ? contenders.find(({ waitsFor }) => waitsFor === null) : free
  const findOut = whatDecides(draws, terms)
  if (findOut !== null && contenders.length > 1) {
    const meanwhile = free ?? startWith ?? cheapest
    const other = contenders.find((option) => option !== meanwhile) ?? null
    return { ...between(meanwhile, other), state: 'provisional', settledBy: null, findOut }
  }
  const waiting = cheapest.waitsFor
  if (startWith !== undefined && waiting !== null && beyondBandUsd(startWith, cheapest, terms) > 0) {
    return pathTo(cheapest, startWith, waiting)
  }
  const onAverage = draws && leaderOnAverage(contenders, draws)
  const near = contenders.filter(
    (one) => one === cheapest || one === onAverage || isAboutTheSame(cheapest, one, terms),
  )
  const winner = settled(withBetterShown(near, contenders, cheapest, terms), outcome)
  if (winner.commits && free !== undefined && !isSureToBuy) {
    const chanceOfBuying = sum(toBuy)
    if (chanceOfBuying >= terms.prepareFromChance) {
      return { ...pathTo(winner, free, 'chance'), chanceOfBuying }
    }
    return { ...between(free, winner), state: 'close', settledBy: 'chance', chanceOfBuying }
  }
  // Where nothing else is left to compare with, what may not be recommended yet is.
  const runnerUp = contenders.find((option) => option !== winner) ?? unprovenOf(candidates)[0] ?? null
  const isAlone = near.length === 1 && winner === cheapest
  return {
    ...between(winner, runnerUp),
    state: candidates.length === 1 ? 'only-one' : isAlone ? 'clear' : 'close',
    settledBy:
      !near.includes(winner) ? 'unseen'
      : runnerUp && near.includes(runnerUp) ? settledBy(winner, runnerUp, outcome)
      : null,
  } // prettier-ignore
}

/** What may not be recommended yet, the cheapest first. */
export function unprovenOf(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ mayLead }) => !mayLead).toSorted(byCost)
}

/**
 * Those that cost about the same; or of what is dearer than that, by less than a test of its answers can see, the ones
 * of which more is shown, and what costs about the same as the cheapest of them.
 */
function withBetterShown(
  near: readonly Candidate[],
  contenders: readonly Candidate[],
  cheapest: Candidate,
  terms: RankTerms,
): readonly Candidate[] {
  const { unseenUsd } = terms
  if (unseenUsd === null) return near
  const least = Math.min(...near.map(shown))
  const better = contenders.filter(
    (one) => shown(one) < least && one.waitsFor === null && one.totalUsd - cheapest.totalUsd <= unseenUsd,
  )
  const most = Math.min(...better.map(shown))
  const [first, ...others] = better.filter((one) => shown(one) === most)
  return first ? [first, ...others.filter((one) => isAboutTheSame(first, one, terms))] : near
}

/** The lower, the more is shown. */
function shown({ standing }: Candidate): number {
  return STANDINGS.indexOf(standing)
}

function between(recommended: Candidate, runnerUp: Candidate | null): Omit<Ranking, 'state' | 'settledBy'> {
  return {
    recommended: recommended.id,
    runnerUp: runnerUp?.id ?? null,
    target: null,
    begins: null,
    chanceOfBuying: null,
    findOut: null,
    margin: runnerUp && marginOf(recommended, runnerUp),
  }
}

function pathTo(target: Candidate, from: Candidate, begins: Begins): Ranking {
  return { ...between(from, target), state: 'path', target: target.id, begins, settledBy: null }
}

/** The unknown figure that turns most draws, where that is more than a verdict stands. */
function whatDecides(draws: OverDraws | null, { provisionalFromShare }: ChanceTerms): string | null {
  const [most] = (draws?.unknowns ?? []).toSorted((a, b) => b.turns - a.turns)
  return most !== undefined && most.turns > provisionalFromShare ? most.input : null
}

/** Nothing to commit to, and somebody can run it. */
function isFree({ commits, waitsFor }: Candidate): boolean {
  return !commits && waitsFor === null
}

function leaderOnAverage(contenders: readonly Candidate[], { meanUsdOf }: OverDraws): Candidate | null {
  const known = contenders.flatMap((option) => {
    const usd = meanUsdOf(option.id)
    return usd === null ? [] : [{ option, usd }]
  })
  return known.toSorted((a, b) => a.usd - b.usd)[0]?.option ?? null
}

function sum(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0)
}

/** A mix is there for what it saves: one that one of its parts nearly does alone is not worth two things to run. */
export function withoutIdleMixes(ranked: readonly Candidate[], terms: MixTerms): readonly Candidate[] {
  return ranked.filter((option) => partNearly(option, ranked, terms) === null)
}

/** Where two options beside each other are easy to run, a mix has only to be cheaper than its parts. */
export type MixTerms = SameTerms & { readonly hybridEasier: boolean }

/** The cheapest part of a mix that alone costs less, or about the same; null where the mix beats them. */
export function partNearly(mix: Candidate, ranked: readonly Candidate[], terms: MixTerms): Candidate | null {
  const parts = ranked.filter(({ id }) => mix.parts.includes(id))
  const isNear = (part: Candidate) =>
    terms.hybridEasier ? part.totalUsd <= mix.totalUsd : beyondBandUsd(part, mix, terms) <= 0
  return parts.find(isNear) ?? null
}

type Preference = Exclude<SettledBy, 'cost' | 'chance' | 'unseen'>

/** What sets two apart that cost about the same, the first first: the lower mark is preferred. */
const PREFERENCES: Record<Preference, (option: Candidate, side: Side | null) => number> = {
  team: ({ waitsFor }) => (waitsFor === 'team' ? 1 : 0),
  spare: ({ standsAlone }) => (standsAlone ? 1 : 0),
  quality: shown,
  commitment: ({ commits }) => (commits ? 1 : 0),
  'less-to-run': ({ thingsToRun }) => thingsToRun,
  flowchart: (option, side) => (option.side === side ? 0 : 1),
}

const ORDER = Object.entries(PREFERENCES) as readonly [Preference, (typeof PREFERENCES)['team']][]

function settled(near: readonly Candidate[], outcome: () => OutcomeId): Candidate {
  let left = near
  for (const [, markOf] of ORDER) {
    if (left.length === 1) break
    const marks = left.map((option) => markOf(option, sideOf(outcome, markOf)))
    const least = Math.min(...marks)
    left = left.filter((_, at) => marks[at] === least)
  }
  const [first] = left
  if (!first) throw new Error('Something costs least.')
  return first
}

function settledBy(winner: Candidate, other: Candidate, outcome: () => OutcomeId): SettledBy {
  const found = ORDER.find(
    ([, markOf]) => markOf(winner, sideOf(outcome, markOf)) !== markOf(other, sideOf(outcome, markOf)),
  )
  return found?.[0] ?? 'cost'
}

function sideOf(outcome: () => OutcomeId, markOf: (typeof PREFERENCES)['team']): Side | null {
  if (markOf !== PREFERENCES.flowchart) return null
  return FLOWCHART.outcomes.find(({ id }) => id === outcome())?.side ?? null
}

/** 1 - lower/higher of total. */
export function marginOf(one: Pick<Costed, 'totalUsd'>, other: Pick<Costed, 'totalUsd'>): number {
  const [low, high] = [one.totalUsd, other.totalUsd].sort((a, b) => a - b) as [number, number]
  if (high > 0) return 1 - low / high
  return low < high ? 1 : 0
}

/** Ties go to the lower up-front sum and then by name, so that the order in the plan decides nothing. */
export function byCost(a: Costed, b: Costed): number {
  return a.totalUsd - b.totalUsd || a.upFrontUsd - b.upFrontUsd || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
