import type { Begins, SettledBy, VerdictState } from '../decision/decision.ts'
import type { Case } from '../decision/case.ts'
import { isTurnedOnAverage } from '../decision/turned-on-average.ts'
import { needsAService } from '../engine/gates/conditions.ts'
import { isNoDifference } from '../units/no-difference.ts'
import { GATE_LABELS, gateUnlock } from './gate-labels.ts'
import { nameOf, subjectOf } from './naming.ts'
import { needsInWords } from './need-words.ts'
import { afterColon, capitalised, formatsOf, list, partInWords, unfinished } from './phrases.ts'
import { unknownFigure } from './unknown-words.ts'
import { questionTitle } from './question-titles.ts'
import { ONLY_BECAUSE, staysOr, toBegin, toDo } from './short-verdict.ts'
import { isForWantOfATest, testFirst } from './test-first-words.ts'
import { changeOfUse, nearestChangesOfUse, whatItBecomes } from './verdict-change-words.ts'
import { aboutCost, horizon, inAll, itCosts } from './verdict-cost-words.ts'

/** The verdict in words, the same on every surface. */
export interface Verdict {
  /** "Own hardware is the better choice for Support assistant." */
  readonly headline: string
  /** Cost and difference, with what would change it. */
  readonly detail: string
}

export function headlineOf(facts: Case): string {
  return verdictOf(facts).headline
}

/**
 * The verdict in at most 45 words: which option, what it costs, how much less than the runner-up, and
 * what would change it. A clause whose figure does not exist is left out. Rules: docs/method/decision.md#wording.
 */
export function verdictOf(facts: Case): Verdict {
  const said = BY_STATE[facts.decision.state](facts)
  const { wouldLead, recommended: option, state } = facts.decision
  const isProvisional = wouldLead !== null && option !== null && state !== 'provisional'
  if (!isProvisional) return said
  const less = formatsOf(facts.plan.currency).aboutMoney(wouldLead.lessUsd)
  return {
    headline: `Provisional: ${said.headline}`,
    detail: `${said.detail} ${nameOf(facts, wouldLead.option)} would cost ${less} less, if it may be used.`,
  }
}

const BY_STATE: Record<VerdictState, (facts: Case) => Verdict> = {
  clear: (facts) => ({
    headline: `${toDo(facts)} for ${subjectOf(facts)}.`,
    detail: sentences(itCosts(facts), itChanges(facts)),
  }),
  close: closeCall,
  provisional,
  'only-one': onlyOne,
  'none-left': noneLeft,
  path,
  'not-enough-data': notEnough,
}

function closeCall(facts: Case): Verdict {
  const { decision } = facts
  const { aboutMoney, percent } = formatsOf(facts.plan.currency)
  const { runnerUp, settledBy, figures, margin } = decision
  const other = nameOf(facts, runnerUp ?? '')
  if (settledBy === null || settledBy === 'chance' || settledBy === 'unseen') {
    const why = WHY_FIRST[settledBy ?? 'none']
    const more =
      settledBy === 'unseen' ? 'That is less than a test of its answers could see.' : ofPurchase(facts)
    return {
      headline: `${toDo(facts)} for ${subjectOf(facts)}: ${why}.`,
      detail: sentences(itCosts(facts), more, itChanges(facts)),
    }
  }
  const isEqual = isNoDifference(figures.differenceUsd)
  const settling = isEqual && settledBy === 'cost' ? '' : TIE_BREAKS[settledBy]
  const apart = isEqual
    ? 'Nothing sets them apart in cost.'
    : `They are ${aboutMoney(figures.differenceUsd)} (${partInWords(margin ?? 0, percent)}) apart over ${horizon(facts)}.`
  // What a tenth or more sets apart is not "about the same", though the draws turn it round.
  const isFarApart = (margin ?? 0) > facts.plan.finance.sameWithinShare && isTurnedOnAverage(facts)
  const both = isFarApart
    ? `Neither ${recommended(facts)} nor ${other} is clearly cheaper`
    : `${recommended(facts)} and ${other} cost about the same`
  return {
    headline: `${both} for ${subjectOf(facts)}.`,
    detail: sentences(apart, `${choosing(facts)} ${recommended(facts)}${settling}.`, itChanges(facts)),
  }
}

