import type { Begins, OnlyBecause, SettledBy } from '../decision/decision.ts'
import { optionOf, type Case } from '../decision/case.ts'
import { runsToday } from '../decision/runs-today.ts'
import { nameOf } from './naming.ts'
import { formatsOf } from './phrases.ts'
import { questionTitle } from './question-titles.ts'
import { unknownFigure } from './unknown-words.ts'
import { changeOfUse, nearestChangesOfUse } from './verdict-change-words.ts'

/**
 * The verdict as a page's headline: what to do, and the one condition on which it stands. The whole of it, with its
 * subject, its cost and what speaks against it, is `verdictOf`.
 */
export function shortVerdict(facts: Case): string {
  const { decision } = facts
  const { target, settledBy, begins } = decision
  switch (decision.state) {
    case 'clear':
      return `${toDo(facts)}${condition(facts)}.`
    case 'close':
      return closeCall(facts, settledBy)
    case 'provisional':
      return `${toDo(facts)} until ${unknownFigure(facts, decision.findOut ?? '')} is known.`
    case 'only-one':
      return `${toDo(facts)}: it ${ONLY_BECAUSE[decision.onlyBecause ?? 'only-allowed']}.`
    case 'path':
      return `${toBegin(facts)}${THEN[begins ?? 'team'](nameOf(facts, target ?? ''), facts)}.`
    case 'none-left':
      return 'Nothing passes your rules.'
    case 'not-enough-data': {
      const question = decision.toAnswer && questionTitle(decision.toAnswer.questionId)
      return question ? `No verdict yet. ${question}` : 'No verdict yet. Add an option to compare.'
    }
  }
}

/** "Buy RTX PRO 6000", "Use GPT-5.6 Luna": what to do, with the verb of its kind; nothing is bought while it is open whether something far cheaper may be used. */
export function toDo(facts: Case): string {
  const placed = optionOf(facts, facts.decision.recommended)
  const name = nameOf(facts, facts.decision.recommended ?? '')
  const isThere = placed?.option.kind === 'owned' && placed.option.alreadyOwned > 0
  if (placed?.kind === 'owned' && !isThere && (placed.figures.cost?.upFrontUsd ?? 0) > 0) {
    const verb = facts.decision.wouldLead ? 'Wait before you buy' : 'Buy'
    return `${verb} ${name.replace(/^Own /, '')}`
  }
  if (placed?.kind === 'rented') return `Rent ${name.replace(/^Rent(ed)? /, '')}`
  return `${staysOr(facts.workload, facts.decision.recommended, 'Use')} ${name}`
}

/** "Start with GPT-5.6 Luna": what to do first on a path. */
export function toBegin(facts: Case): string {
  const { recommended } = facts.decision
  return `${staysOr(facts.workload, recommended, 'Start with')} ${nameOf(facts, recommended ?? '')}`
}

/** "Stay with" for a service whose model runs today, else the verb. */
export function staysOr(workload: Case['workload'], optionId: string | null, verb: string): string {
  const option = workload.options.find(({ id }) => id === optionId)
  return runsToday(option) ? 'Stay with' : verb
}

/** Why there is nothing to compare it with. */
export const ONLY_BECAUSE: Readonly<Record<OnlyBecause, string>> = {
  'only-in-plan': 'is the only option in this plan',
  'only-costed': 'is the only option that could be costed',
  'only-allowed': 'is the only option that meets your rules',
}

const THEN: Record<Begins, (target: string, facts: Case) => string> = {
  team: (target) => `; move to ${target} once a team can run it`,
  young: (target) => `; decide on ${target} when its use is known`,
  capital: (target) => `; move to ${target} once there is money for it`,
  chance: (target, facts) => {
    const above = facts.decision.risk?.buyAboveRequestsPerDay ?? null
    if (above === null) return `; prepare to move to ${target}`
    return `; move to ${target} once use stays above ${formatsOf(facts.plan.currency).words(above)} requests a day`
  },
}

/** "Within 0 %" would say that they cost the same. */
const LEAST_SAID = 0.01

function closeCall(facts: Case, settledBy: SettledBy | null): string {
  const { recommended, runnerUp, margin, wouldLead } = facts.decision
  if (settledBy === 'chance') return `${toDo(facts)} for now: a purchase is not sure enough to pay.`
  if (settledBy === null || runnerUp === null) return `${toDo(facts)}: several cost about the same.`
  const within =
    margin === null ? '' : `, within ${formatsOf(facts.plan.currency).percent(Math.max(LEAST_SAID, margin))}`
  const either = `${nameOf(facts, recommended ?? '')} or ${nameOf(facts, runnerUp)}${within}.`
  return wouldLead
    ? `Find out first whether ${nameOf(facts, wouldLead.option)} may be used; if not, ${either}`
    : `Too close to call: ${either}`
}

/** At which use something else is called for, or at least no longer this clearly, and what it is. */
function condition(facts: Case): string {
  const changes = nearestChangesOfUse(facts.decision)
  if (changes === null || changes.nearest.at === 0) return ''
  return `; ${changeOfUse(facts, changes.further ?? changes.nearest)}`
}
