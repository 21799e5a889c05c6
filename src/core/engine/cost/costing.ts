import type { CapacityFigures, FigureSource, Finding, OptionEvaluation } from '../evaluation.ts'
import type { CostSheet } from './cost-sheet.ts'

/** What is known of an option's cost: its sheet, or the findings that say why there is none. */
export interface Costing {
  /** Null where a figure is missing or it cannot work. */
  readonly sheet: CostSheet | null
  readonly feasible: boolean
  readonly findings: readonly Finding[]
  readonly sources: () => readonly FigureSource[]
  /** Drawn up on demand: a search over totals has no use for it. */
  readonly capacity: () => CapacityFigures | null
  readonly unitsCurve: OptionEvaluation['unitsCurve']
  /** For hybrids: share of attempts served locally in each month. */
  readonly localShare: Float64Array | null
  /** Requests per active day past which it cannot do the work; null where it grows with the demand. */
  readonly ceilingRequestsPerDay: number | null
}

const NOTHING = {
  sources: () => [],
  capacity: () => null,
  unitsCurve: null,
  localShare: null,
  ceilingRequestsPerDay: null,
} as const

export function costed(sheet: CostSheet, more: Partial<Omit<Costing, 'sheet'>> = {}): Costing {
  return { ...NOTHING, feasible: true, findings: [], ...more, sheet }
}

/** An option that cannot be costed, with the findings that say why. */
export function notCosted(
  findings: readonly Finding[],
  more: Partial<Omit<Costing, 'sheet' | 'findings'>> = {},
): Costing {
  return { ...NOTHING, feasible: false, ...more, sheet: null, findings }
}
