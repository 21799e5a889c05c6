import { isWithin, outOfBounds, type Bound } from '../figure-bounds.ts'
import type { FigureProblem } from '../model-reading.ts'
import type { GgufHeader } from './gguf-header.ts'

/** Reads what a GGUF says of its architecture; keys go without the architecture's name in front of them. */
export interface GgufFields {
  readonly problems: readonly FigureProblem[]
  readonly whole: (bound: Bound, key: string) => number | null
  /** One figure for each layer: a list as it is, a single figure for all of them; null where it is neither. */
  readonly byLayer: (bound: Bound, key: string, layers: number) => readonly number[] | null
  readonly flags: (key: string) => readonly boolean[] | null
  readonly hasAny: (start: string) => boolean
}

export function ggufFields({ metadata }: GgufHeader, architecture: string): GgufFields {
  const problems: FigureProblem[] = []
  const nameOf = (key: string) => `${architecture}.${key}`
  const whole = (bound: Bound, key: string) => {
    const value = metadata.get(nameOf(key))
    if (value === undefined || typeof value === 'object') return null
    if (isWithin(value, bound)) return value
    problems.push(outOfBounds(nameOf(key), value, bound))
    return null
  }
  return {
    problems,
    whole,
    byLayer: (bound, key, layers) => {
      const value = metadata.get(nameOf(key))
      if (typeof value === 'object') {
        const list = value.slice(0, layers)
        const isRight = list.length === layers && list.every((one) => one === 0 || isWithin(one, bound))
        return isRight ? list : null
      }
      const one = whole(bound, key)
      return one === null ? null : Array.from({ length: layers }, () => one)
    },
    flags: (key) => {
      const value = metadata.get(nameOf(key))
      if (typeof value !== 'object') return null
      return value.map((one) => one === true || (typeof one === 'number' && one !== 0))
    },
    hasAny: (start) => [...metadata.keys()].some((key) => key.startsWith(nameOf(start))),
  }
}
