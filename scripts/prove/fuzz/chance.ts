import { draw } from '../../../src/core/plan/random-plans/draw.ts'

/** Draws one after another, all of which follow from the seed and the number of the input. */
export interface Chance {
  /** A whole number from 0, less than `below`. */
  readonly whole: (below: number) => number
  readonly oneOf: <Value>(values: readonly Value[]) => Value
  /** True so many times out of 1. */
  readonly hits: (share: number) => boolean
}

export function chanceOf(seed: number, input: number): Chance {
  let drawn = 0
  const next = () => draw(seed, `${input}/${(drawn += 1)}`)
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    hits: (share) => next() < share,
    oneOf: <Value>(values: readonly Value[]): Value => {
      if (values.length === 0) throw new Error('There is nothing to draw from.')
      return values[whole(values.length)] as Value
    },
  }
}
