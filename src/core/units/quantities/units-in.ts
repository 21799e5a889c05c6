import type { Period } from './measure.ts'

/** What is counted, as far as fields tell it apart. */
export type Thing =
  | 'requests'
  | 'tokens'
  | 'people'
  | 'items'
  | 'words'
  | 'characters'
  | 'kilobytes'
  | 'megabytes'
  | 'pages'
  | 'gigabytes'
  | 'percent'
  | 'watts'
  | 'kilowatts'
  | 'kilowatt-hours'

export interface UnitsIn {
  /** The text without its units. */
  readonly rest: string
  readonly things: readonly Thing[]
  /** Of what is said for each period: "a day", "/h", "monthly". */
  readonly periods: readonly Period[]
  /** It is said for each of some people: "20 per user". */
  readonly isOfEach: boolean
}

/** Takes the units out of a text: "10k requests a day" is "10k" of requests, a day. */
export function unitsIn(text: string): UnitsIn {
  const things = new Set<Thing>()
  const periods = new Set<Period>()
  let isOfEach = false
  let rest = text
  for (const [pattern, thing, period] of SHORT) {
    rest = rest.replace(pattern, () => {
      if (thing) things.add(thing)
      periods.add(period)
      return ' '
    })
  }
  for (const [period, words] of PERIODS) {
    rest = rest.replace(
      new RegExp(
        `(?:\\/\\s*|(?<![a-z])(?:per|pro|je|par|por|al|am|im|a|an|each|every|of a|in a|na)\\s+(?:(?:average|typical|normal|calendar|single)\\s+)?)(?:${words})(?![a-zß])`,
        'g',
      ),
      () => {
        periods.add(period)
        return ' '
      },
    )
  }
  for (const [pattern, period] of ADVERBS) {
    rest = rest.replace(pattern, () => {
      periods.add(period)
      return ' '
    })
  }
  // "per user per day": the first "per" asks how many there are.
  rest = rest.replace(
    /(?:\/|(?<![a-z])(?:per|a|each|every|pro|je)\s)\s*(?:active\s)?(?:users?|person|people|head|employees?|seats?|customers?|agents?|nutzer|mitarbeiter|developers?|devs?)(?![a-z])/g,
    () => {
      isOfEach = true
      things.add('people')
      return ' '
    },
  )
  rest = rest.replace(
    /(?:\/|(?<![a-z])per\s)\s*(?:request|req|call|query|prompt|message|anfrage)s?(?![a-z])/g,
    ' ',
  )
  for (const [pattern, thing] of THINGS) {
    rest = rest.replace(pattern, () => {
      things.add(thing)
      return ' '
    })
  }
  return { rest: rest.replace(/\s+/g, ' ').trim(), things: [...things], periods: [...periods], isOfEach }
}

const SHORT: readonly (readonly [RegExp, Thing | null, Period])[] = [
  [/(?<![a-z])(?:rps|qps|req\/s(?:ec)?|reqs\/s)(?![a-z])/g, 'requests', 'second'],
  [/(?<![a-z])(?:rpm|qpm)(?![a-z])/g, 'requests', 'minute'],
  [/(?<![a-z])(?:rph)(?![a-z])/g, 'requests', 'hour'],
  [/(?<![a-z])(?:rpd)(?![a-z])/g, 'requests', 'day'],
  [/(?<![a-z])(?:tps|tok\/s(?:ec)?|t\/s|tks|tokens?\/s(?:ec)?)(?![a-z])/g, 'tokens', 'second'],
  [/(?<![a-z])tpm(?![a-z])/g, 'tokens', 'minute'],
  [/(?<![a-z])wpm(?![a-z])/g, 'words', 'minute'],
]

export const PERIODS: readonly (readonly [Period, string])[] = [
  ['second', 'seconds?|secs?|s|sekunden?|secondes?|segundos?'],
  ['minute', 'minutes?|mins?|minuten?|minutos?'],
  ['hour', 'hours?|hrs?|h|stunden?|std|heures?|horas?|godzin[aęy]?'],
  [
    'day',
    '(?:(?:working|work|business|week|active|calendar)[ -]?)?days?|d|tage?s?|(?:arbeits|werk)tag|jours?|d[ií]as?|dzień|dni[au]?',
  ],
  ['week', 'weeks?|wks?|wochen?|semaines?|semanas?|tydzień'],
  ['month', 'months?|mths?|mos?|monate?s?|mois|mes|meses|miesiąc'],
  ['quarter', 'quarters?|qtr|quartale?'],
  ['year', 'years?|yrs?|yr|y|annum|jahre?s?|ans?|années?|años?|rok'],
]

