import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { casesOf, optionOf } from '../decision/case.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf, priced } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Workload } from '../plan/schema.ts'
import { toldToday } from '../words/against-today-words.ts'
import { staysOr, toDo } from '../words/short-verdict.ts'
import {
  planSavedAgainstToday,
  savedAgainstToday,
  todayBlocks,
  todayOf,
  todayOverHorizonUsd,
} from './today.ts'
import { wholePlan } from './whole-plan.ts'

const MODEL = 'openai/gpt-5.4-mini'
const { currency: USD } = completePlan(planOf([]), catalogue)

function caseOf(today: Workload['today']) {
  const plan = planOf([{ id: 'api', kind: 'api', model: MODEL }, priced('cheap', 0.05, 0.1)], {
    demand: { requestsPerDay: 10_000, inputTokens: 2000, outputTokens: 300, reasoningTokens: 0 },
  })
  const complete = completePlan(
    { ...plan, workloads: plan.workloads.map((one) => ({ ...one, today })) },
    catalogue,
  )
  const evaluation = evaluate(complete, catalogue)
  const [one] = casesOf({ complete, evaluation, decision: decide(complete, evaluation, catalogue) })
  return one!
}

const told = (today: Workload['today']) => todayOf(caseOf(today), catalogue)!

it('says what has to be said first', () => {
  expect(told({ monthlyUsd: 900 }).sentences).toEqual([
    'Say which model runs today: the bill can then be checked against the use that you entered.',
  ])
})

it('says how far bill and sums are apart, what would close the gap, and what today used better saves', () => {
  const apart = told({ model: MODEL, monthlyUsd: 1700 })
  expect(apart.sentences[0]).toMatch(
    /^The bill is \$1,700 a month, but we compute \$[\d,]+ for the same use on GPT-5\.4 mini: the bill is 2 times as much\.$/,
  )
  expect(told({ model: MODEL, monthlyUsd: 400 }).sentences[0], 'nothing is so many times less').toMatch(
    /^The bill is \$400 a month, but we compute \$[\d,]+ for the same use on GPT-5\.4 mini: our sum is [\d.]+ times as much\.$/,
  )
  expect(apart.sentences[1]).toMatch(
    /reasoning tokens to each visible one instead of 0 or [\d,]+ requests a day instead of 10,000\.$/,
  )
  expect(apart.sentences[2]).toMatch(/^If the volume is what is wrong, enter [\d,]+ requests a day\.$/)
  expect(apart.betterSentences).toHaveLength(3)
  expect(apart.optionSentences[0]?.sentence).toBe('GPT-5.4 mini is what runs today.')
  expect(todayBlocks(apart).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'list'])
})

it('says of what is saved whether it is held against the bill, or against the sums because the bill does not fit them', () => {
  const saved = (monthlyUsd: number) => {
    const one = caseOf({ model: MODEL, monthlyUsd })
    return savedAgainstToday({ ...one, decision: { ...one.decision, recommended: 'cheap' } }, catalogue)
  }
  expect(saved(900)?.isOfSums).toBe(false)
  expect(saved(1700)?.isOfSums).toBe(true)
})

it('says that they agree', () => {
  expect(told({ model: MODEL, monthlyUsd: 900 }).sentences[0]).toMatch(/they agree\.$/)
})

it('says of machines that as much can be saved without them, not that they need no purchase', () => {
  const tale = told({ model: MODEL, monthlyUsd: 900 })
  const names = { modelName: () => 'Today’s', optionName: () => 'Own 2×' }
  const option = {
    option: 'own',
    isWhatRuns: false,
    isOfSums: false,
    savesUsdPerYear: 5000,
    withoutPurchaseUsdPerYear: 5000,
    isAboutTheSame: false,
    passes: true,
  }
  const sentenceOf = (needsPurchase: boolean) =>
    toldToday({ ...tale, options: [{ ...option, needsPurchase }] }, names, USD).optionSentences[0]?.sentence
  expect(sentenceOf(true)).toBe(
    'Own 2× saves $5,000 a year against today; as much can be saved without a purchase.',
  )
  expect(sentenceOf(false)).toBe('Own 2× saves $5,000 a year against today, all of it without a purchase.')
})

