/** What a field counts, as far as it decides which units may be typed. */
export interface Measure {
  readonly of:
    | 'requests'
    | 'tokens'
    | 'money'
    | 'price-per-mtok'
    | 'duration'
    | 'clock'
    | 'days-of-week'
    | 'share'
    | 'growth'
    | 'token-rate'
    | 'power'
    | 'plain'
  /** The unit in which the field counts, of durations and of what is said for a period. */
  readonly in: Period | 'ms' | null
  /** Of a duration: for which period it is said, as in hours a month. */
  readonly per: Period | null
  /** The field is a limit, so that "up to 2 s" is 2 s. */
  readonly isLimit: boolean
  /** The field is an amount for each seat, so that "30 a seat" is 30. */
  readonly isOfSeat: boolean
  /** The field is what an hour of work costs, so that a year has as many hours as people work. */
  readonly isOfWork: boolean
  /** Of a price: whether of what a model reads or of what it writes. */
  readonly side?: Side
}

export type Side = 'input' | 'output'

export type Period = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Of an input of the registry, by its name and its unit. */
export function measureOf(name: string, unit: string): Measure {
  const own = BY_NAME[name]
  const [of, per] = own ?? BY_UNIT[unit] ?? ['plain', null]
  const every = unit === 'hours a month' ? 'month' : unit === 'hours a year' ? 'year' : null
  const isLimit = LIMITS.test(name) || of === 'duration' || of === 'money'
  const measure: Measure = {
    of,
    in: per,
    per: every,
    isLimit,
    isOfSeat: unit.includes('seat'),
    isOfWork: PAY.test(name),
  }
  const side = of === 'price-per-mtok' ? /^(?:cached)?(input|output)/i.exec(name)?.[1]?.toLowerCase() : null
  return side === 'input' || side === 'output' ? { ...measure, side } : measure
}

type Kind = readonly [of: Measure['of'], per: Measure['in']]

const BY_NAME: Readonly<Record<string, Kind>> = {
  activeHoursPerDay: ['clock', 'day'],
  daysPerWeek: ['days-of-week', null],
  currentMonthlyBillUsd: ['money', 'month'],
  monthlyUsd: ['money', 'month'],
  upFrontUsd: ['money', null],
}

const BY_UNIT: Readonly<Record<string, Kind>> = {
  'requests per active day': ['requests', 'day'],
  tokens: ['tokens', null],
  'tokens/s': ['token-rate', 'second'],
  $: ['money', null],
  '$/month': ['money', 'month'],
  '$/seat/month': ['money', 'month'],
  '$/h': ['money', 'hour'],
  '$/GPU-hour': ['money', 'hour'],
  '$/kWh': ['money', null],
  '$/GB': ['money', null],
  '$/1M tokens': ['price-per-mtok', null],
  ms: ['duration', 'ms'],
  s: ['duration', 'second'],
  hours: ['duration', 'hour'],
  'hours a month': ['duration', 'hour'],
  'hours a year': ['duration', 'hour'],
  minutes: ['duration', 'minute'],
  days: ['duration', 'day'],
  months: ['duration', 'month'],
  share: ['share', null],
  'share of the price': ['share', null],
  'of the price a year': ['share', null],
  'of the units a year': ['share', null],
  'a month': ['growth', 'month'],
  'a year': ['growth', 'year'],
  W: ['power', null],
}

const PAY = /^(?:staff|outside)UsdPerHour$/

const LIMITS =
  /^(contextTokens|max|target|concurrency|minTokens|availability|acceptedShare|payback|capitalBudget)/

/** Hours that one person works, holidays and illness taken off: 1,700 in a year. */
export const HOURS_WORKED: Readonly<Partial<Record<Period, number>>> = {
  day: 8,
  week: 1700 / 52,
  month: 1700 / 12,
  quarter: 1700 / 4,
  year: 1700,
}

/** How many days, where that is always the same; months and years on average. */
export const DAYS: Readonly<Record<Period, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
}
