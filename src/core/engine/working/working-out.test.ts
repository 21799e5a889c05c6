import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { CostFigures } from '../evaluation.ts'
import type { LineItemId } from '../line-item.ts'
import { CHAINED, EVERY_KIND, MIXES } from '../every-kind.test-support.ts'
import { holds, SLOW } from '../laws.test-support.ts'
import { MONEY_OF } from '../money.ts'
import { placementOf } from '../placement.ts'
import { mistakesIn } from './working-out.test-support.ts'

const PLANS: readonly (readonly [string, Plan])[] = [
  ...EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const),
  ['every kind', EVERY_KIND],
  ['mixes', MIXES],
  ['the chain', CHAINED],
  ['machines that could be sold', withWorthToday(EVERY_KIND)],
  ['marginal', { ...EVERY_KIND, lens: 'marginal' }],
]

/** What is there already would fetch something today. */
function withWorthToday({ workloads, ...plan }: Plan): Plan {
  const worth = (option: Option): Option =>
    option.kind === 'owned' && option.alreadyOwned !== undefined
      ? { ...option, fetchesTodayUsd: 1500 }
      : option
  return { ...plan, workloads: workloads.map((one) => ({ ...one, options: one.options.map(worth) })) }
}

function costsOf(plan: Plan): (readonly [string, CostFigures])[] {
  return evaluate(completePlan(plan, catalogue), catalogue).workloads.flatMap(({ id, options }) =>
    options.flatMap((option) => (option.cost ? [[`${id}/${option.id}`, option.cost] as const] : [])),
  )
}

function mistakesOf(costs: readonly (readonly [string, CostFigures])[]): string[] {
  return costs.flatMap(([name, { lineItems }]) =>
    lineItems.flatMap((line) =>
      mistakesIn(line).map((mistake) => `${name} ${line.part ?? ''} ${line.id}: ${mistake}`),
    ),
  )
}

function placed(id: string) {
  const { workloads } = placementOf(completePlan(EVERY_KIND, catalogue), catalogue, {
    busy: id,
    batch: id,
    unknown: null,
  })
  return workloads.flatMap(({ id: workload, cost }) => (cost ? [[workload, cost] as const] : []))
}

describe('the working of every line', () => {
  it.each(PLANS)('of %s multiplies out to its amounts, in every month', (_, plan) => {
    const costs = costsOf(plan)
    expect(costs.length).toBeGreaterThan(3)
    expect(mistakesOf(costs)).toEqual([])
  })

  it.each(['owned', 'old', 'asleep', 'average'])(
    'of workloads on shared machines (%s) multiplies out',
    (id) => {
      expect(placed(id).length).toBe(2)
      expect(mistakesOf(placed(id))).toEqual([])
    },
  )

  it('multiplies out in every plan', { timeout: SLOW }, () => {
    holds((plan) => {
      expect(mistakesOf(costsOf(plan))).toEqual([])
    })
  })

  it('is looked at for every line that there is, at amounts that are not nothing', () => {
    const seen = new Set<LineItemId>()
    for (const [, plan] of PLANS) {
      for (const [, { lineItems }] of costsOf(plan)) {
        for (const { id, upFrontUsd, monthlyUsd, terminalUsd } of lineItems) {
          if (upFrontUsd !== 0 || terminalUsd !== 0 || monthlyUsd.some((usd) => usd !== 0)) seen.add(id)
        }
      }
    }
    expect([...seen].toSorted()).toEqual(Object.keys(MONEY_OF).toSorted())
  })
})

describe('a line that does not multiply out', () => {
  const [, cost] = costsOf(EVERY_KIND).find(([name]) => name === 'busy/owned')!
  const line = (id: LineItemId) => cost.lineItems.find((item) => item.id === id)!

  it.each([
    ['an amount', { ...line('energy'), monthlyUsd: line('energy').monthlyUsd.map((usd) => usd * 1.000001) }],
    ['an amount without a formula', { ...line('energy'), upFrontUsd: 1 }],
    [
      'a month before the first',
      { ...line('energy'), formulas: { ...line('energy').formulas, fromMonth: 2 } },
    ],
    [
      'a figure that was worked out',
      {
        ...line('energy'),
        inputs: line('energy').inputs.map((figure) =>
          figure.id === 'serverPue' ? { ...figure, value: 2 } : figure,
        ),
      },
    ],
    ['what is left', { ...line('resale'), terminalUsd: line('resale').terminalUsd * 0.9 }],
  ])('is found: %s', (_, wrong) => {
    expect(mistakesIn(wrong).length).toBeGreaterThan(0)
  })

  it('names a figure that does not stand there', () => {
    const energy = line('energy')
    const inputs = energy.inputs.filter(({ id }) => id !== 'usdPerKwh')
    expect(() => mistakesIn({ ...energy, inputs })).toThrow('No figure usdPerKwh')
  })
})
