/**
 * Chance without a state: what is drawn at a path follows from the seed and the path alone, so that leaving
 * one part of a plan out changes nothing in the others, and a failing plan can be made smaller.
 */
export function draw(seed: number, path: string): number {
  let hash = 0x811c9dc5 ^ mixed(seed)
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193)
  return (mixed(hash) >>> 0) / 2 ** 32
}

/** How often each of some values is drawn, against the others. */
export type Weights<Value extends string> = Readonly<Partial<Record<Value, number>>>

export function drawOne<Value extends string>(seed: number, path: string, weights: Weights<Value>): Value {
  const entries = Object.entries(weights) as [Value, number][]
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  let left = draw(seed, path) * total
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  const last = entries.at(-1)
  if (!last) throw new Error(`Nothing to draw from at ${path}.`)
  return last[0]
}

/** One of a list, each as likely. */
export function drawEvenly<Value>(seed: number, path: string, values: readonly Value[]): Value {
  const value = values[Math.floor(draw(seed, path) * values.length)]
  if (value === undefined) throw new Error(`Nothing to draw from at ${path}.`)
  return value
}

/** A whole number from `from` to `to`, each as likely. */
export function drawWhole(seed: number, path: string, from: number, to: number): number {
  return from + Math.floor(draw(seed, path) * (to - from + 1))
}

/** The finaliser of MurmurHash3: every bit of the result hangs on every bit of what went in. */
function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
