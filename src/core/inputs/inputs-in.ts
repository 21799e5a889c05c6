import type { Input, Inputs } from './input.ts'
import type { Place } from './places.ts'
import { INPUTS } from './registry.ts'

type Rows = readonly (readonly [string, Input])[]

/** The inputs of one part of a plan, in the registry's order. */
export function inputsIn(place: Place, inputs: Inputs = INPUTS): Rows {
  return Object.entries(inputs).filter(([, input]) => input.in.includes(place))
}

/** The same for a plan of hundreds of parts: those of a place are picked out once. */
export function inputsByPlace(inputs: Inputs): (place: Place) => Rows {
  const known = new Map<Place, Rows>()
  return (place) => {
    const rows = known.get(place) ?? inputsIn(place, inputs)
    known.set(place, rows)
    return rows
  }
}