/** What would cost far less, if it may be used, comes before the choice between two. */
function choosing(facts: Case): string {
  const { wouldLead } = facts.decision
  return wouldLead ? `Unless ${nameOf(facts, wouldLead.option)} may be used, choose` : 'Choose'
}

const WHY_FIRST = {
  chance: 'a purchase is not sure enough to pay',
  unseen: 'more shows that it is good enough',
  none: 'several cost about the same',
} as const

/** What decides and is not known, whom to ask, and what to use meanwhile. */
function provisional(facts: Case): Verdict {
  const { decision, plan } = facts
  const { percent } = formatsOf(plan.currency)
  const { findOut, risk } = decision
  const turns = risk?.unknowns.find(({ input }) => input === findOut)?.turns ?? null
  const asked = unknownFigure(facts, findOut ?? '')
  return {
    headline: `Find out ${asked} first; until then, ${staysOr(facts.workload, decision.recommended, 'use').toLowerCase()} ${recommended(facts)} for ${subjectOf(facts)}.`,
    detail: sentences(
      `That is not known, and turns the answer in ${percent(turns)} of cases.`,
      itCosts(facts),
      itChanges(facts),
    ),
  }
}

/** How often buying would turn out to cost least, where that settles it. */
function ofPurchase({ decision: { settledBy, chanceOfBuying }, plan }: Case): string | null {
  if (settledBy !== 'chance' || chanceOfBuying === null) return null
  return `Buying costs least only ${formatsOf(plan.currency).percent(down(chanceOfBuying))} of the time.`
}

const TIE_BREAKS: Record<Exclude<SettledBy, 'chance' | 'unseen'>, string> = {
  team: ': your people can run it today',
  spare: ': something stands in for it',
  quality: ': more shows that it is good enough',
  commitment: ': it commits you to nothing',
  'less-to-run': ': there is less to run',
  flowchart: ': the flowchart points to it',
  cost: ', the cheaper of the two',
}

function onlyOne(facts: Case): Verdict {
  const { onlyBecause, cheapestRuledOut: other, figures } = facts.decision
  const { aboutMoney } = formatsOf(facts.plan.currency)
  const own = figures.totalUsd
  const why = ONLY_BECAUSE[onlyBecause ?? 'only-allowed']
  const cost = `It costs ${aboutCost(facts)}`
  const headline = `${recommended(facts)} ${why} for ${subjectOf(facts)}.`
  if (!other || own === null) return { headline, detail: `${cost}.` }
  const reason = `, ruled out by “${GATE_LABELS[other.gate]}”`
  const difference = own - other.totalUsd
  const comparison = difference >= 0 ? 'more' : 'less'
  return {
    headline,
    detail: `${cost}${inAll(facts)}${aboutMoney(Math.abs(difference))} ${comparison} than the cheapest option that does not (${nameOf(facts, other.option)}${reason}).`,
  }
}

function noneLeft(facts: Case): Verdict {
  const { relaxation, wouldLead } = facts.decision
  const headline = `No option meets all your rules for ${subjectOf(facts)}.`
  if (!relaxation)
    return {
      headline,
      detail: `It would take ${needsAService(facts.workload.answers) ? 'a quote for a vendor’s isolated cloud on your premises, or a test that shows that an open model is good enough' : 'a machine on your premises that can do it, or a quote for one'}.`,
    }
  const { aboutMoney } = formatsOf(facts.plan.currency)
  const unlockIds = new Set(relaxation.gates.map(({ unlockId }) => unlockId))
  const unlocks = list([...unlockIds].map((unlockId) => afterColon(unfinished(gateUnlock({ unlockId })))))
  const usd = relaxation.totalUsd
  const isAsked = unlockIds.has('find-out') && wouldLead?.option === relaxation.option
  const first = isAsked
    ? `Find out first ${needsInWords(wouldLead.needs, formatsOf(facts.plan.currency))}`
    : `${relaxation.isOnlyOpen ? 'Find out first' : 'The smallest change that helps'}: ${unlocks}`
  const isFree = relaxation.conditions.length === 0 && !relaxation.needsTeam
  const cost = usd === null ? '' : `, at about ${aboutMoney(usd)} over ${horizon(facts)}`
  return {
    headline,
    detail: sentences(
      `${first}.`,
      `${unlockIds.has('find-out') ? 'If so,' : relaxation.isOnlyOpen ? 'If it comes in time,' : 'Then'} ${nameOf(facts, relaxation.option)} would do${cost}${isFree ? '' : ', on conditions'}.`,
    ),
  }
}

