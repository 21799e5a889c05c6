import { formatsOf, quantity } from '../words/words.ts'
import type { Formats } from '../units/format.ts'

const DOLLARS = formatsOf({ code: 'USD', perUsd: 1 })

/**
 * A number of the plan with its unit, to the digit that was entered: 99.5 % stays 99.5 %. What the
 * plan holds is in dollars and stays so unless the formats of another currency are given.
 */
export function inputValue(value: number, unit: string, formats: Formats = DOLLARS): string {
  const { figure, percent } = formats
  if (unit === 'share') return percent(value, 1)
  if (unit.startsWith('share of ') || unit.startsWith('of the ')) {
    return `${percent(value, 1)} ${unit.replace('share ', '')}`
  }
  if (unit === 'requests per active day') return `${figure(value)} a day`
  if (unit === 'times') return `${figure(value)} ×`
  if (unit === 'per $' || unit === '1 to 5') return figure(value)
  return value === 1 && PLURAL.test(unit) ? `1 ${unit.replace(PLURAL, '')}` : quantity(value, unit, formats)
}

/** The s of "months" or "hours a month", where one of them is meant. */
const PLURAL = /(?<=^(?:month|day|hour|year|token|request|replica|unit|host|GPU|seat))s/
