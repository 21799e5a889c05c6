import { formatsOf } from '../decision/phrases.ts'
import type { Formats } from '../units/format.ts'

const DOLLARS = formatsOf({ code: 'USD', perUsd: 1 })

/**
 * A number of the plan with its unit, as a person writes it. What the plan holds is in dollars and
 * stays so unless the formats of another currency are given.
 */
export function inputValue(value: number, unit: string, formats: Formats = DOLLARS): string {
  const { figure, percent, unitPrice } = formats
  if (unit === '$' || unit.startsWith('$/')) return `${unitPrice(value)}${perUnit(unit.slice(1))}`
  const [first, ...rest] = unit.split(' ')
  if (first === 'share') return [percent(value, 1), ...rest].join(' ')
  if (unit === 'a year' || unit === 'a month' || first === 'of') return `${percent(value, 1)} ${unit}`
  if (unit === 'ratio' || unit === 'per $' || unit === 'month of the year' || unit === '1 to 5') {
    return figure(value)
  }
  if (unit === 'times') return `${figure(value)} ×`
  return value === 1 ? `1 ${SINGULAR[unit] ?? unit}` : `${figure(value)} ${unit}`
}

function perUnit(rest: string): string {
  return rest === ''
    ? ''
    : ` per ${rest.slice(1).replaceAll('/', ' and ').replace(/^1M/, 'million').replace(/^h$/, 'hour')}`
}

const SINGULAR: Readonly<Record<string, string>> = {
  months: 'month',
  days: 'day',
  hours: 'hour',
  'hours a month': 'hour a month',
  'hours a year': 'hour a year',
  tokens: 'token',
  requests: 'request',
  'requests per active day': 'request per active day',
  replicas: 'replica',
  units: 'unit',
  seats: 'seat',
}
