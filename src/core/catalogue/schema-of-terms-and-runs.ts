import { z } from '../zod.ts'
import type { MeasuredTable } from './machine-types.ts'
import type { ProviderTable } from './provider-terms.ts'

const terms = z.strictObject({
  euResidency: z.enum(['yes', 'option', 'part', 'enterprise', 'dedicated', 'no', 'unknown']),
  hipaaBaa: z.enum(['yes', 'part', 'no', 'unknown']),
  zeroRetention: z.enum(['default', 'part', 'on-request', 'unknown']),
  trainsByDefault: z.enum(['no', 'tier', 'opt-out', 'unknown']),
  contract: z.nullable(z.literal(true)),
  thirdCountry: z.nullable(z.boolean()),
})

const count = z.number().check(z.gte(0))

const run = z.tuple([
  z.enum(['d', 'p', 's']),
  count,
  count,
  count,
  z.number().check(z.gt(0)),
  z.int().check(z.gte(0)),
  z.number().check(z.gt(0)),
])

const runs = z.strictObject({
  sources: z.array(z.string().check(z.minLength(1))),
  rates: z.record(z.string(), z.array(run).check(z.minLength(1))),
})

/** What providers offer to whoever processes data with them, and what was measured of whom. */
export const TERMS_AND_RUNS_SCHEMAS = {
  'provider-terms': z.record(z.string(), terms) satisfies z.ZodMiniType<ProviderTable>,
  'measured/first': runs satisfies z.ZodMiniType<MeasuredTable>,
  'measured/rest': runs,
} as const
