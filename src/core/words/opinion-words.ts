import type { Case } from '../decision/case.ts'
import type { OpinionAnswer, OpinionAnswerValues } from '../decision/opinions/opinion-values.ts'
import type { OpinionId } from '../decision/opinions/opinion.ts'
import { nameOf } from './naming.ts'
import { capitalised, list } from './phrases.ts'
import { FLOW_OUTCOMES, VOLUME_OUTCOMES } from './outcome-labels.ts'
import { say, type Sentences } from './sentences.ts'

type Known = Pick<Case, 'plan' | 'evaluation'>

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
export function pointingOpinions(opinions: readonly { readonly id: OpinionId }[]): string {
  const isPlural = opinions.length > 1 || opinions.some(({ id }) => NAMED_IN_PLURAL.has(id))
  return `${capitalised(list(opinions.map(({ id }) => OPINION_NAMES[id])))} ${isPlural ? 'point' : 'points'}`
}

/** The answer in a few words: "Local is likely the better side". */
export function opinionAnswer(answer: OpinionAnswer, known: Known): string {
  return say(ANSWERS, answer, known)
}

const ANSWERS: Sentences<OpinionAnswerValues, Known> = {
  abstains: () => 'Abstains',
  local: () => 'Local',
  cloud: () => 'Cloud',
  'flow-outcome': ({ outcome }) => FLOW_OUTCOMES[outcome],
  'volume-outcome': ({ outcome }) => VOLUME_OUTCOMES[outcome],
  option: ({ option }, known) => nameOf(known, option),
  'local-whatever-it-costs': () => 'Local, whatever it costs',
  'split-the-job': () => 'Split the job between both',
  'rent-by-the-token': () => 'Rent by the token',
  'cloud-while-one-fails': () => 'Cloud API, as long as one of the three fails',
  'move-to-local': () => 'Move this workload to local',
  'readiness-missing': ({ missing }) => `Cloud: ${missing} of 5 ${missing === 1 ? 'is' : 'are'} missing`,
  'ready-for-machines': () => 'Ready for your own machines',
  'local-is-forced': () => 'Local is forced',
}
