import { planSchema } from '#core/plan/schema.ts'
import { z } from '#core/plan/zod.ts'
import type { Command } from '../command.ts'

export const schemaCommand: Command = {
  name: 'schema',
  operands: [],
  flags: {},
  does: 'The JSON Schema of the plan file, for editors and other programs.',
  answer: () => Promise.resolve({ text: JSON.stringify(z.toJSONSchema(planSchema), null, 2) }),
}
