import { sideOf } from './candidates.ts'
import { breakEvenSentence, inMonth } from './break-even-words.ts'
import type { Reason } from './decision.ts'
import { missingFigures } from './feasibility.ts'
import { findingSentence } from './finding-words.ts'
import { nameOf, optionOf, presentUsdOf, type Facts } from './facts.ts'
import { becauseOf, decidingStep, flowOutcome } from './flow-words.ts'
import { teamStanding } from './gates.ts'
import { pointingOpinions } from './opinions/opinion.ts'
import { opinionsOf } from './opinions/opinions.ts'
import { SIDES } from './option-words.ts'
import { afterColon, capitalised, formatsOf, list, span, unfinished } from './phrases.ts'
import { byCost, isNear, marginOf, type Candidate, type Side } from './precedence.ts'
import { pricesOf } from './price-words.ts'

/** Why, by rule: money first, then what gates rule out, the team, the flowchart, and what to be careful with. */
export function reasonsOf(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  return [
    ...money(facts, candidates),
    ...ruledOut(facts),
    ...skill(facts),
    ...partAlone(facts, candidates),
    ...nearestRival(facts, candidates),
    ...payback(facts, candidates),
    ...flowchart(facts, candidates),
    ...otherRules(facts, candidates),
    ...wholeChain(facts),
    ...effort(facts),
    ...overruled(facts),
    ...notCosted(facts),
  ]
}

/** The lines below the verdict: everything but the money, which the verdict already says, and the days of the prices. */
export function becauseLines(facts: Facts, reasons: readonly Reason[]): readonly string[] {
  const lines = reasons.filter(({ rule }) => rule !== 'X-COST').map(({ sentence }) => sentence)
  return [...lines, `${capitalised(pricesOf(facts.evaluation.prices))}; a planning estimate, not a quote.`]
}

function money(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  const { recommended } = facts.decision
  const usd = presentUsdOf(facts, recommended)
  if (recommended === null || usd === null || candidates.length < 2) return []
  const { aboutMoney } = formatsOf(facts.plan.currency)
  const cheapest = candidates.toSorted(byCost)[0]
  const has = cheapest?.id === recommended ? 'has' : 'does not have'
  return [
    {
      rule: 'X-COST',
      sentence: `${nameOf(facts, recommended)} ${has} the lowest net present cost of the ${candidates.length} options that pass: about ${aboutMoney(usd)} over ${span(facts.plan.horizonMonths)}.`,
    },
  ]
}

/** Options that one and the same sentence rules out share a line. */
function ruledOut(facts: Facts): readonly Reason[] {
  const lines = new Map<string, { rule: string; names: string[] }>()
  for (const { option, failures } of facts.decision.gates) {
    const [first] = failures
    if (!first) continue
    const line = lines.get(first.sentence) ?? { rule: first.rule, names: [] }
    line.names.push(nameOf(facts, option))
    lines.set(first.sentence, line)
  }
  return [...lines].map(([sentence, { rule, names }]) => ({
    rule,
    sentence: `${list(names)} ${names.length === 1 ? 'is' : 'are'} ruled out: ${afterColon(sentence)}`,
  }))
}

function skill(facts: Facts): readonly Reason[] {
  const { decision, plan, workload } = facts
  const needing = decision.gates.filter(({ needsTeam, passed }) => needsTeam && passed)
  if (needing.length > 0) {
    const names = list(needing.map(({ option }) => nameOf(facts, option)))
    const onlyChoice = needing.some(({ option }) => option === decision.recommended)
    const verb = needing.length === 1 ? 'needs' : 'need'
    const tail = onlyChoice ? ', and the gates leave nothing else' : ''
    return [
      {
        rule: 'X-TEAM',
        sentence: `${names} ${verb} a team that can run machines, which is not there yet${tail}.`,
      },
    ]
  }
  const machine = optionOf(facts, decision.recommended)
  const runs = machine?.kind === 'owned' || machine?.kind === 'rented' || machine?.kind === 'hybrid'
  if (!runs || teamStanding(plan, workload) !== 'there') return []
  return [{ rule: 'X-TEAM', sentence: 'Your people can run machines.' }]
}

