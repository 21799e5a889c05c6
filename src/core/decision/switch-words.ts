import type { SwitchingValue } from './decision.ts'

type Range = Pick<SwitchingValue, 'min' | 'max'>
type Change = Pick<SwitchingValue['switches'][number], 'at' | 'direction'>

/** "below 6,910", "above 12", and at the end of the range "at 0", since nothing lies beyond it. */
export function switchPlace(range: Range, { at, direction }: Change, say: (value: number) => string): string {
  return `${isTheEnd(range, at) ? 'at' : direction} ${say(at)}`
}

/** The same with its verb: "goes below 6,910", "reaches 0". */
export function switchMove(range: Range, { at, direction }: Change, say: (value: number) => string): string {
  return isTheEnd(range, at) ? `reaches ${say(at)}` : `goes ${direction} ${say(at)}`
}

function isTheEnd({ min, max }: Range, at: number): boolean {
  return at === min || at === max
}
