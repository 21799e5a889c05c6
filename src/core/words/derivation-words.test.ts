import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { derivationsOf } from '../decision/derivations.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Workload } from '../plan/schema.ts'
import { toldDerivation } from './derivation-words.ts'

function lines(demand: Workload['demand'], today?: Workload['today']): readonly string[] {
  const plan = planOf([], { demand })
  const workloads = plan.workloads.map((one) => (today ? { ...one, today } : one))
  const complete = completePlan({ ...plan, workloads }, catalogue)
  const [workload] = complete.workloads
  const { basis, daysPerWeek } = workload!.demand
  const of = { use: basis?.use ?? null, daysPerWeek }
  return derivationsOf(complete, workload!).map((one) =>
    toldDerivation(one, of, complete.currency).line.replaceAll('\u00a0', ' '),
  )
}

it('is one line that can be read and checked', () => {
  expect(lines({ basis: { by: 'people', use: 'chat-assistant', people: 1000, dailyShare: 0.45 } })).toEqual([
    '1,000 people × 45 % of them on a day × 6 messages each = 2,700 requests a working day',
    '1,500 tokens of instructions + 1,150 tokens of its own = 2,650 tokens read',
    '300 tokens of the answer',
  ])
  expect(lines({ basis: { by: 'documents', use: 'doc-summary', itemsPerMonth: 36_500 } })).toEqual([
    '36,500 a month ÷ 4.345 weeks of a month ÷ 7 days a week = 1,200 requests a day',
    '8 pages each × 461 tokens a page = 3,688 tokens read',
    '400 tokens of the answer',
  ])
  expect(
    lines({ basis: { by: 'documents', use: 'voice-agent', itemsPerMonth: 36_500, unitsPerItem: 5 } })[0],
  ).toBe(
    '36,500 a month × 5 minutes each × 4 requests a minute ÷ 4.345 weeks of a month ÷ 7 days a week = 24,000 requests a day',
  )
  expect(lines({ basis: { by: 'documents', use: 'meeting', itemsPerMonth: 365 } })[1]).toBe(
    '1 hour each × 12,000 tokens an hour = 12,000 tokens read',
  )
  expect(
    lines({ basis: { by: 'job', use: 'email-classify', items: 120_000, doneBy: '2026-12-25' } })[0],
  ).toBe('120,000 in all ÷ 5 weeks left ÷ 7 days a week = 3,429 requests a day')
})

it('says a small share with the digits that it has, so that the line adds up', () => {
  const basis = { by: 'people', use: 'support-chatbot', people: 40_000, dailyShare: 0.004 } as const
  expect(lines({ basis: { ...basis, tasksPerPersonDay: 1, seenShare: 0.753, requestsPerTask: 4 } })[0]).toBe(
    '40,000 people × 0.4 % of them on a day × 75.3 % of those given to it × 4 requests each = 481.9 requests a day',
  )
})

it('says of a bill what a request costs', () => {
  const demand: Workload['demand'] = {
    basis: { by: 'bill' },
    inputTokens: 1000,
    outputTokens: 500,
    reasoningTokens: 0,
  }
  const [line] = lines(demand, { model: 'openai/gpt-5.4-mini', monthlyUsd: 730 })
  expect(line).toMatch(/^\$730 a month ÷ \$0\.00\d+ a request ÷ 30\.4 active days = [\d,]+ requests a day$/)
})

it('says that a ceiling holds it, and nothing of what is said itself', () => {
  const basis = { by: 'people', use: 'code-agent', people: 100, maxRequestsPerPersonDay: 50 } as const
  expect(lines({ basis })[0]).toBe(
    '100 people × 85 steps each = 5,000 requests a working day, held at its ceiling',
  )
  expect(lines({ basis, requestsPerDay: 7 })[0]).toContain('tokens')
})
