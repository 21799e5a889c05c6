import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'

/**
 * How long the engine takes, as ratios to a bare loop over the same number of months in the same
 * run, so that the figures mean the same on any machine. Fails where a bound is broken.
 */

const OPTIONS = 6
const MONTHS = 60
const HORIZONS = [12, 24, 48, 96]

const planOver = (horizonMonths: number): Plan => ({
  schema: 'crossover/plan@1',
  name: 'Bench',
  asOf: '2026-11-20',
  horizonMonths,
  workloads: [
    {
      id: 'support',
      name: 'Answer support tickets',
      answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'good-enough', team: 'intermediate' },
      demand: { requestsPerDay: 20_000, peakToAverage: 3, growthPerMonth: 0.02, inputTokens: 1500, cachedInputShare: 0.4, outputTokens: 300 },
      options: [
        { id: 'frontier', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
        { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
        { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
        { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'frontier' },
        { id: 'quote', kind: 'quote', name: 'Offer', upFrontUsd: 15_000, monthlyUsd: 500 },
      ],
    },
  ],
}) // prettier-ignore

/** Median seconds of one call, over enough calls to be worth timing. */
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
  return samples.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN
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
const complete = completePlan(planOver(MONTHS), catalogue)
const evaluation = evaluate(complete, catalogue)
const whole = secondsOf(() => evaluate(complete, catalogue))
const decided = secondsOf(() => decide(complete, evaluation, catalogue))
const perOptionMonth = HORIZONS.map((months) => {
  const plan = completePlan(planOver(months), catalogue)
  return secondsOf(() => evaluate(plan, catalogue)) / (OPTIONS * months)
})
const growth = (perOptionMonth.at(-1) ?? NaN) / (perOptionMonth[0] ?? NaN)

const rows: readonly Row[] = [
  { what: `bare loop, ${OPTIONS} options × ${MONTHS} months`, figure: `${(bare * 1e6).toFixed(1)} µs`, bound: '', holds: true },
  row('evaluate the same plan', whole, 0.01),
  row('decide on it', decided, 0.1),
  {
    what: `evaluate per option and month, ${HORIZONS.at(-1)} months over ${HORIZONS[0]}`,
    figure: `× ${growth.toFixed(2)}`,
    bound: 'at most × 1.5: it grows no faster than the plan',
    holds: growth <= 1.5,
  },
] // prettier-ignore

function row(what: string, seconds: number, mostSeconds: number): Row {
  return {
    what,
    figure: `${(seconds * 1000).toFixed(2)} ms, × ${(seconds / bare).toFixed(0)}`,
    bound: `at most ${mostSeconds * 1000} ms`,
    holds: seconds <= mostSeconds,
  }
}

for (const { what, figure, bound, holds } of rows) {
  console.log(`${holds ? '     ' : 'SLOW '} ${what.padEnd(58)} ${figure.padStart(20)}  ${bound}`)
}
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1