function path(facts: Case): Verdict {
  const { decision } = facts
  const { aboutMoney, percent } = formatsOf(facts.plan.currency)
  const target = nameOf(facts, decision.target ?? '')
  const { differenceUsd } = decision.figures
  const [headline, but] = PATHS[decision.begins ?? 'team'](facts, target)
  return {
    headline,
    detail: `${recommended(facts)} costs ${aboutCost(facts)}. ${target} would cost ${aboutMoney(differenceUsd)} (${partInWords(decision.margin ?? 0, percent)}) less, ${but}.`,
  }
}

/** What to do, and what is against going there at once. */
const PATHS: Record<Begins, (facts: Case, target: string) => readonly [string, string]> = {
  team: (facts, target) => [
    `${toBegin(facts)} for ${subjectOf(facts)}, and plan to move to ${target}.`,
    'but needs a team that can run it',
  ],
  young: (facts, target) => [
    `${toBegin(facts)} for ${subjectOf(facts)}; decide on ${target} when its use is known.`,
    'but nothing is bought for work that has not proved itself',
  ],
  capital: (facts, target) => [
    `${toBegin(facts)} for ${subjectOf(facts)}; move to ${target} once there is money for it.`,
    'but you said that there is no capital for machines; a lease may do',
  ],
  chance: (facts, target) => {
    const { risk } = facts.decision
    const above = risk?.buyAboveRequestsPerDay ?? null
    const { words } = formatsOf(facts.plan.currency)
    const then =
      above === null
        ? `prepare to move to ${target}`
        : `move to ${target} when use has stayed above ${words(above)} requests a day for 8 weeks`
    return [`${toBegin(facts)} for ${subjectOf(facts)}; ${then}.`, `but ${chanceOfMoving(facts)}`]
  },
}

/** Just under a limit is not at it. */
function down(chance: number | null): number | null {
  return chance === null ? null : Math.floor(chance * 100) / 100
}

/** "buying costs least only 62 % of the time; it takes 70 %" */
function chanceOfMoving({ decision: { chanceOfBuying }, plan }: Case): string {
  const { percent } = formatsOf(plan.currency)
  return `buying costs least only ${percent(down(chanceOfBuying))} of the time; it takes ${percent(plan.finance.buyFromChance)}`
}

function notEnough(facts: Case): Verdict {
  const { decision, evaluation, options } = facts
  if (isForWantOfATest(facts)) return testFirst(facts)
  const question = decision.toAnswer && questionTitle(decision.toAnswer.questionId)
  const headline = question
    ? `Answer “${question}” to get a recommendation for ${subjectOf(facts)}.`
    : `Add an option to get a recommendation for ${subjectOf(facts)}.`
  const left = options.filter(({ gate }) => gate.passed).map(({ name }) => name)
  if (evaluation.options.length === 0) return { headline, detail: 'There is nothing to compare yet.' }
  const shown = left.length > 5 ? [...left.slice(0, 4), `${left.length - 4} more`] : left
  return {
    headline,
    detail: left.length === 0 ? 'No option is left.' : `Still possible: ${list(shown)}.`,
  }
}

function recommended(facts: Case): string {
  return nameOf(facts, facts.decision.recommended ?? '')
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ')
}

/** At which use something else is called for; null where at none. */
function itChanges(facts: Case): string | null {
  const changes = nearestChangesOfUse(facts.decision)
  if (changes === null) return null
  const { words } = formatsOf(facts.plan.currency)
  const { use, nearest, further } = changes
  const then = further && `; ${further.direction} ${words(further.at)}, ${whatItBecomes(facts, further)}`
  const isDerived = facts.plan.figures[use.input]?.origin === 'derived'
  return `${capitalised(changeOfUse(facts, nearest))}${then ?? ''} (${isDerived ? 'now' : 'you entered'} ${words(use.current)}).`
}
