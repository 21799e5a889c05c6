import type { WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { passesAllGates } from './rules/gates.ts'
import type { Candidate } from './rules/precedence.ts'
import { standingOf } from './standing.ts'
import { duelOf } from './what-if-of.ts'

/** How far an input moves the gap between the winner and the runner-up, or what the winner costs where nothing else is left. */
export interface Driver {
  readonly input: NumericInput
  /** The two values between which it is moved. */
  readonly low: number
  readonly high: number
  /** Runner-up less winner at either of them, or the winner alone; null where one drops out. */
  readonly lowGapUsd: number | null
  readonly highGapUsd: number | null
  readonly swingUsd: number
  /** Whether the winner loses its lead, or falls out, at either end. */
  readonly flips: boolean
}

/** Two options by themselves, or one that has no other, and every input that bears on one of them. */
export interface Duel {
  readonly winner: string
  readonly other: string | null
  readonly what: WhatIf
  readonly inputs: readonly NumericInput[]
}

/** Between which values an input is moved, from the one that it has; null: it is left alone. */
export type Ends = (input: NumericInput, value: number) => readonly [number, number] | null

/** From the low to the high end of its own range: how far it may turn out. What is taken as said stays. */
export const overItsRange: Ends = ({ range }) => range && [range.low, range.high]

/** Every input that moves the gap between two options, or the cost of one that has no other, the largest swing first. */
export function driversOf(
  winner: Pick<Candidate, 'id'>,
  other: Pick<Candidate, 'id'> | null,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
  endsOf: Ends,
): readonly Driver[] {
  return driversIn(duelBetween(winner.id, other?.id ?? null, plan, workload, catalogue), endsOf)
}

export function duelBetween(
  winner: string,
  other: string | null,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): Duel {
  const both = other === null ? [winner] : [winner, other]
  const behind = new Set(both.flatMap((id) => [...optionsBehind(id, workload)]))
  const inputs = plan.inputs.filter(
    (input) =>
      (input.workload === null || input.workload === workload.id) &&
      (input.option === null || behind.has(input.option)),
  )
  return { winner, other, what: duelOf(plan, workload, both, catalogue), inputs }
}

/** The drivers among some inputs of a duel, with whatever its what-if holds. */
export function driversIn(
  { winner, other, what, inputs }: Duel,
  endsOf: Ends,
  { held = what, among = inputs }: { readonly held?: WhatIf; readonly among?: readonly NumericInput[] } = {},
): readonly Driver[] {
  const gapNow = held.now((kernel) => gapIn(kernel, winner, other)).usd ?? 0
  return among
    .flatMap((input): Driver[] => {
      const [low, high] = endsOf(input, held.valueOf(input))?.map((value) => possible(value, input)) ?? []
      if (low === undefined || high === undefined) return []
      const at = (value: number) => held.at(input, value, (kernel) => gapIn(kernel, winner, other))
      const [atLow, atHigh] = [at(low), at(high)]
      const swingUsd = Math.abs((atHigh.usd ?? gapNow) - (atLow.usd ?? gapNow))
      const flips = atLow.winnerLoses || atHigh.winnerLoses
      return swingUsd === 0 && !flips
        ? []
        : [{ input, low, high, lowGapUsd: atLow.usd, highGapUsd: atHigh.usd, swingUsd, flips }]
    })
    .toSorted((a, b) => b.swingUsd - a.swingUsd)
}

interface Gap {
  readonly usd: number | null
  readonly winnerLoses: boolean
}

function gapIn(kernel: Parameters<typeof standingOf>[0], winner: string, other: string | null): Gap {
  const standing = standingOf(kernel)
  const { plan, workload } = kernel.situation
  const usdOf = (id: string) => {
    const figures = standing.options.find((one) => one.id === id)
    const option = workload.options.find((one) => one.id === id)
    if (!figures?.feasible || !figures.cost || !option) return null
    return passesAllGates({ plan, workload, standing }, option) ? figures.cost.totalUsd : null
  }
  return other === null ? alone(usdOf(winner)) : gap(usdOf(winner), usdOf(other))
}

function alone(usd: number | null): Gap {
  return { usd, winnerLoses: usd === null }
}

function gap(winnerUsd: number | null, otherUsd: number | null): Gap {
  if (winnerUsd === null) return { usd: null, winnerLoses: true }
  if (otherUsd === null) return { usd: null, winnerLoses: false }
  return { usd: otherUsd - winnerUsd, winnerLoses: otherUsd < winnerUsd }
}

function possible(value: number, { min, max, integer }: NumericInput): number {
  const within = Math.min(max, Math.max(min, value))
  return integer ? Math.round(within) : within
}
