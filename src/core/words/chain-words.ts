import type { ChainOffer, ChainPart, ChainUnit } from '../catalogue/chain/chain-types.ts'
import { PRICE_UNITS } from '../engine/cost/chain/price-names.ts'
import { LINE_ITEMS } from './line-item-words.ts'
import { spokenDay } from './phrases.ts'
import { quantity } from './units.ts'

/** "$0.33/GB/month + $17/1M read units, at least $50/month". */
export function offerPrice({ prices, floorUsdPerMonth, isOwn }: ChainOffer): string {
  if (isOwn) return 'no price: on your own machines'
  const paid = prices.filter(({ usd }) => usd > 0)
  if (paid.length === 0) return 'free'
  const sum = paid.map(({ usd, per }) => quantity(usd, `$/${PRICE_UNITS[per]}`)).join(' + ')
  const isFlat = paid.every(({ per }) => per === 'month')
  return floorUsdPerMonth > 0 && !isFlat ? `${sum}, at least ${quantity(floorUsdPerMonth, '$/month')}` : sum
}

/** Where its prices are from: "public note, Aug 2026, assumed". */
export function offerSource({ prices }: ChainOffer): string {
  const told = prices.map(({ source, asOf, evidence }) =>
    [...source, spokenDay(asOf), ...(evidence === 'estimate' ? ['assumed until confirmed'] : [])].join(', '),
  )
  return [...new Set(told)].join('; ')
}

/** What a price is for: "GB/month". */
export function priceUnit(per: ChainUnit): string {
  return PRICE_UNITS[per]
}

export function partLabel(part: ChainPart): string {
  return LINE_ITEMS[part].label
}
