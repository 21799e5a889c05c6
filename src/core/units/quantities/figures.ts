import { parseRange } from '../parse-range.ts'
import { asks, inFigures, number, refuses, scaled, type QuantityReading } from './reading.ts'

/** A number or a range without units: "5-10k", "10k +/- 20%", "up to 10k", "20 x 50", "1 in 10". */
export function readFigures(text: string, isLimit: boolean, locale: string): QuantityReading {
  const plain = text
    .replace(/\b(?:plus or minus|plus minus|plus\/minus|\+ ?or ?-)\b/g, '±')
    .replace(/^(?:is|are|of|with|by|=|:)\s+/, '')
    .replace(/\s+(?:of|in|with|and|each)$/, '')
    .replace(/[,;:]$/, '')
    .trim()
  const bound = BOUND.exec(plain) ?? BOUND_AFTER.exec(plain)
  if (bound)
    return bounded(
      bound[1] ?? '',
      /^(?:at least|min|more|over|above|from|ab|mind|>|≥)/.test(plain) || /\+$|more|up$/.test(plain),
      isLimit,
      locale,
    )
  const product = PRODUCT.exec(plain)
  if (product) return multiplied(product[1] ?? '', product[2] ?? '', locale)
  const crores = sharedPower(plain)
  return scaled(parseRange(crores.text, locale), crores.factor)
}

const BOUND =
  /^(?:up to|at most|at least|max(?:imum|imal)?\.?(?: of)?|min(?:imum|imal|destens)?\.?(?: of)?|no more than|not more than|less than|more than|fewer than|under|over|below|above|bis zu|höchstens|mehr als|weniger als|unter|über|ab|jusqu'à|hasta|<=?|>=?|≤|≥)\s*([^a-z]*\d.*)$/
const BOUND_AFTER =
  /^([^a-z+]*\d[\d.,]*\s*(?:k|m|mio|million|thousand|b)?)\s*(?:\+|plus|or more|and up|and more|max\.?|maximum|tops|at most|or less|min\.?|minimum)$/

/** Of a limit the number is meant; of anything else only one end is known. */
function bounded(text: string, isLeast: boolean, isLimit: boolean, locale: string): QuantityReading {
  const reading = readFigures(text, isLimit, locale)
  if (isLimit || reading.kind !== 'number') return reading
  const { value } = reading
  return asks(
    isLeast
      ? `${inFigures(value)} is the least of it. Enter what is usual, or a range such as ${inFigures(value)} to ${inFigures(value * 2)}.`
      : `${inFigures(value)} is the most of it. Enter what is usual, or a range such as ${inFigures(value / 2)} to ${inFigures(value)}.`,
  )
}

/** A nought times something is no product that anybody means, and 0x10 is a programmer's 16. */
const PRODUCT = /^(?!0+\s*[x*·])([\d.,' ]+(?:\s?(?:k|m))?)\s*[x*·]\s*([\d.,' ]+(?:\s?(?:k|m))?)$/

function multiplied(one: string, other: string, locale: string): QuantityReading {
  const [first, second] = [parseRange(one.trim(), locale), parseRange(other.trim(), locale)]
  if (first.kind !== 'number' || second.kind !== 'number')
    return first.kind === 'problem'
      ? first
      : second.kind === 'problem'
        ? second
        : refuses('Multiply one number with another, such as 50 x 20.')
  return number(first.value * second.value)
}

/** "2-3 crore" arrives as "2-3e7": the power counts for both. */
function sharedPower(text: string): { readonly text: string; readonly factor: number } {
  const match = /^(\d[\d.,]*)(\s*(?:-|to|bis|à)\s*)(\d[\d.,]*)e(\d{1,2})$/.exec(text)
  if (!match) return { text, factor: 1 }
  const [, low = '', joint = '', high = '', power = '0'] = match
  return { text: `${low}${joint}${high}`, factor: 10 ** Number(power) }
}
