import { mayTurn } from './answer-of.ts'
import { LARGEST, oneFlips, type Driver } from './drivers.ts'

/** Drivers of a pair at one value of an input, the largest swing first; null where nobody has to ask them. */
export interface DriversThere {
  readonly winner: string
  readonly other: string
  readonly drivers: readonly Driver[]
}

/**
 * Whether somewhere between two values of an input the largest drivers may do another thing than at both: how far each
 * leaves the winner ahead, and how far it is from being one of the largest, go on without a jump, so what is far from
 * turning round at both does not in between.
 */
export function mayTurnBetween(one: DriversThere | null, other: DriversThere | null): boolean {
  if (one === null || other === null) return one !== other
  if (one.winner !== other.winner || one.other !== other.other) return true
  const [a, b] = [one.drivers, other.drivers]
  const pairs = pairsOf(a, b)
  const isFlipped = oneFlips(a)
  if (isFlipped !== oneFlips(b)) return true
  if (isFlipped) return !pairs.some((pair) => isLargeBetween(pair, a, b) && turnsAllBetween(pair))
  return pairs.some((pair) => mayBeLargeBetween(pair, a, b) && mayTurnIn(pair))
}

/** The same driver at either value; where it moves nothing it is left out, and stands as it does at the other. */
type Both = readonly [Pick<Driver, 'swingUsd'>, Pick<Driver, 'swingUsd'>, number, number]

function pairsOf(a: readonly Driver[], b: readonly Driver[]): readonly Both[] {
  const there = new Map(b.map((driver) => [driver.input.path, driver]))
  const here = new Set(a.map(({ input }) => input.path))
  const none = { swingUsd: 0 }
  return [
    ...a.map((one): Both => {
      const other = there.get(one.input.path)
      return [one, other ?? none, leadUsd(one), leadUsd(other ?? one)]
    }),
    ...b
      .filter(({ input }) => !here.has(input.path))
      .map((other): Both => [none, other, leadUsd(other), leadUsd(other)]),
  ]
}

/** What the winner is ahead by at the worse end of a driver. */
function leadUsd({ lowGapUsd, highGapUsd, flips }: Driver): number {
  if (flips && (lowGapUsd === null || highGapUsd === null)) return -Infinity
  return Math.min(lowGapUsd ?? Infinity, highGapUsd ?? Infinity)
}

function mayTurnIn([, , leadA, leadB]: Both): boolean {
  return leadA < 0 || leadB < 0 || mayTurn(leadA, leadB)
}

function turnsAllBetween([, , leadA, leadB]: Both): boolean {
  return leadA < 0 && leadB < 0 && !mayTurn(leadA, leadB)
}

function mayBeLargeBetween([one, other]: Both, a: readonly Driver[], b: readonly Driver[]): boolean {
  const [overA, overB] = [one.swingUsd - swingAt(a, LARGEST - 1), other.swingUsd - swingAt(b, LARGEST - 1)]
  return overA >= 0 || overB >= 0 || mayTurn(overA, overB)
}

function isLargeBetween([one, other]: Both, a: readonly Driver[], b: readonly Driver[]): boolean {
  const [overA, overB] = [one.swingUsd - swingAt(a, LARGEST), other.swingUsd - swingAt(b, LARGEST)]
  return overA > 0 && overB > 0 && !mayTurn(overA, overB)
}

function swingAt(drivers: readonly Driver[], place: number): number {
  return drivers[place]?.swingUsd ?? 0
}
