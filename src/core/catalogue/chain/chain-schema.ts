import { z } from '../../zod.ts'
import { CHAIN_PARTS, CHAIN_UNITS } from './chain-types.ts'

/**
 * Offers of the chain as they are written. A price stands once, among the facts (`item` of facts/pipeline.json) or the
 * prices of other modalities (`modal` of market/modal-prices.json); `usd` is a figure that stands in the note there.
 */

const { array, enum: oneOf, literal, minimum, number, optional, strictObject, string } = z
const text = string().check(z.minLength(1), z.maxLength(300))
const id = string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/))

const price = strictObject({
  per: oneOf(CHAIN_UNITS),
  item: optional(id),
  modal: optional(text),
  provider: optional(text),
  usd: optional(number().check(minimum(0))),
  included: optional(number().check(minimum(0))),
})

const offer = strictObject({
  id,
  part: oneOf(CHAIN_PARTS),
  name: text,
  own: optional(literal(true)),
  usual: optional(literal(true)),
  note: optional(text),
  prices: array(price).check(z.minLength(1)),
})

export const CHAIN_FILE_SCHEMAS = {
  'chain/offers': strictObject({
    offers: array(offer),
    /** What was found and is no offer, with the reason. */
    notOffered: array(strictObject({ item: id, why: text })),
  }),
} as const

export type ChainOfferRow = z.infer<typeof offer>
export type ChainPriceRow = z.infer<typeof price>
