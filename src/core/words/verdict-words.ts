import type { Verdict, VerdictState } from '../decision/decision.ts'
import { nameOf, optionOf, presentUsdOf, subjectOf, type Facts } from '../decision/facts.ts'
import { GATE_LABELS, type GateId } from './gate-words.ts'
import { afterColon, formatsOf, list, quantity, span, unfinished } from './phrases.ts'
import { isNear } from '../decision/rules/precedence.ts'

type Sentences = Omit<Verdict, 'because'>

/**
 * The verdict in at most 45 words: which option, what it costs, how much less than the runner-up, and
 * what would change it. A clause whose figure does not exist is left out. Rules: docs/method/decision.md#wording.
 */
export function verdictSentences(facts: Facts): Sentences {
  return BY_STATE[facts.decision.state](facts)
}

/** The same verdict about answers that are only an example. */
export function asSample(verdict: Verdict): Verdict {
  return { ...verdict, headline: `Sample: ${verdict.headline}` }
}

const BY_STATE: Record<VerdictState, (facts: Facts) => Sentences> = {
  clear: (facts) => ({
    headline: `${recommended(facts)} is the better choice for ${subjectOf(facts)}.`,
    detail: sentences(itCosts(facts), itChanges(facts)),
  }),
  close: closeCall,
  'only-one': onlyOne,
  'none-left': noneLeft,
  'migration-plan': migration,
  'not-enough-data': notEnough,
}

function closeCall(facts: Facts): Sentences {
  const { decision } = facts
  if (decision.margin === null || decision.runnerUp === null || !isNear(decision.margin)) {
    return {
      headline: `${recommended(facts)} is the better choice for ${subjectOf(facts)}, but it is a close call.`,
      detail: sentences(itCosts(facts), itChanges(facts)),
    }
  }
  const { aboutMoney, percent } = formatsOf(facts.plan.currency)
  const apart =
    decision.figures.differenceUsd === 0
      ? 'Nothing sets them apart in cost.'
      : `They are ${aboutMoney(decision.figures.differenceUsd)} (${percent(decision.margin)}) apart over ${horizon(facts)}.`
  return {
    headline: `${recommended(facts)} and ${nameOf(facts, decision.runnerUp)} cost about the same for ${subjectOf(facts)}.`,
    detail: sentences(apart, `Choose ${recommended(facts)}${tieBreak(facts)}.`, itChanges(facts)),
  }
}

/** What settled a close call: the flowchart's side, or else the smaller sum up front. */
function tieBreak(facts: Facts): string {
  const { decision } = facts
  const chosen = optionOf(facts, decision.recommended)?.cost
  const other = optionOf(facts, decision.runnerUp)?.cost
  if (!chosen || !other) return ''
  if (chosen.netPresentUsd < other.netPresentUsd) return ', the cheaper of the two'
  return chosen.upFrontUsd < other.upFrontUsd ? ': it needs less up front' : ': the flowchart points to it'
}

function onlyOne(facts: Facts): Sentences {
  const { decision, evaluation } = facts
  const { aboutMoney } = formatsOf(facts.plan.currency)
  const ruledOut = decision.gates.filter(({ passed }) => !passed)
  const costed = ruledOut
    .flatMap((gate) => {
      const usd = presentUsdOf(facts, gate.option)
      return usd === null ? [] : [{ ...gate, usd }]
    })
    .toSorted((a, b) => a.usd - b.usd)
  const [other] = costed
  const own = decision.figures.netPresentUsd
  const why =
    evaluation.options.length === 1 ? 'is the only option in this plan'
    : ruledOut.length === 0 ? 'is the only option that could be costed'
    : 'is the only option that meets your rules' // prettier-ignore
  const cost = `It costs about ${aboutMoney(own)} over ${horizon(facts)}`
  const headline = `${recommended(facts)} ${why} for ${subjectOf(facts)}.`
  if (!other || own === null) return { headline, detail: `${cost}.` }
  const gate = other.failures[0]?.gate as GateId | undefined
  const reason = gate ? `, ruled out by “${GATE_LABELS[gate]}”` : ''
  const difference = own - other.usd
  const comparison = difference >= 0 ? 'more' : 'less'
  return {
    headline,
    detail: `${cost}, ${aboutMoney(Math.abs(difference))} ${comparison} than the cheapest option that does not (${nameOf(facts, other.option)}${reason}).`,
  }
}

