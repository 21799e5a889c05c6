/** Kinds of options, and lists of them that share inputs. */
export const ANY_KIND = ['api', 'hosted', 'rented', 'owned', 'hybrid', 'quote', 'subscription'] as const
export const BILLED_BY_TOKEN = ['api', 'hosted'] as const
export const ON_MACHINES = ['rented', 'owned'] as const

export type OptionKind = (typeof ANY_KIND)[number]

/** The parts of a plan that inputs stand in; a price of one's own is a part of options billed by the token. */
export type Place =
  | 'plan'
  | 'currency'
  | 'finance'
  | 'organisation'
  | 'site'
  | 'trends'
  | 'answers'
  | 'demand'
  | OptionKind
  | 'price'

/** What is completed, shown or walked over as one: the plan itself, a workload's answers or demand, an option. */
export type Root = 'plan' | 'answers' | 'demand' | OptionKind

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
  api: [['api', ''], ['price', 'price/']],
  hosted: [['hosted', ''], ['price', 'price/']],
  rented: [['rented', '']],
  owned: [['owned', '']],
  hybrid: [['hybrid', '']],
  quote: [['quote', '']],
  subscription: [['subscription', '']],
} // prettier-ignore
