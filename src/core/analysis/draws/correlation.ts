/** Inputs, by their place, that rise and fall together with one rank correlation between each two of them. */
export interface CorrelatedGroup {
  readonly members: readonly number[]
  /** Spearman's, from -1 to 1. */
  readonly rank: number
}

/** One set of inputs that hang together, and the lower triangle, row by row, that makes them do so. */
export interface CorrelatedBlock {
  readonly members: Int32Array
  readonly factor: Float64Array
  /**
   * 1 where the correlations are as asked. Less where no quantities can be correlated like that (a with b, b with c,
   * but a against c): all of the block's are then this share of what was asked, the most that is possible.
   */
  readonly kept: number
}

/**
 * The Gaussian copula of rank correlations. Where two groups say different things of the same two inputs, the later
 * one holds. A correlation outside -1 to 1, and a member that stands twice in its group, are mistakes of the caller.
 *
 * Two normal variables with the correlation r have the rank correlation 6/π arcsin(r/2) (K. Pearson, 1907), so r is
 * 2 sin(π rank/6): 0.7 asks for 0.717.
 */
export function correlationOf(groups: readonly CorrelatedGroup[]): readonly CorrelatedBlock[] {
  const asked = new Map<number, Map<number, number>>()
  const withMember = (member: number) => {
    const known = asked.get(member) ?? new Map<number, number>()
    asked.set(member, known)
    return known
  }
  for (const { members, rank } of groups) {
    if (!(rank >= -1 && rank <= 1))
      throw new Error(`A rank correlation lies between -1 and 1; this one is ${rank}.`)
    if (new Set(members).size < members.length)
      throw new Error(`An input stands twice in the group ${members.join(', ')}.`)
    const correlation = 2 * sine((Math.PI / 6) * rank)
    for (const one of members)
      for (const other of members) if (one !== other) withMember(one).set(other, correlation)
  }
  return blocksOf(asked).map((members) => blockOf(members, asked))
}

/** Gives independent standard normal values, one for each input, the correlation, in place. */
export function correlate(blocks: readonly CorrelatedBlock[], z: Float64Array): void {
  for (const { members, factor } of blocks) {
    // From the last to the first, since a row reads only values up to its own.
    for (let row = members.length - 1; row >= 0; row -= 1) {
      const start = (row * (row + 1)) / 2
      let sum = 0
      for (let column = 0; column <= row; column += 1)
        sum += (factor[start + column] ?? 0) * (z[members[column] ?? 0] ?? 0)
      z[members[row] ?? 0] = sum
    }
  }
}

type Asked = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Inputs that are linked, directly or through others, in the order of their places. */
function blocksOf(asked: Asked): readonly (readonly number[])[] {
  const seen = new Set<number>()
  const blocks: number[][] = []
  for (const start of [...asked.keys()].sort((a, b) => a - b)) {
    if (seen.has(start)) continue
    const block = [start]
    seen.add(start)
    for (const member of block)
      for (const other of asked.get(member)?.keys() ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        block.push(other)
      }
    blocks.push(block.sort((a, b) => a - b))
  }
  return blocks
}

function blockOf(members: readonly number[], asked: Asked): CorrelatedBlock {
  const between = (row: number, column: number) =>
    asked.get(members[row] ?? -1)?.get(members[column] ?? -1) ?? 0
  const factorAt = (share: number) =>
    choleskyFactor(members.length, (row, column) => share * between(row, column))
  let factor = factorAt(1)
  let kept = 1
  if (!factor) {
    let tooMuch = 1
    kept = 0
    for (let step = 0; step < BISECTIONS; step += 1) {
      const middle = (kept + tooMuch) / 2
      if (factorAt(middle)) kept = middle
      else tooMuch = middle
    }
    factor = factorAt(kept)
  }
  if (!factor) throw new Error('Uncorrelated inputs have a factor.')
  return { members: Int32Array.from(members), factor, kept }
}

const BISECTIONS = 20

/**
 * The lower triangle L with L Lᵀ the matrix of ones on its diagonal and `between` beside it, or null where there is
 * none. A perfect correlation leaves nothing of its own to the later input: its pivot is zero, and so must the rest
 * of its column be.
 */
function choleskyFactor(size: number, between: (row: number, column: number) => number): Float64Array | null {
  const factor = new Float64Array((size * (size + 1)) / 2)
  for (let row = 0; row < size; row += 1) {
    const start = (row * (row + 1)) / 2
    for (let column = 0; column <= row; column += 1) {
      const other = (column * (column + 1)) / 2
      let rest = row === column ? 1 : between(row, column)
      for (let at = 0; at < column; at += 1) rest -= (factor[start + at] ?? 0) * (factor[other + at] ?? 0)
      if (row === column) {
        if (rest < -ROUNDING) return null
        factor[start + column] = rest > ROUNDING ? Math.sqrt(rest) : 0
        continue
      }
      const pivot = factor[other + column] ?? 0
      if (pivot === 0 && Math.abs(rest) > ROUNDING) return null
      factor[start + column] = pivot === 0 ? 0 : rest / pivot
    }
  }
  return factor
}

const ROUNDING = 1e-10

/** The sine of x up to π/6, by its series: the term left out is below 1e-19. */
function sine(x: number): number {
  let sum = 0
  for (let n = 15; n > 1; n -= 2) sum = ((-x * x) / (n * (n - 1))) * (1 + sum)
  return x * (1 + sum)
}
