import type { ClaimFigure } from '#core/decision/claims.ts'
import { formatsOf } from '#core/decision/words.ts'

const { money, unitPrice, percent, figure } = formatsOf({ code: 'USD', perUsd: 1 })

/** A recomputed figure with its unit; a break-even that is not there never comes. */
export function claimFigure({ value, unit }: Pick<ClaimFigure, 'value' | 'unit'>): string {
  if (value === null) return 'never'
  switch (unit) {
    case 'share':
      return percent(value, 1)
    case 'months':
    case 'days':
      return `${figure(value < 1000 ? Number(value.toFixed(2)) : value)} ${unit}`
    case '$':
    case '$/day':
    case '$/month':
    case '$/year':
    case '$/request':
      return `${dollars(value)}${PER[unit]}`
  }
}

const PER: Record<Extract<ClaimFigure['unit'], `$${string}`>, string> = {
  $: '',
  '$/day': ' a day',
  '$/month': ' a month',
  '$/year': ' a year',
  '$/request': ' a request',
}

/** Whole dollars above a thousand, cents below, and fractions of a cent as far as they count. */
function dollars(usd: number): string {
  const size = Math.abs(usd)
  if (size >= 1000) return money(usd)
  return size >= 0.1 ? `${usd < 0 ? '\u2212' : ''}$${size.toFixed(2)}` : unitPrice(usd)
}
