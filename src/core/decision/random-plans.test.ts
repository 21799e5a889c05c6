import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { CostFigures, WorkloadEvaluation } from '../engine/evaluation.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { anyPlan } from '../plan/random-plans/any-plan.test-support.ts'
import { formatsOf } from '../words/phrases.ts'
import { candidatesOf, termsOf } from './rules/candidates.ts'
import { byCost, withoutIdleMixes, type Candidate } from './rules/precedence.ts'
import { standingIn } from './standing.ts'
import { decideWith, adviceFor } from '../words/told.test-support.ts'
import type { ToldWorkload } from '../words/told-decision.ts'
import { caseFrom } from './case.ts'

/** The same plans every time; `npm run prove -- laws` asks for more, and for others, by these two. */
const RUNS = Number(process.env['CROSSOVER_FC_RUNS'] ?? 150)
const SEED = Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120)

vi.setConfig({ testTimeout: 300_000 })

const NO_SEARCHES = { switching: () => [] }
const plans = anyPlan(catalogue)

describe(`over ${RUNS} random plans`, () => {
  it('what is gated out is never recommended, and no surface contradicts another', () => {
    fc.assert(
      fc.property(plans, (said) => {
        const plan = completePlan(said, catalogue)
        const evaluation = evaluate(plan, catalogue)
        const { workloads } = decideWith(plan, evaluation, catalogue, NO_SEARCHES)
        expect(workloads).toHaveLength(said.workloads.length)
        workloads.forEach((decision, at) => {
          const figures = evaluation.workloads[at]!
          passesItsGates(decision, figures)
          beatsItsParts(decision, figures, plan.workloads[at]!)
          followsTheTable(decision, figures, contendersIn(plan, plan.workloads[at]!, figures, decision))
          agreesWithTheChart(decision, figures, plan)
          agreesWithTheSentence(decision, figures, plan)
        })
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('advice speaks of the decision it belongs to, in whole sentences', () => {
    fc.assert(
      fc.property(plans, (said) => {
        const plan = completePlan(said, catalogue)
        const evaluation = evaluate(plan, catalogue)
        const { workloads } = decideWith(plan, evaluation, catalogue, NO_SEARCHES)
        workloads.forEach((decision, at) => {
          const [workload, figures] = [plan.workloads[at]!, evaluation.workloads[at]!]
          const advice = adviceFor(caseFrom(plan, workload, figures, decision), catalogue)
          expect(advice.confidence === null).toBe(decision.recommended === null)
          if (decision.state === 'path') expect(advice.migration).not.toBeNull()
          expect(JSON.stringify(advice)).not.toMatch(/NaN|undefined|Infinity|\[object|not known [a-z]* ?\$/)
          const sentences = [
            ...advice.warnings.map(({ sentence }) => sentence),
            ...advice.patterns.map(({ reason }) => reason),
            ...(advice.confidence?.reasons ?? []).map(({ sentence }) => sentence),
            ...(advice.migration?.triggers ?? []).map(({ sentence }) => sentence),
            ...advice.reviews.map(({ reason }) => reason),
          ]
          for (const sentence of sentences) expect(sentence).toMatch(/^\S.*\.$/)
          for (const { day } of advice.reviews) expect(day > plan.asOf).toBe(true)
        })
      }),
      { numRuns: Math.ceil(RUNS / 10), seed: SEED },
    )
  })
})

function passesItsGates(
  { recommended, runnerUp, target, gates, state }: ToldWorkload,
  { options }: WorkloadEvaluation,
): void {
  for (const named of [recommended, runnerUp, target]) {
    if (named === null) continue
    expect(gates.find(({ option }) => option === named)?.passed).toBe(true)
    const option = options.find(({ id }) => id === named)
    expect(option?.feasible).toBe(true)
    expect(option?.cost).not.toBeNull()
  }
  const waiting = gates.find(({ option }) => option === recommended)?.needsTeam === true
  if (waiting)
    expect(
      gates.filter(({ passed }) => passed).every(({ needsTeam, option }) => needsTeam || isOut(option)),
    ).toBe(true)
  expect(recommended === null).toBe(state === 'none-left' || state === 'not-enough-data')

  function isOut(id: string): boolean {
    const option = options.find((one) => one.id === id)
    return !option?.feasible || option.cost === null
  }
}

/** What passes and is worth its while, the cheapest first: a mix that one of its parts nearly does alone is not. */
function contendersIn(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  { gates }: ToldWorkload,
): readonly Candidate[] {
  const passing = new Set(gates.filter(({ passed }) => passed).map(({ option }) => option))
  const candidates = candidatesOf(plan, workload, standingIn(evaluation), passing)
  const terms = termsOf(plan, workload, standingIn(evaluation))
  return withoutIdleMixes(candidates.filter(({ mayLead }) => mayLead).toSorted(byCost), terms)
}

/** The table lists every option with a cost by that cost; the verdict takes the first that passes, or what costs about the same. */
function followsTheTable(
  decision: ToldWorkload,
  { options, ranking }: WorkloadEvaluation,
  contenders: readonly Candidate[],
): void {
  const usd = (id: string) => options.find((option) => option.id === id)?.cost?.totalUsd ?? NaN
  const totals = ranking.map(usd)
  expect(totals).toEqual(totals.toSorted((a, b) => a - b))
  const [first] = contenders
  if (first === undefined || decision.recommended === null) return
  expect(contenders.map(({ id }) => id)).toContain(decision.recommended)
  const others = contenders.filter(({ id }) => id !== decision.recommended)
  const unproven = ranking.find((id) => decision.unproven.includes(id)) ?? null
  if (decision.state !== 'path') expect(decision.runnerUp).toBe(others[0]?.id ?? unproven)
  expect(decision.unproven).not.toContain(decision.recommended)
  const own = usd(decision.recommended)
  if (decision.state === 'clear' || decision.state === 'only-one') expect(own).toBe(first.totalUsd)
  if (decision.state === 'path') expect(usd(decision.target ?? '')).toBe(first.totalUsd)
  if (decision.state === 'only-one') expect(others).toEqual([])
}

/** A mix that is named costs less than each of its parts that may do the work alone. */
function beatsItsParts(
  { recommended, target, runnerUp, gates, unproven }: ToldWorkload,
  { options }: WorkloadEvaluation,
  workload: CompleteWorkload,
): void {
  const usd = (id: string) => options.find((option) => option.id === id)?.cost?.totalUsd ?? Infinity
  const mayAlone = (id: string) =>
    !unproven.includes(id) && gates.some((gate) => gate.option === id && gate.passed && !gate.needsTeam)
  for (const named of [recommended, target, runnerUp]) {
    const mix = workload.options.find(({ id }) => id === named)
    if (mix?.kind !== 'hybrid' || unproven.includes(mix.id)) continue
    for (const part of [mix.local, mix.cloud]) {
      if (mayAlone(part)) expect(usd(mix.id), `${mix.id} against ${part}`).toBeLessThan(usd(part))
    }
  }
}

/** Curves start at what is paid up front, end at the nominal total (less resale where that is in the curve), and cross where a break-even says. */
function agreesWithTheChart(
  { costNode }: ToldWorkload,
  { options, breakEvens }: WorkloadEvaluation,
  plan: CompletePlan,
): void {
  const costOf = (id: string) => options.find((option) => option.id === id)?.cost as CostFigures
  for (const { cost } of options) {
    if (cost === null) continue
    const resale = cost.lineItems.find(({ id }) => id === 'resale')?.terminalUsd ?? 0
    const end = cost.cashUsd + (plan.finance.resaleInCurve ? resale : 0)
    expect(cost.cumulativeUsd[0]).toBe(cost.upFrontUsd)
    expect(Math.abs((cost.cumulativeUsd.at(-1) ?? NaN) - end)).toBeLessThanOrEqual(
      1e-9 * Math.abs(cost.cashUsd),
    )
  }
  for (const { option, against, kind, month } of breakEvens) {
    if (kind !== 'month' || month === null) continue
    const [ours, theirs] = [costOf(option).cumulativeUsd, costOf(against).cumulativeUsd]
    const at = Math.ceil(month)
    if (at < ours.length)
      expect(ours[at]! - theirs[at]!).toBeLessThanOrEqual(1e-6 * Math.abs(theirs[at]!) + 1e-6)
  }
  const pair = breakEvens.find(
    ({ option, against }) => option === costNode.owned && against === costNode.cloud,
  )
  expect(costNode.kind).toBe(pair?.kind ?? null)
  expect(costNode.breakEvenMonth).toBe(pair?.month ?? null)
}

/** The figures in the verdict are those of the options it names, and "less" is said of the smaller one. */
function agreesWithTheSentence(
  decision: ToldWorkload,
  { options }: WorkloadEvaluation,
  plan: CompletePlan,
): void {
  const { verdict, recommended, runnerUp, figures } = decision
  const text = [verdict.headline, verdict.detail, ...verdict.because].join(' ')
  expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|not known\b.*\$/)
  expect(text).not.toMatch(/\b(best|guaranteed|always|significant|optimal)\b/i)
  if (recommended === null) return
  const named = (id: string | null) => options.find((option) => option.id === id)
  const { aboutMoney } = formatsOf(plan.currency)
  expect(text).toContain(named(recommended)?.name.replace(/^(Own|Rented) /, ''))
  expect(figures.totalUsd).toBe(named(recommended)?.cost?.totalUsd)
  const other = named(runnerUp)?.cost?.totalUsd
  if (other === undefined) return
  expect(figures.differenceUsd).toBe(Math.abs(other - (figures.totalUsd ?? NaN)))
  if (figures.differenceUsd !== 0) expect(verdict.detail).toContain(aboutMoney(figures.differenceUsd))
  if (runnerUp !== null && decision.unproven.includes(runnerUp)) {
    expect(verdict.detail).toContain('which nothing shows to be good enough yet')
  } else if (decision.state === 'clear') {
    expect(figures.totalUsd).toBeLessThanOrEqual(other)
    expect(verdict.detail).toMatch(/ less than /)
  }
}
