import { inputValue } from '#core/report/input-value.ts'
import type { Formats } from '#core/units/format.ts'

/** A figure of an evaluation with its unit, money in the plan's currency. */
export function figureValue(value: number | null, unit: string, formats: Formats): string {
  if (value === null) return formats.figure(null)
  if (unit === '/month') return `${formats.figure(value)} a month`
  if (unit === 'a year') return `${formats.percent(value, 1)} a year`
  if (unit === 'h') return inputValue(value, 'hours', formats)
  if (unit === 'h/year') return inputValue(value, 'hours a year', formats)
  return inputValue(value, unit, formats)
}
