import type { SwitchingValue } from '../decision/decision.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { figureLabel } from './figure-names.ts'

/** A switching value with the name and the unit of its input. */
export interface ToldSwitching extends SwitchingValue {
  readonly label: string
  readonly unit: string
}

export function toldSwitching(
  value: SwitchingValue,
  { inputs }: Pick<CompletePlan, 'inputs'>,
): ToldSwitching {
  const unit = inputs.find(({ path }) => path === value.input)?.unit ?? ''
  return { ...value, label: figureLabel(value.input), unit }
}

type Range = Pick<SwitchingValue, 'min' | 'max' | 'integer'>
type Change = Pick<SwitchingValue['switches'][number], 'at' | 'direction'>

/**
 * "below 6,910", "above 0.2", and at the end of the range "at 0", since nothing lies beyond it. Of two units the
 * second is the first that changes anything: "at least 2 units".
 */
export function switchPlace(range: Range, { at, direction }: Change, say: (value: number) => string): string {
  if (isTheEnd(range, at)) return `at ${say(at)}`
  if (range.integer) return `${direction === 'above' ? 'at least' : 'at most'} ${say(at)}`
  return `${direction} ${say(at)}`
}

/** The same with its verb: "goes below 6,910", "reaches 0", "falls to 1 unit". */
export function switchMove(range: Range, { at, direction }: Change, say: (value: number) => string): string {
  if (isTheEnd(range, at)) return `reaches ${say(at)}`
  if (range.integer) return `${direction === 'above' ? 'reaches' : 'falls to'} ${say(at)}`
  return `goes ${direction} ${say(at)}`
}

/** "GPT-5.5", "GPT-5.5, in a close call": what the answer is beyond a switch; null names no option. */
export function switchOutcome(
  { to, state }: Pick<SwitchingValue['switches'][number], 'to' | 'state'>,
  nameOf: (option: string) => string,
): string {
  const name = to === null ? 'no option' : nameOf(to)
  if (state === 'close') return `${name}, at about the same cost as the next`
  if (state === 'only-one') return `${name}, the only one left`
  return state === 'path' ? `${name}, in the end` : name
}

/** What was too much to move one by one; null where nothing was. */
export function leftOutSentence(inputsLeftOut: number): string | null {
  if (inputsLeftOut === 0) return null
  return `Only the number of requests was moved: ${inputsLeftOut} other inputs are left out, because this workload has too many options to move each.`
}

function isTheEnd({ min, max }: Range, at: number): boolean {
  return at === min || at === max
}
