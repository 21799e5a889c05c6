/** Currencies by sign and word, as capital letters that the rules of numbers know. */
export function moneyIn(text: string): {
  readonly rest: string
  readonly currency: string | null
  readonly cents: boolean
} {
  let currency: string | null = null
  let cents = false
  let rest = text
  for (const [pattern, code] of CURRENCIES) {
    rest = rest.replace(pattern, () => {
      currency ??= code
      return ' '
    })
  }
  rest = rest.replace(/¢|(?<![a-z])(?:us )?(?:cents?|ct|cts)(?![a-z])|(?<=\d)\s?c(?![a-z])/g, () => {
    cents = true
    return ' '
  })
  return { rest: rest.replace(/\s+/g, ' ').trim(), currency, cents }
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![a-z])(?:us|u\.s\.)\s?\$|(?<![a-z])(?:us[ -]?dollars?|usd|dollars?|bucks|u\.s\. dollars?)(?![a-z])/g,
    'USD',
  ],
  [/(?<![a-z])ca?\$|(?<![a-z])cad(?![a-z])/g, 'CAD'],
  [/(?<![a-z])au?\$|(?<![a-z])aud(?![a-z])/g, 'AUD'],
  [/\$/g, 'USD'],
  [/€|(?<![a-z])(?:eur|euros?)(?![a-z])/g, 'EUR'],
  [/£|(?<![a-z])(?:gbp|pounds?|quid)(?![a-z])/g, 'GBP'],
  [/(?<![a-z])(?:chf|sfr\.?|franken)(?![a-z])/g, 'CHF'],
  [/₹|(?<![a-z])(?:inr|rs\.?|rupees?)(?![a-z])/g, 'INR'],
  [/(?<![a-z])(?:jpy|yen|円)(?![a-z])/g, 'JPY'],
  [/(?<![a-z])(?:cny|rmb|yuan|元)(?![a-z])/g, 'CNY'],
  [/¥/g, 'JPY'],
  [/(?<![a-z])(?:pln|zł|zloty)(?![a-z])/g, 'PLN'],
  [/(?<![a-z])(?:sek|nok|dkk|kr\.?)(?![a-z])/g, 'SEK'],
  [/(?<![a-z])(aed|brl|czk|hkd|huf|krw|kwd|mxn|nzd|sgd|try|zar)(?![a-z])/g, 'other'],
]
