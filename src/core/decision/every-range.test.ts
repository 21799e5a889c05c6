import { describe, expect, it } from 'vitest'
import { simulate } from '../analysis/simulate.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import { EVERY_KIND } from '../engine/every-kind.test-support.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { Input } from '../inputs/input.ts'
import { INPUTS } from '../inputs/registry.ts'
import { PLACES_OF, type Root } from '../inputs/roots.ts'
import { planOf } from '../plan/codec.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompleteWorkload } from '../plan/complete-plan.ts'
import type { Demand, Plan, Workload } from '../plan/schema.ts'
import { withValueAt } from '../units/path.ts'
import { driversIn, duelBetween, overItsRange } from './drivers.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'

const DRAWS = 64
const [BUSY] = EVERY_KIND.workloads

/**
 * Every kind of option, the same where answers are due in milliseconds and growth has an end, where machines mostly
 * wait, and where many requests lie in memory at once.
 */
const PLANS: readonly Plan[] = [
  planWith((busy) => busy),
  planWith((busy) => ({
    ...busy,
    answers: { ...busy.answers, latency: 'realtime' },
    demand: { ...busy.demand, targetTimeToFirstTokenMs: 900, maxRequestsPerDay: 6000 },
    options: busy.options.map((option) => ({ ...option, measuredTimeToFirstTokenMs: 600 })),
  })),
  planWith((busy) => ({ ...busy, demand: { ...busy.demand, requestsPerDay: 50 } })),
  planWith((busy) => ({ ...busy, demand: { ...busy.demand, concurrency: 16 } })),
  planWith((busy) => ({ ...busy, demand: { ...busy.demand, stepsPerTask: 12, tokensAddedPerStep: 200 } })),
  planWith((busy) => ({ ...busy, demand: ofKinds(busy.demand) })),
].flatMap(inParts)

/** As many options as a workload may have; what an option rests on stays beside it. */
function inParts(plan: Plan): readonly Plan[] {
  const [busy] = plan.workloads
  if (!busy) throw new Error('Every kind of option stands in a workload.')
  const complete = completePlan(plan, catalogue)
  const part = (from: number, to?: number) => {
    const wanted = busy.options.slice(from, to)
    const kept = new Set(wanted.flatMap(({ id }) => [...optionsBehind(id, complete.workloads[0]!, true)]))
    return { ...plan, workloads: [{ ...busy, options: busy.options.filter(({ id }) => kept.has(id)) }] }
  }
  const half = Math.ceil(busy.options.length / 2)
  return [part(0, half), part(half)]
}

/** Half of the requests as they are, and half ten times as long. */
function ofKinds({
  inputTokens: _in,
  outputTokens: _out,
  reasoningTokens: _think,
  cachedInputShare: _hit,
  ...rest
}: Demand): Demand {
  const short = {
    share: 0.5,
    inputTokens: 1200,
    cachedInputShare: 0.4,
    outputTokens: 250,
    reasoningTokens: 100,
  }
  return { ...rest, classes: [short, { ...short, inputTokens: 12_000 }] }
}

function planWith(change: (busy: Workload) => Workload): Plan {
  if (!BUSY) throw new Error('Every kind of option stands in a workload.')
  return { ...EVERY_KIND, workloads: [change(BUSY)] }
}

const rows = Object.entries(INPUTS as Readonly<Record<string, Input>>)
const ranged = rows.filter(([, { single, varied }]) => single === undefined && varied !== 'never')

/** Where an input stands in a plan, everywhere that it does. */
function pathsOf(id: string, { in: places }: Input, { workloads }: Plan): readonly string[] {
  const [workload] = workloads
  if (!workload) return []
  const under = (root: Root, at: string) =>
    PLACES_OF[root].flatMap(([place, prefix]) => (places.includes(place) ? [`${at}${prefix}${id}`] : []))
  const at = `workloads/${workload.id}/`
  return [
    ...under('plan', ''),
    ...under('demand', `${at}demand/`),
    ...(workload.demand.classes ?? []).flatMap((_, kind) => under('class', `${at}demand/classes/${kind}/`)),
    ...workload.options.flatMap((option) =>
      under(option.kind, `${at}options/${option.id}/`).filter(
        (path) => !path.includes('/price/') || 'price' in option,
      ),
    ),
  ]
}

