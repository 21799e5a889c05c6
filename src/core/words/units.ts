import type { Formats } from '../units/format.ts'
import { formatsOf } from './phrases.ts'

const DOLLARS = formatsOf({ code: 'USD', perUsd: 1 })

/**
 * A figure with its unit, to the digit that was entered: "99.5 %", "$0.20/kWh", "900 tokens", "1 month". What a
 * plan holds is in dollars and stays so unless the formats of another currency are given.
 */
export function quantity(value: number | null, unit: string, formats: Formats = DOLLARS): string {
  const { figure, percent, unitPrice } = formats
  if (value === null) return figure(null)
  if (unit === 'share') return percent(value, 1)
  if (isShare(unit)) return `${percent(value, 1)} ${unit.replace('share ', '')}`
  if (unit === '$') return unitPrice(value)
  if (unit.startsWith('$/')) return `${unitPrice(value)}${unit.slice(1)}`
  if (Object.hasOwn(AFTER, unit)) return `${figure(value)}${AFTER[unit] ?? ''}`
  const words = IN_WORDS[unit] ?? unit
  return `${figure(value)} ${value === 1 ? words.replace(PLURAL, '') : words}`
}

/** Whether it is written in per cent. */
export function isShare(unit: string): boolean {
  return /^(share|a year$|a month$|of the )/.test(unit)
}

/** Inside a field, where the label says the rest: "/day", "h", "%". */
export function unitInField(unit: string): string {
  return isShare(unit) ? '%' : (IN_FIELD[unit] ?? unit)
}

/** After a label, for those who do not see the unit inside the field: ", in dollars a day". */
export function unitAloud(unit: string): string {
  return ALOUD[unit] ?? ''
}

/** What follows the figure where that is not the unit itself. */
const AFTER: Readonly<Record<string, string>> = {
  'requests per active day': ' a day',
  '/month': ' a month',
  times: ' ×',
  ratio: '',
  'per $': '',
  '1 to 5': '',
}

const IN_WORDS: Readonly<Record<string, string>> = {
  h: 'hours',
  'h/year': 'hours a year',
}

/** The s of "months" or "hours a month", where one of them is meant. */
const PLURAL = /(?<=^(?:month|day|hour|year|token|request|replica|unit|host|GPU|seat))s/

const IN_FIELD: Readonly<Record<string, string>> = {
  'requests per active day': '/day',
  'requests/day': '/day',
  'tokens/day': '/day',
  'hours/day': 'h',
  hours: 'h',
  'hours a month': 'h/month',
  'hours a year': 'h/year',
  times: '×',
  ratio: '×',
  '$/request': '$',
  '$/1M tokens': '$/1M',
  '$/GPU-hour': '$/hour',
  '$/seat/month': '$/month',
}

const ALOUD: Readonly<Record<string, string>> = {
  $: ', in dollars',
  '$/day': ', in dollars a day',
  '$/month': ', in dollars a month',
  '$/hour': ', in dollars an hour',
  '$/request': ', in dollars',
  '$/1M tokens': ', in dollars a million tokens',
  'tokens/day': ' a day',
  'requests/day': ' a day',
  months: ', in months',
  share: ', in percent',
}
