import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { CapacityFigures, FigureSource, Finding, OptionEvaluation } from '../evaluation.ts'
import type { CostLine } from './cost-line.ts'

/**
 * An option with its names resolved and its lines laid out. `run` works everything out from the plan's present
 * figures; what is only shown is a function, drawn up when somebody asks.
 */
export interface CompiledOption {
  readonly option: CompleteOption
  readonly run: () => void
  /** As of the last run: null where a figure is missing or it cannot work. */
  lines: readonly CostLine[] | null
  /** Whether it can do the work at all: it fits, it is fast enough, nothing is missing. */
  isFeasible: boolean
  /** Entry t - 1 is month t; null where no machine of one's own draws power. */
  kwh: Float64Array | null
  /** For mixes: share of attempts served locally in each month. */
  localShare: Float64Array | null
  /** Share of the demand that it leaves unserved in a month, entry 0 being month 1, as of the last run; absent: as it says. */
  readonly unservedIn?: (month: number) => number
  readonly findings: () => readonly Finding[]
  readonly sources: () => readonly FigureSource[]
  readonly capacity: () => CapacityFigures | null
  readonly unitsCurve: () => OptionEvaluation['unitsCurve']
  /** Requests per active day past which it cannot do the work; null where it grows with the demand. */
  readonly ceilingRequestsPerDay: () => number | null
}

type Shown = Pick<
  CompiledOption,
  'unservedIn' | 'findings' | 'sources' | 'capacity' | 'unitsCurve' | 'ceilingRequestsPerDay'
>

const NOTHING_SHOWN: Shown = {
  findings: () => [],
  sources: () => [],
  capacity: () => null,
  unitsCurve: () => null,
  ceilingRequestsPerDay: () => null,
}

/** An option whose `run` is given; it gets itself, to set what the run found. */
export function compiledOption(
  option: CompleteOption,
  run: (compiled: CompiledOption) => void,
  shown: Partial<Shown> = {},
): CompiledOption {
  const compiled: CompiledOption = {
    option,
    lines: null,
    isFeasible: false,
    kwh: null,
    localShare: null,
    ...NOTHING_SHOWN,
    ...shown,
    run: () => {
      run(compiled)
    },
  }
  return compiled
}

/** One that can never be costed, and why. */
export function neverCosted(option: CompleteOption, findings: readonly Finding[]): CompiledOption {
  return compiledOption(option, () => undefined, { findings: () => findings })
}
