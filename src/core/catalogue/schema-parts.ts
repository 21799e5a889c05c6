import { z } from '../zod.ts'

const { optional, array } = z

/** What the schemas of the data files have in common. */

export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9./_-]*$/), z.maxLength(120))
export const text = z.string().check(z.minLength(1), z.maxLength(600))
/** '2026', '2026-09' or '2026-09-22'. */
export const date = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))
export const positive = z.number().check(z.positive())
export const amount = z.number().check(z.minimum(0))
export const whole = z.int().check(z.positive())
export const share = z.number().check(z.minimum(0), z.maximum(1))

/** Sources of a row: keys of sources.json. */
export const sourced = { source: array(z.string()).check(z.minLength(1)), asOf: date }
/** Source of a single figure, in full. */
export const sourcedInWords = { source: text, asOf: date }

export const EVIDENCE = ['derived', 'estimate'] as const

/** A row of a series of prices; `evidence` is left out where the price was seen. */
export const priceRow = {
  from: optional(date),
  confirmed: optional(date),
  withdrawn: optional(date),
  evidence: optional(z.enum(EVIDENCE)),
}
