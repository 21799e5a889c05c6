import type { FullReader } from '#core/plan/read-figure.ts'
import { measureOf } from '#core/units/quantities/measure.ts'
import { inDollars } from '#core/units/quantities/read-money.ts'
import { readQuantity } from '#core/units/quantities/read-quantity.ts'

/** Reads what is typed into the field of an input, with units, periods and words for numbers. */
export function fullReader(input: string, unit: string): FullReader {
  const measure = measureOf(input, unit)
  return (text, locale) => inDollars(readQuantity(text, measure, locale))
}
