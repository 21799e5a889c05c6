import { describe, expect, it } from 'vitest'
import { turnedBy } from './turned-by.ts'

const costs = (id: string, totalUsd: number, riskUsd: number, valueLeftUsd: number, costOfMoneyUsd = 0) => ({
  id,
  cost: {
    totalUsd,
    valueLeftUsd,
    lineItems: [
      { money: 'risk', totalUsd: riskUsd, costOfMoneyUsd },
      { money: 'cash', totalUsd: 7, costOfMoneyUsd: 3 },
    ],
  },
})
type Options = Parameters<typeof turnedBy>[1]['options']
type Decided = Parameters<typeof turnedBy>[2]

const decided = (recommended: string, ...passing: readonly string[]) =>
  ({
    recommended,
    unproven: [],
    gates: passing.map((option) => ({ option, passed: true })),
  }) as unknown as Decided
const of = (...options: readonly unknown[]) => ({ options: options as Options })

describe('what turns the order of cost', () => {
  it('is risk where without it another would cost less', () => {
    const found = turnedBy('risk', of(costs('own', 100, 10, 0), costs('api', 120, 60, 0)), decided('own', 'own', 'api'))
    expect(found).toEqual({ option: 'own', against: 'api', lessUsd: 30, soldInstead: false })
  })

  it('takes the cost of money on a risk off with it', () => {
    const options = of(costs('own', 100, 10, 0, 2), costs('api', 120, 60, 0, 8))
    expect(turnedBy('risk', options, decided('own', 'own', 'api'))).toMatchObject({ lessUsd: 88 - 52 })
  })

  it('is the value left where without it another would cost less', () => {
    const options = of(costs('own', 100, 0, 40), costs('api', 120, 0, 0))
    expect(turnedBy('value-left', options, decided('own', 'own', 'api'))).toEqual({ option: 'own', against: 'api', lessUsd: 20, soldInstead: false })
    expect(turnedBy('risk', options, decided('own', 'own', 'api'))).toBeNull()
  })

  it('is nothing where the same option is first without it', () => {
    expect(turnedBy('risk', of(costs('own', 100, 10, 0), costs('api', 120, 20, 0)), decided('own', 'own', 'api'))).toBeNull()
  })

  it('is nothing where a rule, and not cost, put the option first', () => {
    expect(turnedBy('risk', of(costs('own', 130, 10, 0), costs('api', 120, 60, 0)), decided('own', 'own', 'api'))).toBeNull()
  })

  it('looks past what a gate stops, and what could not be costed', () => {
    const options = of(costs('own', 100, 10, 0), costs('api', 120, 60, 0), { id: 'quote', cost: null })
    expect(turnedBy('risk', options, decided('own', 'own', 'quote'))).toBeNull()
  })
}) // prettier-ignore