function noneLeft(facts: Facts): Sentences {
  const { relaxation } = facts.decision
  const headline = `No option meets all your rules for ${subjectOf(facts)}.`
  if (!relaxation) return { headline, detail: 'Add an option, or change an answer.' }
  const { aboutMoney } = formatsOf(facts.plan.currency)
  const unlocks = list([...new Set(relaxation.gates.map(({ unlock }) => afterColon(unfinished(unlock))))])
  const usd = relaxation.netPresentUsd
  const cost = usd === null ? '' : `, at about ${aboutMoney(usd)} over ${horizon(facts)}`
  return {
    headline,
    detail: `The smallest change that helps: ${unlocks}. Then ${nameOf(facts, relaxation.option)} would do${cost}.`,
  }
}

function migration(facts: Facts): Sentences {
  const { decision } = facts
  const { aboutMoney, percent } = formatsOf(facts.plan.currency)
  const target = nameOf(facts, decision.target ?? '')
  const { differenceUsd, netPresentUsd } = decision.figures
  return {
    headline: `Start with ${recommended(facts)} for ${subjectOf(facts)}, and plan to move to ${target}.`,
    detail: `${recommended(facts)} costs about ${aboutMoney(netPresentUsd)} over ${horizon(facts)}. ${target} would cost ${aboutMoney(differenceUsd)} (${percent(decision.margin)}) less, but needs a team that can run it.`,
  }
}

function notEnough(facts: Facts): Sentences {
  const { decision, evaluation } = facts
  const question = decision.toAnswer?.question
  const headline = question
    ? `Answer “${question}” to get a recommendation for ${subjectOf(facts)}.`
    : `Add an option to get a recommendation for ${subjectOf(facts)}.`
  const left = decision.gates.filter(({ passed }) => passed).map(({ option }) => nameOf(facts, option))
  if (evaluation.options.length === 0) return { headline, detail: 'So far there is nothing to compare.' }
  const shown = left.length > 5 ? [...left.slice(0, 4), `${left.length - 4} more`] : left
  return {
    headline,
    detail: left.length === 0 ? 'So far no option is left.' : `So far: ${list(shown)}.`,
  }
}

function recommended(facts: Facts): string {
  return nameOf(facts, facts.decision.recommended ?? '')
}

function horizon({ plan }: Facts): string {
  return span(plan.horizonMonths)
}

function itCosts(facts: Facts): string {
  const { decision } = facts
  const { aboutMoney, percent } = formatsOf(facts.plan.currency)
  const cost = `It costs about ${aboutMoney(decision.figures.netPresentUsd)} over ${horizon(facts)}`
  if (decision.runnerUp === null || decision.margin === null) return `${cost}.`
  const difference = `${aboutMoney(decision.figures.differenceUsd)} (${percent(decision.margin)})`
  const chosen = presentUsdOf(facts, decision.recommended) ?? 0
  const word = chosen <= (presentUsdOf(facts, decision.runnerUp) ?? 0) ? 'less' : 'more'
  return `${cost}, ${difference} ${word} than ${nameOf(facts, decision.runnerUp)}.`
}

/** The nearest value of a driver at which the recommendation changes; use comes first. */
function itChanges({ decision, plan }: Facts): string | null {
  const driver = decision.switching.find(({ switches }) => switches.length > 0)
  const nearest = driver?.switches[0]
  if (!driver || !nearest) return null
  const formats = formatsOf(plan.currency)
  const value = (figure: number) => quantity(figure, driver.unit, formats)
  if (driver.input.endsWith('/demand/requestsPerDay')) {
    const { words } = formats
    const to =
      nearest.at === 0 ? 'falls to nothing' : `goes ${nearest.direction} ${words(nearest.at)} requests a day`
    const isNew = nearest.byRule && decision.state !== 'close'
    const changes = isNew ? 'This becomes a close call if use' : 'This changes if use'
    return `${changes} ${to} (you entered ${words(driver.current)}).`
  }
  return `This changes if “${driver.label}” goes ${nearest.direction} ${value(nearest.at)} (you entered ${value(driver.current)}).`
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ')
}
