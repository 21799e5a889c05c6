import { CHAIN_PARTS, type ChainPart } from '../catalogue/chain/chain-types.ts'
import type { BasisKind, OptionKind, Place } from './places.ts'

/**
 * What is completed, shown or walked over as one: the plan itself, a workload's answers, demand or kind of request,
 * what a demand is said by, what runs today, an option, a part of the chain.
 */
export type Root = 'plan' | 'answers' | 'demand' | 'class' | BasisKind | 'today' | OptionKind | ChainPart

/** The places of a root, each with the path that leads to it from there. */
export const PLACES_OF: Readonly<Record<Root, readonly (readonly [place: Place, prefix: string])[]>> = {
  plan: [
    ['plan', ''],
    ['currency', 'currency/'],
    ['finance', 'finance/'],
    ['organisation', 'organisation/'],
    ['site', 'site/'],
    ['trends', 'trends/'],
  ],
  answers: [['answers', '']],
  demand: [['demand', '']],
  class: [['class', '']],
  requests: [['requests', '']],
  people: [['people', '']],
  bill: [['bill', '']],
  documents: [['documents', '']],
  job: [['job', '']],
  today: [['today', '']],
  api: [['api', ''], ['price', 'price/'], ['provisioned', 'provisioned/']],
  hosted: [['hosted', ''], ['price', 'price/'], ['provisioned', 'provisioned/']],
  rented: [['rented', '']],
  owned: [['owned', '']],
  hybrid: [['hybrid', '']],
  quote: [['quote', '']],
  subscription: [['subscription', '']],
  ...(Object.fromEntries(CHAIN_PARTS.map((part) => [part, [[part, '']]])) as unknown as Readonly<Record<ChainPart, readonly (readonly [Place, string])[]>>),
} // prettier-ignore
