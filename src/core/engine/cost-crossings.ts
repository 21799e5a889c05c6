import { pow } from '../units/exact-math/pow.ts'

/** What two options cost at a volume. */
export interface CostPair {
  readonly optionUsd: number
  readonly againstUsd: number
}

/** How the costs may move as the volume grows. */
export interface CostSteps {
  /** A cost may jump just after k / c for k = 1, 2, … and each of these c; in between both are smooth. */
  readonly perRequest: readonly number[]
  /** By what share of itself a larger volume may make a cost cheaper, from this volume on. */
  readonly slackAt: (volume: number) => number
}

export interface CostCrossings {
  /** Whether the option is at or below the other at a volume of one. */
  readonly startsAhead: boolean
  /** Whole volumes from which on the lead is another's, ascending. */
  readonly crossings: readonly { readonly at: number; readonly isAhead: boolean }[]
  /** False where there were more jumps than could be looked at. */
  readonly isComplete: boolean
}

const GRID_POINTS_PER_DECADE = 16
const MOST_LOOKS = 40_000
const ROUNDING = 1e-9
/** So few volumes are looked at without asking whether the costs come near each other between them. */
const FEW = 3

/**
 * Every whole volume from 1 to `most` at which the lead changes. Looks at a grid; where the two costs come
 * near each other between two of its points, also at both sides of the jumps in between, the middle one first, where
 * they still come near each other between those that are known; and halves wherever the lead changes. Costs are finite and positive.
 */
export function costCrossings(
  costsAt: (volume: number) => CostPair,
  steps: CostSteps,
  most: number,
  mostLooks = MOST_LOOKS,
): CostCrossings {
  // What is passed over counts too, so that how far a search goes does not hang on how it is made.
  let looks = 1
  const lookAt = (volume: number): Look => {
    const pair = costsAt(volume)
    return { ...pair, volume, isAhead: isAhead(pair) }
  }
  const crossings: { at: number; isAhead: boolean }[] = []
  const halve = (from: Look, to: Look) => {
    if (from.isAhead === to.isAhead) return
    let [low, high] = [from.volume, to.volume]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      looks += 1
      if (lookAt(middle).isAhead === from.isAhead) low = middle
      else high = middle
    }
    crossings.push({ at: high, isAhead: to.isAhead })
  }
  /** Of the volumes from `begin` up to `end`, which lie between the two, looks at those between which they may cross. */
  const search = (from: Look, to: Look, volumes: readonly number[], begin: number, end: number) => {
    if (end - begin > FEW && !mayCross(from, to, steps.slackAt(from.volume))) return
    const at = begin + Math.floor((end - begin) / 2)
    const volume = volumes[at]
    if (volume === undefined || begin === end) {
      halve(from, to)
      return
    }
    const middle = lookAt(volume)
    search(from, middle, volumes, begin, at)
    search(middle, to, volumes, at + 1, end)
  }
  const first = lookAt(1)
  let from = first
  let isComplete = true
  for (const volume of grid(most)) {
    const to = lookAt(volume)
    looks += 1
    if (mayCross(from, to, steps.slackAt(from.volume))) {
      const jumps = jumpsBetween(from.volume, to.volume, steps.perRequest, mostLooks - looks)
      looks += jumps.volumes.length
      search(from, to, jumps.volumes, 0, jumps.volumes.length)
      if (!jumps.areAll) isComplete = false
    }
    from = to
  }
  return { startsAhead: first.isAhead, crossings, isComplete }
}

interface Look extends CostPair {
  readonly volume: number
  readonly isAhead: boolean
}

/** At or below, give or take what rounding does. */
function isAhead({ optionUsd, againstUsd }: CostPair): boolean {
  return optionUsd <= againstUsd * (1 + ROUNDING)
}

/** Volumes after 1 that lie evenly on a logarithmic scale, the last of them `most`. */
function* grid(most: number): Generator<number> {
  let last = 1
  for (let point = 1; last < most; point += 1) {
    const volume = Math.min(most, Math.round(pow(10, point / GRID_POINTS_PER_DECADE)))
    if (volume > last) yield volume
    last = volume
  }
}

/** Costs rise with volume, give or take the slack, so between two volumes each lies between its two ends. */
function mayCross(from: Look, to: Look, slack: number): boolean {
  const [option, against] = [
    reach(from.optionUsd, to.optionUsd, slack),
    reach(from.againstUsd, to.againstUsd, slack),
  ]
  return from.isAhead !== to.isAhead || (option.low <= against.high && against.low <= option.high)
}

function reach(a: number, b: number, slack: number): { readonly low: number; readonly high: number } {
  return { low: Math.min(a, b) * (1 - slack), high: Math.max(a, b) * (1 + slack) }
}

/** The whole numbers on both sides of every jump between two volumes, ascending, as many as allowed. */
function jumpsBetween(
  from: number,
  to: number,
  perRequest: readonly number[],
  most: number,
): { readonly volumes: readonly number[]; readonly areAll: boolean } {
  const volumes = new Set<number>()
  for (const step of perRequest) {
    const last = Math.floor(to * step)
    for (let replicas = Math.ceil(from * step); replicas <= last; replicas += 1) {
      const jump = replicas / step
      const [before, after] = [Math.floor(jump - jump * ROUNDING), Math.floor(jump + jump * ROUNDING) + 1]
      for (let volume = before; volume <= after; volume += 1) {
        if (volume > from && volume < to) volumes.add(volume)
      }
      if (volumes.size >= most) return { volumes: ascending(volumes), areAll: false }
    }
  }
  return { volumes: ascending(volumes), areAll: true }
}

function ascending(volumes: ReadonlySet<number>): readonly number[] {
  return [...volumes].sort((a, b) => a - b)
}
