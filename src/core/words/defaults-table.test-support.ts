import type { Input, Inputs, UsualRange } from '../inputs/input.ts'
import { ANY_KIND } from '../inputs/places.ts'
import { figureLabel } from './figure-names.ts'

type Sources = Readonly<Partial<Record<string, string>>>

/** One row of docs/method.md for every input with a default that is the same for all. */
export function defaultRows(inputs: Inputs, sources: Sources): readonly string[] {
  return Object.entries(inputs).flatMap(([id, { default: usual, low, high, unit }]) => {
    const source = sources[id] ?? ''
    if (typeof usual !== 'number' || source.startsWith('yours')) return []
    return [row(figureLabel(id), figure(usual), `${figure(low)} to ${figure(high)}`, unit, source)]
  })
}

/** One for every input whose default depends on the kind of option. */
export function defaultByKindRows(inputs: Inputs, sources: Sources): readonly string[] {
  return Object.entries(inputs).flatMap(([id, { default: usual, unit }]) => {
    if (typeof usual !== 'object' || usual === null || !('kind' in usual)) return []
    const values = ANY_KIND.map((kind) => figure(usual.kind[kind]))
    return [row(figureLabel(id), ...values, unit, sources[id] ?? '')]
  })
}

/** One row of docs/method/uncertainty.md for every input that turns out otherwise where nobody said how far. */
export function usualRangeRows(inputs: Inputs, sources: Sources): readonly string[] {
  return Object.entries(inputs).flatMap(([id, { usual }]) =>
    usual ? [row(figureLabel(id), inWords(usual), sources[id] ?? OURS)] : [],
  )
}

/** One for every two inputs that rise and fall together, and for every figure that is alike in several options. */
export function correlationRows(inputs: Inputs): readonly string[] {
  const entries = Object.entries<Input>(inputs)
  return [
    ...entries.flatMap(([id, { movesWith }]) =>
      (movesWith ?? []).map((other) => row(figureLabel(id), figureLabel(other.input), figure(other.rank))),
    ),
    ...entries.flatMap(([id, { alike }]) =>
      alike === undefined ? [] : [row(figureLabel(id), 'the same of other options', figure(alike))],
    ),
  ]
}

const OURS = 'assumed: how far plans of this kind usually miss'

function inWords({ kind, low, high }: UsualRange): string {
  const ends = `${figure(low)} to ${figure(high)}`
  return { times: `${ends} times it`, plus: `${ends} added to it`, between: `${ends}, or the figure itself` }[
    kind
  ]
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function figure(value: number | null): string {
  return value === null ? 'none' : String(value).replace('-', '−')
}
