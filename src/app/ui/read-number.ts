import { parseNumber } from '#core/units/parse.ts'
import { LOCALE } from './locale.ts'

export interface NumberRules {
  readonly min: number
  readonly max: number
  readonly integer?: boolean | undefined
  /** The field speaks in percent: 5 and "5 %" are both 0.05. */
  readonly percent?: boolean | undefined
}

export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly sentence: string }

/** What a text means for a field with these bounds, or what to do about it. */
export function readNumber(
  text: string,
  { min, max, integer = false, percent = false }: NumberRules,
): ReadNumber {
  if (text.trim() === '') return { kind: 'empty' }
  const parsed = parseNumber(text, LOCALE)
  if (parsed.kind !== 'ok') return { kind: 'problem', sentence: parsed.sentence }
  if (parsed.isPercent && !percent) {
    return { kind: 'problem', sentence: `Enter a plain number; this field is not a percentage.` }
  }
  const value = percent && !parsed.isPercent ? tidy(parsed.value / 100) : parsed.value
  const shown = (bound: number) => (percent ? `${writeNumber(bound, true)} %` : writeNumber(bound, false))
  if (value < min) return { kind: 'problem', sentence: `Enter ${shown(min)} or more.` }
  if (value > max) return { kind: 'problem', sentence: `Enter ${shown(max)} or less.` }
  if (integer && !Number.isInteger(value)) return { kind: 'problem', sentence: 'Enter a whole number.' }
  return { kind: 'number', value }
}

/** Every digit that matters, grouped: 20000 is "20,000", and 0.025 in percent is "2.5". */
export function writeNumber(value: number, percent: boolean): string {
  return FORMAT.format(percent ? tidy(value * 100) : value).replace('-', '\u2212')
}

/** Made once: making a format costs far more than using it, and a drag writes many figures a second. */
const FORMAT = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 12 })

/** Without the dust of binary fractions: 2.2 / 100 is 0.022, not 0.022000000000000002. */
function tidy(value: number): number {
  return Number(value.toPrecision(14)) + 0
}
