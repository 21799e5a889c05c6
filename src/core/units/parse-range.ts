import { currencyOf, parseNumber } from './parse.ts'

/**
 * Ranges as people type them: "8,000 to 14,500", "20-30k", "between 20 and 30", "20k (15k-30k)", "15k/20k/30k",
 * "20k ± 10 %". Every number in them is read by the rules of `parseNumber`, so what is not a range comes out as it does
 * there, and what can be read in two ways is asked about.
 */
export type ParsedRange =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | {
      readonly kind: 'range'
      readonly low: number
      /** Null where only the ends were typed. */
      readonly base: number | null
      readonly high: number
      readonly isPercent: boolean
    }
  | RangeProblem

interface RangeProblem {
  readonly kind: 'problem'
  readonly problem: 'unreadable' | 'ambiguous' | 'upside-down' | 'mixed-units'
  readonly sentence: string
}

export function parseRange(text: string, locale: string): ParsedRange {
  const typed = text.normalize('NFKC').trim()
  if (typed.length > MOST_CHARACTERS)
    return problem('unreadable', 'This is too long for a range. Enter one such as 2000 to 3000.')
  const plain = typed.replace(ABOUT, '')
  const number = parseNumber(plain, locale)
  if (number.kind === 'ok') return { kind: 'number', value: number.value, isPercent: number.isPercent }
  if (number.kind === 'ambiguous') return problem('ambiguous', number.sentence)
  const around = AROUND.exec(plain)
  if (around) {
    const [, middle = '', distance = ''] = around
    return mixedUnits([middle, distance], typed, locale, false) ?? rangeAround(middle, distance, locale)
  }
  const parts = partsOf(plain, locale)
  if (parts) return mixedUnits(parts, typed, locale, true) ?? rangeOf(parts, typed, locale)
  if (plain === '') return problem('unreadable', number.sentence)
  return problem(
    'unreadable',
    `"${typed}" is neither a number nor a range. Enter one such as 2500, or 2000 to 3000.`,
  )
}

const MOST_CHARACTERS = 130
const ABOUT = /^(?:[~≈]|(?:about|around|roughly|approx\.?|circa|ca\.?|etwa|rund|environ|około)(?=[\s\d]))\s*/i
/** "±" is "+-" on most keyboards. */
const AROUND = /^(.+?)\s*(?:±|\+\s?\/?\s?[-−–])\s*(.+)$/
const WITH_RANGE = /^([^()[\]]+)[([]([^()[\]]+)[)\]]$/
const BETWEEN = /^(?:between|zwischen|entre|między)\s+(.+?)\s+(?:and|und|et|y|e|a|i)\s+(.+)$/i
const FROM_TO = /^(?:(?:from|von|de|od)\s+)?(.+?)\s+(?:to|till|until|through|bis|à|a|do)\s+(.+)$/i
const DOTS = /^(.+?)\s*(?:\.{2,3})\s*(.+)$/
const DASH = /[-−–—‒‐‑]/g

/** The texts of low and high, with that of the base between them where it was typed; null where this is no range. */
function partsOf(plain: string, locale: string): readonly string[] | null {
  const withRange = WITH_RANGE.exec(plain)
  if (withRange) {
    const [, base = '', inner = ''] = withRange
    const ends = partsOf(inner.trim(), locale)
    const [low, high] = ends ?? []
    return ends?.length === 2 && low !== undefined && high !== undefined ? [low, base.trim(), high] : null
  }
  const slashed = plain.split('/')
  if (slashed.length === 3) return slashed.map((part) => part.trim())
  const worded = BETWEEN.exec(plain) ?? FROM_TO.exec(plain) ?? DOTS.exec(plain)
  if (worded) return [worded[1] ?? '', worded[2] ?? '']
  return dashed(plain, locale)
}

/** A dash may also be a minus or stand in 1e-3: it parts a range only where both sides are numbers. */
function dashed(plain: string, locale: string): readonly string[] | null {
  const isNumber = (part: string) => parseNumber(part, locale).kind !== 'unreadable'
  for (const { index } of plain.matchAll(DASH)) {
    const parts = [plain.slice(0, index).trim(), plain.slice(index + 1).trim()]
    if (parts.every(isNumber)) return parts
  }
  return null
}

