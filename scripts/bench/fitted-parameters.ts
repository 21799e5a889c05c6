import { PARAMETERS } from '#core/engine/capacity/parameters.ts'

/** A fitted figure that may be changed in place; all of them are positive and are varied in logarithms. */
export interface Fitted {
  readonly get: () => number
  readonly set: (value: number) => void
  /** Of a class, the pools it draws on: its engine's and its family's, for bandwidth, compute or layers. */
  readonly pools: readonly string[]
  /** Standard deviation, in logarithms, of what is known without rows. */
  readonly prior: number
}

/** The widths of the published fit's priors, by column of a class: bandwidth, compute twice, milliseconds a layer. */
const CLASS_PRIORS = [0.12, 0.4, 0.4, 0.4] as const
const CLASS_POOLS = ['bandwidth', 'compute', 'compute', 'layer'] as const
/** Of figures of an engine, a format, a link or of all. */
const OTHER_PRIOR = 0.3

type Numbers = Record<string | number, unknown>

/** Every figure of the parameters that rows can tell something about. */
export function fittedFigures(): readonly Fitted[] {
  return [...ofClasses(), ...ofOthers()]
}

function ofClasses(): readonly Fitted[] {
  return Object.entries(PARAMETERS.classes).flatMap(([engine, families]) =>
    Object.entries(families).flatMap(([family, row]) =>
      CLASS_POOLS.map((kind, column) => ({
        ...figureAt(row as unknown as Numbers, column),
        pools: [`${kind} of ${engine}`, `${kind} on ${family}`],
        prior: CLASS_PRIORS[column] ?? OTHER_PRIOR,
      })),
    ),
  )
}

function ofOthers(): readonly Fitted[] {
  const { engines, formats, localFormatsOffNvidia, formatsOfFamily, links, globals, backends } = PARAMETERS
  const { decodeComputeOfFamily, professionalLocal, corrections } = PARAMETERS
  const within = [engines, formats, localFormatsOffNvidia, formatsOfFamily, links, globals, backends]
  return [...within, decodeComputeOfFamily, professionalLocal, corrections].flatMap((part) =>
    numbersWithin(part as unknown as Numbers),
  )
}

function numbersWithin(part: Numbers): readonly Fitted[] {
  return Object.keys(part).flatMap((key) => {
    const value = part[key]
    if (typeof value === 'object' && value !== null) return numbersWithin(value as Numbers)
    return typeof value === 'number' && value > 0
      ? [{ ...figureAt(part, key), pools: [], prior: OTHER_PRIOR }]
      : []
  })
}

function figureAt(part: Numbers, key: string | number): Pick<Fitted, 'get' | 'set'> {
  return {
    get: () => Number(part[key]),
    set: (value) => {
      part[key] = value
    },
  }
}
