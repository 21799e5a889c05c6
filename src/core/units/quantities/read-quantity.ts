import { readClock, readDaysOfWeek } from './clock.ts'
import { readDuration } from './duration.ts'
import { readGrowth, readShare } from './growth.ts'
import { DAYS, type Measure, type Period } from './measure.ts'
import { moneyIn } from './money-in.ts'
import { isVague, plainText, saysUnknown } from './plain-text.ts'
import { readMoney, readPrice } from './read-money.ts'
import { asks, number, per, refuses, scaled, shown, type QuantityReading } from './reading.ts'
import { readFigures } from './figures.ts'
import { unitsIn, type Thing, type UnitsIn } from './units-in.ts'

/**
 * What people type into a field, with units, periods, currencies and words for numbers: "20k/day", "144k a year",
 * "$0.0001 per 1k", "9-17", "doubles every year", "half a million". What can't be turned into the field's unit
 * without knowing more is asked about.
 */
export function readQuantity(text: string, measure: Measure, locale: string): QuantityReading {
  const typed = text.trim()
  if (typed === '') return refuses('Enter a number, such as 2500 or 2.5 million.')
  if (typed.length > MOST_CHARACTERS)
    return refuses('This is too long for a figure. Enter one such as 2500 or 2000 to 3000.')
  if (saysUnknown(typed)) return { kind: 'unknown' }
  const plain = plainText(typed)
  const reading = readPlain(plain, measure, locale)
  if (reading.kind !== 'problem' || reading.problem !== 'unreadable') return reading
  if (isVague(plain)) return asks(`“${typed}” is no number yet. Enter one such as ${EXAMPLES[measure.of]}.`)
  if (SEVERAL.test(plain))
    return asks(
      `“${typed}” names several figures. Enter the one that is meant, such as ${EXAMPLES[measure.of]}.`,
    )
  return reading.sentence.startsWith('"')
    ? refuses(`“${typed}” can’t be read here. Enter ${EXAMPLES[measure.of]}.`)
    : reading
}

const MOST_CHARACTERS = 200
/** Two figures with words between them. */
const SEVERAL = /^[^\d-][^\d]*\d.*[a-z&,;]\D*\s\d|^\d.*[a-z&,;]\D*\s\d/

const EXAMPLES: Readonly<Record<Measure['of'], string>> = {
  requests: '20,000, 20k/day or 15k to 30k',
  tokens: '1,500, 1.5k or 1k to 2k',
  money: '5,000, $5k or 60k a year',
  'price-per-mtok': '2.50, or 0.0025 per 1k',
  duration: '300 ms, 2 s or 3 years',
  clock: '8, 24/7 or 9-17',
  'days-of-week': '5, or Mon-Fri',
  share: '40 %, or 30 to 50 %',
  growth: '2 %, or “doubles every year”',
  'token-rate': '20, or 20 tokens/s',
  power: '350, or 350 W',
  plain: 'a number such as 2500, or 2000 to 3000',
}

function readPlain(plain: string, measure: Measure, locale: string): QuantityReading {
  switch (measure.of) {
    case 'duration':
      return readDuration(plain, measure, locale)
    case 'clock':
      return readClock(plain, locale)
    case 'days-of-week':
      return readDaysOfWeek(plain, locale)
    case 'share':
      return readShare(plain, measure.isLimit, locale)
    case 'growth':
      return readGrowth(plain, measure.in === 'year' ? 'year' : 'month', locale)
    case 'money':
      return readMoney(plain, measure, locale)
    case 'price-per-mtok':
      return readPrice(plain, measure.side, locale)
    case 'requests':
      return readRequests(plain, measure, locale)
    case 'tokens':
      return readTokens(plain, measure, locale)
    case 'token-rate':
      return readTokenRate(plain, locale)
    case 'power':
      return readPower(plain, locale)
    case 'plain':
      return readCount(plain, measure, locale)
  }
}

const ON_DAYS =
  /,?\s*(?:(?:on )?(?:weekdays|working days|business days)(?: only)?|(?:[1-7]|five|six|seven) days? (?:a|per) week|mon(?:day)?s?\s?(?:-|to)\s?fri(?:day)?s?)$/