it('sums what the recommended option saves over the horizon, and says nothing where today is not known', () => {
  const undecided = caseOf({ model: MODEL, monthlyUsd: 900 })
  const choosing = (recommended: string) => ({
    ...undecided,
    decision: { ...undecided.decision, recommended },
  })
  const facts = choosing('cheap')
  const { options, usdPerYear } = todayOf(facts, catalogue)!
  const savesUsdPerYear = options.find(({ option }) => option === 'cheap')?.savesUsdPerYear ?? 0
  const saved = savedAgainstToday(facts, catalogue)
  expect(facts.plan.horizonMonths).toBe(36)
  expect(savesUsdPerYear).toBeGreaterThan(1)
  expect(saved?.usd).toBeCloseTo(3 * savesUsdPerYear, 6)
  expect((saved?.share ?? 0) * (usdPerYear ?? 0)).toBeCloseTo(savesUsdPerYear, 6)
  expect(saved?.isWhatRuns).toBe(false)
  expect(savedAgainstToday(choosing('api'), catalogue)).toMatchObject({ usd: 0, isWhatRuns: true })
  expect(undecided.decision.recommended).toBeNull()
  expect(savedAgainstToday(undecided, catalogue)).toBeNull()
  expect(todayOverHorizonUsd(facts, catalogue)).toBeCloseTo(3 * (usdPerYear ?? 0), 6)
})

it('says to stay with the service whose model runs today, and to use another', () => {
  const undecided = caseOf({ model: MODEL, monthlyUsd: 900 })
  const doing = (recommended: string | null) =>
    toDo({ ...undecided, decision: { ...undecided.decision, recommended } })
  expect(doing('api')).toBe('Stay with GPT-5.4 mini')
  expect(doing('cheap')).toMatch(/^Use /)
  expect(staysOr(caseOf(undefined).workload, 'api', 'Use')).toBe('Use')
})

it('holds a bill whose model nobody says as it is, and compares it in cash', () => {
  const asking = caseOf({ monthlyUsd: 900 })
  const decided = { ...asking, decision: { ...asking.decision, recommended: 'api' } }
  const cashUsd = optionOf(decided, 'api')?.figures.cost?.cashUsd ?? Number.NaN
  const saved = savedAgainstToday(decided, catalogue)
  expect(saved?.usd).toBeCloseTo(900 * 36 - cashUsd, 6)
  expect(saved?.share).toBeCloseTo(1 - cashUsd / (900 * 36), 9)
  const unknown = { ...decided, workload: { ...decided.workload, today: null } }
  expect(savedAgainstToday(unknown, catalogue)).toBeNull()
  expect(todayOverHorizonUsd(asking, catalogue)).toBe(900 * 36)
  expect(todayOverHorizonUsd(unknown, catalogue)).toBeNull()
})

it.each([
  ['the bill of the plan', 2000, [null, null], 2000 * 36],
  ['the bills of its workloads where it has none', null, [900, 600], 1500 * 36],
  ['the bill of its only workload before its own', 2000, [900], 900 * 36],
  ['nothing where one of them is not known', null, [900, null], null],
] as const)('holds a whole plan against %s', (_, ofPlan, bills, billUsd) => {
  const plan = planOf([{ id: 'api', kind: 'api', model: MODEL }, priced('cheap', 0.05, 0.1)], {
    demand: { requestsPerDay: 10_000, inputTokens: 2000, outputTokens: 300, reasoningTokens: 0 },
  })
  const [first] = plan.workloads
  const workloads = bills.map((monthlyUsd, i) => ({
    ...first!,
    id: `workload-${String(i)}`,
    ...(monthlyUsd === null ? {} : { today: { monthlyUsd } }),
  }))
  const organisation = { ...plan.organisation, ...(ofPlan === null ? {} : { currentMonthlyBillUsd: ofPlan }) }
  const complete = completePlan({ ...plan, organisation, workloads }, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decided = { complete, evaluation, decision: decide(complete, evaluation, catalogue) }
  const { placements } = wholePlan(decided, catalogue)
  const placed = placements.allCloud
  expect(placed.notCosted).toEqual([])
  const saved = planSavedAgainstToday(decided, placed, catalogue)
  expect(saved?.usd ?? null).toEqual(billUsd === null ? null : billUsd - placed.totals.cashUsd)
})
