import type { HowItFollows } from '../inputs/input.ts'
import type { CompletedFigure } from './complete-figures.ts'
import type { NumericInput } from './numeric-input.ts'
import { rangeOf } from './range-of.ts'

export type { NumericInput }

/** Every figure with a value that can be varied, in the plan's order. */
export function numericInputs(
  figures: readonly CompletedFigure[],
  machines: ReadonlySet<'desk' | 'servers' | null>,
): readonly NumericInput[] {
  return figures.flatMap((figure) => (isVaried(figure) ? numericInput(figure, machines) : []))
}

function isVaried({ input: { varied }, place, said, follows }: CompletedFigure): boolean {
  // A figure that only repeats others of the plan moves with them, and is not an input of its own.
  if ((follows && REPEATS.has(follows.how)) || varied === 'never') return false
  return varied === undefined || said !== undefined || !varied.ifSaidIn.includes(place)
}

const REPEATS: ReadonlySet<HowItFollows> = new Set([
  'same',
  'mean-of-kinds',
  'mean-where-said',
  'mean-by-size',
  'largest',
])

/** Prices that the plan leaves to the catalogue are inputs too: they are what a buyer argues about. */
function numericInput(
  figure: CompletedFigure,
  machines: ReadonlySet<'desk' | 'servers' | null>,
): readonly NumericInput[] {
  const { id, path, input, listed, origin } = figure
  const current = figure.value ?? listed?.value
  if (typeof current !== 'number' || origin === null) return []
  const [workload, option] = ownersOf(path)
  return [
    {
      path,
      id,
      workload,
      option,
      unit: input.unit,
      min: input.min,
      max: input.max,
      low: listed?.low ?? input.low,
      high: listed?.high ?? input.high,
      current,
      integer: input.integer ?? false,
      counts: input.integer ?? input.counts ?? false,
      scale: input.scale ?? 'linear',
      origin,
      isUnknown: input.unknown === true && origin === 'assumed' && figure.row?.spread != null,
      range: rangeOf(figure, current),
      readBy: input.of && !machines.has(input.of) ? [] : (input.readBy ?? null),
      alike: input.alike ?? null,
      movesWith: input.movesWith ?? [],
    },
  ]
}

function ownersOf(path: string): readonly [workload: string | null, option: string | null] {
  const [section, workload, part, option] = path.split('/')
  if (section !== 'workloads') return [null, null]
  return [workload ?? null, part === 'options' ? (option ?? null) : null]
}
