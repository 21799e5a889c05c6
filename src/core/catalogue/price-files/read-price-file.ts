import { measureJson } from '../../units/measure-json.ts'
import type { ImpossiblePrice, PriceList } from './price-list.ts'
import { NAMES_OF_SHAPES } from './price-list.ts'
import { pricesIn, shapeOf } from './shapes.ts'

/** Several times the largest of the four lists; what exceeds these is not read at all. */
export const MAX_PRICE_FILE_BYTES = 16 * 1_048_576
const MAX_DEPTH = 24
const MAX_VALUES = 2_000_000

/** Why a file is no price list: what was found and what would be right. */
export interface NotAPriceFile {
  readonly found: string
  readonly right: string
}

export type ReadPriceFile =
  { readonly ok: true; readonly list: PriceList } | { readonly ok: false; readonly problem: NotAPriceFile }

/** Says why a file is not even opened; null where it may be. */
export function tooLargeForPrices(bytes: number): NotAPriceFile | null {
  if (bytes <= MAX_PRICE_FILE_BYTES) return null
  return { found: `a file of ${(bytes / 1_048_576).toFixed(1)} MiB`, right: 'at most 16 MiB' }
}

/** Reads a price list of any of the four forms. It never throws; what can't be a price is told and passed over. */
export function readPriceFile(text: string): ReadPriceFile {
  const tooLarge = tooLargeForPrices(text.length) ?? tooMuch(text)
  if (tooLarge) return { ok: false, problem: tooLarge }
  const forbidden = /"(__proto__|constructor|prototype)"\s*:/.exec(text)?.[1]
  if (forbidden !== undefined) {
    return refused(`a field named "${forbidden}"`, 'a price list, which has none of that name')
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : ''
    return refused(`text that is not JSON${why}`, 'a price list, which is JSON')
  }
  const shape = shapeOf(value)
  if (shape === null) {
    const [last, ...others] = Object.values(NAMES_OF_SHAPES).reverse()
    return refused('another file', `${others.reverse().join(', ')} or ${last ?? ''}`)
  }
  const found = pricesIn(shape, value)
  const prices = found.flatMap((one) => (isImpossible(one) ? [] : [one]))
  const impossible = found.filter(isImpossible)
  if (prices.length === 0 && impossible.length === 0) {
    return refused(`${NAMES_OF_SHAPES[shape]} without a price`, 'prices of at least one model')
  }
  return { ok: true, list: { shape, prices, impossible } }
}

function tooMuch(text: string): NotAPriceFile | null {
  const { depth, values } = measureJson(text)
  if (depth > MAX_DEPTH)
    return { found: `lists and objects ${depth} deep`, right: `at most ${MAX_DEPTH} deep` }
  if (values > MAX_VALUES) return { found: `${values} values`, right: `at most ${MAX_VALUES}` }
  return null
}

function isImpossible(one: object): one is ImpossiblePrice {
  return 'found' in one
}

function refused(found: string, right: string): ReadPriceFile {
  return { ok: false, problem: { found, right } }
}
