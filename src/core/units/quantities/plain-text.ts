/** Words for numbers, for doubt and for nothing known, brought to what the rules of numbers can read. */

/** In small letters, with one kind of blank, dash and sign; what says only "roughly" is left out. */
export function plainText(text: string): string {
  return withNumberWords(
    text
      .slice(0, MOST_CHARACTERS)
      .replace(
        /(\d*)\s?([¼½¾])/g,
        (_all, whole: string, part: string) => `${whole || '0'}${FRACTIONS[part] ?? ''}`,
      )
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[‘’]/g, "'")
      .replace(/["“”„]/g, '')
      .replace(/[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      .replace(/(?<=\d)[.,]--?(?![\d-])/g, '')
      .replace(/[!;]+$/, '')
      .replace(/(?<=\S\s?)\.$/, ''),
  )
    .replace(/(?<=\d\s?[km%]?\s)(?:give or take|plus or minus)(?=\s\d)/g, '±')
    .replace(ROUGHLY, (_word: string, at: number, whole: string) =>
      // "100 maybe 200" is not 100 200.
      /\d\s*$/.test(whole.slice(0, at)) && /^\s*\d/.test(whole.slice(at + _word.length)) ? ' & ' : ' ',
    )
    .replace(/(?<=\d|k|m)\s?-?ish\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const MOST_CHARACTERS = 400

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' }

const ROUGHLY =
  /[~≈≃]|(?<![a-z])(?:about|around|approximately|approx\.?|roughly|circa|ca\.|c\.|etwa|rund|ungefähr|zirka|environ|około|unos|unas|cerca de|nearly|almost|just over|just under|maybe|perhaps|probably|i think|i guess|i'd say|let's say|say|on average|in average|avg\.?|average|im schnitt|en moyenne|usually|typically|normally|or so|give or take|more or less|currently|today|right now|at the moment|in total|total|overall|estimated|est\.|we have|we get|we do|we serve|it's|its|oder so)(?![a-z])/g

/** Nothing known, in the languages in which figures are typed here. */
const NOTHING_KNOWN =
  /^(?:(?:i |we |sorry,? )*(?:do not|don'?t|dont|dunno|does not|doesn'?t)\s*(?:really |yet |actually )?(?:know|have (?:it|one|a number|that|any idea)|remember)?(?: yet| exactly| that)?|dunno|idk|no (?:idea|clue)(?: yet)?|(?:not|un)\s?-?(?:sure|certain|known|clear|decided)(?: yet)?|unknown|unclear|tbd|tba|tbc|to be (?:determined|decided|defined)|n\.?\s?[/.]?\s?a\.?|not (?:applicable|available|yet known)|none known|no data|null|nil|undefined|\?+|-+|\.{2,3}|…|x{2,}|weiß (?:ich )?(?:noch )?nicht|weiss (?:ich )?(?:noch )?nicht|(?:ich )?wei(?:ß|ss) (?:es )?(?:noch )?nicht|keine (?:ahnung|angaben?)|k\.?\s?a\.?|unbekannt|(?:je )?(?:ne )?sais pas|(?:je ne sais pas)|inconnu|no (?:lo )?s[eé]|ni idea|desconocido|nie wiem|nieznane|boh|non lo so|不知道|わからない)\??$/

export function saysUnknown(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return plain.length <= 60 && NOTHING_KNOWN.test(plain.replace(/[.!]$/, ''))
}

/** "a few hundred", "lots": a size, and no number. */
export function isVague(text: string): boolean {
  return /(?<![a-z])(?:a few|few|several|some|many|lots?|a lot|tons?|loads?|plenty|couple|handful|dozens|hundreds|thousands|tens of|millions|billions|most|mostly|huge|high|low|little|small|big|massive|viele|einige|wenig(?:e)?|mehrere|ein paar|beaucoup|muchos|quelques|varies|depends|variable|unlimited|infinite|enough|none|nothing|fast|slow|short|long|no limit|(?:does not|doesn't) matter|any(?:thing)?|best effort|as (?:fast|soon|many|much) as possible)(?![a-z])/.test(
    text,
  )
}

const UNITS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
  forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  null: 0, eins: 1, ein: 1, eine: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12,
  zwanzig: 20, dreißig: 30, fünfzig: 50,
} // prettier-ignore

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12, dutzend: 12, hundred: 100, hundert: 100, thousand: 1e3, tausend: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9,
} // prettier-ignore

const WORD = [...Object.keys(UNITS), ...Object.keys(SCALES)].sort((a, b) => b.length - a.length).join('|')
const RUN = new RegExp(`(?<![\\p{L}\\d])(?:(?:${WORD})(?:[ -]and[ -]|[ -])?)+(?![\\p{L}])`, 'gu')

/** "half a million", "ten thousand", "two dozen", "2 crore", "five hundred k" as figures. */
function withNumberWords(text: string): string {
  return text
    .replace(/\b(?:eine |ne )?halbe (million|milliarde)\b/g, (_all, scale: string) =>
      scale === 'million' ? '500000' : '500000000',
    )
    .replace(
      /\b(\w+) and a half (million|thousand|billion|dozen|hundred|crore|lakh)\b/g,
      (all: string, count: string, scale: string) => {
        const whole = UNITS[count] ?? Number(count)
        return Number.isFinite(whole) ? String((whole + 0.5) * (SCALES[scale] ?? 1)) : all
      },
    )
    .replace(
      /\b(?:one |a )?(half|quarter|third) (?:of )?(?:an? )?(million|thousand|billion|dozen|hundred|crore|lakh)\b/g,
      (_all, part: string, scale: string) => String((PARTS[part] ?? 1) * (SCALES[scale] ?? 1)),
    )
    .replace(/\b(?:an? )(?=(?:dozen|hundred|thousand|lakh|million|crore|billion)\b)/g, 'one ')
    .replace(/(\d)\s*hundred\b/g, '$1e2')
    .replace(/(\d)\s*(?:dozen|dutzend)\b/g, (_all, digit: string) => `${digit}*12`)
    .replace(/(\d)\s*(?:lakhs?|lacs?)\b/g, '$1e5')
    .replace(/(\d)\s*(?:crores?|cr)\b/g, '$1e7')
    .replace(/(\d)\s*(?:trillion|tn|trn|bio)\b/g, '$1e12')
    .replace(/(\d)\s*[万萬]/g, '$1e4')
    .replace(/(\d)\s*[亿億]/g, '$1e8')
    .replace(/(\d)\s*mm\b/g, '$1m')
    .replace(/(\d)\s*(?:tausend|mille|grand)\b/g, '$1k')
    .replace(/(\d)\s*(?:mil?lones|mil?lón|millionen|milioni?|milionów|miljoen)\b/g, '$1m')
    .replace(/(\d+(?:[.,]\d+)?)\s*[x*·]?\s*10\s*(?:\^|\*\*)\s*(\d{1,2})\b/g, '$1e$2')
    .replace(/(?<![\d.,^*])10\s*(?:\^|\*\*)\s*(\d{1,2})\b/g, '1e$1')
    .replace(/(\d+)\*12\b/g, (_all, count: string) => String(Number(count) * 12))
    .replace(RUN, (run: string, _at: number, whole: string) => {
      const value = valueOfRun(run.trim().split(/[ -]+(?:and[ -]+)?/), run === whole)
      return value === null ? run : `${String(value)}${/[ -]$/.test(run) ? ' ' : ''}`
    })
}

const PARTS: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, third: 1 / 3 }

function valueOfRun(words: readonly string[], isAll: boolean): number | null {
  let sum = 0
  let part: number | null = null
  for (const word of words.filter((one) => one !== 'and')) {
    const unit = UNITS[word]
    const scale = SCALES[word]
    if (unit !== undefined) part = (part ?? 0) + unit
    else if (scale === undefined) return null
    else if (scale <= 100) part = (part ?? 1) * scale
    else {
      // A bare "thousand" between other words is no number: "a few thousand".
      if (part === null && !isAll) return null
      sum += (part ?? 1) * scale
      part = null
    }
  }
  return sum + (part ?? 0)
}
