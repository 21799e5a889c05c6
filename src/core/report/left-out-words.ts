import { plural } from '../decision/phrases.ts'

/** Of the inputs whose switching values were looked for, how many were not; null where all were. */
export function inputsLeftOutSentence(left: number, looked: number): string | null {
  if (left === 0) return null
  return `Switching values are left out for ${left} of ${left + looked} ${plural(left + looked, 'input')}, because the plan is too large to search them all.`
}

/** In place of the table of inputs by how far they move the gap. */
export const DRIVERS_LEFT_OUT =
  'Which inputs move the answer most is left out, because the plan is too large to search it.'