const ADVERBS: readonly (readonly [RegExp, Period])[] = [
  [/(?<![a-z])(?:day[ -](?:over|on)[ -]day|dod)(?![a-z])/g, 'day'],
  [/(?<![a-z])(?:week[ -](?:over|on)[ -]week|wow)(?![a-z])/g, 'week'],
  [/(?<![a-z])month[ -](?:over|on)[ -]month(?![a-z])/g, 'month'],
  [/(?<![a-z])quarter[ -](?:over|on)[ -]quarter(?![a-z])/g, 'quarter'],
  [/(?<![a-z])year[ -](?:over|on)[ -]year(?![a-z])/g, 'year'],
  [/(?<![a-z])(?:hourly|stündlich)(?![a-z])/g, 'hour'],
  [/(?<![a-z])(?:daily|täglich|tägl\.?|quotidien(?:nes?)?|diarios?|dziennie)(?![a-z])/g, 'day'],
  [/(?<![a-z])(?:weekly|wöchentlich)(?![a-z])/g, 'week'],
  [
    /(?<![a-z])(?:monthly|monatlich|mtl\.?|pcm|mensuel(?:le)?|mensual|miesięcznie|mom|m\/m)(?![a-z])/g,
    'month',
  ],
  [/(?<![a-z])(?:quarterly|qoq|q\/q)(?![a-z])/g, 'quarter'],
  [/(?<![a-z])(?:yearly|annual(?:ly|ized|ised)?|jährlich|p\.\s?a\.?|pa|yoy|y\/y|y-o-y)(?![a-z])/g, 'year'],
]

const THINGS: readonly (readonly [RegExp, Thing])[] = [
  [/(?<![a-z])(?:k|kilo)w\s?h(?![a-z])/g, 'kilowatt-hours'],
  [
    /(?<![a-z])(?:requests?|reqs?|req\.|calls?|api calls?|queries|query|prompts?|completions?|inferences?|messages?|msgs?|hits?|anfragen?|abfragen?|requêtes?|solicitudes|peticiones|zapyta[nń](?:ia)?|invocations?|generations?)(?![a-z])/g,
    'requests',
  ],
  [/(?<![a-z])(?:(?:input|output|prompt|completion|reasoning)\s)?(?:tokens?|toks?|tkn)(?![a-z])/g, 'tokens'],
  [
    /(?<![a-z])(?:users?|people|persons?|employees?|staff|customers?|clients?|developers?|devs|engineers?|agents?|maus?|daus?|heads?|nutzer|mitarbeiter|benutzer|personen|kunden|utilisateurs?|usuarios?|students?)(?![a-z])/g,
    'people',
  ],
  [
    /(?<![a-z])(?:tickets?|documents?|docs?|conversations?|chats?|sessions?|emails?|mails?|invoices?|cases?|contracts?|files?|pdfs?|images?|tasks?|jobs?|items?|reports?|dokumente?|belege?|orders?)(?![a-z])/g,
    'items',
  ],
  [/(?<![a-z])(?:words?|wörter|worte?|mots|palabras|słów)(?![a-z])/g, 'words'],
  [/(?<![a-z])(?:characters?|chars?|letters|zeichen|caractères|caracteres)(?![a-z])/g, 'characters'],
  [/(?<![a-z])(?:pages?|seiten?|a4|páginas?)(?![a-z])/g, 'pages'],
  [/(?<![a-z])(?:kb|kib|kilobytes?)(?![a-z])(?:\s+of\s+(?:plain\s+)?text)?/g, 'kilobytes'],
  [/(?<![a-z])(?:mb|mib|megabytes?)(?![a-z])(?:\s+of\s+(?:plain\s+)?text)?/g, 'megabytes'],
  [/(?<![a-z])(?:gb|gib|gigabytes?)(?![a-z])/g, 'gigabytes'],
  [/(?<![a-z])(?:percent|per cent|pct|prozent|pour cent|procent|por ciento)(?![a-z])\.?/g, 'percent'],
  [/(?<![a-z])(?:kw|kilowatts?)(?![a-z])/g, 'kilowatts'],
  [/(?<![a-z])(?:w|watts?)(?![a-z])/g, 'watts'],
]
