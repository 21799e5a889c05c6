import { parseNumber } from '../units/parse.ts'
import { parseRange } from '../units/parse-range.ts'
import type { QuantityReading } from '../units/quantities/reading.ts'
import type { Uncertain } from './schema.ts'
import { WHY_SINGLE, type RangeRules } from './takes-range.ts'

/** What a figure may be, and how it is written where it is typed. */
export interface FigureRules extends Partial<RangeRules> {
  readonly min: number
  readonly max: number
  readonly integer?: boolean | undefined
  readonly scale?: 'linear' | 'log' | undefined
  /** The field speaks in percent: 5 and "5 %" are both 0.05. */
  readonly percent?: boolean | undefined
}

export type ReadFigure =
  | { readonly kind: 'figure'; readonly figure: Uncertain }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly sentence: string }

/** A reader that also knows units, periods and words for numbers. */
export type FullReader = (text: string, locale: string) => QuantityReading

export interface Writing {
  readonly locale: string
  /** A figure as the field writes it, without a unit. */
  readonly write: (value: number, percent: boolean) => string
  /** Where it has been loaded. */
  readonly read?: FullReader | undefined
}

/**
 * What a text means for a figure with these bounds, or what to do about it. A range without its base takes what stood
 * there before, where that lies within it, else its middle.
 */
export function readFigure(
  text: string,
  rules: FigureRules,
  before: Uncertain | null,
  writing: Writing,
): ReadFigure {
  if (text.trim() === '') return { kind: 'empty' }
  if (writing.read) return figureOfReading(text, writing.read(text, writing.locale), rules, before, writing)
  const number = parseNumber(text, writing.locale)
  if (number.kind === 'ok') return figureOf(number, rules, writing)
  const range = parseRange(text, writing.locale)
  if (range.kind !== 'range' && !rules.takesRange) return problem(number.sentence)
  return figureOfReading(text, range, rules, before, writing)
}

function figureOfReading(
  text: string,
  reading: QuantityReading,
  rules: FigureRules,
  before: Uncertain | null,
  writing: Writing,
): ReadFigure {
  switch (reading.kind) {
    case 'unknown':
      return { kind: 'empty' }
    case 'problem':
      return problem(reading.sentence)
    case 'number':
      return figureOf(reading, rules, writing)
    case 'range':
      return rules.takesRange
        ? rangeOf(reading, rules, before, writing)
        : oneNumber(text, reading, rules, writing)
  }
}

interface Typed {
  readonly value: number
  readonly isPercent: boolean
}

function figureOf(typed: Typed, rules: FigureRules, writing: Writing): ReadFigure {
  if (typed.isPercent && !rules.percent)
    return problem('Enter a plain number; this field is not a percentage.')
  const value = inField(typed.value, typed.isPercent, rules)
  if (value < rules.min) return problem(`Enter ${shown(rules.min, rules, writing)} or more.`)
  if (value > rules.max) return problem(`Enter ${shown(rules.max, rules, writing)} or less.`)
  if (rules.integer && !Number.isInteger(value)) return problem('Enter a whole number.')
  return { kind: 'figure', figure: value }
}

type TypedRange = Pick<Extract<QuantityReading, { kind: 'range' }>, 'low' | 'base' | 'high' | 'isPercent'>

function rangeOf(
  typed: TypedRange,
  rules: FigureRules,
  before: Uncertain | null,
  writing: Writing,
): ReadFigure {
  const { isPercent } = typed
  if (isPercent && !rules.percent) return problem('Enter plain numbers; this field is not a percentage.')
  const [low, high] = [inField(typed.low, isPercent, rules), inField(typed.high, isPercent, rules)]
  const end = (name: string, value: number) => `The ${name} end, ${shown(value, rules, writing)},`
  if (low < rules.min)
    return problem(`${end('low', low)} is too low: enter ${shown(rules.min, rules, writing)} or more.`)
  if (high > rules.max)
    return problem(`${end('high', high)} is too high: enter ${shown(rules.max, rules, writing)} or less.`)
  const said = typed.base === null ? null : inField(typed.base, isPercent, rules)
  if (rules.integer && ![low, high, said ?? low].every(Number.isInteger))
    return problem('Enter whole numbers.')
  if (low === high) return { kind: 'figure', figure: low }
  const stood = before === null || typeof before === 'number' ? before : before.base
  const kept = stood !== null && low <= stood && stood <= high ? stood : null
  const ends = typeof before === 'object' && before?.ends !== undefined ? { ends: before.ends } : {}
  return { kind: 'figure', figure: { low, base: said ?? kept ?? middleOf(low, high, rules), high, ...ends } }
}

/**
 * What a range without a base is taken as: the geometric mean where figures of its kind spread by factors, else the
 * arithmetic one, to four figures where that many tell it from the ends, and whole from a hundred on. 8,000 to 14,500
 * requests are 10,770, and 250 to 400 tokens 316.
 */
export function middleOf(
  low: number,
  high: number,
  { scale, integer }: Pick<FigureRules, 'scale' | 'integer'>,
): number {
  const middle = scale === 'log' && low > 0 ? Math.sqrt(low) * Math.sqrt(high) : low / 2 + high / 2
  if (integer) return Math.min(high, Math.max(low, Math.round(middle)))
  const rounded = [4, 5, 6, 7, 8, 10, 12, 15].map((digits) => Number(middle.toPrecision(digits)))
  const whole = middle >= 100 ? [Math.round(rounded[0] ?? middle)] : []
  return [...whole, ...rounded].find((value) => low < value && value < high) ?? low
}

function oneNumber(text: string, range: TypedRange, rules: FigureRules, writing: Writing): ReadFigure {
  const [low, base, high] = [range.low, range.base, range.high].map((value) =>
    value === null ? null : inField(value, range.isPercent, rules),
  )
  const one = base ?? middleOf(low ?? rules.min, high ?? rules.max, rules)
  const within = Math.min(rules.max, Math.max(rules.min, one))
  const why = rules.single ? `: ${WHY_SINGLE[rules.single]}` : ''
  return problem(
    `"${text.trim()}" is a range, and this is one number${why}. Enter one, such as ${shown(within, rules, writing)}.`,
  )
}

/** A figure of the field: 99.9 is per cent, and so is 0.5; but 0.999 of an availability can only be a share. */
function inField(value: number, isPercent: boolean, { percent, min }: FigureRules): number {
  if (!percent || isPercent) return value
  const asPercent = withoutDust(value / 100)
  return min > 0 && asPercent < min && value >= min && value <= 1 ? value : asPercent
}

function shown(value: number, { percent = false }: FigureRules, { write }: Writing): string {
  return percent ? `${write(value, true)} %` : write(value, false)
}

/** 2.2 / 100 is 0.022, not 0.022000000000000002. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(14)) + 0
}

function problem(sentence: string): ReadFigure {
  return { kind: 'problem', sentence }
}
