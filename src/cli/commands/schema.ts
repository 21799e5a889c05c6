import { planJsonSchema } from '#core/plan/json-schema.ts'
import type { Command } from '../command.ts'

export const schemaCommand: Command = {
  name: 'schema',
  usage: 'schema',
  operands: [],
  flags: {},
  does: 'The JSON Schema of the plan file, for editors and other programs.',
  answer: () => Promise.resolve({ json: planJsonSchema() }),
}
