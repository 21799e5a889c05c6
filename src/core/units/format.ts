/**
 * Figures as people read them, the same on every surface. Rounding happens here and nowhere earlier: tables
 * show whole units of the currency, headlines two or three significant figures, prices of units up to four.
 * Spaces inside a figure do not break, a minus is a minus (U+2212), and what is not known says so.
 */

export interface Currency {
  readonly code: string
  /** How many of it a dollar buys. */
  readonly perUsd: number
}

export const NOT_KNOWN = 'not known'

/** A way of writing a figure: null, and whatever is no finite number, is "not known". */
type Written = (value: number | null) => string

export interface Formats {
  /** Whole units of the currency, for tables: "$41,230", "−$310". */
  readonly money: Written
  /** Two or three significant figures, for sentences after the word "about": "$41,000", "$2.5 million". */
  readonly aboutMoney: Written
  /** Up to four significant figures: "$2.50", "$0.0006", "$1,235". */
  readonly unitPrice: Written
  /** A whole number: "20,000". */
  readonly count: Written
  /** A number in words where words are shorter: "2.5 million", "20,000". */
  readonly words: Written
  /** Up to four significant figures, whole above a thousand: "6,912", "0.146". */
  readonly figure: Written
  /** An estimated speed or time, which is good for two significant figures: "220", "9,300", "0.14". */
  readonly estimate: Written
  /** A share: 0.083 is "8 %", with one decimal "8.3 %". */
  readonly percent: (share: number | null, decimals?: number) => string
}

/** Figures in a language and in the plan's currency; amounts arrive in dollars. */
export function formatsFor(locale: string, { code, perUsd }: Currency): Formats {
  const inCurrency = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const
  const ofUsd = (write: (amount: number) => string) => known((usd) => write(usd * perUsd))
  return {
    money: ofUsd((amount) =>
      written(locale, { ...inCurrency, minimumFractionDigits: 0, maximumFractionDigits: 0 }, amount),
    ),
    aboutMoney: ofUsd((amount) => aboutInWords(locale, inCurrency, amount)),
    unitPrice: ofUsd((amount) => unitPriceOf(locale, inCurrency, amount)),
    count: known((value) => written(locale, { maximumFractionDigits: 0 }, value)),
    words: known((value) => inWords(locale, {}, value, 3)),
    figure: known((value) =>
      written(
        locale,
        Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 },
        value,
      ),
    ),
    estimate: known((value) => written(locale, { maximumSignificantDigits: 2 }, value)),
    percent: (share, decimals = 0) =>
      known(
        (value) => `${written(locale, { maximumFractionDigits: decimals }, value * 100)}${NO_BREAK_SPACE}%`,
      )(share),
  }
}

const NO_BREAK_SPACE = '\u00a0'
const MILLION = 1e6
/** From here on a number has no word that anybody knows, and its last digits are not exact: "$3.6E18". */
const POWERS_FROM = 1e15

function known(write: (value: number) => string): Written {
  return (value) => (value === null || !Number.isFinite(value) ? NOT_KNOWN : write(value))
}

/** Three figures where the first is a 1, else two, so that rounding never moves a figure by more than 2.5 %. */
function aboutInWords(locale: string, options: Intl.NumberFormatOptions, amount: number): string {
  const digits = Math.abs(amount).toExponential()[0] === '1' ? 3 : 2
  return Math.abs(amount) < 10
    ? written(locale, options, amount)
    : inWords(locale, { ...options, minimumFractionDigits: 0 }, amount, digits)
}

function inWords(locale: string, options: Intl.NumberFormatOptions, value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits))
  const precision = { maximumSignificantDigits: digits }
  if (Math.abs(rounded) < MILLION || Math.abs(rounded) >= POWERS_FROM)
    return written(locale, { ...options, ...precision }, rounded)
  const words = { notation: 'compact', compactDisplay: 'long', ...precision } as const
  if (options.style !== 'currency') return written(locale, words, rounded)
  return aroundNumber(locale, options, rounded, written(locale, words, Math.abs(rounded)))
}

/** The platform has no words for amounts ("$2.5M"), so the number in words takes the place of the digits. */
function aroundNumber(
  locale: string,
  options: Intl.NumberFormatOptions,
  value: number,
  numberInWords: string,
): string {
  const parts = formatWith(locale, { ...options, maximumFractionDigits: 0 }).formatToParts(value)
  const text = parts.flatMap(({ type, value: part }) => {
    if (type === 'integer' || type === 'group') return []
    return [part]
  })
  const at = parts.findIndex(({ type }) => type === 'integer')
  return withoutBreaks([...text.slice(0, at), numberInWords, ...text.slice(at)].join(''))
}

/** Cents are written out (2.50) as long as four significant figures reach that far. */
function unitPriceOf(locale: string, options: Intl.NumberFormatOptions, amount: number): string {
  const usualDecimals = formatWith(locale, options).resolvedOptions().maximumFractionDigits ?? 0
  const wholeDigits = amount === 0 ? 1 : Number(amount.toExponential(3).split('e')[1]) + 1
  const decimals = amount === 0 ? usualDecimals : Math.min(20, Math.max(0, 4 - wholeDigits))
  return written(
    locale,
    { ...options, minimumFractionDigits: Math.min(usualDecimals, decimals), maximumFractionDigits: decimals },
    amount,
  )
}

function written(locale: string, options: Intl.NumberFormatOptions, value: number): string {
  const look =
    Math.abs(value) < POWERS_FROM
      ? options
      : ({ maximumSignificantDigits: 4, ...options, notation: 'scientific' } as const)
  return withoutBreaks(formatWith(locale, { ...look, signDisplay: 'negative' }).format(value))
}

function withoutBreaks(text: string): string {
  return text.replace(/\s/g, NO_BREAK_SPACE).replace('-', '\u2212')
}

/** Making a format costs far more than using it, and a dragged slider writes hundreds of figures a second. */
const formats = new Map<string, Intl.NumberFormat>()

function formatWith(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const cached = formats.get(key)
  if (cached) return cached
  const made = new Intl.NumberFormat(locale, options)
  formats.set(key, made)
  return made
}
