import { readFigures } from './figures.ts'
import { asks, inFigures, number, refuses, type QuantityReading } from './reading.ts'

const TIME =
  "(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(?:uhr|o'?clock|h)?\\s*(am|pm|a\\.m\\.?|p\\.m\\.?|noon|midnight)?"
const SPAN = new RegExp(
  `^(?:from |between |von |zwischen )?${TIME}\\s*(?:-|to|till?|until|bis|and|und|–)\\s*${TIME}$`,
)
const DAYS_BEFORE =
  /(?:(?:on )?(?:mon|mo|monday|mondays)\.?\s*(?:-|to|bis|through)\s*(?:fri|fr|friday|sat|sa|sun|so|sunday)[a-z]*\.?|weekdays|working days|week days|every ?day|daily|(?:5|6|7|five|six|seven) days?(?: a week)?|all week),?/g

/** Hours of a day in which there is work: "24/7", "9-17", "8am to 6pm", "8 hours". */
export function readClock(plain: string, locale: string): QuantityReading {
  if (
    /^(?:24\s?[/x*]\s?[57]|24\s?h?\s?\/\s?365|(?:round the |around the )?clock|rund um die uhr|all day(?: long)?|day and night|always(?: on)?|non-?stop|24 hours a day(?:,? 7 days a week)?|whole day|permanent(?:ly)?|immer)(?:\/365)?$/.test(
      plain.replace(/^the /, ''),
    )
  )
    return number(24)
  const text = plain
    .replace(DAYS_BEFORE, ' ')
    .replace(/(?<=[\dm])\s(?:utc|gmt|bst|cest|cet|[ecmp][sd]?t|ist|jst)$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[, ]+|[, ]+$/g, '')
  if (
    /^(?:business|office|working|work|normal|regular|shop|trading|opening|school) ?(?:hours|time|day)?$|^bürozeiten$|^arbeitszeit$|^geschäftszeiten$/.test(
      text,
    )
  )
    return asks('How many hours are those? Eight from 9 to 17, ten from 8 to 18. Enter hours, such as 9.')
  const byDays = /^(\d{1,2})\s?[x/]\s?[1-7]$/.exec(text)
  if (byDays) return number(Number(byDays[1]))
  const inHours = text
    .replace(
      /(?<=\d)\s*-?(?:hours?|hrs?|h|std\.?|stunden?)(?:\s?(?:\/|per|a|am|pro|each|every)\s?(?:d|day|tag|working day))?$/,
      ' ',
    )
    .trim()
  const isBare = inHours === text || /^\d{1,2}\s?-\s?\d{1,2}\s?h$/.test(text)
  const span = isBare
    ? SPAN.exec(text.replace(/\b(?:12 )?noon\b/g, '12pm').replace(/\bmidnight\b/g, '24'))
    : null
  const clock = span ? hoursOf(span, text) : null
  if (clock && (clock.kind === 'number' || inHours === text)) return clock
  const other = /(?<=\d)\s*(min(?:ute)?s?|seconds?)(?:\s?(?:\/|per|a)\s?day)?$/.exec(text)
  if (other) return asks('Enter hours of a day, from 1 to 24.')
  return readFigures(inHours.replace(/(?:\/|per|a)\s?day$/, '').trim(), true, locale)
}

function hoursOf(span: RegExpExecArray, text: string): QuantityReading {
  const [, fromHour = '', fromMinute = '0', fromHalf, toHour = '', toMinute = '0', toHalf] = span
  const isPlain = fromHalf === undefined && toHalf === undefined
  const from = ofDay(Number(fromHour), fromHalf) + Number(fromMinute) / 60
  const to = ofDay(Number(toHour), toHalf) + Number(toMinute) / 60
  if (from > 24 || to > 24)
    return refuses(
      `“${text}” is no time of a day. Enter hours, such as 8, or from when to when, such as 9-17.`,
    )
  if (!isPlain || /:/.test(text)) return number(over(from, to))
  if (from < to) {
    const hours = to - from
    // "9-17" is eight hours of a clock, as nobody's day is so uncertain; "8-10" may be either.
    if (hours >= 6 || from === 0) return number(hours)
    return asks(
      `“${text}” may be ${inFigures(hours)} hours of a day, from ${fromHour} to ${toHour} o’clock, or between ${fromHour} and ${toHour} hours. Enter the hours, or “${fromHour} to ${toHour} hours”.`,
    )
  }
  if (from === to) return asks('From when to when? Enter hours, such as 8, or a span such as 9-17.')
  // "9-5" ends in the afternoon, "22-6" in the morning.
  const ends = from <= 12 && to < 12 ? to + 12 : to
  const hours = over(from, ends)
  return from <= 12 && hours < 4
    ? asks(`From when to when is “${text}”? Enter hours, such as 8.`)
    : number(hours)
}

function ofDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return half.startsWith('p') ? (hour % 12) + 12 : hour % 12
}

function over(from: number, to: number): number {
  return to > from ? to - from : to - from + 24
}

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
const OTHER_NAMES: Readonly<Record<string, string>> = { di: 'tu', mi: 'we', do: 'th', so: 'su' }

/** Days of a week: "Mon-Fri", "weekdays", "24/7", "every day", "5". */
export function readDaysOfWeek(plain: string, locale: string): QuantityReading {
  if (
    /^(?:24\s?\/\s?7(?:\/365)?|7\s?\/\s?7|every ?day|all (?:week|days)|daily|täglich|seven days|always|the whole week|jeden tag)$/.test(
      plain,
    )
  )
    return number(7)
  if (
    /^(?:24\s?\/\s?5|5\s?\/\s?7|(?:on )?(?:week ?days|working days|work days|business days|werktags|werktage|wochentags)(?: only)?)$/.test(
      plain,
    )
  )
    return number(5)
  if (/^(?:on )?week-?ends?(?: only)?$/.test(plain)) return number(2)
  const span = /^(?:from )?([a-z]{2})[a-z]*\.?\s*(?:-|to|through|bis)\s*([a-z]{2})[a-z]*\.?$/.exec(plain)
  if (span) {
    const [from, to] = [span[1] ?? '', span[2] ?? ''].map((day) =>
      (WEEKDAYS as readonly string[]).indexOf(OTHER_NAMES[day] ?? day),
    )
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0)
      return number(((to - from + 7) % 7) + 1)
  }
  const text = plain
    .replace(
      /(?<=\d)\s*(?:(?:working|work|business|active) )?(?:days?|d|tage?)?(?:\s?(?:\/|per|a|pro|in der)\s?(?:week|wk|w|woche))?$/,
      '',
    )
    .replace(/\/7$/, '')
  return readFigures(text.trim(), true, locale)
}
