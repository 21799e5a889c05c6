import type { Catalogue } from '../catalogue/types.ts'
import { withInput } from '../engine/with-input.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { LimitId } from '../plan/limits.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { passingOptions } from './rules/gates.ts'
import type { Candidate } from './rules/precedence.ts'
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

/**
 * Whether one of the three largest drivers turns the winner round within a fifth of its value. Costs are
 * proportional to prices, rates and hours, so a fifth of one of them moves no total by more than a
 * fifth: a lead beyond that is safe from them, and only the other inputs are looked at first.
 */
export function aMainDriverFlips(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): boolean {
  const isSafeFromPrices = winner.totalUsd < other.totalUsd * (LOWER - 0.01)
  if (isSafeFromPrices) {
    const steep = plan.inputs.filter(({ limit }) => !PROPORTIONAL.has(limit))
    const anyFlips = driversOf(winner, other, { ...plan, inputs: steep }, workload, catalogue).some(
      ({ flips }) => flips,
    )
    if (!anyFlips) return false
  }
  return driversOf(winner, other, plan, workload, catalogue)
    .slice(0, LARGEST)
    .some(({ flips }) => flips)
}

/** Inputs that a part of the cost is proportional to, and that nothing else depends on. */
const PROPORTIONAL: ReadonlySet<LimitId> = new Set<LimitId>([
  'usdPerKwh', 'pue', 'staffUsdPerHour', 'usdPerMTok', 'priceFactor', 'egressUsdPerGb', 'usdPerHour',
  'unitPriceUsd', 'hostUsd', 'watts', 'taxAndShippingShare', 'installationUsd', 'maintenancePerYear',
  'setupHours', 'opsHoursPerMonth', 'optimisationHoursPerYear', 'exitHours', 'monthlyUsd',
  'usdPerSeatPerMonth', 'seats', 'usdPerDowntimeHour', 'acceptedShare', 'paybackLimitMonths',
]) // prettier-ignore

/**
 * Every input that moves the gap between two options, the largest swing first. An input of one option
 * leaves the other as it is, so that only what it touches is costed again.
 */
export function driversOf(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly Driver[] {
  const behind = {
    winner: optionsBehind(winner.id, workload),
    other: optionsBehind(other.id, workload),
  }
  const baseGapUsd = other.totalUsd - winner.totalUsd
  return plan.inputs
    .flatMap((input) => {
      if (input.current === 0 || (input.workload !== null && input.workload !== workload.id)) return []
      const touches = (ids: ReadonlySet<string>) => input.option === null || ids.has(input.option)
      const touched = { winner: touches(behind.winner), other: touches(behind.other) }
      if (!touched.winner && !touched.other) return []
      const needed = new Set([
        ...(touched.winner ? behind.winner : []),
        ...(touched.other ? behind.other : []),
      ])
      const duel = { ...workload, options: workload.options.filter(({ id }) => needed.has(id)) }
      const gapAt = (times: number): Gap => {
        const usdOf = costsAt(input, scaled(input, times), plan, duel, catalogue)
        return gap(
          touched.winner ? usdOf(winner.id) : winner.totalUsd,
          touched.other ? usdOf(other.id) : other.totalUsd,
        )
      }
      const low = gapAt(LOWER)
      const high = gapAt(HIGHER)
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

function gap(winnerUsd: number | null, otherUsd: number | null): Gap {
  if (winnerUsd === null) return { usd: null, winnerLoses: true }
  if (otherUsd === null) return { usd: null, winnerLoses: false }
  return { usd: otherUsd - winnerUsd, winnerLoses: otherUsd < winnerUsd }
}

/** Net present cost of an option with the input at another value; null where it drops out. */
function costsAt(
  input: NumericInput,
  value: number,
  plan: CompletePlan,
  duel: CompleteWorkload,
  catalogue: Catalogue,
): (id: string) => number | null {
  const changed = withInput({ ...plan, workloads: [duel] }, input.path, value)
  const [workload] = changed.workloads
  if (!workload) throw new Error('A plan without its workload.')
  const standing = standingOf(changed, workload, catalogue)
  const passing = passingOptions(changed, workload, standing)
  return (id) => {
    const figures = standing.options.find((option) => option.id === id)
    return passing.has(id) && figures?.feasible ? (figures.cost?.totalUsd ?? null) : null
  }
}

function scaled({ current, min, max, integer }: NumericInput, times: number): number {
  const value = Math.min(max, Math.max(min, current * times))
  return integer ? Math.round(value) : value
}

/** An option itself, the parts of a mix, and the cloud that serves while machines are on order. */
export function optionsBehind(id: string, { options }: CompleteWorkload): ReadonlySet<string> {
  const behind = new Set([id])
  for (const option of options) {
    if (option.id !== id) continue
    if (option.kind === 'hybrid') behind.add(option.local).add(option.cloud)
    if (option.kind !== 'owned' || option.leadTimeMonths === 0) continue
    const bridge = options.find(({ kind }) => kind === 'api') ?? options.find(({ kind }) => kind === 'hosted')
    if (bridge) behind.add(bridge.id)
  }
  return behind
}
