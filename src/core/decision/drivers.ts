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
  /** Runner-up less winner with the input a fifth lower and a fifth higher; null where one drops out. */
  readonly lowGapUsd: number | null
  readonly highGapUsd: number | null
  readonly swingUsd: number
  /** Whether the winner loses its lead, or falls out, at either end. */
  readonly flips: boolean
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
  return driversOf(winner, other, plan, workload, catalogue)
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
): readonly Driver[] {
  const duel = duelOf(plan, workload, [winner.id, other.id], catalogue)
  const behind = new Set([...optionsBehind(winner.id, workload), ...optionsBehind(other.id, workload)])
  const baseGapUsd = other.totalUsd - winner.totalUsd
  return plan.inputs
    .flatMap((input) => {
      if (input.current === 0 || (input.workload !== null && input.workload !== workload.id)) return []
      if (input.option !== null && !behind.has(input.option)) return []
      const low = gapAt(duel, input, LOWER, winner.id, other.id)
      const high = gapAt(duel, input, HIGHER, winner.id, other.id)
      const swingUsd = Math.abs((high.usd ?? baseGapUsd) - (low.usd ?? baseGapUsd))
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

function gapAt(duel: WhatIf, input: NumericInput, times: number, winner: string, other: string): Gap {
  return duel.at(input, scaled(input, times), (kernel) => {
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

function scaled({ current, min, max, integer }: NumericInput, times: number): number {
  const value = Math.min(max, Math.max(min, current * times))
  return integer ? Math.round(value) : value
}
