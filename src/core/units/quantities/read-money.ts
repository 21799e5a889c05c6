import { readFigures } from './figures.ts'
import { DAYS, HOURS_WORKED, type Measure, type Period, type Side } from './measure.ts'
import { moneyIn, twoCurrencies } from './money-in.ts'
import { asks, inFigures, number, per, refuses, scaled, shown, type QuantityReading } from './reading.ts'
import { unitsIn } from './units-in.ts'

/** A plan holds dollars: an amount in another currency is asked about, never taken as so many dollars. */
export function inDollars(reading: QuantityReading): QuantityReading {
  if (reading.kind !== 'number' && reading.kind !== 'range') return reading
  const { currency } = reading
  return currency === undefined || currency === 'USD'
    ? reading
    : asks(
        `This is in ${currency === 'other' ? 'another currency' : currency}, and the field is in dollars. Enter the amount in dollars.`,
      )
}

const FREE = /^(?:free|gratis|kostenlos|nothing|none)$/

const OF_SEAT = /(?:\/|\b(?:per|a|each|every)\s)\s*(?:seat|user|person|head|employee|developer|dev)s?\b/

const PER_MWH = /\s?(?:\/|(?<![a-z])(?:per|a|pro|je))\s?mwh\b/

export function readMoney(plain: string, measure: Measure, locale: string): QuantityReading {
  const mixed = twoCurrencies(plain)
  if (mixed) return mixed
  if (FREE.test(plain)) return number(0)
  if (OF_SEAT.test(plain) && !measure.isOfSeat)
    return asks(
      'That is an amount for each of them, and this asks for all. How many are there? Enter the whole amount.',
    )
  const money = moneyIn(plain)
  const units = unitsIn(
    money.rest
      .replace(PER_MWH, '/kwh')
      .replace(
        /\/\s*(?:gpu|kwh|gb|unit|machine|seat|user)s?\b|\b(?:per|a)\s(?:gpu|kwh|gb|gigabyte|unit|machine|seat|user)s?\b|-?gpu(?=[- ]?h)/g,
        ' ',
      )
      .replace(/(?<=\d)\s+-?h(?:r|our)?s?$/, '/h'),
  )
  const factor = (money.cents ? 0.01 : 1) * (PER_MWH.test(plain) ? 0.001 : 1)
  const figures = scaled(readFigures(units.rest, true, locale), factor)
  if (figures.kind !== 'number' && figures.kind !== 'range') return figures
  if (figures.isPercent || units.things.includes('percent'))
    return refuses('This asks for an amount of money, not for a percentage.')
  const reading = money.currency === null ? figures : { ...figures, currency: money.currency }
  const other = units.things.find(
    (thing) => thing !== 'people' && thing !== 'kilowatt-hours' && thing !== 'gigabytes',
  )
  if (other) return asks(`That counts ${other}, and this asks for an amount of money.`)
  const [period, ...more] = units.periods
  if (more.length > 0)
    return asks(`That names two periods: ${units.periods.join(' and ')}. Enter one amount.`)
  if (period === undefined || period === measure.in) return reading
  const field = measure.in
  if (field === null || field === 'ms')
    return asks(
      `${shown(reading)} ${per(period)} is paid again and again, and this asks for one amount. Enter what is paid once.`,
    )
  const worked = HOURS_WORKED[period]
  if (measure.isOfWork && worked !== undefined)
    return asks(
      `A ${period} has about ${inFigures(Math.round(worked))} hours of work: ${shown(reading)} ${per(period)} is about ${shown(reading, 1 / worked)} an hour, before what an employer pays beside it. Enter the amount an hour.`,
    )
  const inDays = DAYS[field] / DAYS[period]
  if (field === 'month' && CALENDAR[period] !== undefined) return scaled(reading, CALENDAR[period])
  return asks(
    `${shown(reading)} ${per(period)} is ${shown(reading, inDays)} ${per(field)} if every ${DAYS[period] < DAYS[field] ? period : field} is paid for. Enter the amount ${per(field)}.`,
  )
}

/** How many of it a month has, where the calendar alone decides. */
const CALENDAR: Readonly<Partial<Record<Period, number>>> = { week: 52 / 12, quarter: 1 / 3, year: 1 / 12 }

