import { inputNamed } from '../inputs/fields-of.ts'
import type { Inputs, WhySingle } from '../inputs/input.ts'
import { INPUTS } from '../inputs/registry.ts'

/** Whether a figure may be said as a range, and why not. */
export interface RangeRules {
  readonly takesRange: boolean | undefined
  readonly single: WhySingle | undefined
}

/** Of the number at the end of a path. */
export function rangeRules(path: string, inputs: Inputs = INPUTS): RangeRules {
  const { single } = inputNamed(path, inputs)
  return { takesRange: single === undefined, single }
}

/** Why it is one number, to follow on a sentence that says so. */
export const WHY_SINGLE: Readonly<Record<WhySingle, string>> = {
  span: 'all options are compared over it',
  choice: 'it is for you to decide',
  limit: 'it is a limit that you set',
  score: 'it is a mark from 1 to 5',
  record: 'it can be looked up',
}