/** A mix is not compared with its own parts; one of them that costs about the same on its own is named. */
function partAlone(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  const mix = candidates.find(({ id }) => id === facts.decision.recommended)
  const parts = candidates.filter((option) => mix?.parts.includes(option.id))
  return parts.flatMap((part) => {
    if (!mix || mix.totalUsd <= 0 || !isNear(marginOf(mix, part))) return []
    const more = part.totalUsd / mix.totalUsd - 1
    const share = formatsOf(facts.plan.currency).percent(Math.abs(more), Math.abs(more) < 0.01 ? 1 : 0)
    const which = part.id === mix.parts[0] ? 'local' : 'cloud'
    const costs = more < 0 ? `${share} less` : `only ${share} more`
    return [
      { rule: 'X-CLOSE', sentence: `Its ${which} part alone, ${nameOf(facts, part.id)}, costs ${costs}.` },
    ]
  })
}

/** The verdict compares with the best of another kind; one of its own kind that comes nearer in cost is named. */
function nearestRival(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  const { decision, plan } = facts
  const chosen = candidates.find(({ id }) => id === decision.recommended)
  const others = candidates.filter(({ id }) => id !== chosen?.id && !chosen?.parts.includes(id))
  const [next] = others.toSorted(byCost)
  if (!chosen || !next || decision.target !== null || next.totalUsd < chosen.totalUsd) return []
  if (next.id === decision.runnerUp || chosen.totalUsd <= 0) return []
  const { aboutMoney, percent } = formatsOf(plan.currency)
  const more = percent(next.totalUsd / chosen.totalUsd - 1)
  return [
    {
      rule: 'X-NEXT',
      sentence: `The next in cost is ${nameOf(facts, next.id)} at about ${aboutMoney(next.totalUsd)}, ${more} more.`,
    },
  ]
}

/** Later but cheaper, or never: the two stories of a purchase. */
function payback(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  const { decision, evaluation, plan } = facts
  const { recommended, runnerUp, costNode } = decision
  const months = plan.horizonMonths
  const pair = (option: string | null, against: string | null) =>
    evaluation.breakEvens.find((one) => one.option === option && one.against === against)
  const won = pair(recommended, runnerUp)
  if (won?.kind === 'month' && won.month !== null && decision.state !== 'migration-plan') {
    return [
      {
        rule: 'S3-F2',
        sentence: `${nameOf(facts, won.option)} is cheaper over ${span(months)} even though it costs more until month ${inMonth(won.month)}.`,
      },
    ]
  }
  const lost = pair(costNode.owned, recommended)
  const owned = candidates.find(({ id }) => id === costNode.owned)
  const chosen = candidates.find(({ id }) => id === recommended)
  if (!lost || !owned || !chosen || lost.kind === 'immediate' || lost.kind === 'month') return []
  if (owned.totalUsd <= chosen.totalUsd) return []
  const { aboutMoney } = formatsOf(plan.currency)
  const more = aboutMoney(owned.totalUsd - chosen.totalUsd)
  if (lost.kind === 'never') {
    return [
      {
        rule: 'S3-F2',
        sentence: `${nameOf(facts, owned.id)} does not pay back within ${span(months)}; at today’s volume it costs ${more} more.`,
      },
    ]
  }
  return [
    {
      rule: 'S3-F2',
      sentence: `${breakEvenSentence(lost, nameOf(facts, lost.option), nameOf(facts, lost.against), months)}.`,
    },
  ]
}

/** Where the flowchart points elsewhere than the recommendation, the verdict says so. */
function flowchart(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  const { decision } = facts
  const { side } = flowOutcome(decision.path.outcome)
  const chosen = candidates.find(({ id }) => id === decision.recommended)
  const step = decidingStep(decision.path.steps, decision.path.outcome)
  if (!chosen || side === null || !step) return []
  const because = becauseOf(step.edge)
  if (chosen.side === side) {
    return [{ rule: 'S3-F1', sentence: `The flowchart points to ${SIDES[side]} too, because ${because}.` }]
  }
  return [
    {
      rule: 'S3-F1',
      sentence: `The flowchart says ${SIDES[side]} because ${because}; ${butFigures(facts, candidates, chosen, side)}`,
    },
  ]
}

