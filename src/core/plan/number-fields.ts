import type { Input, Inputs, RangeEnds } from '../inputs/input.ts'
import { inputsIn } from '../inputs/inputs-in.ts'
import type { Place } from '../inputs/places.ts'
import type { IdsIn, Registry } from '../inputs/registry.ts'
import { z } from './zod.ts'

/** A number, or low, base and high of it. */
export type Uncertain = number | { low: number; base: number; high: number; ends?: RangeEnds | undefined }

export const RANGE_ENDS = ['p10-p90', 'p5-p95', 'quartiles', 'hard'] as const satisfies readonly RangeEnds[]

/** The fields that a part of the schema has for the inputs that stand in it, by id. */
export type NumberFields<P extends Place> = { [K in IdsIn<P>]: FieldSchema<Registry[K]> }

type FieldSchema<R> = R extends { presence: 'required' }
  ? z.ZodMiniType<ValueOf<R>>
  : R extends { presence: 'nullable' }
    ? z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniType<ValueOf<R>>>>
    : z.ZodMiniOptional<z.ZodMiniType<ValueOf<R>>>

type ValueOf<R> = R extends { orWords: readonly (infer Word)[] }
  ? number | Word
  : R extends { single: string }
    ? number
    : Uncertain

/** Of the standing registry the fields are known by name; those of another are made all the same. */
export function numberFields<P extends Place>(place: P, inputs: Inputs): NumberFields<P> {
  return Object.fromEntries(
    inputsIn(place, inputs).map(([id, input]) => [id, fieldFor(input)]),
  ) as unknown as NumberFields<P>
}

function fieldFor(input: Input) {
  const value = valueFor(input)
  if (input.presence === 'required') return value
  return z.optional(input.presence === 'nullable' ? z.nullable(value) : value)
}

function valueFor(input: Input) {
  const number = bounded(input)
  if (input.orWords) return z.union([z.enum(input.orWords), number])
  return input.single !== undefined ? number : uncertain(number)
}

function bounded({ min, max, integer }: Input) {
  const number = z.number().check(z.minimum(min), z.maximum(max))
  return integer ? number.check(z.multipleOf(1)) : number
}

/** The same number, or what is known of it: low, base and high, in that order. */
function uncertain(number: ReturnType<typeof bounded>) {
  return z.union([
    number,
    z.strictObject({ low: number, base: number, high: number, ends: z.optional(z.enum(RANGE_ENDS)) }).check(
      z.refine(({ low, base, high }) => low <= base && base <= high, {
        error: 'low, base and high in this order',
      }),
    ),
  ])
}
