import type { WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { passingOptions } from './rules/gates.ts'
import type { Candidate } from './rules/precedence.ts'
import { standingOf } from './standing.ts'
import { duelOf } from './what-if-of.ts'

/** How far an input moves the gap between the winner and the runner-up. */
export interface Driver {
  readonly input: NumericInput
  /** The two values between which it is moved. */
  readonly low: number
  readonly high: number
  /** Runner-up less winner at either of them; null where one drops out. */
  readonly lowGapUsd: number | null
  readonly highGapUsd: number | null
  readonly swingUsd: number
  /** Whether the winner loses its lead, or falls out, at either end. */
  readonly flips: boolean
}

/** Between which values an input is moved; null: it is left alone. */
export type Ends = (input: NumericInput) => readonly [number, number] | null

const LOWER = 0.8
const HIGHER = 1.2
const LARGEST = 3

/** A fifth less and a fifth more, whatever is known of it: what a close call rests on. */
export const withinAFifth: Ends = ({ current }) =>
  current === 0 ? null : [current * LOWER, current * HIGHER]

/** From the low to the high end of its own range: how far it may turn out. What is taken as said stays. */
export const overItsRange: Ends = ({ range }) => range && [range.low, range.high]

/** Whether one of the three largest drivers turns the winner round within a fifth of its value. */
export function aMainDriverFlips(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): boolean {
  return driversOf(winner, other, plan, workload, catalogue, withinAFifth)
    .slice(0, LARGEST)
    .some(({ flips }) => flips)
}

/** Every input that moves the gap between two options, the largest swing first. */
export function driversOf(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
  endsOf: Ends,
): readonly Driver[] {
  const duel = duelOf(plan, workload, [winner.id, other.id], catalogue)
  const behind = new Set([...optionsBehind(winner.id, workload), ...optionsBehind(other.id, workload)])
  const baseGapUsd = other.totalUsd - winner.totalUsd
  return plan.inputs
    .flatMap((input) => {
      if (input.workload !== null && input.workload !== workload.id) return []
      if (input.option !== null && !behind.has(input.option)) return []
      const [low, high] = endsOf(input)?.map((value) => possible(value, input)) ?? []
      if (low === undefined || high === undefined) return []
      const atLow = gapAt(duel, input, low, winner.id, other.id)
      const atHigh = gapAt(duel, input, high, winner.id, other.id)
      const swingUsd = Math.abs((atHigh.usd ?? baseGapUsd) - (atLow.usd ?? baseGapUsd))
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

function gapAt(duel: WhatIf, input: NumericInput, value: number, winner: string, other: string): Gap {
  return duel.at(input, value, (kernel) => {
    const standing = standingOf(kernel)
    const passing = passingOptions(kernel.situation.plan, kernel.situation.workload, standing)
    const usdOf = (id: string) => {
      const figures = standing.options.find((option) => option.id === id)
      return passing.has(id) && figures?.feasible ? (figures.cost?.totalUsd ?? null) : null
    }
    return gap(usdOf(winner), usdOf(other))
  })
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
