import type { Case } from '../decision/case.ts'
import { presetExpectation } from '../decision/opinions/preset-expectation.ts'
import { toldExpectation, type ToldExpectation } from '../words/preset-expectation-words.ts'

/** For a workload that began as a preset: what an article answers, and whether the figures agree. */
export function publishedAnswer(one: Case): ToldExpectation | null {
  const found = presetExpectation(one)
  return found && toldExpectation(found, one)
}
