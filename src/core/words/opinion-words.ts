import type { Facts } from '../decision/facts.ts'
import type {
  Check,
  CheckValues,
  OpinionAnswer,
  OpinionAnswerValues,
} from '../decision/opinions/opinion-values.ts'
import type { OpinionId } from '../decision/opinions/opinion.ts'
import { becauseOf, flowNode, flowOutcome } from './flow-words.ts'
import { nameOf } from './naming.ts'
import { afterColon, capitalised, formatsOf, list, span } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'
import { USE_CASE_WORDS } from './use-case-words.ts'
import { TOLD_VOLUME_TREE } from './volume-tree-words.ts'

type Known = Pick<Facts, 'plan' | 'evaluation'>

/** What an opinion is called as a heading. */
export const OPINION_TITLES: Readonly<Record<OpinionId, string>> = {
  flowchart: 'Flowchart',
  'volume-tree': 'Volume tree',
  'three-tests': 'Three tests',
  residency: 'Residency rule',
  'three-questions': 'Three questions',
  readiness: 'Readiness shortlist',
  score: 'Score rule',
  'use-case': 'Guide by use case',
  cheapest: 'Computed cost',
}

/** How a sentence names it: "the volume tree". */
const OPINION_NAMES: Readonly<Record<OpinionId, string>> = {
  flowchart: 'the flowchart',
  'volume-tree': 'the volume tree',
  'three-tests': 'the three tests',
  residency: 'the residency rule',
  'three-questions': 'the three questions',
  readiness: 'the readiness shortlist',
  score: 'the score rule',
  'use-case': 'the guide by use case',
  cheapest: 'the computed cost',
}

const NAMED_IN_PLURAL: ReadonlySet<OpinionId> = new Set(['three-tests', 'three-questions'])

/** "The volume tree points", "The three tests point": several opinions as the subject of a sentence. */
export function pointingOpinions(
  opinions: readonly { readonly id: OpinionId; readonly says: OpinionAnswer }[],
  /** Whose options they speak of; absent: without their answers. */
  known?: Known,
): string {
  const named = opinions.map(({ id, says }) =>
    known ? `${OPINION_NAMES[id]} (${afterColon(opinionAnswer(says, known))})` : OPINION_NAMES[id],
  )
  const isPlural = opinions.length > 1 || opinions.some(({ id }) => NAMED_IN_PLURAL.has(id))
  return `${capitalised(list(named))} ${isPlural ? 'point' : 'points'}`
}

/** The answer in a few words: "Local is likely the better side". */
export function opinionAnswer(answer: OpinionAnswer, known: Known): string {
  return say(ANSWERS, answer, known)
}

export function checkSentence(check: Check, known: Known): string {
  return say(CHECKS, check, known)
}

const ANSWERS: Sentences<OpinionAnswerValues, Known> = {
  abstains: () => 'Abstains',
  local: () => 'Local',
  cloud: () => 'Cloud',
  'flow-outcome': ({ outcome }) => flowOutcome(outcome).label,
  'volume-outcome': ({ outcome }) =>
    TOLD_VOLUME_TREE.outcomes.find(({ id }) => id === outcome)?.label ?? outcome,
  option: ({ option }, known) => nameOf(known, option),
  'local-whatever-it-costs': () => 'Local, whatever it costs',
  'split-the-job': () => 'Split the job between both',
  'rent-by-the-token': () => 'Rent by the token',
  'cloud-while-one-fails': () => 'Cloud API, as long as one of the three fails',
  'move-to-local': () => 'Move this workload to local',
  'readiness-missing': ({ missing }) => `Cloud: ${missing} of 5 ${missing === 1 ? 'is' : 'are'} missing`,
  'ready-for-machines': () => 'Ready for machines of your own',
  'local-is-forced': () => 'Local is forced',
}

const CHECKS: Sentences<CheckValues, Known> = {
  'not-known': () => 'Not known yet.',
  'residency-not-known': () => 'Whether the data must stay is not known.',
  'residency-required': () => 'A law or a contract keeps the data with you.',
  'residency-not-required': () => 'No law or contract keeps the data with you.',
  'data-must-stay': () => 'The data must stay.',
  'data-may-leave': () => 'The data need not stay.',
  'use-is-steady': () => 'Use is steady enough for a fixed cost.',
  'use-is-not-steady': () => 'Use is not steady.',
  'open-model-will-do': () => 'A smaller open model will do.',
  'needs-frontier': () => 'The work needs a frontier model.',
  'own-platform-team': () => 'Your own people run infrastructure.',
  'no-platform-team': () => 'No people of your own run infrastructure.',
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
    const [node] = TOLD_VOLUME_TREE.nodes
    const label = node?.answers.find(({ id }) => id === band)?.label ?? band
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
  'said-open-will-do': () => 'You have said that an open model will do.',
  'said-open-will-not-do': () => 'You have said that an open model will not do.',
  'capability-not-known': () => 'The capability needed is not known.',
  'frontier-is-beyond-open': () => 'Frontier work is beyond open models.',
  'within-reach-of-open': () => 'Work of this kind is within reach of open models.',
}
