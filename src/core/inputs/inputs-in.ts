import type { Input, Inputs } from './input.ts'
import type { Place } from './places.ts'
import { INPUTS } from './registry.ts'

/** The inputs of one part of a plan, in the registry's order. */
export function inputsIn(place: Place, inputs: Inputs = INPUTS): readonly (readonly [string, Input])[] {
  return Object.entries(inputs).filter(([, input]) => input.in.includes(place))
}
