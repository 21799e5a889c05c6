import { readFigures } from './figures.ts'
import { DAYS, type Period } from './measure.ts'
import { asks, inFigures, number, refuses, scaled, type QuantityReading } from './reading.ts'
import { unitsIn } from './units-in.ts'

/** A share of something: "40 %", "99.9%", "three nines", "a third", "2 of 3". Plain numbers stay as typed. */
export function readShare(typed: string, isLimit: boolean, locale: string): QuantityReading {
  if (/\b(?:downtime|outage|ausfall)/.test(typed))
    return asks('What share of the time does it answer? Enter one such as 99.9 %.')
  if (/^50\s?\/\s?50$/.test(typed)) return number(0.5, true)
  const plain = typed
    .replace(
      /\s*\b(?:uptime|availability|sla|verfügbarkeit|of (?:it|them|all|the time|requests|tokens|the .*)|hit rate|cached|cache hits?|of the prompt)$/,
      '',
    )
    .trim()
  const nines =
    /^(\d|one|two|three|four|five|six)(?: and a half|\.5)?\s?(?:x\s?)?(?:nines|9s|9's|neunen)$/.exec(plain)
  if (nines) {
    const count = NUMBERS.indexOf(nines[1] ?? '') >= 0 ? NUMBERS.indexOf(nines[1] ?? '') : Number(nines[1])
    const half = /half|\.5/.test(plain)
    return number(1 - 10 ** -count * (half ? 0.5 : 1), true)
  }
  const word = Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined
  if (word !== undefined) return number(word, true)
  const of = /^(\d+)\s*(?:in|of|out of|von|\/)\s*(?:every )?(\d+)$/.exec(plain)
  if (of) {
    const [part, whole] = [Number(of[1]), Number(of[2])]
    return whole > 0 && part <= whole
      ? number(part / whole, true)
      : refuses(`“${plain}” is no share. Enter one such as 40 %.`)
  }
  const { rest, things, periods } = unitsIn(plain)
  if (periods.length > 1) return asks('That names two periods. Enter a share, such as 40 %.')
  const other = things.find((thing) => thing !== 'percent' && thing !== 'requests' && thing !== 'tokens')
  if (other) return asks(`That counts ${other}, and this asks for a share, such as 40 %.`)
  return withoutDoubt(asPercent(readFigures(rest, true, locale), things.includes('percent')), isLimit)
}

/** "0.999" of an availability is a share; elsewhere a number below 1 may be a share or per cent. */
function withoutDoubt(reading: QuantityReading, isLimit: boolean): QuantityReading {
  if (reading.kind !== 'number' || reading.isPercent) return reading
  const { value } = reading
  if (isLimit && value >= 0.5 && value <= 1) return { ...reading, isPercent: true }
  if (value <= 0 || value >= 1) return reading
  return eitherOf(value)
}

function eitherOf(value: number): QuantityReading {
  return {
    kind: 'problem',
    problem: 'ambiguous',
    sentence: `${String(value)} may be ${inFigures(value * 100)} % or ${String(value)} %. Enter it with the sign.`,
  }
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']

const WORDS: Readonly<Record<string, number>> = {
  half: 0.5, 'a half': 0.5, 'one half': 0.5, 'die hälfte': 0.5, hälfte: 0.5, 'a third': 1 / 3, 'one third': 1 / 3, third: 1 / 3,
  'two thirds': 2 / 3, '2 thirds': 2 / 3, '1 third': 1 / 3, 'a quarter': 0.25, 'one quarter': 0.25, '1 quarter': 0.25, quarter: 0.25, 'three quarters': 0.75,
  '3 quarters': 0.75, 'a fifth': 0.2, '1 fifth': 0.2, 'a tenth': 0.1, '1 tenth': 0.1, all: 1, everything: 1, 'all of it': 1, '1 half': 0.5,
  none: 0, nothing: 0, never: 0, keine: 0, nichts: 0, alle: 1, alles: 1, always: 1,
} // prettier-ignore

function asPercent(reading: QuantityReading, said: boolean): QuantityReading {
  if (!said || (reading.kind !== 'number' && reading.kind !== 'range') || reading.isPercent) return reading
  return { ...scaled(reading, 0.01), isPercent: true } as QuantityReading
}

const EVERY = '(?:(?:in|within|over) (?:a|an|one)|every|each|per|a|an|in|within|alle|jede[ns]?|pro|im)'
const PERIOD = '(second|minute|hour|day|week|month|quarter|year|jahr|monat|quartal|woche)'
const MULTIPLES: Readonly<Record<string, number>> = {
  doubl: 2, verdoppel: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5, verdreifach: 3, vervierfach: 4, halv: 0.5, halbier: 0.5,
} // prettier-ignore
const NAMES: Readonly<Record<string, Period>> = {
  jahr: 'year',
  monat: 'month',
  quartal: 'quarter',
  woche: 'week',
}
const DOUBLES = new RegExp(
  `(doubl|tripl|trebl|quadrupl|quintupl|halv|verdoppel|verdreifach|vervierfach|halbier)\\w*(?: (?:itself|in size|sich|roughly))?(?:\\s*${EVERY})?\\s*(\\d+(?:[.,]\\d+)?|other)?[\\s-]*(?:${PERIOD}s?(?:en|e)?|(monthly|yearly|annually|quarterly|weekly|yoy|mom|p\\.?a\\.?|jährlich|monatlich))`,
)
const TIMES = new RegExp(
  `^(?:x\\s?(\\d+(?:[.,]\\d+)?)|(\\d+(?:[.,]\\d+)?)\\s?(?:x|times|fold|-fold|mal))\\s*(?:growth )?(?:\\/|${EVERY})?\\s*(\\d+)?\\s*(?:${PERIOD}s?|(monthly|yearly|annually|quarterly|weekly|yoy|mom|y|mo|yr))`,
)
const ADVERBS: Readonly<Record<string, Period>> = {
  monthly: 'month', mom: 'month', mo: 'month', monatlich: 'month', yearly: 'year', annually: 'year', yoy: 'year', y: 'year', yr: 'year', 'p.a.': 'year', pa: 'year', 'p.a': 'year', jährlich: 'year',
  quarterly: 'quarter', weekly: 'week',
} // prettier-ignore

/** Change over a month or a year: "15%", "doubles every year", "10 % YoY", "3x a year", "flat". */
export function readGrowth(plain: string, field: 'month' | 'year', locale: string): QuantityReading {
  if (
    /^(?:none|no(?: growth| change)?|nothing|flat|stable|steady|constant|zero|keins?|gleichbleibend|konstant|stabil|unchanged)$/.test(
      plain,
    )
  )
    return number(0, true)
  const doubles = DOUBLES.exec(plain)
  if (doubles) {
    const [, verb = '', count, name, adverb] = doubles
    const period = name ? (NAMES[name] ?? (name as Period)) : ADVERBS[adverb ?? '']
    const factor = MULTIPLES[verb]
    const times = count === undefined ? 1 : count === 'other' ? 2 : Number(count.replace(',', '.'))
    if (period && factor) return over(factor, DAYS[period] * times, field)
  }
  const multiple = TIMES.exec(plain)
  if (multiple) {
    const [, before, after, count, name, adverb] = multiple
    const period = name ? (NAMES[name] ?? (name as Period)) : ADVERBS[adverb ?? '']
    const factor = Number((before ?? after ?? '1').replace(',', '.'))
    if (period && factor > 0) return over(factor, DAYS[period] * Number(count ?? 1), field)
  }
  if (
    /^(?:it )?(?:doubl|tripl|trebl|halv|quadrupl|quintupl|verdoppel|verdreifach|vervierfach)\w*$|^x?\d+x?$/.test(
      plain,
    ) &&
    !/^\d+$/.test(plain)
  )
    return asks(`In what time? Enter growth a ${field} in percent, or for example “doubles every year”.`)
  const falls =
    /\b(?:down|falls?|falling|declin\w+|decreas\w+|drops?|shrink\w*|minus|weniger|sinkt|fällt)\b/.test(plain)
  const { rest, things, periods } = unitsIn(
    plain.replace(
      /\b(?:growth|grows?|growing|increase[sd]?|increasing|up|by|down|falls?|falling|declin\w+|decreas\w+|drops?|shrink\w*|minus|rate|wachstum|plus|weniger|sinkt|fällt|um)\b/g,
      ' ',
    ),
  )
  const [period = field, ...more] = periods
  if (more.length > 0) return asks(`That names two periods. Enter growth a ${field} in percent.`)
  if (things.some((thing) => thing !== 'percent'))
    return asks(`Enter growth a ${field} in percent, such as 2 %.`)
  const reading = asPercent(readFigures(rest, true, locale), things.includes('percent'))
  if (reading.kind !== 'number' && reading.kind !== 'range') return reading
  if (reading.kind === 'number' && !reading.isPercent && isTooSlow(reading.value))
    return eitherOf(reading.value)
  const signed = falls ? negative(reading) : reading
  return period === field ? signed : compounded(signed, DAYS[period], field)
}

/** Few speak of growth of less than half a per cent: such a number may have been meant as a share. */
function isTooSlow(value: number): boolean {
  return value !== 0 && Math.abs(value) < 0.5
}

function negative(reading: QuantityReading): QuantityReading {
  if (reading.kind === 'number') return { ...reading, value: -Math.abs(reading.value) }
  if (reading.kind !== 'range') return reading
  return {
    ...reading,
    low: -Math.abs(reading.high),
    base: reading.base === null ? null : -Math.abs(reading.base),
    high: -Math.abs(reading.low),
  }
}

/** Growth by a factor within so many days, over the field's period: 2 in a year is 5.95 % a month. */
function over(factor: number, days: number, field: 'month' | 'year'): QuantityReading {
  return number(factor ** (DAYS[field] / days) - 1, true)
}

function compounded(reading: QuantityReading, days: number, field: 'month' | 'year'): QuantityReading {
  const convert = (value: number) =>
    (1 +
      (reading.kind !== 'problem' && reading.kind !== 'unknown' && reading.isPercent
        ? value
        : value / 100)) **
      (DAYS[field] / days) -
    1
  if (reading.kind === 'number') return number(convert(reading.value), true)
  if (reading.kind !== 'range') return reading
  return {
    ...reading,
    low: convert(reading.low),
    base: reading.base === null ? null : convert(reading.base),
    high: convert(reading.high),
    isPercent: true,
  }
}
