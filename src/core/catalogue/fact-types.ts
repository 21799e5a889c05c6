import type { Evidence } from './sourced.ts'

/**
 * Facts beside the catalogue, as data/facts holds them: people, failures, demand, trends, the rest of the chain and
 * what providers promise. A figure is one value, a range or a spread; what nobody could find is null and says why.
 */
export interface Told {
  readonly evidence: Evidence
  /** Ids of data/facts/sources.json. */
  readonly sources: readonly string[]
  /** The day, as exactly as the source has it; of a page without one, the day on which it was read. */
  readonly asOf: string
  /** What the source says of its day, where that is no plain one. */
  readonly dated?: string | undefined
  readonly note?: string | undefined
  readonly unit?: string | undefined
}

export interface FactSource {
  readonly where: string
  readonly asOf: string
  readonly kind: 'vendor' | 'third' | 'data' | 'paper' | 'own'
  /** A note whose repository was not recorded: what rests on such notes alone is assumed until confirmed. */
  readonly unconfirmed?: true | undefined
}

/** The low, the base and the high of a figure, as it travels with a page: its evidence stands elsewhere. */
export type Spread = readonly [low: number, base: number, high: number]
