import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { switchingValues } from '#core/decision/switching-values.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { compile } from '#core/engine/kernel/kernel.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import { simulate } from '#core/analysis/simulate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Option, Plan } from '#core/plan/schema.ts'
import { throughputErrors } from './bench/throughput-error.ts'

/**
 * How long the engine takes, as ratios to a bare loop over the same number of months in the same
 * run, so that the figures mean the same on any machine. Fails where a bound is broken.
 */

const OPTIONS = 6
const MONTHS = 60

const optionsNamed = (copy: number): Option[] => [
  { id: `frontier-${copy}`, kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
  { id: `hosted-${copy}`, kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
  { id: `rented-${copy}`, kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  { id: `owned-${copy}`, kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  { id: `mix-${copy}`, kind: 'hybrid', local: `owned-${copy}`, cloud: `frontier-${copy}` },
  { id: `quote-${copy}`, kind: 'quote', name: 'Offer', upFrontUsd: 15_000, monthlyUsd: 500 },
] // prettier-ignore

interface Size {
  readonly copies?: number
  readonly months?: number
  readonly workloads?: number
}

const planWith = ({ copies = 1, months = MONTHS, workloads = 1 }: Size = {}): Plan => ({
  schema: 'crossover/plan@2',
  name: 'Bench',
  asOf: '2026-11-20',
  horizonMonths: months,
  workloads: Array.from({ length: workloads }, (_, number) => ({
    id: `support-${number}`,
    name: 'Answer support tickets',
    answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'good-enough', team: 'intermediate' },
    demand: { requestsPerDay: 20_000, peakToAverage: 3, growthPerMonth: 0.02, inputTokens: 1500, cachedInputShare: 0.4, outputTokens: 300 },
    options: Array.from({ length: copies }, (_, copy) => optionsNamed(copy)).flat(),
  })),
}) // prettier-ignore

/** Seconds of one call in the least disturbed of some rounds, each of enough calls to be worth timing. */
function secondsOf(work: () => unknown, rounds = 15): number {
  for (let warm = 0; warm < 20; warm++) work()
  const samples = Array.from({ length: rounds }, () => {
    const start = performance.now()
    let calls = 0
    do {
      work()
      calls++
    } while (performance.now() - start < 20)
    return (performance.now() - start) / calls / 1000
  })
  return Math.min(...samples)
}

/** What the least possible program would do: add up a cost for every option and month. */
function bareLoop(): number {
  let total = 0
  for (let option = 0; option < OPTIONS; option++) {
    const cumulative = new Float64Array(MONTHS + 1)
    for (let month = 1; month <= MONTHS; month++) {
      const cost = 3000 * 1.02 ** (month - 1)
      cumulative[month] = (cumulative[month - 1] ?? 0) + cost
      total += cost / 1.08 ** (month / 12)
    }
  }
  return total
}

interface Row {
  readonly what: string
  readonly figure: string
  readonly bound: string
  readonly holds: boolean
}

const bare = secondsOf(bareLoop)
const complete = completePlan(planWith(), catalogue)
const [workload] = complete.workloads
if (workload === undefined) throw new Error('The plan of the bench has no workload.')
const index = catalogueIndex(catalogue)
const evaluation = evaluate(complete, catalogue)
const kernel = compile(complete, workload, index)
const cashFlows = secondsOf(() => {
  kernel.run()
})
const drawn = secondsOf(() => simulate(complete, workload, index, { draws: 1024 }), 5)
const whole = secondsOf(() => evaluate(complete, catalogue))
const decided = secondsOf(() => decide(complete, evaluation, catalogue))
const switching = secondsOf(() => switchingValues(complete, workload, catalogue), 3)

/** How many times longer `evaluate` takes for each unit of size when the plan grows from the first size to the second. */
function growthOver(small: Size, large: Size, times: number): number {
  const [before, after] = [small, large].map((size) => {
    const plan = completePlan(planWith(size), catalogue)
    return secondsOf(() => evaluate(plan, catalogue))
  })
  return (after ?? NaN) / (before ?? NaN) / times
}

const perOptionMonth = (seconds: number) =>
  `${((seconds * 1e6) / (OPTIONS * MONTHS)).toFixed(2)} µs an option-month`

const rows: readonly Row[] = [
  { what: `bare loop, ${OPTIONS} options × ${MONTHS} months`, figure: `${(bare * 1e6).toFixed(1)} µs`, bound: '', holds: true },
  row('monthly cash flows of the same', cashFlows, 30),
  row('chance from 1,024 draws of the same', drawn / 1024, 60),
  row('evaluate it whole, with break-evens to month 240', whole, 500),
  row('decide on it, with the volume it changes at', decided, 5000),
  { what: 'evaluate', figure: perOptionMonth(whole), bound: '', holds: true },
  { what: `all switching values, ${complete.inputs.length} inputs`, figure: perOptionMonth(switching), bound: '', holds: true },
  linear('evaluate per option, 24 options over 6', growthOver({}, { copies: 4 }, 4)),
  linear('evaluate per month, 120 months over 30', growthOver({ months: 30 }, { months: 120 }, 4)),
  linear('evaluate per workload, 8 workloads over 2', growthOver({ workloads: 2 }, { workloads: 8 }, 4)),
] // prettier-ignore

function linear(what: string, growth: number): Row {
  const bound = 'at most × 1.5: it grows no faster than the plan'
  return { what, figure: `× ${growth.toFixed(2)}`, bound, holds: growth <= 1.5 }
}

function row(what: string, seconds: number, mostTimesBare: number): Row {
  return {
    what,
    figure: `${(seconds * 1000).toFixed(2)} ms, × ${(seconds / bare).toFixed(0)}`,
    bound: `at most × ${mostTimesBare}`,
    holds: seconds <= mostTimesBare * bare,
  }
}

for (const { what, figure, bound, holds } of rows) {
  console.log(`${holds ? '     ' : 'SLOW '} ${what.padEnd(58)} ${figure.padStart(20)}  ${bound}`)
}
console.log('\nThroughput model, error against measurements')
for (const line of throughputErrors()) console.log(line)
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1
