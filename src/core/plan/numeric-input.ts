import type { Following } from '../inputs/followed-value.ts'
import type { MovesWith, RangeEnds } from '../inputs/input.ts'
import type { OptionKind } from '../inputs/places.ts'

/**
 * Where a figure of a complete plan comes from. Nobody has confirmed what a sample or a preset said; what is derived
 * follows other figures of the plan; what is assumed is a default of ours. Null: it is not known.
 */
export type Origin = 'said' | 'measured' | 'unconfirmed' | 'catalogue' | 'derived' | 'assumed'

/** What completion records of every figure, by its path. */
export interface FigureRecord {
  readonly origin: Origin | null
  /** What counts where it is not said, as one would say it; null where nothing does, or where the engine finds it. */
  readonly otherwise: number | null
  /** The row of the facts that counts where it is not said; absent where none does. */
  readonly row?: { readonly table: string; readonly row: string }
}

/** One number of a plan that can be varied: where it stands, what it is, how far it may and usually does go. */
export interface NumericInput {
  /** `workloads/support/demand/requestsPerDay`, `site/usdPerKwh`, `workloads/support/options/owned/unitPriceUsd`. */
  readonly path: string
  /** Its row in the registry. */
  readonly id: string
  readonly workload: string | null
  readonly option: string | null
  readonly unit: string
  readonly min: number
  readonly max: number
  /** The ordinary range: of the part itself where the catalogue knows it. */
  readonly low: number
  readonly high: number
  readonly current: number
  readonly integer: boolean
  /** Whether a search stops at whole numbers. */
  readonly counts: boolean
  readonly scale: 'linear' | 'log'
  readonly origin: Origin
  /** How far it may turn out from `current`; null where it is taken as said. */
  readonly range: InputRange | null
  /** Whether nobody knows it, so that it is drawn over all that it may honestly be. */
  readonly isUnknown: boolean
  /** Kinds of options that it means something to in this plan; null: all. */
  readonly readBy: readonly OptionKind[] | null
  /** Rank correlation between this figure of several options. */
  readonly alike: number | null
  readonly movesWith: readonly MovesWith[]
}

export interface InputRange {
  readonly low: number
  readonly base: number
  readonly high: number
  /** What low and high mean. */
  readonly ends: RangeEnds
  /** Said in the plan, of the part in the catalogue, or usual for such a figure. */
  readonly from: 'plan' | 'catalogue' | 'usual'
}

/** A figure that the plan leaves out and that others of the plan decide: it moves when they do. */
export interface Follows extends Following {
  readonly path: string
  readonly of: readonly string[]
}
