import type { LimitId } from './limits.ts'

/** One number of a plan that can be varied: where it stands, what it is, how far it may and usually does go. */
export interface NumericInput {
  /** `workloads/support/demand/requestsPerDay`, `site/usdPerKwh`, `workloads/support/options/owned/unitPriceUsd`. */
  readonly path: string
  readonly limit: LimitId
  readonly workload: string | null
  readonly option: string | null
  readonly unit: string
  readonly min: number
  readonly max: number
  /** The usual range: of the part itself where the catalogue knows it. */
  readonly low: number
  readonly high: number
  readonly current: number
  readonly integer: boolean
  readonly scale: 'linear' | 'log'
  /** How far it may turn out from `current`; null where it is taken as said. */
  readonly range: InputRange | null
}

export interface InputRange {
  readonly low: number
  readonly base: number
  readonly high: number
  /** What low and high mean. */
  readonly ends: 'p10-p90' | 'p5-p95' | 'quartiles' | 'hard'
  /** Said in the plan, of the part in the catalogue, or usual for such a figure. */
  readonly from: 'plan' | 'catalogue' | 'usual'
}
