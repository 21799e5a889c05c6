import { readFigure, type FigureRules, type FullReader, type ReadFigure } from '#core/plan/read-figure.ts'
import type { Uncertain } from '#core/plan/schema.ts'
import { LOCALE } from './locale.ts'

/** What a text means for a field with these rules, whose figure was `before`; or what to do about it. */
export function readNumber(
  text: string,
  rules: FigureRules,
  before: Uncertain | null = null,
  read?: FullReader,
): ReadFigure {
  return readFigure(text, rules, before, { locale: LOCALE, write: writeNumber, read })
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
