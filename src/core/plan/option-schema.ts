import { TIERS } from '../catalogue/price-at.ts'
import type { Inputs } from '../inputs/input.ts'
import type { Place } from '../inputs/places.ts'
import { ENGINES, QUANTISATIONS } from './formats-and-engines.ts'
import { numberFields } from './number-fields.ts'
import { catalogueId, id, optional, optionOfPlan, region, text } from './schema-parts.ts'
import { z } from './zod.ts'

const CACHE_WRITE_FOR = ['5m', '1h'] as const

/** How a rent is held: by the hour, for a time that is paid for whatever happens, or until somebody else pays more. */
export const TERMS = ['on-demand', '1-month', '1-year', '3-year', 'spot'] as const

/**
 * What a router looks at: hard requests go to the second part of a mix, or sensitive ones to the first, and the rest to
 * the other.
 */
export const SPLITS = ['difficulty', 'sensitivity'] as const

/** For how long a unit of throughput is taken. */
const UNIT_TERMS = ['hour', 'month', 'year'] as const

/** The schema of an option, of whatever kind, whose numbers are those of a registry. */
export function optionSchemaOf(inputs: Inputs) {
  const numbers = <P extends Place>(place: P) => numberFields(place, inputs)

  /** Fields that every kind of option may carry. */
  const common = { id, name: optional(text(120)) }

  /** Its model may be recommended though nothing shows yet that it is good enough. */
  const acceptUnproven = optional(z.boolean())

  const billedByToken = {
    ...common,
    model: catalogueId,
    price: optional(z.strictObject(numbers('price'))),
    /** Units of throughput that are reserved. */
    provisioned: optional(z.strictObject({ ...numbers('provisioned'), term: optional(z.enum(UNIT_TERMS)) })),
    /** The option that takes what the units have no room for; absent: the same model, by the token. */
    spillover: optional(id),
    failover: optional(id),
    acceptUnproven,
    tier: optional(z.enum(TIERS)),
    /** Where it is processed, at the price there; absent: anywhere. */
    region: optional(region),
    /** How long what is written to the cache is kept, which has its price. */
    cacheWriteFor: optional(z.enum(CACHE_WRITE_FOR)),
    /** Nobody knows what reading from its cache costs, whatever the catalogue has. */
    cachePriceUnknown: optional(z.boolean()),
  }

  const onMachines = {
    ...common,
    hardware: catalogueId,
    model: catalogueId,
    quantisation: optional(z.enum(QUANTISATIONS)),
    engine: optional(z.enum(ENGINES)),
    /** The option that serves while this one does not. */
    failover: optional(id),
    acceptUnproven,
    /** The option of another workload on whose machines it runs, as workload/option: that one pays for them. */
    sharesWith: optional(optionOfPlan),
  }

  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('api'), ...billedByToken, ...numbers('api') }),
    z.strictObject({ kind: z.literal('hosted'), ...billedByToken, ...numbers('hosted') }),
    z.strictObject({
      kind: z.literal('rented'),
      ...onMachines,
      term: optional(z.nullable(z.enum(TERMS))),
      billing: optional(z.enum(['always-on', 'schedule', 'hourly', 'scale-to-zero'])),
      ...numbers('rented'),
    }),
    z.strictObject({
      kind: z.literal('owned'),
      ...onMachines,
      finance: optional(z.enum(['buy', 'lease'])),
      ...numbers('owned'),
    }),
    z.strictObject({
      kind: z.literal('hybrid'),
      ...common,
      local: id,
      cloud: id,
      /** What decides which part a request goes to; absent: how much room there is. */
      splitBy: optional(z.enum(SPLITS)),
      ...numbers('hybrid'),
    }),
    z.strictObject({
      kind: z.literal('quote'),
      ...common,
      ...statedByUser,
      onDevices: optional(onDevices),
      ...numbers('quote'),
    }),
    z.strictObject({
      kind: z.literal('subscription'),
      ...common,
      ...statedByUser,
      ...numbers('subscription'),
    }),
  ])
}

/** The model that runs on the devices of the demand, in its format: what is paid is beside them. */
const onDevices = z.strictObject({ model: catalogueId, quantisation: z.enum(QUANTISATIONS) })

/** Quotes and subscriptions pass a gate only where the user says that they do. */
const statedByUser = {
  staysOnPremises: optional(z.boolean()),
  dedicatedTenancy: optional(z.boolean()),
  meetsContract: optional(z.boolean()),
  worksOffline: optional(z.boolean()),
  meetsCapability: optional(z.boolean()),
}
