/**
 * Numbers as people type them: with separators, a currency, a percent sign, a "k" or a "million". What can be
 * read in two ways is asked about, never guessed.
 */

export type ParsedNumber =
  | {
      readonly kind: 'ok'
      readonly value: number
      /** "5 %" is 0.05 with this set, so that a field of percentages can tell it from a plain 5. */
      readonly isPercent: boolean
    }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number]; readonly sentence: string }
  | { readonly kind: 'unreadable'; readonly sentence: string }

export function parseNumber(text: string, locale: string): ParsedNumber {
  const typed = text.trim()
  if (typed === '') return unreadable('Enter a number, such as 2500 or 2.5 million.')
  if (typed.length > 60)
    return unreadable('This is too long for a number. Enter one such as 2500 or 2.5 million.')
  const parts = partsOf(typed)
  if (!parts) return unreadable(`"${typed}" is not a number. Enter one such as 2500 or 2.5 million.`)

  const readings = readingsOf(parts.digits, locale)
  const values = readings.map((reading) => {
    const value = Number(`${reading}e${parts.exponent}`)
    return value === 0 ? 0 : parts.sign * value
  })
  const [first, second] = values
  if (first === undefined)
    return unreadable(
      `The separators of "${typed}" do not fit together. Enter ${parts.digits.replace(/\D/g, '')}, for example.`,
    )
  if (!values.every(Number.isFinite))
    return unreadable(`"${typed}" is larger than any number that can be used here.`)
  if (second === undefined) return { kind: 'ok', value: first, isPercent: parts.isPercent }
  const whole = parts.digits.replace(/\D/g, '')
  return {
    kind: 'ambiguous',
    readings: [first, second],
    sentence: `"${typed}" can be read in two ways. Enter ${whole} for the larger one, or ${parts.digits}0 for the smaller one.`,
  }
}

interface NumberParts {
  readonly sign: 1 | -1
  /** Digits with separators, as typed. */
  readonly digits: string
  /** Of ten: 6 for "million" and for "e6", -2 for "%". */
  readonly exponent: number
  readonly isPercent: boolean
}

const SIGN = /^([+\-\u2212\u2013])\s*/
const CODES =
  'AED|AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|INR|JPY|KRW|KWD|MXN|NOK|NZD|PLN|SEK|SGD|TRY|USD|ZAR'
const CURRENCY_BEFORE = new RegExp(`^(\\p{Sc}|(${CODES})(?![A-Za-z])|zł)\\s*`, 'u')
const CURRENCY_AFTER = new RegExp(`\\s*(\\p{Sc}|(?<![A-Za-z])(${CODES})|zł)$`, 'u')

/** The currency that a number is given in, as typed. */
export function currencyOf(text: string): string | undefined {
  return (CURRENCY_BEFORE.exec(text.replace(SIGN, ''))?.[0] ?? CURRENCY_AFTER.exec(text)?.[0])?.trim()
}

const DIGITS = /^(\d[\d.,'’_ ]*|[.,]\d+)/
const SUFFIX = /^(?:e([+-]?\d{1,4})|([a-z]+)\.?)?(\s*%)?$/i

function partsOf(typed: string): NumberParts | null {
  let rest = withPlainDigits(typed)
  let sign: 1 | -1 = 1
  // A minus may stand before or after the currency: -€5, €-5.
  const before = SIGN.exec(rest)
  rest = rest.slice(before?.[0].length ?? 0)
  const hadCurrency = CURRENCY_BEFORE.test(rest)
  rest = rest.replace(CURRENCY_BEFORE, '')
  const after = before ? null : SIGN.exec(rest)
  rest = rest.slice(after?.[0].length ?? 0)
  const signText = before?.[1] ?? after?.[1]
  if (signText !== undefined && signText !== '+') sign = -1
  if (!hadCurrency) rest = rest.replace(CURRENCY_AFTER, '')

  const digits = DIGITS.exec(rest)?.[0].trimEnd()
  if (digits === undefined) return null
  const suffix = SUFFIX.exec(rest.slice(digits.length).trim())
  if (!suffix) return null
  const [, power, word, percentSign] = suffix
  const wordExponent = word === undefined ? 0 : POWERS.get(word.toLowerCase())
  if (wordExponent === undefined) return null
  const isPercent = percentSign !== undefined
  return { sign, digits, isPercent, exponent: Number(power ?? 0) + wordExponent - (isPercent ? 2 : 0) }
}

/** Words for powers of ten, in the languages whose figures we write; "m" is a million, as in "2m requests". */
const POWERS: ReadonlyMap<string, number> = new Map([
  ...['k', 'thousand', 'thousands', 'tsd', 'tys'].map((word) => [word, 3] as const),
  ...['m', 'mn', 'mio', 'mln', 'million', 'millions', 'millionen'].map((word) => [word, 6] as const),
  ...['b', 'bn', 'mrd', 'mld', 'billion', 'billions', 'milliarden'].map((word) => [word, 9] as const),
])

/** Digits of other scripts become 0-9 and every kind of space an ordinary one. */
function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => String(digitValue(digit.charCodeAt(0))))
}

/** The zeroes of Arabic-Indic, eastern Arabic-Indic and Devanagari digits. */
const ZEROES = [0x966, 0x6f0, 0x660] as const

function digitValue(code: number): number {
  return code - (ZEROES.find((zero) => zero <= code) ?? 0x30)
}

/** What the digits can mean, as plain decimal text: one reading, two, or none. */
function readingsOf(digits: string, locale: string): readonly string[] {
  const hasDot = digits.includes('.')
  const hasComma = digits.includes(',')
  if (hasDot && hasComma) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
    return withDecimal(digits, decimal)
  }
  if (!hasDot && !hasComma) return grouped(digits)

  const separator = hasDot ? '.' : ','
  if (digits.indexOf(separator) !== digits.lastIndexOf(separator)) return grouped(digits)
  const asDecimal = withDecimal(digits, separator)
  const [before = '', after = ''] = digits.split(separator)
  const mayBeGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  if (!mayBeGroup) return asDecimal
  return separator === groupSeparator(locale) ? grouped(digits) : [...grouped(digits), ...asDecimal]
}

function withDecimal(digits: string, decimal: string): readonly string[] {
  const [before = '', ...after] = digits.split(decimal)
  const [fraction] = after
  if (after.length !== 1 || fraction === undefined || !/^\d*$/.test(fraction)) return []
  const whole = before === '' ? ['0'] : grouped(before)
  return whole.map((part) => `${part}.${fraction}`)
}

/** Groups of three after one to three digits, or as in India two by two before the last three. */
const GROUPED = /^(\d+|\d{1,3}([.,'’_ ])\d{3}(\2\d{3})*|\d{1,2}(,\d{2})+,\d{3})$/

function grouped(digits: string): readonly string[] {
  return GROUPED.test(digits) ? [digits.replace(/\D/g, '')] : []
}

const groupSeparators = new Map<string, string>()

function groupSeparator(locale: string): string {
  const cached = groupSeparators.get(locale)
  if (cached !== undefined) return cached
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567)
  const separator = parts.find(({ type }) => type === 'group')?.value ?? ''
  groupSeparators.set(locale, separator)
  return separator
}

function unreadable(sentence: string): ParsedNumber {
  return { kind: 'unreadable', sentence }
}
