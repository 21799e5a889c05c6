import {
  isQuestion,
  type ConditionId,
  type Need,
  type QuestionId,
  type RefusalId,
} from '../engine/gates/access.ts'
import type { Formats } from '../units/format.ts'
import { list } from './phrases.ts'

/** What has to be done, as a sentence: "Sign the BAA with Groq, for exactly this endpoint." */
export function conditionSentence(need: Need, formats: Formats): string {
  return `${say(need, CONDITIONS, formats)}.`
}

/** Who does it, in a few words; of what is no condition whoever owns the data. */
export function whoDoesIt({ id }: Need): string {
  return Object.hasOwn(WHO, id) ? WHO[id as ConditionId] : 'whoever owns the data'
}

/** "whether Groq processes it in the EU" */
function openQuestion(need: Need, formats: Formats): string {
  return say(need, QUESTIONS, formats)
}

/** What speaks against it, as a sentence. */
export function refusalSentence(need: Need, formats: Formats): string {
  return `${say(need, REFUSALS, formats)}.`
}

/** What is open of them: "whether Groq processes it in the EU and whether it signs a BAA". */
export function needsInWords(needs: readonly Need[], formats: Formats): string {
  return list(needs.filter(isQuestion).map((need) => openQuestion(need, formats)))
}

type NeedWords = (provider: string, regions: string, need: Need, formats: Formats) => string

function say(need: Need, words: Readonly<Partial<Record<string, NeedWords>>>, formats: Formats): string {
  const told = words[need.id]
  if (!told) throw new Error(`There are no words for ${need.id}.`)
  return told(need.provider ?? 'the provider', list(need.regions.map(regionName)), need, formats)
}

const CONDITIONS: Record<ConditionId, NeedWords> = {
  'endpoint-in-region': (provider, regions, { factor }, { percent }) =>
    `Choose the endpoint of ${provider} in ${regions}${factor === null ? '' : `, which costs ${percent(factor - 1)} more and is counted so`}`,
  'region-allowed': (provider, regions) =>
    `Confirm that the rule allows ${provider} in ${regions}: name the regions in which the data may be processed`,
  'machines-in-region': (_, regions) => `Rent the machines in ${regions}, and ask what they cost there: the rent counted here is from anywhere`,
  'contract-reviewed': (provider) => `Have the contract with ${provider} reviewed for this data`,
  'review-names-provider': (provider) =>
    `Confirm that the contract that was reviewed is the one with ${provider}: say who read it and when`,
  'review-renewed': (provider) => `Have the contract with ${provider} reviewed again: the last review is over a year old`,
  'paid-tier': (provider) => `Use the paid tier of ${provider}, which does not train on your data`,
  'training-off': (provider) => `Opt out of training with ${provider}`,
  'retention-off': (provider) => `Have ${provider} approve that it keeps nothing`,
  'retention-covers-endpoint': (provider) => `Check that ${provider} keeps nothing of this model and endpoint`,
  'baa-signed': (provider) => `Sign the BAA with ${provider}`,
  'baa-covers-endpoint': (provider) => `Sign the BAA with ${provider}, for exactly this endpoint`,
  'contract-with-renter': () => 'Sign a contract for processing the data with whoever rents the machines out',
  'baa-with-renter': () => 'Sign a BAA with whoever rents the machines out',
  'renter-in-europe': () => 'Rent from a European company without a parent elsewhere',
  'chain-replaced': (_, __, { services }) =>
    `Put what runs on your own machines in the place of ${list(services)}`,
  'chain-checked': (_, __, { services }) =>
    `Find out where the data is processed at ${list(services)} too, and under what contract`,
  'machines-secured': () => 'Name an administrator, encrypt the disks, log access and patch on time',
} // prettier-ignore

const WHO: Record<ConditionId, string> = {
  'endpoint-in-region': 'whoever sets it up',
  'region-allowed': 'data protection',
  'machines-in-region': 'purchasing',
  'contract-reviewed': 'legal',
  'review-names-provider': 'legal',
  'review-renewed': 'legal',
  'paid-tier': 'purchasing',
  'training-off': 'whoever sets it up',
  'retention-off': 'purchasing',
  'retention-covers-endpoint': 'data protection',
  'baa-signed': 'legal',
  'baa-covers-endpoint': 'legal',
  'contract-with-renter': 'legal',
  'baa-with-renter': 'legal',
  'renter-in-europe': 'purchasing',
  'chain-replaced': 'whoever sets it up',
  'chain-checked': 'data protection',
  'machines-secured': 'whoever runs them',
}

const QUESTIONS: Record<QuestionId, NeedWords> = {
  'which-regions': () => 'in which regions the data may be processed',
  'is-region-allowed': (provider, regions) => `whether the rule allows ${provider} in ${regions}`,
  'where-processed': (provider, regions) => `whether ${provider} processes it in ${regions}`,
  'is-contract-signed': (provider) => `whether ${provider} signs a contract for processing data`,
  'is-trained-on': (provider) => `whether ${provider} trains on what it is sent`,
  'is-anything-kept': (provider) => `whether ${provider} keeps prompts and answers`,
  'is-baa-signed': (provider) => `whether ${provider} signs a BAA`,
  'is-fast-enough': (_, __, { withinMs }, { words }) =>
    withinMs === null
      ? 'whether the first token comes within milliseconds'
      : `whether the first token comes within ${words(withinMs)} ms`,
  'who-can-reach-it': (provider) => `whether authorities outside Europe can reach ${provider}`,
}

const REFUSALS: Partial<Record<RefusalId, NeedWords>> = {
  'endpoint-elsewhere': (provider, regions, { factor }, { percent }) =>
    `Requests may go anywhere; ${provider} has an endpoint in ${regions}${factor === null ? '' : ` at ${percent(factor - 1)} more`}`,
  'not-in-region': (provider, regions) => `It cannot be had in ${regions} from ${provider}`,
  'no-baa': (provider) => `No BAA is to be had from ${provider}`,
  'reached-from-elsewhere': (provider) => `Authorities outside Europe can reach ${provider}`,
}

/** As it stands in a sentence; a region that has no name keeps its code. */
export function regionName(region: string): string {
  return REGIONS[region] ?? region
}

const REGIONS: Readonly<Partial<Record<string, string>>> = {
  eu: 'the EU',
  us: 'the US',
  uk: 'the UK',
  ch: 'Switzerland',
  sg: 'Singapore',
  jp: 'Japan',
  au: 'Australia',
  in: 'India',
  'in-region': 'a single region',
}
