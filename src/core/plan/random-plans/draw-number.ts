import type { Input } from '../../inputs/input.ts'
import { plainDefault } from '../../inputs/plain-default.ts'
import { draw, drawEvenly, drawOne } from './draw.ts'
import { NUMBERS, NUMBERS_OF } from './weights.ts'

/**
 * A number that a row of the registry allows: mostly in its usual range, sometimes of any order of
 * magnitude between the hard bounds, sometimes at an edge.
 */
export function drawNumber(seed: number, path: string, input: Input): number {
  const value = VALUES[drawOne(seed, `${path}#how`, NUMBERS_OF[path.split('/').at(-1) ?? ''] ?? NUMBERS)](
    seed,
    path,
    input,
  )
  return within(input, value)
}

/** Low, base and high around a number, as far apart as the number is large. */
export function drawRange(seed: number, path: string, input: Input, base: number) {
  const away = (end: string) => Math.abs(base) * draw(seed, `${path}#${end}`)
  return {
    low: Math.min(base, within(input, base - away('low') / 2)),
    base,
    high: Math.max(base, within(input, base + away('high'))),
  }
}

const VALUES: Record<keyof typeof NUMBERS, (seed: number, path: string, input: Input) => number> = {
  usual: (seed, path, { low, high, scale }) =>
    between(low, high, draw(seed, path), scale === 'log' && low > 0),
  order: anyOrder,
  edge: (seed, path, input) => {
    const { min, max, low, high } = input
    return drawEvenly(seed, path, [...new Set([min, low, plainDefault(input) ?? low, high, max])])
  },
}

/** Evenly over the orders of magnitude; below nothing as often as above where both are allowed. */
function anyOrder(seed: number, path: string, { min, max, low, high, integer }: Input): number {
  const isNegative = min < 0 && draw(seed, `${path}#sign`) < 0.5
  const most = isNegative ? -min : max
  const least = Math.max(min, integer ? 1 : low > 0 ? low / 100 : high / 10_000)
  const size = between(Math.min(least, most), most, draw(seed, path), true)
  return isNegative ? -size : size
}

function between(low: number, high: number, share: number, byFactor: boolean): number {
  return byFactor ? low * (high / low) ** share : low + (high - low) * share
}

/** As a person would enter it, in four digits. */
function within({ min, max, integer }: Input, value: number): number {
  const entered = integer ? Math.round(value) : Number(value.toPrecision(4))
  return Math.min(max, Math.max(min, entered))
}
