import { z } from '../zod.ts'

const limit = z.number().check(z.positive())

/** What a provider lets a new customer ask in a minute, before it is raised. */
export const rateLimitsSchema = z.array(
  z.strictObject({
    provider: z.string().check(z.minLength(1)),
    requestsPerMinute: limit,
    inputTokensPerMinute: limit,
    tier: z.string().check(z.minLength(1)),
    asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
)

export type RateLimit = Readonly<z.infer<typeof rateLimitsSchema>[number]>
