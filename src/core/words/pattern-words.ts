import type { Case } from '../decision/case.ts'
import type { Pattern, PatternBecauseValues, PatternId } from '../decision/proposals/patterns.ts'
import { givesVectors } from '../engine/gates/conditions.ts'
import { nameOf } from './naming.ts'
import { formatsOf, list } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'
import { TIER_WORDS } from './tier-words.ts'

export interface PatternWords {
  readonly title: string
  /** What decides where a request goes. */
  readonly routing: string
  /** What two models, or two places, make harder. */
  readonly risks: readonly string[]
  /** The same of vectors to search by, where it is something else. */
  readonly risksOfVectors?: readonly string[]
}

/** A pattern with its sentences. */
export interface ToldPattern extends Pattern, PatternWords {
  /** Why it is named here. */
  readonly reason: string
}

type Known = Pick<Case, 'plan' | 'evaluation' | 'workload'>

export function toldPattern(pattern: Pattern, known: Known): ToldPattern {
  const { risksOfVectors, ...words } = PATTERN_WORDS[pattern.id]
  const risks = (givesVectors(known.workload) ? risksOfVectors : undefined) ?? words.risks
  return { ...pattern, ...words, risks, reason: say(BECAUSE, pattern.because, known) }
}

const ONE_MODEL = ['Both sides must run the same model: vectors of two models can’t be searched together.']

/** What holds of every request that two models may answer (S3). */
const ANSWERS_DIFFER = 'Two models answer the same request differently.'
const OWN_PROMPTS = 'Each needs prompts of its own.'
const TWO_MODELS = [
  ANSWERS_DIFFER,
  OWN_PROMPTS,
  'Output formats vary: fix one, and check it on both ways.',
  'Tests must cover every way that a request can take.',
] as const

export const PATTERN_WORDS: Readonly<Record<PatternId, PatternWords>> = {
  tiers: {
    title: 'Tiers',
    routing:
      'By capability and by cost: hard requests to a frontier model, moderate ones to a cheaper one, private and bulk ones to local machines.',
    risks: TWO_MODELS,
    risksOfVectors: ONE_MODEL,
  },
  fallback: {
    title: 'Local, with a cloud behind it',
    routing:
      'By load: local machines take what they are sized for, and requests beyond that go to the cloud.',
    risks: TWO_MODELS,
    risksOfVectors: ONE_MODEL,
  },
  'cloud-then-local': {
    title: 'Develop in a cloud, run locally',
    routing: 'By stage: everything goes to the cloud until the local machines have passed the same tests.',
    risks: [
      'The local model must be tested on the examples that the cloud model was tuned with.',
      'Prompts that were tuned for one model have to be tuned again.',
    ],
  },
  'local-then-cloud': {
    title: 'Develop locally, run in a cloud',
    routing: 'By stage: try open models locally, check them against a frontier model, then run the open model in a cloud.',
    risks: [
      'The number format that runs on your desk may not be the one that the host serves.',
      'Speed on one machine says nothing about speed under load.',
    ],
  },
  'private-share': {
    title: 'Private share local, the rest in a cloud',
    routing: 'By rule: a request that holds sensitive data stays local, and where nobody can tell it stays too.',
    risks: [
      'The flows of data have to be classified first, and a wrong label sends data out.',
      'Every step must be local for the private share, embeddings and logs too.',
      ANSWERS_DIFFER,
      OWN_PROMPTS,
    ],
  },
} // prettier-ignore

const BECAUSE: Sentences<PatternBecauseValues, Known> = {
  'mix-sends-by-kind': ({ option, cloudShare }, known) =>
    `${nameOf(known, option)} sends ${percent(cloudShare, known)} of the requests on to its second part, by kind.`,
  'mix-shares-by-kind': ({ option, localShare }, known) =>
    `${nameOf(known, option)} shares requests by kind, ${percent(localShare, known)} of them local.`,
  'tiers-on-both-sides': ({ tiers }) =>
    `The workloads of this plan fall into tiers on both sides: ${list(tiers.map((id) => TIER_WORDS[id].label))}.`,
  'mix-for-the-usual-load': ({ option }, known) =>
    `${nameOf(known, option)} keeps machines for the usual load and lets a cloud take the rest.`,
  'high-peak': ({ peakToAverage }, { plan }) =>
    `The busiest hour has ${formatsOf(plan.currency).figure(peakToAverage)} times the requests of the mean one: machines for the mean, with a cloud for the peaks, may cost less.`,
  'flowchart-ends-there': () => 'The flowchart ends at local with cloud fallback.',
  'plan-leads-to': ({ option }, known) => `The plan starts in a cloud and leads to ${nameOf(known, option)}.`,
  'young-work-to-run-locally': ({ maturity, option }, known) =>
    `The work is ${maturity === 'idea' ? 'an idea' : 'a pilot'}: a cloud serves while its volume is found out, with the model that ${nameOf(known, option)} will run.`,
  'young-work-to-try-locally': ({ option }, known) =>
    `The work is young, and ${nameOf(known, option)} runs an open model that can be tried on your own desk.`,
  'tuned-model': ({ option }, known) =>
    `A tuned open model does the work: it can be tuned locally and run on ${nameOf(known, option)}.`,
  'mix-keeps-private': ({ option, localShare }, known) =>
    `${nameOf(known, option)} keeps the private ${percent(localShare, known)} of the requests local.`,
  'part-of-the-data-must-stay': () =>
    'The data must stay and the work needs a frontier model: if only part of the data must stay, a mix can keep that part local.',
  'some-workloads-must-stay': ({ workloads }, { plan }) => {
    const names = plan.workloads.filter(({ id }) => workloads.includes(id)).map(({ name }) => `“${name}”`)
    return `${list(names)} must stay; the other workloads may leave.`
  },
}

function percent(share: number, { plan }: Known): string {
  return formatsOf(plan.currency).percent(share)
}
