import { formatsOf } from '../phrases.ts'

export const { money, percent, figure, count, unitPrice } = formatsOf({ code: 'USD', perUsd: 1 })

/** Whole dollars above a thousand and where they are whole, cents below, and fractions of a cent as far as they count. */
export function dollars(usd: number): string {
  const size = Math.abs(usd)
  if (size >= 1000 || (size >= 10 && Number.isInteger(size))) return money(usd)
  return size >= 0.1 || size === 0 ? `${usd < 0 ? '\u2212' : ''}$${size.toFixed(2)}` : unitPrice(usd)
}

/** "6", "1.58", "187.9": two decimals below ten, one above, none where they are zero. */
export function decimal(value: number): string {
  return figure(Number(value.toFixed(value < 10 ? 2 : 1)))
}

/** "after 8 months", "at once", "never". */
export function afterMonths(month: number | null): string {
  if (month === null) return 'never'
  return month === 0 ? 'at once' : `after ${decimal(month)} months`
}

/** "it breaks even after 8 months", "it never breaks even". */
export function breaksEven(month: number | null): string {
  return month === null ? 'it never breaks even' : `it breaks even ${afterMonths(month)}`
}
