import type { Case } from '../decision/case.ts'
import type { Check, CheckValues } from '../decision/opinions/opinion-values.ts'
import { becauseOf } from './edge-words.ts'
import { RULES } from './framework-words.ts'
import { flowNode } from './flow-words.ts'
import { nameOf } from './naming.ts'
import { formatsOf, span } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'
import { USE_CASE_WORDS } from './use-case-words.ts'
import { VOLUME_TREE_NAMES } from './volume-tree-words.ts'

type Known = Pick<Case, 'plan' | 'evaluation'>

/** What a test of an opinion found. */
export function checkSentence(check: Check, known: Known): string {
  if (check.id === 'not-known') {
    const { title } = RULES[check.rule]
    return title.endsWith('?') ? `${title} Not known yet.` : `${title}: not known yet.`
  }
  return say(CHECKS, check, known)
}

const CHECKS: Sentences<CheckValues, Known> = {
  'not-known': () => 'Not known yet.',
  'residency-not-known': () => 'Whether the data must stay is not known.',
  'residency-required': () => 'A rule on the place keeps the data with you.',
  'residency-not-required': () => 'No rule on the place keeps the data with you.',
  'data-must-stay': () => 'The data must stay.',
  'data-may-leave': () => 'The data need not stay.',
  'use-is-steady': () => 'Use is steady enough for a fixed cost.',
  'use-is-not-steady': () => 'Use is not steady.',
  'open-model-will-do': () => 'A smaller open model will do.',
  'needs-frontier': () => 'The work needs a frontier model.',
  'own-platform-team': () => 'Your own people run infrastructure.',
  'no-platform-team': () => 'None of your people run infrastructure.',
  'capital-is-there': () => 'There is capital.',
  'no-capital': () => 'There is no capital.',
  'inference-owners': () => 'Engineers would own inference.',
  'no-inference-owners': () => 'Nobody would own inference.',
  'in-production': () => 'The work is in production.',
  'not-in-production': () => 'The work is not in production yet.',
  'bill-is-interesting': () => 'The bill is six figures a year or more.',
  'bill-is-small': () => 'The bill is under six figures a year.',
  'score-not-known': ({ dimension }) => `${flowNode(dimension).label} is not known.`,
  'score-of-five': ({ dimension, score }) =>
    `${flowNode(dimension).label} scores ${score} of 5; a 5 forces local.`,
  'ends-because': ({ edge }) => `It ends there because ${becauseOf(edge)}.`,
  'use-case': ({ useCase }) => {
    const words = USE_CASE_WORDS[useCase]
    return `${words?.label ?? useCase}: ${words?.reason ?? ''}`
  },
  'costs-least': ({ option, totalUsd }, known) => {
    const usd = formatsOf(known.plan.currency).aboutMoney(totalUsd)
    return `${nameOf(known, option)} costs about ${usd} over ${span(known.plan.horizonMonths)}, the least of those that pass.`
  },
  'requests-not-known': () => 'The number of requests is not known.',
  'calls-a-month': ({ calls, band }, { plan }) => {
    const label = VOLUME_TREE_NAMES.nodes.calls.answers[band] ?? band
    return `${formatsOf(plan.currency).words(calls)} calls a month: ${label.toLowerCase()}.`
  },
  'pays-back-within-a-year': () => 'Own hardware pays back in under 12 months.',
  'volume-not-known': () => 'Volume or its pattern is not known.',
  'volume-and-shape': ({ isPredictable, calls, highCalls }, { plan }) => {
    const { words } = formatsOf(plan.currency)
    const shape = isPredictable ? 'can be forecast' : 'cannot be forecast'
    return `Use ${shape}, at ${words(calls)} calls a month; ${words(highCalls)} count as high.`
  },
  'no-bill': () => 'No cloud bill could be worked out.',
  'bill-of-the-cloud': ({ usd, asksForUsd }, { plan }) => {
    const { aboutMoney } = formatsOf(plan.currency)
    return `The cloud bill would be ${aboutMoney(usd)} in the first month; the test asks for ${aboutMoney(asksForUsd)}.`
  },
  'bill-implies-a-price': ({ asksForUsd, highCalls, impliedUsd, usdPerCall, callsToday }, { plan }) => {
    const { aboutMoney, unitPrice, words } = formatsOf(plan.currency)
    return `${aboutMoney(asksForUsd)} for ${words(highCalls)} calls is ${unitPrice(impliedUsd)} a call; yours costs ${unitPrice(usdPerCall)}, so it takes ${words(callsToday)} calls a month.`
  },
  'bands-imply-a-price': ({ lowUsd, highUsd, usdPerCall }, { plan }) => {
    const { unitPrice } = formatsOf(plan.currency)
    const then = `The article reckons with ${unitPrice(lowUsd)} to ${unitPrice(highUsd)} a call; yours costs ${unitPrice(usdPerCall)}`
    if (usdPerCall < lowUsd) return `${then}, so own hardware needs more calls than its bands say.`
    return usdPerCall > highUsd
      ? `${then}, so own hardware needs fewer calls than its bands say.`
      : `${then}.`
  },
  'said-open-will-do': () => 'You said that an open model will do.',
  'said-open-will-not-do': () => 'You said that an open model will not do.',
  'capability-not-known': () => 'The capability needed is not known.',
  'frontier-is-beyond-open': () => 'Frontier work is beyond open models.',
  'within-reach-of-open': () => 'Work of this kind is within reach of open models.',
}
