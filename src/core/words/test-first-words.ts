import type { Case } from '../decision/case.ts'
import { namesOf, subjectOf } from './naming.ts'
import { list } from './phrases.ts'

/** Everything that could be ranked waits for somebody to show that it is good enough. */
export function isForWantOfATest({ decision, options }: Case): boolean {
  const costed = options.filter(
    ({ gate, figures }) => gate.passed && figures.cost !== null && figures.feasible,
  )
  return costed.length > 0 && costed.every(({ id }) => decision.unproven.includes(id))
}

/** What to do first, instead of a verdict. */
export function testFirst(facts: Case): { readonly headline: string; readonly detail: string } {
  const { unproven } = facts.decision
  const names = namesOf(facts, unproven.slice(0, 3))
  const them = unproven.length === 1 ? 'it' : 'one of them'
  return {
    headline: `Test ${list(names, 'or')} before you choose for ${subjectOf(facts)}: nothing shows yet that ${unproven.length === 1 ? 'it is' : 'they are'} good enough.`,
    detail: `Test at least 100 answers and enter how many were good, or accept ${them} untested.`,
  }
}
