import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { inFewLetters } from '#core/plan/plan-issue.ts'
import type { Problems } from '../command.ts'
import type { Terminal } from '../terminal.ts'

/** What a program may ask for over the Model Context Protocol. */
export interface Tool {
  readonly name: string
  readonly title: string
  /** For whoever chooses among tools: what it answers, and in what units. */
  readonly says: string
  readonly takes: Readonly<Record<string, Argument>>
  readonly answer: (given: Given, terminal: Terminal) => Promise<Problems | Readonly<Record<string, unknown>>>
}

export interface Argument {
  readonly kind: keyof typeof KINDS
  readonly says: string
  readonly needed?: true
}

/** Arguments that were checked against `takes`. */
export type Given = Readonly<Record<string, unknown>>

const KINDS = {
  text: { schema: { type: 'string' }, right: 'a text', holds: (value: unknown) => typeof value === 'string' },
  figure: {
    schema: { type: ['number', 'string'] },
    right: 'a number, or a text such as "20k"',
    holds: (value: unknown) => typeof value === 'number' || typeof value === 'string',
  },
  object: { schema: { type: 'object' }, right: 'an object', holds: isObject },
  'name-or-object': {
    schema: { type: ['string', 'object'] },
    right: 'a name, or an object of figures',
    holds: (value: unknown) => typeof value === 'string' || isObject(value),
  },
  objects: {
    schema: { type: 'array', items: { type: 'object' } },
    right: 'a list of objects',
    holds: (value: unknown) => Array.isArray(value) && value.every(isObject),
  },
  texts: {
    schema: { type: 'array', items: { type: 'string' } },
    right: 'a list of texts',
    holds: (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  },
} as const

/** The JSON Schema of what a tool takes. */
export function argumentsSchema({ takes }: Pick<Tool, 'takes'>) {
  const properties = Object.entries(takes).map(([name, { kind, says }]) => [
    name,
    { ...KINDS[kind].schema, description: says },
  ])
  return {
    type: 'object' as const,
    properties: Object.fromEntries(properties) as Record<string, object>,
    required: Object.keys(takes).filter((name) => takes[name]?.needed),
    additionalProperties: false,
  }
}

/** What is wrong with the arguments of a call, or they themselves. */
export function readArguments(
  { name: tool, takes }: Tool,
  given: unknown,
): Problems | { readonly given: Given } {
  if (!isObject(given))
    return { problems: [{ path: tool, found: inFewLetters(given), right: 'an object of arguments' }] }
  const names = Object.keys(takes)
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(takes, name))
  const problems = [
    ...unknown.slice(0, 5).map((name) => {
      const near = nearestIds(name, names)
      const right = (near.length > 0 ? near : names).join(', ')
      return { path: name.slice(0, 64), found: `${tool} takes no such argument`, right }
    }),
    ...names.flatMap((name) => {
      const { kind, needed } = takes[name] ?? { kind: 'text' }
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      const holds = value === undefined ? !needed : KINDS[kind].holds(value)
      return holds ? [] : [{ path: name, found: inFewLetters(value), right: KINDS[kind].right }]
    }),
  ]
  return problems.length > 0 ? { problems } : { given }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
