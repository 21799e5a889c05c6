import type { Case } from '../decision/case.ts'
import type { CostFigures } from '../engine/evaluation.ts'
import { isNoDifference } from '../units/no-difference.ts'
import { nameOf } from './naming.ts'
import { formatsOf, partInWords, span } from './phrases.ts'

/** What the recommendation costs, and how far that is from the runner-up. */
export function itCosts(facts: Case): string {
  const { decision, evaluation } = facts
  const { aboutMoney, percent } = formatsOf(facts.plan.currency)
  const cost = `It costs ${aboutCost(facts)}`
  if (decision.runnerUp === null || decision.margin === null) return `${cost}.`
  const { differenceUsd } = decision.figures
  const usdOf = (id: string | null) =>
    evaluation.options.find((option) => option.id === id)?.cost?.totalUsd ?? 0
  const word = usdOf(decision.recommended) <= usdOf(decision.runnerUp) ? 'less' : 'more'
  const isUnproven = decision.unproven.includes(decision.runnerUp)
  const unproven = isUnproven ? ', which nothing shows to be good enough yet' : ''
  const difference = isNoDifference(differenceUsd)
    ? 'the same as'
    : `${aboutMoney(differenceUsd)} (${partInWords(decision.margin, percent)}) ${word} than`
  return `${cost}${inAll(facts)}${difference} ${nameOf(facts, decision.runnerUp)}${unproven}.`
}

/** "about $41,000 over 3 years ($36,000 in cash)": the chart shows cash; where own time is over a third, that is said. */
export function aboutCost(facts: Case): string {
  const { decision, evaluation, plan } = facts
  const cost = evaluation.options.find(({ id }) => id === decision.recommended)?.cost
  const { totalUsd, lostHoursUsd } = decision.figures
  const usd = totalUsd === null ? null : totalUsd - lostHoursUsd
  const { aboutMoney } = formatsOf(plan.currency)
  const ofWhich = cost && usd !== null ? inCash(cost, usd, aboutMoney) : ''
  return `about ${aboutMoney(usd)} over ${horizon(facts)}${ofWhich}${besideIt(facts)}`
}

/** What is compared is the total, with what stands beside it. */
export function inAll(facts: Case): string {
  return besideIt(facts) === '' ? ', ' : '; in all, '
}

export function horizon({ plan }: Case): string {
  return span(plan.horizonMonths)
}

/** ", and the hours it is down about $310,000 beside that"; nothing where such an hour has no price. */
function besideIt({ decision, plan }: Case): string {
  const { lostHoursUsd } = decision.figures
  if (lostHoursUsd < 1) return ''
  return `, and the hours it is down about ${formatsOf(plan.currency).aboutMoney(lostHoursUsd)} beside that`
}

/** What of a total is paid to others, where that is not nearly all of it. */
function inCash(
  { cashUsd, ownTimeUsd }: CostFigures,
  usd: number,
  aboutMoney: (usd: number) => string,
): string {
  const cash = Math.abs(cashUsd) < 1 ? 'nothing' : aboutMoney(cashUsd)
  if (ownTimeUsd * 3 > usd) return ` (${cash} in cash, the rest mostly people’s time)`
  return Math.abs(usd - cashUsd) * 10 > usd ? ` (${cash} in cash)` : ''
}
