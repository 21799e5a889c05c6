import type { ClaimFigure } from '../../decision/claims/claim.ts'
import { dollars, figure, percent } from './claim-words.ts'

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
