import { describe, expect, it } from 'vitest'
import { simulate } from '../analysis/simulate.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import { CHAINED, EVERY_KIND } from '../engine/every-kind.test-support.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { Input } from '../inputs/input.ts'
import { INPUTS } from '../inputs/registry.ts'
import { PLACES_OF, type Root } from '../inputs/roots.ts'
import { planOf } from '../plan/codec.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompleteWorkload } from '../plan/complete-plan.ts'
import type { Basis, Demand, Plan, SplitBy, Workload } from '../plan/schema.ts'
import { withValueAt } from '../units/path.ts'
import { driversIn, duelBetween, overItsRange } from './drivers.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'

const DRAWS = 64
const AT_A_TIME = 6
const [BUSY] = EVERY_KIND.workloads

/** Of a request, and of a page of a document, where the demand is said by people, documents or a job. */
const EACH = { standingTokens: 400, taskTokens: 500, answerTokens: 200 } as const
const OF_UNITS = { inputTokensPerUnit: 300, outputTokensPerUnit: 20 } as const

/** In every plan, so that each option has another to be compared with, and machines on order have a bridge. */
const RIVALS = ['api', 'quote']
const FEW = [...RIVALS, 'rented', 'old']

/** Seats whose credits are used up, and what is used beyond them is paid for. */
const CREDITS = {
  id: 'of-credits', kind: 'subscription', seats: 60, usdPerSeatPerMonth: 39,
  allowanceCredits: 3900, creditsPerSeat: 9000, usdPerCreditBeyond: 0.01,
} as const // prettier-ignore

/** What shares requests out between a model that is there and a larger one. */
const LARGE = { id: 'large', kind: 'api', model: 'anthropic/claude-opus-5-5' } as const
const mixBy = (splitBy: SplitBy) => ({ id: `by-${splitBy}`, kind: 'hybrid', local: 'api', cloud: 'large', splitBy }) as const // prettier-ignore

/**
 * The smallest first: where something is shown and said, a demand by what is known of it, parts of the chain that are
 * paid for by the token and the seat, where answers are due in milliseconds and growth has an end, where machines mostly
 * wait, where many requests lie in memory at once, tasks of many steps and kinds of request; then every kind of option,
 * and the same with the rest of the chain.
 */
const PLANS: readonly Plan[] = [
  planWith((busy) => ({
    ...busy,
    demand: { ...busy.demand, pagesPerRequest: 2, picturesPerRequest: 1, speechMinutesPerRequest: 0.5 },
    options: [...only(busy, RIVALS), { id: 'sees-and-hears', kind: 'api', model: 'google/gemini-3.5-flash' }],
  })),
  onBasis({ by: 'people', people: 400, dailyShare: 0.6, tasksPerPersonDay: 8, requestsPerTask: 2, ...EACH }),
  onBasis({ by: 'documents', itemsPerMonth: 30_000, unitsPerItem: 6, ...OF_UNITS, ...EACH }),
  onBasis({ by: 'job', items: 200_000, doneBy: '2027-05-20', unitsPerItem: 6, ...OF_UNITS, ...EACH }),
  planWith((busy) => ({
    ...busy,
    options: only(busy, FEW),
    pipeline: [
      { part: 'reranker', offer: 'voyage-ai-rerank-2.5' },
      { part: 'observability', offer: 'langsmith-plus' },
    ],
  })),
  planWith((busy) => ({
    ...busy,
    answers: { ...busy.answers, latency: 'realtime' },
    demand: { ...busy.demand, targetTimeToFirstTokenMs: 900, maxRequestsPerDay: 6000 },
    options: only(busy, FEW).map((option) => ({ ...option, measuredTimeToFirstTokenMs: 600 })),
  })),
  planWith((busy) => ({
    ...busy,
    demand: { ...busy.demand, requestsPerDay: 50 },
    options: only(busy, [...FEW, 'asleep', 'by-the-hour']),
  })),
  planWith((busy) => ({
    ...busy,
    answers: { ...busy.answers, team: 'none', staffHoursPerMonth: undefined },
    options: only(busy, FEW),
  })),
  planWith((busy) => ({ ...busy, options: [...only(busy, RIVALS), CREDITS] })),
  planWith((busy) => ({
    ...busy,
    answers: { ...busy.answers, hardShare: 0.2, sensitiveShare: 0.3 },
    options: [...only(busy, RIVALS), LARGE, mixBy('difficulty'), mixBy('sensitivity')],
  })),
  fewWith({ concurrency: 16 }),
  fewWith({ stepsPerTask: 12, tokensAddedPerStep: 200 }),
  planWith((busy) => ({ ...busy, demand: ofKinds(busy.demand), options: only(busy, FEW) })),
  planWith((busy) => busy),
  { ...CHAINED, workloads: CHAINED.workloads.slice(0, 1) },
]

function fewWith(demand: Partial<Demand>): Plan {
  return planWith((busy) => ({
    ...busy,
    demand: { ...busy.demand, ...demand },
    options: only(busy, FEW),
  }))
}

function only({ options }: Workload, ids: readonly string[]): Workload['options'] {
  return options.filter(({ id }) => ids.includes(id))
}

