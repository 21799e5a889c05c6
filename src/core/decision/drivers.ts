import type { Catalogue } from '../catalogue/types.ts'
import { withInput } from '../engine/with-input.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-inputs.ts'
import { passingOptions } from './gates.ts'
import type { Candidate } from './precedence.ts'
import { standingOf } from './standing.ts'

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
  const pair = optionsBehind([winner.id, other.id], workload)
  const duel = { ...workload, options: workload.options.filter(({ id }) => pair.has(id)) }
  const baseGapUsd = other.netPresentUsd - winner.netPresentUsd
  return plan.inputs
    .filter((input) => bears(input, workload, pair))
    .flatMap((input) => {
      const gapAt = (times: number) => gap(winner, other, plan, duel, input, scaled(input, times), catalogue)
      const low = gapAt(LOWER)
      const high = gapAt(HIGHER)
      const swingUsd = Math.abs((high.usd ?? baseGapUsd) - (low.usd ?? baseGapUsd))
      const flips = low.winnerLoses || high.winnerLoses
      if (swingUsd === 0 && !flips) return []
      return [{ input, lowGapUsd: low.usd, highGapUsd: high.usd, swingUsd, flips }]
    })
    .toSorted((a, b) => b.swingUsd - a.swingUsd)
}

interface Gap {
  readonly usd: number | null
  readonly winnerLoses: boolean
}

function gap(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  duel: CompleteWorkload,
  input: NumericInput,
  value: number,
  catalogue: Catalogue,
): Gap {
  const changed = withInput({ ...plan, workloads: [duel] }, input.path, value)
  const [workload] = changed.workloads
  if (!workload) throw new Error('A plan without its workload.')
  const standing = standingOf(changed, workload, catalogue)
  const passing = passingOptions(changed, workload, standing, catalogue)
  const usdOf = (id: string) => {
    const figures = standing.options.find((option) => option.id === id)
    return passing.has(id) && figures?.feasible ? (figures.cost?.netPresentUsd ?? null) : null
  }
  const winnerUsd = usdOf(winner.id)
  const otherUsd = usdOf(other.id)
  if (winnerUsd === null) return { usd: null, winnerLoses: true }
  if (otherUsd === null) return { usd: null, winnerLoses: false }
  return { usd: otherUsd - winnerUsd, winnerLoses: otherUsd < winnerUsd }
}

/** An input bears on a pair if it belongs to the plan, to the workload, or to one of the two or its parts. */
function bears(
  { workload, option, current }: NumericInput,
  { id }: CompleteWorkload,
  pair: ReadonlySet<string>,
): boolean {
  if (current === 0) return false
  return (workload === null || workload === id) && (option === null || pair.has(option))
}

function scaled({ current, min, max, integer }: NumericInput, times: number): number {
  const value = Math.min(max, Math.max(min, current * times))
  return integer ? Math.round(value) : value
}

/** The two themselves, the parts of a mix, and the cloud that serves while machines are on order. */
function optionsBehind(ids: readonly string[], { options }: CompleteWorkload): ReadonlySet<string> {
  const behind = new Set(ids)
  for (const option of options) {
    if (option.kind === 'hybrid' && behind.has(option.id)) behind.add(option.local).add(option.cloud)
  }
  for (const option of options) {
    if (option.kind !== 'owned' || option.leadTimeMonths === 0 || !behind.has(option.id)) continue
    const bridge = options.find(({ kind }) => kind === 'api') ?? options.find(({ kind }) => kind === 'hosted')
    if (bridge) behind.add(bridge.id)
  }
  return behind
}
