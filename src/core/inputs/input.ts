import type { Spread } from '../catalogue/fact-types.ts'
import type { BillTerms } from './bill-volume.ts'
import type { OptionKind, Place } from './places.ts'
import type { Sum } from './sum-of-products.ts'
import type { TraitId } from './traits.ts'

/**
 * One number of a plan: everything that is known of it, in one row. The row's id is the name of its field, and what
 * it is called stands in words/figure-names.ts under the same id; where its default and its ranges come from stands
 * in sources.ts.
 */
export interface Input {
  /** Where it stands in a plan. */
  readonly in: readonly Place[]
  readonly unit: string
  /** Hard bounds. */
  readonly min: number
  readonly max: number
  /** What sliders span and random plans are mostly drawn from. */
  readonly low: number
  readonly high: number
  readonly integer?: true
  readonly scale?: 'log'
  /** May be a fraction, but a search for the value at which something changes stops at whole ones. */
  readonly counts?: true
  /** A single number only, and why; absent: also { low, base, high }. */
  readonly single?: WhySingle
  /** Words that may stand in its place. */
  readonly orWords?: readonly string[]
  /** Absent: it may be left out. Nullable: null says the same as leaving it out. */
  readonly presence?: 'required' | 'nullable'
  readonly default: Default
  /** What decides it in these places, unless it is said. */
  readonly follows?: FollowsRule
  /** What counts in these kinds of options is multiplied by what the team's skill does to hours. */
  readonly scaledBy?: { readonly skill: readonly OptionKind[] }
  /** Who says it has measured it. */
  readonly measured?: true
  /** How far it usually turns out from what was said, where no range was; absent: it is taken as said. */
  readonly usual?: UsualRange
  /**
   * A belief rather than a bill: where no single number was said, the person's figures count the high end of its
   * range, and only draws take the whole of it.
   */
  readonly careful?: 'high'
  /**
   * Where nobody says it, nobody knows it: its range is all that it may honestly be, and where that decides it is
   * asked for before anything is recommended.
   */
  readonly unknown?: true
  /** Rank correlations with other inputs of the plan. */
  readonly movesWith?: readonly MovesWith[]
  /** Rank correlation between the same figure of several options, which has its reasons in common. */
  readonly alike?: number
  /** Absent: what it does to cost and verdict is looked into, and it is drawn where it has a range. */
  readonly varied?: 'never' | { readonly ifSaidIn: readonly Place[] }
  /** Its place among the assumptions beside the chart; absent: behind "more". */
  readonly beside?: number
  /** A form asks for it in a place of its own, or a file alone holds it; absent: it stands in the lists of figures. */
  readonly asked?: 'form' | 'file'
  /** Said of one machine, and no longer true when another is taken. */
  readonly ofPart?: true
  /** Kinds of options that it means something to; absent: all. */
  readonly readBy?: readonly OptionKind[]
  /** Read for machines that stand on a desk, or in a rack; absent: for all. */
  readonly of?: 'desk' | 'servers'
}

/**
 * Why a figure is no range: the span over which costs are compared, a number of machines or a limit that one decides
 * on, a mark on a scale, or what can be looked up and moves no cost.
 */
export type WhySingle = 'span' | 'choice' | 'limit' | 'score' | 'record'

/** What counts where nothing is said; null: not known, or nothing. */
export type Default =
  | number
  | null
  /** What the catalogue says of the model or the machine. */
  | 'catalogue'
  /** What is assumed of machines of its class. */
  | 'class'
  | { readonly word: string }
  | { readonly kind: Readonly<Record<OptionKind, number | null>> }
  | { readonly latency: Readonly<Record<Latency, number | null>> }
  | ByTrait

/** By what the plan says of itself, of a workload, a machine or a model: rows of facts, of which one fits. */
export interface ByTrait {
  readonly by: TraitId
  /** The table of data/facts/defaults.json that holds the rows, by which their evidence is found. */
  readonly table: string
  /** By the trait's values; `else` where none of them fits. */
  readonly rows: FactRows
  /** Where no row fits and there is no `else`; by kind where that differs. */
  readonly otherwise: number | null | { readonly kind: Readonly<Partial<Record<OptionKind, number | null>>> }
  /** What the ends of the rows mean; absent: shares of 5 and 95 %. */
  readonly ends?: RangeEnds
}

export type FactRows = Readonly<Record<string, Spread>>

export type Latency = 'batch' | 'interactive' | 'realtime' | 'embedded' | 'unknown'

/** `of` names inputs by the part that they stand in: `site/…`, `demand/…`, `option/…` for the same option, or a part of the chain. */
export interface FollowsRule {
  readonly in: readonly Place[]
  readonly of: readonly string[]
  readonly how: HowItFollows
  /** Holds only where the plan has what it follows; else the default counts. */
  readonly ifThere?: true
  /** What is added up, where that decides it. */
  readonly sum?: Sum
  /** The price of what a bill pays for, where that decides it. */
  readonly bill?: BillTerms
}

/**
 * As the other is; what it leaves of the whole; one whole request, of its tokens; of hours in a year the share that repairs leave; one over the other; the letters of its tokens; a sum of products of others; as many
 * as a bill pays for; or by the kinds of request: their mean by share, the same where some say nothing, their mean by
 * share and size, or the largest of them.
 */
export type HowItFollows =
  | 'same'
  | 'rest'
  | 'one-request'
  | 'repair'
  | 'characters'
  | 'quotient'
  | 'sum'
  | 'bill'
  | 'mean-of-kinds'
  | 'mean-where-said'
  | 'mean-by-size'
  | 'largest'

export interface MovesWith {
  readonly input: string
  readonly rank: number
}

/** What the low and the high of a range mean: shares of cases that lie below and above, or ends that nothing passes. */
export type RangeEnds = 'p10-p90' | 'p5-p95' | 'quartiles' | 'hard'

export interface UsualRange {
  /** So many times the figure; the figure and so much more; or from here to there, widened by the figure itself. */
  readonly kind: 'times' | 'plus' | 'between'
  readonly low: number
  readonly high: number
  readonly ends: RangeEnds
}

export function times(low: number, high: number): UsualRange {
  return { kind: 'times', low, high, ends: 'p5-p95' }
}

export function plus(low: number, high: number): UsualRange {
  return { kind: 'plus', low, high, ends: 'p5-p95' }
}

export function between(low: number, high: number): UsualRange {
  return { kind: 'between', low, high, ends: 'p5-p95' }
}

export type Inputs = Readonly<Record<string, Input>>
