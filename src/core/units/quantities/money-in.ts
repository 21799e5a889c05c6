import type { QuantityReading } from './reading.ts'

/** Currencies by sign and word, as capital letters that the rules of numbers know. */
export function moneyIn(text: string): {
  readonly rest: string
  readonly currency: string | null
  readonly cents: boolean
} {
  const found = currenciesIn(text)
  let cents = false
  const rest = found.rest.replace(
    /¢|(?<![a-z])(?:us )?(?:cents?|ct|cts)(?![a-z])|(?<=\d)\s?c(?![a-z])/g,
    () => {
      cents = true
      return ' '
    },
  )
  return { rest: rest.replace(/\s+/g, ' ').trim(), currency: found.currencies[0] ?? null, cents }
}

/** An amount in two currencies is no amount, whatever its numbers are: "€20 to $30". */
export function twoCurrencies(text: string): QuantityReading | null {
  const { currencies } = currenciesIn(text)
  if (currencies.length < 2) return null
  const named = currencies.map((code) => (code === 'other' ? 'another' : code)).join(' and ')
  return {
    kind: 'problem',
    problem: 'mixed-units',
    sentence: `This is in two currencies: ${named}. Enter it in one, such as $20 to $30.`,
  }
}

function currenciesIn(text: string): { readonly rest: string; readonly currencies: readonly string[] } {
  const codes = new Set<string>()
  let rest = text
  for (const [pattern, code] of CURRENCIES) {
    rest = rest.replace(pattern, () => {
      codes.add(code)
      return ' '
    })
  }
  // "$5 CAD" and "¥5 CNY" have a sign that the code beside it explains.
  const currencies = [...codes].flatMap((code) => {
    const among = SHARED_SIGNS[code]
    if (!among) return code
    return among.some((one) => codes.has(one)) ? [] : (among[0] ?? [])
  })
  return { rest, currencies }
}

/** Signs of several currencies: the one that is meant where no other is named comes first. */
const SHARED_SIGNS: Readonly<Record<string, readonly string[] | undefined>> = {
  $: ['USD', 'CAD', 'AUD', 'other'],
  '¥': ['JPY', 'CNY'],
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![a-z])(?:us|u\.s\.)\s?\$|(?<![a-z])(?:us[ -]?dollars?|usd|dollars?|bucks|u\.s\. dollars?)(?![a-z])/g,
    'USD',
  ],
  [/(?<![a-z])ca?\$|(?<![a-z])cad(?![a-z])/g, 'CAD'],
  [/(?<![a-z])au?\$|(?<![a-z])aud(?![a-z])/g, 'AUD'],
  [/\$/g, '$'],
  [/€|(?<![a-z])(?:eur|euros?)(?![a-z])/g, 'EUR'],
  [/£|(?<![a-z])(?:gbp|pounds?|quid)(?![a-z])/g, 'GBP'],
  [/(?<![a-z])(?:chf|sfr\.?|franken)(?![a-z])/g, 'CHF'],
  [/₹|(?<![a-z])(?:inr|rs\.?|rupees?)(?![a-z])/g, 'INR'],
  [/(?<![a-z])(?:jpy|yen|円)(?![a-z])/g, 'JPY'],
  [/(?<![a-z])(?:cny|rmb|yuan|元)(?![a-z])/g, 'CNY'],
  [/¥/g, '¥'],
  [/(?<![a-z])(?:pln|zł|zloty)(?![a-z])/g, 'PLN'],
  [/(?<![a-z])(?:sek|nok|dkk|kr\.?)(?![a-z])/g, 'SEK'],
  [/(?<![a-z])(aed|brl|czk|hkd|huf|krw|kwd|mxn|nzd|sgd|try|zar)(?![a-z])/g, 'other'],
]
