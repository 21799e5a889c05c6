import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import { billGap } from './bill-gap.ts'

const MODEL = 'anthropic/claude-sonnet-5-5'

/** A service desk: 60,000 requests a day of 4,000 tokens, half of them cached, and 500 written. */
const DESK = { requestsPerDay: 60_000, inputTokens: 4000, outputTokens: 500, cachedInputShare: 0.5 }

function gapOf(
  today: Workload['today'],
  more: Partial<Plan> = {},
  options: Workload['options'] = [],
  demand: Workload['demand'] = DESK,
) {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Desk',
    asOf: '2026-11-28',
    workloads: [
      {
        id: 'w',
        name: 'Desk',
        answers: { latency: 'interactive' },
        demand,
        options,
        ...(today ? { today } : {}),
      },
    ],
    ...more,
  }
  const complete = completePlan(plan, catalogue)
  return billGap(complete, complete.workloads[0]!, catalogue)
}

describe('a bill held against the use that was entered', () => {
  const { enteredUsd, computedUsd } = gapOf({ model: MODEL, monthlyUsd: 30_000 })!

  it('of $30,000 for a use of $16,790 at the list price does not fit, though the model’s own tokenizer explains some of it', () => {
    // 4,000 tokens half cached at $2 and $0.10 and 500 at $10 are 0.92 cents; 60,000 a day of 365/12 days.
    expect(enteredUsd).toBeCloseTo((60_000 * 365 * (2000 * 2 + 2000 * 0.1 + 500 * 10)) / 12 / 1e6, 2)
    expect(computedUsd).toBeGreaterThan(1.3 * enteredUsd)
    expect(gapOf({ model: MODEL, monthlyUsd: 30_000 })).toMatchObject({
      times: expect.closeTo(30_000 / enteredUsd, 9) as number, isNearest: false,
    }) // prettier-ignore
  })

  it('fits within a factor of 1.5, above and below', () => {
    expect(gapOf({ model: MODEL, monthlyUsd: enteredUsd * 1.49 })).toBeNull()
    expect(gapOf({ model: MODEL, monthlyUsd: enteredUsd / 1.49 })).toBeNull()
    expect(gapOf({ model: MODEL, monthlyUsd: enteredUsd / 1.51 })?.times).toBeCloseTo(1 / 1.51, 9)
  })

  it('is none where the use is what the bill pays for', () => {
    const today = { model: MODEL, monthlyUsd: 18_000 }
    const demand = { basis: { by: 'bill' }, inputTokens: 6000, outputTokens: 500 } as const
    expect(gapOf(today, {}, [], demand)).toBeNull()
    expect(gapOf(today, {}, [], { ...demand, requestsPerDay: 2000 })?.times).toBeGreaterThan(10)
  })

  it('without its model is held against the nearest price of the plan, in a plan of one workload', () => {
    const bill = { organisation: { currentMonthlyBillUsd: 30_000 } }
    const options: Workload['options'] = [
      { id: 'small', kind: 'api', model: 'anthropic/claude-haiku-5-5' },
      { id: 'api', kind: 'api', model: MODEL },
    ]
    expect(gapOf(undefined, bill, options)).toMatchObject({ enteredUsd, isNearest: true })
    expect(gapOf(undefined, bill)).toBeNull()
    expect(gapOf(undefined, {}, options)).toBeNull()
    expect(gapOf({ monthlyUsd: 30_000 }, {}, options)?.isNearest).toBe(true)
  })
})
