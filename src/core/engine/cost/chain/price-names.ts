import type { ChainUnit } from '../../../catalogue/chain/chain-types.ts'

/** What a price of the chain is for, as its unit is written. */
export const PRICE_UNITS: Readonly<Record<ChainUnit, string>> = {
  month: 'month',
  hour: 'hour',
  'seat-month': 'seat/month',
  'gb-month': 'GB/month',
  'text-gb-month': 'GB/month',
  'gb-written': 'GB',
  'million-read-units': '1M read units',
  'million-write-units': '1M write units',
  'million-searches': '1M searches',
  'thousand-searches': '1,000 searches',
  'million-tokens': '1M tokens',
  minute: 'minute',
  'minute-spoken': 'minute',
  'thousand-characters': '1,000 characters',
  'million-characters': '1M characters',
  'thousand-text-units': '1,000 text units',
  'hundred-thousand-units': '100,000 units',
  'thousand-requests': '1,000 requests',
  call: 'call',
  page: 'page',
}

/** The figure of a price: `priceOfGbMonth` of what is paid by the GB and month. */
export function priceId(per: ChainUnit): string {
  const words = per.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `priceOf${words.join('')}`
}
