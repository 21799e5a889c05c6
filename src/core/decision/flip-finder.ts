import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Answer } from './answer-of.ts'
import { driversIn, duelBetween, oneFlips, withinAFifth, type Driver, type Duel } from './drivers.ts'
import { standingOf } from './standing.ts'

type Pair = NonNullable<Answer['asked']>

/** Whether one of the largest drivers turns a winner round, now and with one input at another value. */
export interface FlipFinder {
  readonly now: (pair: Pair) => boolean
  readonly at: (input: NumericInput, value: number, pair: Pair) => boolean
  /**
   * The same a step away from a value that `at` was asked about just before: by the drivers that are largest there or
   * now, and the input itself. What is far from the largest on one side of a step is not among them on the other.
   */
  readonly beside: (there: number) => FlipFinder['at']
  /**
   * The drivers there, of those that are largest now and the input itself: what hardly moves the gap today is not
   * expected to decide it elsewhere. A tenth of the work; whoever says what they do asks `at` first.
   */
  readonly roughly: (input: NumericInput, value: number, pair: Pair) => readonly Driver[]
  /** All drivers as they are now. */
  readonly driversNow: (pair: Pair) => readonly Driver[]
  /**
   * Whether the two cost so nearly what they do now that no driver can do another thing than now: by the room that the
   * nearest of them has.
   */
  readonly areAsNow: (there: Answer) => boolean
  /** Which of those turn the winner round there. */
  readonly turning: (input: NumericInput, value: number, pair: Pair) => readonly NumericInput[]
  /** Whether one of a few does. */
  readonly among: (
    inputs: readonly NumericInput[],
  ) => (input: NumericInput, value: number, pair: Pair) => boolean
}

const LARGEST_NOW = 8
const LARGEST_BESIDE = 12

export function flipFinder(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): FlipFinder {
  const duels = new Map<string, KnownDuel>()
  const duelOf = ({ winner, other }: Pair) => {
    const key = `${winner} ${other}`
    const known = duels.get(key) ?? knownDuel(duelBetween(winner, other, plan, workload, catalogue))
    duels.set(key, known)
    return known
  }
  /** What `at` was last asked, and all drivers there. */
  let last: AskedAt | null = null
  const driversAt = (
    input: NumericInput,
    value: number,
    { duel, drivers, paths }: KnownDuel,
    among: readonly NumericInput[],
    what = duel.loose,
  ) =>
    // What stands in neither of the two moves nothing between them.
    paths.has(input.path)
      ? what.holding(input, value, (held) =>
          driversIn(duel, withinAFifth, { held, among: among.filter(({ path }) => paths.has(path)) }),
        )
      : drivers
  const roughlyAt = (input: NumericInput, value: number, pair: Pair) => {
    const known = duelOf(pair)
    const { largest } = known
    return driversAt(input, value, known, largest.includes(input) ? largest : [...largest, input])
  }
  return {
    now: (pair) => oneFlips(duelOf(pair).drivers),
    at: (input, value, pair) => {
      const known = duelOf(pair)
      const drivers = driversAt(input, value, known, known.duel.inputs, known.duel.what)
      last = { input, value, known, drivers }
      return oneFlips(drivers)
    },
    beside: (there) => (input, value, pair) => {
      const known = duelOf(pair)
      const isKnown = last?.input === input && last.value === there && last.known === known
      const largest = isKnown ? largestOf(last?.drivers ?? [], LARGEST_BESIDE) : known.duel.inputs
      const among = new Set([...largest, ...known.largest, input])
      return oneFlips(driversAt(input, value, known, [...among], known.duel.what))
    },
    areAsNow: ({ asked, ground: { candidates, budgetUsd } }) => {
      if (asked === null || budgetUsd !== null) return false
      const { now, roomUsd } = duelOf(asked)
      const movedUsd = (id: string, usd: number) =>
        Math.abs((candidates.find((one) => one.id === id)?.totalUsd ?? Infinity) - usd)
      return 2 * (movedUsd(asked.winner, now.winnerUsd) + movedUsd(asked.other, now.otherUsd)) < roomUsd
    },
    roughly: roughlyAt,
    driversNow: (pair) => duelOf(pair).drivers,
    turning: (input, value, pair) =>
      roughlyAt(input, value, pair).flatMap((driver) => (driver.flips ? [driver.input] : [])),
    among: (inputs) => (input, value, pair) =>
      driversAt(input, value, duelOf(pair), inputs).some(({ flips }) => flips),
  }
}

function largestOf(drivers: readonly Driver[], count: number): readonly NumericInput[] {
  return drivers.slice(0, count).map(({ input }) => input)
}

interface AskedAt {
  readonly input: NumericInput
  readonly value: number
  readonly known: KnownDuel
  readonly drivers: readonly Driver[]
}

interface KnownDuel {
  readonly duel: Duel
  readonly drivers: readonly Driver[]
  readonly largest: readonly NumericInput[]
  readonly paths: ReadonlySet<string>
  readonly now: { readonly winnerUsd: number; readonly otherUsd: number }
  /** How far the gap of the driver that comes nearest to turning the winner round is from nothing. */
  readonly roomUsd: number
}

function knownDuel(duel: Duel): KnownDuel {
  const drivers = driversIn(duel, withinAFifth)
  return {
    duel,
    drivers,
    largest: largestOf(drivers, LARGEST_NOW),
    paths: new Set(duel.inputs.map(({ path }) => path)),
    now: totalsOf(duel),
    roomUsd: Math.min(
      ...drivers.map(({ lowGapUsd, highGapUsd }) =>
        Math.min(Math.abs(lowGapUsd ?? 0), Math.abs(highGapUsd ?? 0)),
      ),
    ),
  }
}

function totalsOf({ what, winner, other }: Duel): KnownDuel['now'] {
  return what.now((kernel) => {
    const { options } = standingOf(kernel)
    const usdOf = (id: string) => options.find((one) => one.id === id)?.cost?.totalUsd ?? NaN
    return { winnerUsd: usdOf(winner), otherUsd: usdOf(other) }
  })
}
