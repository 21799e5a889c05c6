import { INPUTS } from '../inputs/registry.ts'
import { readFigure, type ReadFigure, type Writing } from '../plan/read-figure.ts'
import type { Input } from '../inputs/input.ts'
import { measureOf } from '../units/quantities/measure.ts'
import type { QuantityReading } from '../units/quantities/reading.ts'
import { readQuantity } from '../units/quantities/read-quantity.ts'

export type FieldReading =
  | { readonly kind: 'number'; readonly value: number; readonly currency: string | null }
  | {
      readonly kind: 'range'
      readonly low: number
      readonly base: number
      readonly high: number
      readonly currency: string | null
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asks' | 'refuses'; readonly sentence: string }

/** What a text means for an input of the registry, within its bounds. */
export function readField(name: string, text: string, locale: string): FieldReading {
  const input: Input | undefined = (INPUTS as Readonly<Record<string, Input>>)[name]
  if (!input) throw new Error(`There is no input ${name}.`)
  let reading: QuantityReading = { kind: 'unknown' }
  const writing: Writing = {
    locale,
    write,
    read: (typed, inLocale) => (reading = readQuantity(typed, measureOf(name, input.unit), inLocale)),
  }
  const percent = isShare(input.unit)
  const figure: ReadFigure = readFigure(text, { ...input, percent, takesRange: true }, null, writing)
  const currency = currencyOf(reading)
  switch (figure.kind) {
    case 'empty':
      return { kind: 'unknown' }
    case 'problem':
      return { kind: isQuestion(reading) ? 'asks' : 'refuses', sentence: figure.sentence }
    case 'figure':
      return typeof figure.figure === 'number'
        ? { kind: 'number', value: figure.figure, currency }
        : {
            kind: 'range',
            low: figure.figure.low,
            base: figure.figure.base,
            high: figure.figure.high,
            currency,
          }
  }
}

/** Whether a field of the unit is typed in per cent. */
export function isShare(unit: string): boolean {
  return /^(share|a year$|a month$|of the )/.test(unit)
}

/** It may mean two things, or needs more to be known; else it can't be meant. */
function isQuestion(reading: QuantityReading): boolean {
  return reading.kind === 'problem' && (reading.problem === 'ambiguous' || reading.problem === 'asks')
}

function currencyOf(reading: QuantityReading): string | null {
  return reading.kind === 'number' || reading.kind === 'range' ? (reading.currency ?? null) : null
}

function write(value: number, percent: boolean): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 12 }).format(
    percent ? Number((value * 100).toPrecision(14)) : value,
  )
}
