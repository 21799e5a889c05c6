import type { Period } from './measure.ts'

/** What a text means for a field. What may mean two things is asked about; what can't be meant says what would be right. */
export type QuantityReading =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly isPercent: boolean
      readonly currency?: string
    }
  | {
      readonly kind: 'range'
      readonly low: number
      readonly base: number | null
      readonly high: number
      readonly isPercent: boolean
      readonly currency?: string
    }
  /** "don't know", "n/a": an answer. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'problem'
      readonly problem: 'ambiguous' | 'asks' | 'unreadable' | 'upside-down' | 'mixed-units'
      readonly sentence: string
    }

export function number(value: number, isPercent = false): QuantityReading {
  return Number.isFinite(value)
    ? { kind: 'number', value: withoutDust(value), isPercent }
    : {
        kind: 'problem',
        problem: 'unreadable',
        sentence: 'This is larger than any number that can be used here.',
      }
}

export function asks(sentence: string): QuantityReading {
  return { kind: 'problem', problem: 'asks', sentence }
}

export function refuses(sentence: string): QuantityReading {
  return { kind: 'problem', problem: 'unreadable', sentence }
}

/** The same reading in another unit. */
export function scaled(reading: QuantityReading, factor: number): QuantityReading {
  if (factor === 1) return reading
  if (reading.kind === 'number') return { ...reading, value: withoutDust(reading.value * factor) }
  if (reading.kind !== 'range') return reading
  return {
    ...reading,
    low: withoutDust(reading.low * factor),
    base: reading.base === null ? null : withoutDust(reading.base * factor),
    high: withoutDust(reading.high * factor),
  }
}

/** Without the dust of binary fractions. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(14)) + 0
}

/** The number of a reading, or both ends, for a sentence: "40", "40 to 60". */
export function shown(reading: QuantityReading, factor = 1): string {
  if (reading.kind === 'number') return inFigures(reading.value * factor)
  if (reading.kind === 'range')
    return `${inFigures(reading.low * factor)} to ${inFigures(reading.high * factor)}`
  return 'it'
}

export function inFigures(value: number): string {
  const digits = Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }
  return new Intl.NumberFormat('en', digits).format(value)
}

/** "a day", "an hour". */
export function per(period: Period): string {
  return period === 'hour' ? 'an hour' : `a ${period}`
}