const PRICE =
  /^(.*?)\s*(?:\/|\b(?:per|pro|je|for|par|por|a|each|every|for every|an?)\b)\s*(?:(1[., ]?000[., ]?000|1e6|(?:1|one)?\s*(?:m|mio\.?|mil(?:lion|lionen)?|mm|mn)\b)|(1[., ]?000|1e3|(?:1|one)?\s*(?:k|thousand|tsd\.?|tausend)\b)|(?:(?:1|one)\s)?(?=tok)|(\d[\d.,]*\s*(?:k|m|million|thousand)?))?\s*-?\s*(m|k)?\s*(tokens?|toks?|tkn)?\.?\s*(?:(?:of\s)?(?:input|output|in|out|prompt|completion|cached(?: input)?))?(?:\s?tokens?)?$/

const INPUT = /(?<![a-z])(?:in|input|prompt)(?![a-z])/
const OUTPUT = /(?<![a-z])(?:out|output|completion)(?![a-z])/
/** No million tokens are sold for less. */
const LEAST = 0.001

/** "$0.10/1M", "0.0001 per 1k", "15 cents per million tokens", "$2.50 / MTok", "0.000002 a token". */
export function readPrice(plain: string, side: Side | undefined, locale: string): QuantityReading {
  const mixed = twoCurrencies(plain)
  if (mixed) return mixed
  if (FREE.test(plain)) return number(0)
  const [ofInput, ofOutput] = [INPUT.test(plain), OUTPUT.test(plain)]
  if (ofInput && ofOutput) return asks(`Those are two prices. ${enterOne(side)}`)
  if ((ofInput && side === 'output') || (ofOutput && side === 'input'))
    return asks(`That is a price of ${ofInput ? 'input' : 'output'}. ${enterOne(side)}`)
  const money = moneyIn(plain)
  const text = money.rest
    .replace(/\bm-?tok(?:ens?|s)?\b/g, 'm tokens')
    .replace(/\bk-?tok(?:ens?|s)?\b/g, 'k tokens')
  const match = PRICE.exec(text)
  const amount = match ? (match[1] ?? '') : text.replace(/\b(?:input|output|in|out)\b/g, '').trim()
  const [, , million, thousand, other, , token] = match ?? []
  const inCurrency = (price: QuantityReading): QuantityReading =>
    (price.kind === 'number' || price.kind === 'range') && money.currency !== null
      ? { ...price, currency: money.currency }
      : price
  if (other !== undefined && !million && !thousand)
    return inCurrency(priceOfSome(amount, other, money.cents, locale))
  const units = unitsIn(amount)
  if (units.periods.length > 0 || units.things.some((thing) => thing !== 'tokens'))
    return asks('That is a price of something else. Enter dollars a million tokens, such as 2.50.')
  const per = million ? 1 : thousand ? 1000 : token ? 1e6 : 1
  const reading = scaled(readFigures(units.rest, true, locale), per * (money.cents ? 0.01 : 1))
  if (reading.kind !== 'number' && reading.kind !== 'range') return reading
  if (reading.isPercent)
    return refuses(
      'This asks for a price, not for a percentage. Enter dollars a million tokens, such as 2.50.',
    )
  if (!match && reading.kind === 'number' && reading.value > 0 && reading.value < LEAST)
    return asks('Is that for one token or for 1,000? Enter dollars a million tokens, such as 2.50.')
  return inCurrency(reading)
}

function enterOne(side: Side | undefined): string {
  return `Enter the one of ${side ?? 'these'} tokens alone, in dollars a million, such as 2.50.`
}

function priceOfSome(amount: string, of: string, cents: boolean, locale: string): QuantityReading {
  const [price, tokens] = [readFigures(amount, true, locale), readFigures(of, true, locale)]
  if (price.kind !== 'number' || tokens.kind !== 'number' || tokens.value <= 0)
    return refuses('This is no price of tokens. Enter dollars a million tokens, such as 2.50.')
  if (tokens.value < 1000)
    return asks(
      `Are those two prices, or one for ${inFigures(tokens.value)} tokens? Enter dollars a million tokens, such as 2.50.`,
    )
  return scaled(price, (1e6 / tokens.value) * (cents ? 0.01 : 1))
}