function rangeOf(parts: readonly string[], typed: string, locale: string): ParsedRange {
  const [asOne, asTyped] = [withSharedUnit(parts), parts].map((texts) =>
    valuesOf(withSharedPercent(texts), locale),
  )
  // "20-30k" is 20,000 to 30,000, but "500-2k" begins at 500.
  const read = [asOne, asTyped].find((values) => values !== undefined && isRising(values)) ?? asTyped
  if (read === undefined || 'kind' in read) return read ?? problem('unreadable', typed)
  const { values, isPercent } = read
  const [low = NaN] = values
  const high = values.at(-1) ?? NaN
  if (isRising(read))
    return { kind: 'range', low, base: values.length === 3 ? (values[1] ?? null) : null, high, isPercent }
  if (low <= high)
    return problem(
      'upside-down',
      `The middle of "${typed}" lies outside its ends. Enter the lowest number, the one in between, and the highest, such as 2000/2500/3000.`,
    )
  return problem(
    'upside-down',
    `The range "${typed}" is upside down: it begins with its larger end. Enter ${parts.at(-1) ?? ''} to ${parts[0] ?? ''}.`,
  )
}

/** Two currencies, or a percentage and money, are no range whatever their numbers are; "$20k ± 10 %" is one. */
function mixedUnits(
  parts: readonly string[],
  typed: string,
  locale: string,
  percentsCount: boolean,
): RangeProblem | null {
  if (parts.some((part) => parseNumber(part, locale).kind === 'unreadable')) return null
  const isPercent = (part: string) => percentsCount && part.includes('%')
  const units = new Set(parts.flatMap((part) => currencyOf(part) ?? (isPercent(part) ? '%' : [])))
  if (units.size < 2) return null
  return problem(
    'mixed-units',
    `"${typed}" is in two units: ${[...units].join(' and ')}. Enter it in one, such as 20 to 30.`,
  )
}

interface Values {
  readonly values: readonly number[]
  readonly isPercent: boolean
}

function valuesOf(texts: readonly string[], locale: string): Values | RangeProblem {
  const values: number[] = []
  let isPercent = false
  for (const text of texts) {
    const parsed = parseNumber(text, locale)
    if (parsed.kind !== 'ok') return problem(parsed.kind, parsed.sentence)
    values.push(parsed.value)
    isPercent ||= parsed.isPercent
  }
  return { values, isPercent }
}

function isRising(read: Values | RangeProblem): boolean {
  return (
    'values' in read && read.values.every((value, at) => at === 0 || value >= (read.values[at - 1] ?? value))
  )
}

const ENDS_IN_DIGIT = /\p{Nd}$/u
const WORD_OF_NUMBER = /\p{Nd}\s*([a-z]+)\.?[^\p{Nd}]*$/iu

/** The last "k" or "million" counts for the numbers that have nothing behind them. */
function withSharedUnit(parts: readonly string[]): readonly string[] {
  const word = parts.map((part) => WORD_OF_NUMBER.exec(part)?.[1]).findLast((found) => found !== undefined)
  return word === undefined
    ? parts
    : parts.map((part) => (ENDS_IN_DIGIT.test(part) ? `${part}${word}` : part))
}

/** "5-10 %" is 5 % to 10 %. */
function withSharedPercent(parts: readonly string[]): readonly string[] {
  const isPercent = (part: string) => part.includes('%')
  return parts.some(isPercent) ? parts.map((part) => (isPercent(part) ? part : `${part}%`)) : parts
}

/**
 * "20k ± 5k" and "20k ± 10 %", which is of the 20k; of a percentage it is percentage points. "20k ± 5" is 5,000, but
 * "20k ± 500" is 500: no distance is larger than what it is from where it may be read otherwise.
 */
function rangeAround(middle: string, distance: string, locale: string): ParsedRange {
  const parts = [middle, distance]
  const [asOne, asTyped] = [withSharedUnit(parts), parts].map((texts) => aroundOf(texts, locale))
  const read =
    [asOne, asTyped].find((found) => found?.kind === 'range' && found.low * found.high >= 0) ?? asTyped
  return read ?? problem('unreadable', middle)
}

function aroundOf([middle = '', distance = '']: readonly string[], locale: string): ParsedRange {
  const around = parseNumber(middle, locale)
  if (around.kind !== 'ok') return problem(around.kind, around.sentence)
  const off = parseNumber(distance, locale)
  if (off.kind !== 'ok') return problem(off.kind, off.sentence)
  const { value: base, isPercent } = around
  const size = Math.abs(
    off.isPercent && !isPercent
      ? off.value * base
      : isPercent && !off.isPercent
        ? off.value / 100
        : off.value,
  )
  const [low, high] = [base - size, base + size]
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return problem(
      'unreadable',
      `"${middle}" with "${distance}" is larger than any number that can be used here.`,
    )
  return { kind: 'range', low, base, high, isPercent }
}

function problem(found: RangeProblem['problem'], sentence: string): RangeProblem {
  return { kind: 'problem', problem: found, sentence }
}