function butFigures(facts: Facts, candidates: readonly Candidate[], chosen: Candidate, side: Side): string {
  const { decision, plan } = facts
  const target = candidates.find(({ id }) => id === decision.target)
  if (target?.side === side) return 'that is where the plan leads.'
  const theirs = candidates.filter((option) => option.side === side).toSorted(byCost)[0]
  if (!theirs) {
    const entered = facts.workload.options.some((option) => sideOf(option) === side)
    return entered ? 'no such option is left.' : 'this plan has no such option.'
  }
  const { percent } = formatsOf(plan.currency)
  const sized = decision.path.steps.some(({ edge }) => edge === 'pattern:spiky') && chosen.side !== 'cloud'
  const difference = percent(marginOf(chosen, theirs))
  if (chosen.totalUsd > theirs.totalUsd)
    return `${nameOf(facts, theirs.id)} costs ${difference} less, but cannot be run yet.`
  return `${sized ? 'sized for its peaks, ' : ''}${nameOf(facts, chosen.id)} is still ${difference} cheaper than ${nameOf(facts, theirs.id)}.`
}

/** Other published rules that point elsewhere, one line for each side that they point to. */
function otherRules(facts: Facts, candidates: readonly Candidate[]): readonly Reason[] {
  const chosen = candidates.find(({ id }) => id === facts.decision.recommended)
  if (!chosen) return []
  const { plan, workload, evaluation } = facts
  const elsewhere = opinionsOf({ plan, workload, evaluation }).filter(
    ({ id, side }) => id !== 'flowchart' && id !== 'cheapest' && side !== null && side !== chosen.side,
  )
  return (['local', 'cloud', 'hybrid'] as const).flatMap((side) => {
    const found = elsewhere.filter((opinion) => opinion.side === side)
    const [first] = found
    if (!first) return []
    const subject = pointingOpinions(found, { withAnswers: true })
    return [{ rule: first.rule, sentence: `${subject} to ${SIDES[side]} instead.` }]
  })
}

/** Local is private only if every step is local. */
function wholeChain(facts: Facts): readonly Reason[] {
  const { answers } = facts.workload
  const mustStay = answers.residencyRequired === true || answers.sensitivity === 'critical'
  if (!mustStay || answers.wholeChainLocal !== false) return []
  return [
    {
      rule: 'S1-E',
      sentence:
        'Another step of the chain is not local, so the data still leaves. Make search, embeddings and logging local too.',
    },
  ]
}

/** A bill made of set-up and exit is small: then the choice is about effort. */
function effort(facts: Facts): readonly Reason[] {
  const cost = optionOf(facts, facts.decision.recommended)?.cost
  if (!cost || cost.totalUsd <= 0) return []
  const effortUsd = cost.lineItems
    .filter(({ id }) => id === 'integration' || id === 'setup' || id === 'exit-reserve')
    .reduce((total, { presentUsd }) => total + presentUsd, 0)
  if (effortUsd * 3 <= cost.totalUsd) return []
  const { percent } = formatsOf(facts.plan.currency)
  return [
    {
      rule: 'X-EFFORT',
      sentence: `Set-up and exit are ${percent(effortUsd / cost.totalUsd)} of its cost: the bill is small, and the choice is about effort.`,
    },
  ]
}

function overruled(facts: Facts): readonly Reason[] {
  const { chosen } = facts.workload
  const { recommended } = facts.decision
  if (chosen === null || chosen === recommended || optionOf(facts, chosen) === null) return []
  const { aboutMoney } = formatsOf(facts.plan.currency)
  const theirs = presentUsdOf(facts, chosen)
  const ours = presentUsdOf(facts, recommended)
  const gate = facts.decision.gates.find(({ option }) => option === chosen)
  const name = nameOf(facts, chosen)
  if (gate && !gate.passed)
    return [{ rule: 'X-CHOSEN', sentence: `You chose ${name}, which your answers rule out.` }]
  if (theirs === null || ours === null) return [{ rule: 'X-CHOSEN', sentence: `You chose ${name}.` }]
  const word = theirs >= ours ? 'more' : 'less'
  return [
    {
      rule: 'X-CHOSEN',
      sentence: `You chose ${name}, which costs ${aboutMoney(Math.abs(theirs - ours))} ${word}.`,
    },
  ]
}

/** An option that lacks a figure is out of the ranking, and is named. What the demand lacks is asked for in the headline. */
function notCosted(facts: Facts): readonly Reason[] {
  const formats = formatsOf(facts.plan.currency)
  return facts.evaluation.options.flatMap((option) => {
    const [first] = missingFigures(option).filter(({ id }) => id !== 'demand-unknown')
    return first
      ? [{ rule: 'X-COSTED', sentence: `${option.name} could not be costed: ${afterColon(unfinished(findingSentence(first, formats)))}.` }]
      : []
  })
} // prettier-ignore