const IN_AND_OUT = /\d.*?\b(?:in|input|prompt)\b.*\d.*?\b(?:out|output|completion)\b/

const AT_ONCE =
  /\d.*\b(?:concurrent(?:ly)?|concurrency|simultaneous(?:ly)?|at once|at the same time|in parallel|parallel|gleichzeitig)\b/

function readRequests(plain: string, measure: Measure, locale: string): QuantityReading {
  if (IN_AND_OUT.test(plain))
    return asks(
      'That is tokens in and out, and this asks for requests. How many requests are they, or how many tokens has one?',
    )
  if (AT_ONCE.test(plain))
    return asks(
      'That counts what happens at the same time, and this asks for requests. How many are there on an active day?',
    )
  const units = unitsIn(moneyIn(plain).rest.replace(ON_DAYS, ' '))
  const reading = readFigures(units.rest, measure.isLimit, locale)
  if (reading.kind !== 'number' && reading.kind !== 'range') {
    // "50 users, 20 requests each" and "20 per user per day" name two things.
    return units.things.includes('people') || units.things.length > 1
      ? asks(whatOf('people', reading))
      : reading
  }
  if (moneyIn(plain).currency !== null)
    return refuses('This asks for a number of requests, not for money. Enter one such as 20,000.')
  if (reading.isPercent || units.things.includes('percent'))
    return refuses('This asks for a number of requests, not for a percentage. Enter one such as 20,000.')
  const people = units.things.includes('people')
  if (people && units.isOfEach)
    return asks(
      `That is for each of them, and this asks for all. How many are there? 100 of them send ${shown(reading, 100)}.`,
    )
  const product = /\d\s*[x*]\s*\d/.test(units.rest)
  if (people && product && !units.things.includes('requests'))
    return asks(`That comes to ${shown(reading)}. Are those requests on an active day?`)
  if (people && !(product && units.things.includes('requests'))) return asks(whatOf('people', reading))
  const other = units.things.find((thing) => thing !== 'requests' && thing !== 'people')
  if (other) return asks(whatOf(other, reading))
  return perPeriod(reading, units, 'day', 'requests on an active day')
}

function whatOf(thing: Thing, reading: QuantityReading): string {
  if (reading.kind !== 'number' && reading.kind !== 'range')
    return 'That names people and what each does. How many requests are there on an active day, from all of them?'
  const count = shown(reading)
  switch (thing) {
    case 'people':
      return `That counts people, and this asks for requests. How many does each send on an active day? At 20 each, ${count} are ${shown(reading, 20)} requests.`
    case 'tokens':
      return `That counts tokens, and this asks for requests. How many tokens has a request? At 1,000 each, ${count} tokens are ${shown(reading, 1 / 1000)} requests.`
    default:
      return `That counts ${thing}, and this asks for requests. How many requests does each take?`
  }
}

/** What is said for another period than the field's is worked out where that needs no more to be known. */
function perPeriod(
  reading: QuantityReading,
  { periods }: UnitsIn,
  field: Period,
  of: string,
): QuantityReading {
  const [period, ...more] = periods
  if (more.length > 0) return asks(`That names two periods: ${periods.join(' and ')}. Enter ${of}.`)
  if (period === undefined || period === field) return reading
  const aDay = 1 / DAYS[period]
  if (aDay > 1)
    return asks(
      `${shown(reading)} ${per(period)} are ${shown(reading, aDay)} a day if it runs day and night, and ${shown(reading, aDay / 3)} on 8 active hours. Enter ${of}.`,
    )
  return asks(
    `${shown(reading)} ${per(period)} are ${shown(reading, aDay)} a day if every day is active, and ${shown(reading, (aDay * 7) / 5)} with 5 active days a week. Enter ${of}.`,
  )
}

