import { describe, expect, it } from 'vitest'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { evaluate } from './evaluate.ts'

const NO_CATALOGUE: Catalogue = {
  generated: '2026-11-20',
  apiModels: [],
  openModels: [],
  hardware: [],
  hosts: [],
  patterns: [],
  capabilities: [],
}

const NO_STAFF = { setupHours: 0, opsHoursPerMonth: 0, exitHours: 0 }

/** A plan with nothing in it but the options of the claim: no staff, no exit, no discounting. */
function claim(requestsPerDay: number, options: Option[], horizonMonths = 36): Plan {
  return {
    schema: 'crossover/plan@1',
    name: 'Claim',
    asOf: '2026-11-20',
    horizonMonths,
    finance: { discountRatePerYear: 0 },
    workloads: [
      {
        id: 'claim',
        name: 'Claim',
        answers: {},
        demand: { requestsPerDay, inputTokens: 1, outputTokens: 0 },
        options,
      },
    ],
  }
}

function quote(id: string, upFrontUsd: number, monthlyUsd: number): Option {
  return { id, kind: 'quote', name: id, upFrontUsd, monthlyUsd }
}

function breakEven(plan: Plan, option: string, against: string) {
  const found = evaluate(completePlan(plan, NO_CATALOGUE), NO_CATALOGUE).workloads[0]?.breakEvens.find(
    (pair) => pair.option === option && pair.against === against,
  )
  if (!found) throw new Error('no such pair')
  return found
}

describe('claims of the source articles, recomputed by the engine', () => {
  it('C1: $15,000 and $500 a month against $3,000 and $10,000 a month break even after 6.0 and 1.58 months', () => {
    const plan = claim(100_000, [
      quote('local', 15_000, 500),
      quote('cloud-low', 0, 3_000),
      quote('cloud-high', 0, 10_000),
    ])
    expect(breakEven(plan, 'local', 'cloud-low')).toMatchObject({ kind: 'month', month: 6 })
    expect(breakEven(plan, 'local', 'cloud-high').month).toBeCloseTo(1.5789, 4)
    expect(breakEven(plan, 'local', 'cloud-high').simplePayback).toEqual({
      kind: 'months',
      months: 15_000 / 9_500,
    })
  })

  it('C2: at 1,000 calls a day and $30-100 a month the same box never breaks even', () => {
    const plan = claim(1_000, [quote('local', 15_000, 500), quote('low', 0, 30), quote('high', 0, 100)])
    expect(breakEven(plan, 'local', 'low')).toMatchObject({ kind: 'never', month: null })
    expect(breakEven(plan, 'local', 'high').simplePayback).toEqual({ kind: 'never' })
  })

  it('C3: 100,000 input tokens a day at $5 a million are $0.50 a day, $182.50 a year', () => {
    const plan = claim(
      100_000,
      [
        {
          id: 'api',
          kind: 'api',
          model: 'anything',
          price: { inputUsdPerMTok: 5, outputUsdPerMTok: 0 },
          egressUsdPerGb: 0,
          ...NO_STAFF,
        },
      ],
      12,
    )
    const [workload] = evaluate(completePlan(plan, NO_CATALOGUE), NO_CATALOGUE).workloads
    expect(workload?.options[0]?.cost?.nominalUsd).toBeCloseTo(182.5, 9)
  })
})
