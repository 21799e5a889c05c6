import { fieldsOf, type InputField } from '#core/inputs/fields-of.ts'
import type { Inputs } from '#core/inputs/input.ts'
import { ANY_KIND } from '#core/inputs/places.ts'
import { INPUTS } from '#core/inputs/registry.ts'
import type { OptionKind } from '#core/plan/schema.ts'

/** The numbers of an option that no form asks for in a place of its own: those of its kind, then those of all. */
export function moreFields(kind: OptionKind, inputs: Inputs = INPUTS): readonly InputField[] {
  const fields = fieldsOf(kind, inputs).filter(({ input }) => input.asked === undefined)
  return [...fields.filter((one) => !isOfAll(one)), ...fields.filter(isOfAll)]
}

function isOfAll({ input }: InputField): boolean {
  return ANY_KIND.every((kind) => input.in.includes(kind))
}
