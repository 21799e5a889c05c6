import type { LeftOut } from './decision.ts'
import { list } from './phrases.ts'

const WORDS: Readonly<Record<LeftOut, string>> = {
  'main-drivers': 'whether a fifth of one main figure turns the answer',
  'volume-switch': 'at how many requests a day the answer changes',
}

/** What is not known because the plan is too large to search; null where nothing is left out. */
export function leftOutSentence(leftOut: readonly LeftOut[]): string | null {
  if (leftOut.length === 0) return null
  return `Left out, because the plan is too large to search it: ${list(leftOut.map((one) => WORDS[one]))}.`
}