function readTokens(plain: string, measure: Measure, locale: string): QuantityReading {
  const binary = /^([\d.,]+)\s?(k|m)i(?:b|\s?tokens?)?$/.exec(plain)
  if (binary?.[1]) return scaled(readFigures(binary[1], true, locale), binary[2] === 'm' ? 2 ** 20 : 2 ** 10)
  const { rest, things, periods } = unitsIn(
    plain.replace(/(?<=\d|k|m|tokens?)\s+(?:in|out|input|output|context|ctx|window|length|long|max)\b/g, ' '),
  )
  const reading = readFigures(
    rest.replace(/\b(?:context|ctx|window|length)\b/g, ' ').trim(),
    measure.isLimit,
    locale,
  )
  if (reading.kind !== 'number' && reading.kind !== 'range') return reading
  if (reading.isPercent || things.includes('percent'))
    return refuses('This asks for a number of tokens, not for a percentage. Enter one such as 1,500.')
  if (periods.length > 0)
    return asks(
      `That is ${periods.map(per).join(' and ')}, and this asks for the tokens of one request. How many has a request?`,
    )
  const [thing, ...others] = things.filter((one) => one !== 'tokens' && one !== 'requests')
  if (thing === undefined) return reading
  if (others.length > 0)
    return asks(`That counts ${[thing, ...others].join(' and ')}, and this asks for tokens of a request.`)
  const tokens = TOKENS_IN[thing]
  if (tokens !== undefined)
    return asks(
      `English text of that length has about ${shown(reading, tokens)} tokens; other languages, tables and code have more. Enter tokens, such as ${shown(reading, tokens)}.`,
    )
  return asks(
    thing === 'pages'
      ? `A page of text has about 500 words, which are some 650 tokens: ${shown(reading)} ${isOne(reading) ? 'is' : 'are'} about ${shown(reading, 650)}. Scans and tables differ. Enter tokens.`
      : `That counts ${thing}, and this asks for tokens. How many tokens has a request?`,
  )
}

function isOne(reading: QuantityReading): boolean {
  return reading.kind === 'number' && reading.value === 1
}

/** English text has about four tokens for three words, and four characters in a token. */
const TOKENS_IN: Readonly<Partial<Record<Thing, number>>> = {
  words: 4 / 3,
  characters: 1 / 4,
  kilobytes: 250,
}

const MS_A_TOKEN =
  /^(.*\d)\s?(?:ms|milliseconds?)\s?(?:(?:\/|per|a|each|every|pro|je)\s?(?:output )?tok(?:en)?s?|tpot|itl|inter-?token(?: latency)?)$/

function readTokenRate(plain: string, locale: string): QuantityReading {
  const each = MS_A_TOKEN.exec(plain)
  if (each) {
    const ms = readFigures(each[1] ?? '', true, locale)
    return ms.kind === 'number' && ms.value > 0
      ? number(1000 / ms.value)
      : asks('This asks for tokens a second. Enter one such as 20, which is 50 ms for each token.')
  }
  const { rest, things, periods } = unitsIn(plain)
  const reading = readFigures(rest, true, locale)
  if (reading.kind !== 'number' && reading.kind !== 'range') return reading
  const other = things.find((thing) => thing !== 'tokens')
  if (other && other !== 'words') return asks(`That counts ${other}, and this asks for tokens a second.`)
  const [period = 'second', ...more] = periods
  if (more.length > 0) return asks(`That names two periods: ${periods.join(' and ')}. Enter tokens a second.`)
  return scaled(reading, (DAYS.second / DAYS[period]) * (other === 'words' ? 4 / 3 : 1))
}

function readPower(plain: string, locale: string): QuantityReading {
  const { rest, things } = unitsIn(plain)
  if (things.includes('kilowatt-hours'))
    return asks('Kilowatt-hours are energy, and this asks for power. Enter watts.')
  return scaled(readFigures(rest, true, locale), things.includes('kilowatts') ? 1000 : 1)
}

function readCount(plain: string, measure: Measure, locale: string): QuantityReading {
  const { rest, periods } = unitsIn(
    plain
      .replace(/(?<=\d):1$|\s(?:the )?(?:mean|normal|usual)$|\sthe$/, ' ')
      .replace(
        /(?<![a-z])(?:concurrent|parallel|simultaneous|at once|at the same time|seats?|licen[cs]es?|units?|machines?|gpus?|cards?|replicas?|times|x|fold|g\/kwh|grams?|g)(?![a-z])/g,
        ' ',
      ),
  )
  if (periods.length > 0)
    return asks(`That is ${periods.map(per).join(' and ')}, and this asks for a number alone.`)
  return readFigures(rest, measure.isLimit, locale)
}
