import { inputNamed } from '../inputs/fields-of.ts'
import type { Inputs } from '../inputs/input.ts'
import { INPUTS } from '../inputs/registry.ts'

/** Whether the number at the end of a path may be said as a range. */
export function takesRange(path: string, inputs: Inputs = INPUTS): boolean {
  return inputNamed(path, inputs).takes !== 'number'
}