/** A demand of which nothing else says how many requests there are, and how long. */
function onBasis(basis: Basis): Plan {
  return planWith((busy) => {
    const { requestsPerDay: _day, inputTokens: _in, outputTokens: _out, ...rest } = busy.demand
    return { ...busy, demand: { ...rest, basis }, options: only(busy, FEW) }
  })
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
  const { demand, pipeline = [], options } = workload
  return [
    ...under('plan', ''),
    ...under('answers', `${at}answers/`),
    ...under('demand', `${at}demand/`),
    ...(demand.basis ? under(demand.basis.by, `${at}demand/basis/`) : []),
    ...(demand.classes ?? []).flatMap((_, kind) => under('class', `${at}demand/classes/${kind}/`)),
    ...pipeline.flatMap(({ part }) => under(part, `${at}pipeline/${part}/`)),
    ...options.flatMap((option) =>
      under(option.kind, `${at}options/${option.id}/`).filter((path) =>
        ['price', 'provisioned'].every((part) => !path.includes(`/${part}/`) || part in option),
      ),
    ),
  ]
}

/** The workload of each of the plans, completed once: there are many paths in each. */
const completed = new Map<Plan, CompleteWorkload>()

function workloadOf(plan: Plan): CompleteWorkload {
  const workload = completed.get(plan) ?? completePlan(plan, catalogue).workloads[0]
  if (!workload) throw new Error('There is a workload.')
  completed.set(plan, workload)
  return workload
}

/** A plan cut to the option that a path is of, or else to a few at a time; what they rest on stays beside them. */
function cutFor(plan: Plan, path: string): readonly Plan[] {
  const [busy] = plan.workloads
  if (!busy) throw new Error('Every kind of option stands in a workload.')
  const complete = workloadOf(plan)
  const cutTo = (ids: readonly string[]): Plan => {
    const kept = new Set([...RIVALS, ...ids].flatMap((id) => [...optionsBehind(id, complete)]))
    return { ...plan, workloads: [{ ...busy, options: busy.options.filter(({ id }) => kept.has(id)) }] }
  }
  const [, , part, option = ''] = path.split('/')
  if (part === 'options') return [cutTo([option])]
  const ids = busy.options.map(({ id }) => id)
  return ids.flatMap((_, at) => (at % AT_A_TIME === 0 ? [cutTo(ids.slice(at, at + AT_A_TIME))] : []))
}

/** Each from the low to the high end of what is ordinary for it, around what the plan has. */
function saidAsRange(plan: Plan, path: string, { low, high }: Input): Plan {
  const current = completePlan(plan, catalogue).inputs.find((input) => input.path === path)?.current
  const base = current ?? low
  const range = { low: Math.min(low, base), base, high: Math.max(high, base), ends: 'hard' }
  return withValueAt(plan, path, range)
}

/**
 * Whether a range is drawn, totals or gates differ from draw to draw where nothing else is drawn, and it has a row among
 * the drivers of some pair, whose gap it moves or takes away.
 */
function isFelt(plan: Plan, path: string, input: Input): boolean {
  const read = planOf(saidAsRange(plan, path, input))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const complete = completePlan(read.plan, catalogue)
  const [workload] = complete.workloads
  if (!workload) throw new Error('There is a workload.')
  const inputs = complete.inputs.filter((one) => one.path === path)
  const drawn = simulate({ ...complete, inputs }, workload, catalogueIndex(catalogue, { own: {} }), {
    draws: DRAWS,
    keepsValues: true,
    mayBeChosen: gatesOfDraws(complete, workload),
  })
  const differ = (some: readonly ArrayLike<number>[] | null) =>
    some?.some((draws) => new Set(Array.from(draws)).size > 1) ?? false
  if (!differ(drawn.values) || !(differ(drawn.totalsUsd) || differ(drawn.barred))) return false
  return pairsOf(workload).some(([winner, other]) => {
    const duel = duelBetween(winner, other, complete, workload, catalogue)
    const among = duel.inputs.filter((one) => one.path === path)
    if (among.length === 0) return false
    return driversIn(duel, overItsRange, { among }).some(
      ({ lowGapUsd, highGapUsd }) => lowGapUsd !== highGapUsd,
    )
  })
}

/** Each option against the next, round the list. */
function pairsOf({ options }: CompleteWorkload): readonly (readonly [string, string])[] {
  return options.map(({ id }, at) => [id, options[(at + 1) % options.length]?.id ?? id] as const)
}

describe('a range that is said', () => {
  it.each(ranged)('of %s is drawn, moves draws, and has a row among the drivers', (id, input) => {
    const found = PLANS.flatMap((plan) => pathsOf(id, input, plan).map((path) => [plan, path] as const))
    expect(found.length).toBeGreaterThan(0)
    const isFeltIn = (plan: Plan, path: string) => cutFor(plan, path).some((cut) => isFelt(cut, path, input))
    expect(found.some(([plan, path]) => isFeltIn(plan, path))).toBe(true)
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
          "answersOfATest",
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
          "provisionalFromShare",
          "limit",
        ],
        [
          "measuringHours",
          "limit",
        ],
        [
          "quoteHours",
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
          "neededAcceptance",
          "limit",
        ],
        [
          "badAnswerMinutes",
          "record",
        ],
        [
          "sensitivityScore",
          "score",
        ],
        [
          "staffHoursPerMonth",
          "limit",
        ],
        [
          "latencyScore",
          "score",
        ],
        [
          "testedAnswers",
          "record",
        ],
        [
          "goodAnswers",
          "record",
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