/** Each from the low to the high end of what is ordinary for it, around what the plan has. */
function saidAsRange(plan: Plan, path: string, { low, high }: Input): Plan {
  const current = completePlan(plan, catalogue).inputs.find((input) => input.path === path)?.current
  const base = current ?? low
  const range = { low: Math.min(low, base), base, high: Math.max(high, base), ends: 'hard' }
  return withValueAt(plan, path, range)
}

interface Moved {
  readonly isDrawn: boolean
  readonly movesDraws: boolean
  readonly hasRow: boolean
}

/** What a range does: whether it is drawn, whether a total or a gate of some draw is another, whether a driver has a row. */
function moved(plan: Plan, path: string, input: Input): Moved {
  const read = planOf(saidAsRange(plan, path, input))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const complete = completePlan(read.plan, catalogue)
  const [workload] = complete.workloads
  if (!workload) throw new Error('There is a workload.')
  const ranged = complete.inputs.filter((one) => one.path === path)
  const drawnWith = (some: typeof complete.inputs) =>
    simulate({ ...complete, inputs: some }, workload, catalogueIndex(catalogue, { own: {} }), {
      draws: DRAWS,
      keepsValues: true,
      mayBeChosen: gatesOfDraws(complete, workload),
    })
  const { values, totalsUsd, barred } = drawnWith(ranged)
  const pinched = drawnWith([])
  const differ = (some: readonly ArrayLike<number>[] | null, others: readonly ArrayLike<number>[] | null) =>
    some?.some((one, at) => Array.from(one).some((value, draw) => value !== others?.[at]?.[draw])) ?? false
  return {
    isDrawn: new Set(values?.[0] ?? []).size > 1,
    movesDraws: differ(totalsUsd, pinched.totalsUsd) || differ(barred, pinched.barred),
    hasRow: pairsOf(workload).some(([winner, other]) => {
      const duel = duelBetween(winner, other, complete, workload, catalogue)
      const among = duel.inputs.filter((one) => one.path === path)
      return driversIn(duel, overItsRange, { among }).length > 0
    }),
  }
}

/** Each option against the next, round the list. */
function pairsOf({ options }: CompleteWorkload): readonly (readonly [string, string])[] {
  return options.map(({ id }, at) => [id, options[(at + 1) % options.length]?.id ?? id] as const)
}

describe('a range that is said', () => {
  it.each(ranged)('of %s is drawn, moves draws, and has a row among the drivers', (id, input) => {
    const found = PLANS.flatMap((plan) => pathsOf(id, input, plan).map((path) => [plan, path] as const))
    expect(found.length).toBeGreaterThan(0)
    const isWhole = ({ isDrawn, movesDraws, hasRow }: Moved) => isDrawn && movesDraws && hasRow
    expect(found.some(([plan, path]) => isWhole(moved(plan, path, input)))).toBe(true)
  })

  it('is refused of what is no belief, and the row says why', () => {
    expect(rows.flatMap(([id, { single }]) => (single ? [[id, single]] : []))).toMatchInlineSnapshot(`
      [
        [
          "horizonMonths",
          "span",
        ],
        [
          "paybackLimitMonths",
          "limit",
        ],
        [
          "sameWithinShare",
          "limit",
        ],
        [
          "sameWithinHours",
          "limit",
        ],
        [
          "sameWithinUsd",
          "limit",
        ],
        [
          "sameWithinLargeShare",
          "limit",
        ],
        [
          "buyFromChance",
          "limit",
        ],
        [
          "prepareFromChance",
          "limit",
        ],
        [
          "fiscalYearStartsInMonth",
          "record",
        ],
        [
          "perUsd",
          "record",
        ],
        [
          "currentMonthlyBillUsd",
          "record",
        ],
        [
          "sensitivityScore",
          "score",
        ],
        [
          "latencyScore",
          "score",
        ],
        [
          "redundancy",
          "choice",
        ],
        [
          "kvCacheBits",
          "choice",
        ],
        [
          "memoryShare",
          "choice",
        ],
        [
          "expertsInMainMemory",
          "choice",
        ],
        [
          "minReplicas",
          "choice",
        ],
        [
          "maxReplicas",
          "limit",
        ],
        [
          "wiredLimitGB",
          "choice",
        ],
        [
          "sizing",
          "choice",
        ],
      ]
    `)
  })
})
