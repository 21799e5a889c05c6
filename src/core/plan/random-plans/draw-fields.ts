import { inputAt } from '../../inputs/fields-of.ts'
import type { Input } from '../../inputs/input.ts'
import type { z } from '../zod.ts'
import { draw, drawEvenly, drawOne } from './draw.ts'
import { drawNumber, drawRange } from './draw-number.ts'
import {
  NOTHING,
  NOTHING_OF_NEEDED,
  RANGES,
  SAID,
  SAID_ALWAYS,
  SAID_MOSTLY,
  SOME,
  USUAL,
  VALUES,
} from './weights.ts'

/** Where in a plan something is drawn. */
export interface Place {
  readonly seed: number
  readonly path: readonly string[]
  /** Of the option at the path; null elsewhere. */
  readonly kind: string | null
  /** How much of what may be said is said, from 0 to 1. */
  readonly said: number
  /** Ids of machines and models that the plan brings itself. */
  readonly own: readonly string[]
}

export function inside(place: Place, ...steps: readonly string[]): Place {
  return { ...place, path: [...place.path, ...steps] }
}

export function keyOf({ path }: Place): string {
  return path.join('/')
}

/** Whether the field at this place is said. */
export function isSaid({ seed, path, said }: Place): boolean {
  const field = path.at(-1) ?? ''
  const likely = SAID_ALWAYS[field] ?? said * (SAID[field] ?? SAID_MOSTLY)
  return draw(seed, `${path.join('/')}#said`) < likely
}

type Schema = z.core.$ZodType
type Shape = Readonly<Record<string, Schema>>

/**
 * Everything that a part of the schema allows, drawn field by field, so that a field added to the schema is
 * drawn without a word here. Ids, names and other text have to be given: undefined leaves them out.
 */
export function drawFields(
  shape: Shape,
  place: Place,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const fields = Object.entries(shape).map(([field, schema]) => [
    field,
    Object.hasOwn(given, field) ? given[field] : drawValue(schema, inside(place, field)),
  ])
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Record<string, unknown>
}

/** What there is nothing to decide without is hardly ever nothing. */
function nothingOf({ path }: Place): number {
  return Object.hasOwn(SAID_ALWAYS, path.at(-1) ?? '') ? NOTHING_OF_NEEDED : NOTHING
}

function drawValue(schema: Schema, place: Place): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const at = keyOf(place)
  switch (def.type) {
    case 'optional':
      return isSaid(place) ? drawValue(def.innerType, place) : undefined
    case 'nullable':
      return draw(place.seed, `${at}#null`) < nothingOf(place) ? null : drawValue(def.innerType, place)
    case 'object':
      return drawFields(def.shape, place)
    case 'boolean':
      return drawOne(place.seed, at, weightsOf(place, ['true', 'false'])) === 'true'
    case 'string': {
      const values = VALUES[place.path.at(-1) ?? '']
      if (!values) throw new Error(`Give ${at}: of a text it is not known what it may say.`)
      return drawOne(place.seed, at, values)
    }
    case 'array':
      return drawSome(def.element, place)
    case 'literal':
      return [...def.values][0]
    case 'enum':
      return drawOne(place.seed, at, weightsOf(place, Object.keys(def.entries)))
    case 'number':
      return drawNumber(place.seed, at, inputHere(place))
    case 'union':
      return drawOfUnion(def.options, place)
    default:
      throw new Error(`Give ${at}: a ${def.type} is not drawn.`)
  }
}

/** Of a list of values each as likely as not, and one at least; of a list of parts one. */
function drawSome(element: Schema, place: Place): readonly unknown[] {
  const { def } = (element as z.core.$ZodTypes)._zod
  if (def.type !== 'enum') return [drawValue(element, place)]
  const values = Object.keys(def.entries)
  const at = keyOf(place)
  const some = values.filter((value) => draw(place.seed, `${at}/${value}`) < SOME)
  return some.length > 0 ? some : [drawEvenly(place.seed, at, values)]
}

/** A number or a range of it; of any other union each part as often. */
function drawOfUnion(parts: readonly Schema[], place: Place): unknown {
  const number = parts.find((part) => (part as z.core.$ZodTypes)._zod.def.type === 'number')
  const range = parts.find((part) => (part as z.core.$ZodTypes)._zod.def.type === 'object')
  if (!number || !range) {
    return drawValue(drawEvenly(place.seed, `${keyOf(place)}#part`, parts), place)
  }
  const at = keyOf(place)
  const base = drawNumber(place.seed, at, inputHere(place))
  return draw(place.seed, `${at}#range`) < RANGES ? drawRange(place.seed, at, inputHere(place), base) : base
}

function weightsOf({ path }: Place, values: readonly string[]) {
  return VALUES[path.at(-1) ?? ''] ?? Object.fromEntries(values.map((value) => [value, 1]))
}

function inputHere(place: Place): Input {
  const input = inputAt(place.path, place.kind)
  if (!input) throw new Error(`No row of the registry for ${keyOf(place)}.`)
  return { ...input, ...USUAL[place.path.at(-1) ?? ''] }
}
