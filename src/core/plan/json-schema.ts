import { planSchema } from './schema.ts'
import { z } from './zod.ts'

/** The plan file's JSON Schema (draft 2020-12), for editors and for programs that write plans. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Crossover plan',
    ...z.toJSONSchema(planSchema, { unrepresentable: 'any' }),
  }
}
