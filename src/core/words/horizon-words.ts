import type { AtHorizon } from '../decision/at-horizons.ts'
import type { Case } from '../decision/case.ts'
import { nameOf } from './naming.ts'
import { formatsOf, list, span } from './phrases.ts'

/**
 * "Over 2, 3, 4 and 5 years the answer is the same: Groq, at about $17,000, …", or each horizon with its own. Null
 * where nothing is recommended over any of them.
 */
export function horizonsSentence(
  answers: readonly AtHorizon[],
  known: Pick<Case, 'plan' | 'evaluation'>,
): string | null {
  const { aboutMoney } = formatsOf(known.plan.currency)
  const [first] = answers
  if (!first || answers.every(({ option }) => option === null)) return null
  if (answers.every(({ option }) => option === first.option)) {
    const totals = list(answers.map(({ totalUsd }) => aboutMoney(totalUsd)))
    return `Over ${yearsOf(answers)} the answer is the same, at about ${totals}.`
  }
  const each = answers.map(({ months, option, totalUsd }) =>
    option === null
      ? `over ${span(months)} nothing is left`
      : `over ${span(months)} ${nameOf(known, option)}, about ${aboutMoney(totalUsd)}`,
  )
  return `It depends on how long you count: ${each.join('; ')}.`
}

/** "2, 3, 4 and 5 years" */
function yearsOf(answers: readonly AtHorizon[]): string {
  return `${list(answers.map(({ months }) => String(months / 12)))} years`
}
