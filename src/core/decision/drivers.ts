import type { WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { passingOptions } from './rules/gates.ts'
import type { Candidate } from './rules/precedence.ts'
import { standingOf } from './standing.ts'
import { duelOf } from './what-if-of.ts'

/** How far an input moves the gap between the winner and the runner-up. */
export interface Driver {
  readonly input: NumericInput
  /** Runner-up less winner with the input a fifth lower and a fifth higher; null where one drops out. */
  readonly lowGapUsd: number | null
  readonly highGapUsd: number | null
  readonly swingUsd: number
  /** Whether the winner loses its lead, or falls out, at either end. */
  readonly flips: boolean
}

/** Two options by themselves, and every input that bears on one of them. */
export interface Duel {
  readonly winner: string
  readonly other: string
  readonly what: WhatIf
  /** The same for looking along an input; see `Situation`. */
  readonly loose: WhatIf
  readonly inputs: readonly NumericInput[]
}

const LOWER = 0.8
const HIGHER = 1.2
const LARGEST = 3

/** Whether one of the three largest drivers turns the winner round within a fifth of its value. */
export function aMainDriverFlips(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): boolean {
  return oneFlips(driversOf(winner, other, plan, workload, catalogue))
}

/** The same of drivers that are known, the largest first. */
export function oneFlips(drivers: readonly Driver[]): boolean {
  return drivers.slice(0, LARGEST).some(({ flips }) => flips)
}

/** Every input that moves the gap between two options, the largest swing first. */
export function driversOf(
  winner: Pick<Candidate, 'id'>,
  other: Pick<Candidate, 'id'>,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly Driver[] {
  return driversIn(duelBetween(winner.id, other.id, plan, workload, catalogue))
}

export function duelBetween(
  winner: string,
  other: string,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): Duel {
  const behind = new Set([...optionsBehind(winner, workload), ...optionsBehind(other, workload)])
  const inputs = plan.inputs.filter(
    (input) =>
      (input.workload === null || input.workload === workload.id) &&
      (input.option === null || behind.has(input.option)),
  )
  const between = (isLoose: boolean) => duelOf(plan, workload, [winner, other], catalogue, isLoose)
  return { winner, other, what: between(false), loose: between(true), inputs }
}

/** The drivers among some inputs of a duel, with whatever its what-if holds. */
export function driversIn(
  { winner, other, what, inputs }: Duel,
  { held = what, among = inputs }: { readonly held?: WhatIf; readonly among?: readonly NumericInput[] } = {},
): readonly Driver[] {
  const gapNow = held.now((kernel) => gapIn(kernel, winner, other)).usd ?? 0
  return among
    .flatMap((input): Driver[] => {
      const value = held.valueOf(input)
      if (value === 0) return []
      const at = (times: number) =>
        held.at(input, scaled(input, value * times), (kernel) => gapIn(kernel, winner, other))
      const [low, high] = [at(LOWER), at(HIGHER)]
      const swingUsd = Math.abs((high.usd ?? gapNow) - (low.usd ?? gapNow))
      const flips = low.winnerLoses || high.winnerLoses
      return swingUsd === 0 && !flips
        ? []
        : [{ input, lowGapUsd: low.usd, highGapUsd: high.usd, swingUsd, flips }]
    })
    .toSorted((a, b) => b.swingUsd - a.swingUsd)
}

interface Gap {
  readonly usd: number | null
  readonly winnerLoses: boolean
}

function gapIn(kernel: Parameters<typeof standingOf>[0], winner: string, other: string): Gap {
  const standing = standingOf(kernel)
  const { options } = standing
  const passing = passingOptions(kernel.situation.plan, kernel.situation.workload, standing)
  const usdOf = (id: string) => {
    const figures = options.find((option) => option.id === id)
    return passing.has(id) && figures?.feasible ? (figures.cost?.totalUsd ?? null) : null
  }
  return gap(usdOf(winner), usdOf(other))
}

function gap(winnerUsd: number | null, otherUsd: number | null): Gap {
  if (winnerUsd === null) return { usd: null, winnerLoses: true }
  if (otherUsd === null) return { usd: null, winnerLoses: false }
  return { usd: otherUsd - winnerUsd, winnerLoses: otherUsd < winnerUsd }
}

function scaled({ min, max, integer }: NumericInput, wanted: number): number {
  const value = Math.min(max, Math.max(min, wanted))
  return integer ? Math.round(value) : value
}
