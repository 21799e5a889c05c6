import type { Catalogue } from '../catalogue/types.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { netPresentUsd } from './cost/cost-sheet.ts'
import { costingOf } from './cost/costings.ts'
import { volumeSteps } from './cost/volume-steps.ts'
import { catalogueIndex, situationOf, type CatalogueIndex } from './situation.ts'

/** Requests a day at which one option overtakes another. Method: docs/method/cost.md#break-even-volume. */
export interface BreakEvenVolume {
  readonly option: string
  readonly against: string
  /**
   * `not-reached`: the same option is cheaper at every volume; `beyond-capacity`: it changes only where a
   * quote or a given number of units could not do the work; `not-costed`: one of them has no cost.
   */
  readonly kind: 'crossings' | 'not-reached' | 'beyond-capacity' | 'not-costed'
  /** Whether the option is at or below the other at one request a day. */
  readonly startsCheaper: boolean
  readonly crossings: readonly VolumeCrossing[]
  /** Requests a day that one of the two cannot pass; null where both grow with the demand. */
  readonly ceilingRequestsPerDay: number | null
  /** False where there were more jumps than could be looked at. */
  readonly isComplete: boolean
}

export interface VolumeCrossing {
  /** From this whole number of requests a day on, the option named is the cheaper one. */
  readonly requestsPerDay: number
  readonly cheaper: string
}

export const MOST_REQUESTS_PER_DAY = 1e9

const GRID_POINTS_PER_DECADE = 16
const MOST_LOOKS = 40_000
/** A step of machines can make a larger volume a little cheaper; hybrids by as much as one unit in all. */
const LEAST_SLACK = 0.02

/** All crossings of net present cost over 1..1e9 requests a day, exact to a request. */
export function breakEvenVolume(
  plan: CompletePlan,
  workload: CompleteWorkload,
  optionId: string,
  againstId: string,
  catalogue: Catalogue,
): BreakEvenVolume {
  const option = workload.options.find(({ id }) => id === optionId)
  const against = workload.options.find(({ id }) => id === againstId)
  const pair = { option: optionId, against: againstId }
  const nothing = {
    ...pair,
    startsCheaper: false,
    crossings: [],
    ceilingRequestsPerDay: null,
    isComplete: true,
  }
  if (!option || !against) return { ...nothing, kind: 'not-costed' }
  const look = looker(plan, workload, option, against, catalogueIndex(catalogue))
  const first = look(1)
  if (!first) return { ...nothing, kind: 'not-costed' }
  const { crossings, isComplete } = allCrossings(look, stepsOf(plan, workload, [option, against], catalogue))
  const named = crossings.map(({ at, isAhead }) => ({
    requestsPerDay: at,
    cheaper: isAhead ? optionId : againstId,
  }))
  const ceilingRequestsPerDay = first.ceiling
  const within = named.filter(({ requestsPerDay }) => requestsPerDay <= (ceilingRequestsPerDay ?? Infinity))
  const kind = within.length > 0 ? 'crossings' : named.length > 0 ? 'beyond-capacity' : 'not-reached'
  return { ...pair, kind, startsCheaper: first.isAhead, crossings: within, ceilingRequestsPerDay, isComplete }
}

interface Look {
  readonly optionUsd: number
  readonly againstUsd: number
  readonly isAhead: boolean
  readonly ceiling: number | null
}

type Looker = (requestsPerDay: number) => Look | null

/** Net present costs of both at a volume; null where one cannot be costed. */
function looker(
  plan: CompletePlan,
  workload: CompleteWorkload,
  option: CompleteOption,
  against: CompleteOption,
  catalogue: CatalogueIndex,
): Looker {
  return (requestsPerDay) => {
    const demand = { ...workload.demand, requestsPerDay }
    const situation = situationOf(plan, { ...workload, demand }, catalogue, plan.horizonMonths)
    const [one, other] = [costingOf(option, situation), costingOf(against, situation)]
    if (!one.sheet || !other.sheet) return null
    const optionUsd = netPresentUsd(one.sheet, situation.discount, situation.horizonMonths)
    const againstUsd = netPresentUsd(other.sheet, situation.discount, situation.horizonMonths)
    const isAhead = optionUsd - againstUsd <= 1e-9 * Math.max(optionUsd, againstUsd)
    const capacity = lowest(one.ceilingRequestsPerDay, other.ceilingRequestsPerDay)
    return { optionUsd, againstUsd, isAhead, ceiling: ceilingInMonth1(capacity, plan, workload) }
  }
}

