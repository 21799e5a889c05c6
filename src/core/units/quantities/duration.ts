import { readFigures } from './figures.ts'
import { DAYS, type Measure, type Period } from './measure.ts'
import { asks, inFigures, number, refuses, scaled, type QuantityReading } from './reading.ts'
import { PERIODS, unitsIn } from './units-in.ts'

/** "300ms", "2 s", "1.5-2 seconds", "1h 30m", "3 years", in the unit of the field. */
export function readDuration(plain: string, measure: Measure, locale: string): QuantityReading {
  const { in: field, per } = measure
  if (field === null) return readFigures(plain, true, locale)
  if (per !== null) return ofEach(plain, { ...measure, per: null }, per, locale)
  if (INSTANT.test(plain)) return asks('How soon is that? Enter a number, such as 300 ms or 2 s.')
  const text = plain
    .replace(/,?\s*(?:at |@\s?)?\(?p(?:50|75|9\d(?:\.\d)?)\)?$/, '')
    .replace(/\bsub-?\s?second\b/g, '1 s')
    .replace(/\bhalf an? (?=second|minute|hour|day|week|month|quarter|year)/g, '0.5 ')
    .replace(/\b(?:an?|per) (?=second|minute|hour|day|week|month|quarter|year)/g, (_all, at: number) =>
      at === 0 || /(?:under|than|within|most|to|least) $/.test(plain.slice(0, at)) ? '1 ' : 'per ',
    )
    .replace(/^within /, 'under ')
  const sum = sumOf(text, field)
  if (sum !== null) return sum
  const units: number[] = []
  let rest = text
  for (const [days, words] of UNITS) {
    rest = rest.replace(new RegExp(`(?<![a-zµ])(?:${words})(?![a-zß])\\.?`, 'g'), () => {
      units.push(days)
      return ' '
    })
  }
  const [days, ...others] = units
  if (others.some((other) => other !== days)) return mixed(text, field, locale)
  const reading = readFigures(rest.replace(/\s+/g, ' ').trim(), true, locale)
  if (reading.kind !== 'number' && reading.kind !== 'range') return reading
  if (reading.isPercent) return refuses('This asks for a length of time, not for a percentage.')
  if (days !== undefined) return scaled(reading, factorOf(days, field))
  if (field === 'ms' && reading.kind === 'number' && reading.value > 0 && reading.value < LEAST_MS)
    return asks(
      `${inFigures(reading.value)} may be seconds or milliseconds. Enter it with its unit, such as 300 ms or 2 s.`,
    )
  return reading
}

/** No model answers in fewer. */
const LEAST_MS = 20

/** "5 hours a week" where the field asks for hours a month. */
function ofEach(plain: string, measure: Measure, per: Period, locale: string): QuantityReading {
  const { rest, periods } = unitsIn(plain)
  const reading = readDuration(rest, measure, locale)
  const [period = per, ...more] = periods
  if (more.length > 0) return asks(`That names two periods: ${periods.join(' and ')}. Enter hours a ${per}.`)
  if (period === per) return reading
  const times = { week: 52 / 12, month: 1, quarter: 1 / 3, year: 1 / 12 }
  const isLong = (one: Period): one is keyof typeof times => Object.hasOwn(times, one)
  return isLong(period) && isLong(per)
    ? scaled(reading, times[period] / times[per])
    : asks(`On how many days of a ${per} is that? Enter hours a ${per}.`)
}

const INSTANT =
  /^(?:instant(?:ly|aneous)?|immediate(?:ly)?|real-?\s?time|asap|fast|quick(?:ly)?|sofort|schnell|now)$/

type Field = NonNullable<Measure['in']>

function factorOf(days: number, field: Field): number {
  const own = field === 'ms' ? DAYS.second / 1000 : DAYS[field]
  // Years, quarters and months are so many months each, whatever their days.
  const months = [DAYS.month, DAYS.quarter, DAYS.year].includes(days) && field === 'month'
  return months ? Math.round(days / own) : Number((days / own).toPrecision(12))
}

const UNITS: readonly (readonly [number, string])[] = [
  [DAYS.second / 1000, 'ms|msecs?|millis|milliseconds?|millisekunden?|millisecondes?|milisegundos?'],
  [DAYS.second / 1e6, 'µs|us|microseconds?'],
  ...PERIODS.map(
    ([period, words]) => [DAYS[period], period === 'month' ? `${words}|m(?=$)|mon` : words] as const,
  ),
  [DAYS.week, 'w'],
]

const PART = /^\s*(\d+(?:[.,]\d+)?)\s*([a-zµ]+)\s*(?:,|and|und)?\s*/

/** "1h 30m" and "1 year 6 months": several units behind each other, from large to small. */
function sumOf(text: string, field: Field): QuantityReading | null {
  let rest = text
  let sum = 0
  let parts = 0
  while (rest !== '') {
    const match = PART.exec(rest)
    if (!match) return null
    const [all, count = '', word = ''] = match
    const unit =
      parts > 0 && /^m$/.test(word)
        ? DAYS.minute
        : UNITS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0]
    if (unit === undefined) return null
    sum += Number(count.replace(',', '.')) * factorOf(unit, field)
    parts += 1
    rest = rest.slice(all.length)
  }
  return parts > 1 ? number(sum) : null
}

/** "500ms to 2s": each end in its own unit. */
function mixed(text: string, field: Field, locale: string): QuantityReading {
  const parts = text.split(/\s*(?:-|\bto\b|\bbis\b|\.\.)\s*/)
  const [low, high] =
    parts.length === 2
      ? parts.map((part) =>
          readDuration(
            part,
            { of: 'duration', in: field, per: null, isLimit: true, isOfSeat: false, isOfWork: false },
            locale,
          ),
        )
      : []
  if (low?.kind !== 'number' || high?.kind !== 'number')
    return refuses('This names two units. Enter one length of time, such as 300 ms or 2 s.')
  return low.value <= high.value
    ? { kind: 'range', low: low.value, base: null, high: high.value, isPercent: false }
    : refuses('The range is upside down: it begins with its larger end.')
}
