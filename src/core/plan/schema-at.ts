import type { z } from './zod.ts'

type Schema = z.core.$ZodType

/** The names of the fields that the schema allows at a path of a value; none where it allows no object. */
export function fieldsAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrapped(schema, value)
  const [step, ...rest] = path
  if (!inner) return []
  const { def } = (inner as z.core.$ZodTypes)._zod
  if (step === undefined) return def.type === 'object' ? Object.keys(def.shape) : []
  if (def.type === 'array') return fieldsAt(def.element, childOf(value, step), rest)
  if (def.type !== 'object' || !Object.hasOwn(def.shape, step)) return []
  const child = def.shape[String(step)]
  return child ? fieldsAt(child, childOf(value, step), rest) : []
}

/** What stands behind "optional" and "nullable"; of a union the part whose kind the value has, else its object. */
function unwrapped(schema: Schema, value: unknown): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'nullable') return unwrapped(def.innerType, value)
  if (def.type !== 'union') return schema
  const parts = def.options.map((part) => unwrapped(part, value))
  return parts.find((part) => part && hasKindOf(part, value)) ?? parts.find((part) => part && shapeOf(part))
}

/** Options are told apart by their kind, rows of the pipeline by their part. */
function hasKindOf(schema: Schema, value: unknown): boolean {
  return ['kind', 'part', 'by'].some((field) => {
    const kind = shapeOf(schema)?.[field] as z.core.$ZodTypes | undefined
    return kind?._zod.def.type === 'literal' && kind._zod.def.values.includes(childOf(value, field) as string)
  })
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'object' ? def.shape : undefined
}

function childOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined
}
