import { QUANTISATIONS } from './formats-and-engines.ts'
import { catalogueId, optional } from './schema-parts.ts'
import { z } from './zod.ts'

/** The model that runs on the devices of the demand, in its format: what is paid is beside them. */
export const onDevices = z.strictObject({ model: catalogueId, quantisation: z.enum(QUANTISATIONS) })

/** Quotes and subscriptions pass a gate only where the user says that they do. */
export const statedByUser = {
  staysOnPremises: optional(z.boolean()),
  dedicatedTenancy: optional(z.boolean()),
  meetsContract: optional(z.boolean()),
  worksOffline: optional(z.boolean()),
  meetsCapability: optional(z.boolean()),
}