/** Requests a day in month 1 that growth takes to a capacity inside the horizon; null where it never does. */
function ceilingInMonth1(
  capacity: number | null,
  { horizonMonths }: CompletePlan,
  { demand }: CompleteWorkload,
): number | null {
  if (capacity === null || (demand.maxRequestsPerDay ?? Infinity) <= capacity) return null
  return capacity / Math.max(1, (1 + demand.growthPerMonth) ** (horizonMonths - 1))
}

function lowest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

interface Steps {
  readonly perRequest: readonly number[]
  /** Replicas to a request a day in the busiest month, which tells how large a step is against the rest. */
  readonly slackAt: (requestsPerDay: number) => number
}

function stepsOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  options: readonly CompleteOption[],
  catalogue: Catalogue,
): Steps {
  const situation = situationOf(plan, workload, catalogueIndex(catalogue), plan.horizonMonths)
  const perRequest = [...new Set(options.flatMap((option) => volumeSteps(option, situation)))]
  const fewest = perRequest.length > 0 ? Math.min(...perRequest) : 0
  const isMixed = options.some(({ kind }) => kind === 'hybrid')
  return {
    perRequest,
    slackAt: (requestsPerDay) => {
      if (perRequest.length === 0 && !isMixed) return 1e-9
      const replicas = Math.max(1, requestsPerDay * fewest)
      return Math.max(LEAST_SLACK, Math.min(0.95, (isMixed ? 4 : 0.5) / replicas))
    },
  }
}

interface Crossing {
  readonly at: number
  readonly isAhead: boolean
}

/**
 * Looks at a grid of volumes; where the two costs come near each other between two of them, also at both
 * sides of every jump in between; and halves wherever the lead changes.
 */
function allCrossings(look: Looker, steps: Steps): { crossings: Crossing[]; isComplete: boolean } {
  const crossings: Crossing[] = []
  let looks = 0
  let isComplete = true
  const lookAt = (volume: number) => {
    looks += 1
    return look(volume)
  }
  const between = (from: number, fromLook: Look, to: number, toLook: Look) => {
    if (fromLook.isAhead === toLook.isAhead) return
    let [low, high] = [from, to]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (lookAt(middle)?.isAhead === fromLook.isAhead) low = middle
      else high = middle
    }
    crossings.push({ at: high, isAhead: toLook.isAhead })
  }
  let from = 1
  let fromLook = lookAt(1)
  for (const to of grid()) {
    const toLook = lookAt(to)
    if (!fromLook || !toLook) return { crossings, isComplete: false }
    if (mayCross(fromLook, toLook, steps.slackAt(from))) {
      let last = from
      let lastLook = fromLook
      for (const volume of jumpsBetween(from, to, steps.perRequest, MOST_LOOKS - looks)) {
        const here = lookAt(volume)
        if (!here) continue
        between(last, lastLook, volume, here)
        last = volume
        lastLook = here
      }
      between(last, lastLook, to, toLook)
      if (looks >= MOST_LOOKS) isComplete = false
    }
    from = to
    fromLook = toLook
  }
  return { crossings, isComplete }
}

function* grid(): Generator<number> {
  let last = 1
  const points = Math.round(GRID_POINTS_PER_DECADE * Math.log10(MOST_REQUESTS_PER_DAY))
  for (let point = 1; point <= points; point += 1) {
    const volume = Math.round(10 ** (point / GRID_POINTS_PER_DECADE))
    if (volume > last) yield volume
    last = volume
  }
}

/** Costs rise with volume, give or take the slack, so between two volumes each lies between its two ends. */
function mayCross(from: Look, to: Look, slack: number): boolean {
  if (from.isAhead !== to.isAhead) return true
  const optionLow = Math.min(from.optionUsd, to.optionUsd) * (1 - slack)
  const optionHigh = Math.max(from.optionUsd, to.optionUsd) * (1 + slack)
  const againstLow = Math.min(from.againstUsd, to.againstUsd) * (1 - slack)
  const againstHigh = Math.max(from.againstUsd, to.againstUsd) * (1 + slack)
  return optionLow <= againstHigh && againstLow <= optionHigh
}

/** The whole numbers on both sides of every jump between two volumes, in order, as many as allowed. */
function jumpsBetween(from: number, to: number, perRequest: readonly number[], most: number): number[] {
  const volumes = new Set<number>()
  for (const step of perRequest) {
    const last = Math.floor(to * step)
    for (let replicas = Math.ceil(from * step); replicas <= last; replicas += 1) {
      const jump = Math.floor(replicas / step)
      if (jump > from && jump < to) volumes.add(jump)
      if (jump + 1 > from && jump + 1 < to) volumes.add(jump + 1)
      if (volumes.size >= most) break
    }
  }
  return [...volumes].sort((a, b) => a - b)
}
