import { ROUTING_USD_PER_MONTH, type RoutingLayer } from '../decision/proposals/routing-layer.ts'
import type { Currency } from '../units/format.ts'
import { formatsOf } from './phrases.ts'

export function routingSentence({ basis, usdPerMonth, pays }: RoutingLayer, currency: Currency): string {
  if (usdPerMonth === null)
    return 'Whether a routing layer pays cannot be said: no bill was given, and the cloud cost of the whole plan could not be worked out.'
  const { aboutMoney } = formatsOf(currency)
  const from = basis === 'bill' ? 'your bill today' : 'month 1 of the all-cloud placement'
  const verdict = pays
    ? 'A routing layer should pay for itself inside two quarters'
    : 'A routing layer would not pay for itself yet'
  const side = pays ? 'over' : 'not over'
  return `${verdict}: ${from} is ${aboutMoney(usdPerMonth)}, ${side} the ${aboutMoney(ROUTING_USD_PER_MONTH)} a month that the rule asks for.`
}
