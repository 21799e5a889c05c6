import {
  ownMachineSchema,
  ownModelSchema,
  ownPriceSchema,
  ownRunSchema,
  ownServiceSchema,
} from './own-schema.ts'
import { PLAN_SCHEMA, planSchema } from './schema.ts'
import { z } from './zod.ts'

const SCHEMAS = {
  plan: ['Crossover plan', planSchema],
  price: ['A price in place of the catalogue’s, one of `own/prices` of a plan', ownPriceSchema],
  machine: ['A machine, one of `own/hardware` of a plan', ownMachineSchema],
  model: ['An open model, one of `own/models` of a plan', ownModelSchema],
  'price-sheet': ['A service by the token, one of `own/services` of a plan', ownServiceSchema],
  'measured-run': ['A point of a benchmark, one of `own/measurements` of a plan', ownRunSchema],
} as const satisfies Readonly<Record<string, readonly [title: string, schema: z.core.$ZodType]>>

export type SchemaName = keyof typeof SCHEMAS
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[]

/**
 * JSON Schemas (draft 2020-12) of the plan file and of what it brings along, for editors and for programs that write
 * plans. The version in `$id` is that of the plan file.
 */
export function jsonSchemaOf(name: SchemaName): Readonly<Record<string, unknown>> {
  const [title, schema] = SCHEMAS[name]
  const { $schema, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  return { $schema, $id: `urn:crossover:${name}@${PLAN_SCHEMA.replace(/^.*@/, '')}`, title, ...rest }
}
