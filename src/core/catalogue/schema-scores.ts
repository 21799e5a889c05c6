import { z } from '../zod.ts'
import { id } from './schema-parts.ts'

const { array, strictObject } = z

const text = z.string().check(z.minLength(1), z.maxLength(120))

/** As much of market/quality.json as a standing is worked out from; written from it by a script. */
export const scoresSchema = strictObject({
  bars: array(
    strictObject({
      capability: z.enum(['frontier', 'good-enough', 'specialized', 'simple']),
      minimum: z.record(id, z.number()),
      needsOwnTest: z.boolean(),
      openNeedsOwnTest: z.boolean(),
    }),
  ),
  /** Providers and families of open models of which no score is not a bad one. */
  sellers: array(text),
  families: array(text),
  /** Index, score and day, by id of the model. */
  scores: z.record(id, array(z.tuple([id, z.number(), text]))),
})
