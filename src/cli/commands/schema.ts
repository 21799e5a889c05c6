import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { jsonSchemaOf, SCHEMA_NAMES } from '#core/plan/json-schema.ts'
import { wrong, type Command } from '../command.ts'

export const schemaCommand: Command = {
  name: 'schema',
  usage: 'schema [NAME | list]',
  operands: ['[NAME]'],
  flags: {},
  does: `The JSON Schema of the plan file, for editors and other programs, or of a part of it: ${SCHEMA_NAMES.join(', ')}.`,
  answer: ({ operands: [name = 'plan'] }) => {
    if (name === 'list') return Promise.resolve({ json: SCHEMA_NAMES })
    const known = SCHEMA_NAMES.find((one) => one === name)
    if (known !== undefined) return Promise.resolve({ json: jsonSchemaOf(known) })
    const near = nearestIds(name, SCHEMA_NAMES, 1)
    return Promise.resolve(wrong(name, 'no such schema', (near.length > 0 ? near : SCHEMA_NAMES).join(', ')))
  },
}
