import type { ChainPart } from '../catalogue/chain/chain-types.ts'

/** Kinds of options, and lists of them that share inputs. */
export const ANY_KIND = ['api', 'hosted', 'rented', 'owned', 'hybrid', 'quote', 'subscription'] as const
export const BILLED_BY_TOKEN = ['api', 'hosted'] as const
export const ON_MACHINES = ['rented', 'owned'] as const
/** Those that name a model. */
export const WITH_A_MODEL = [...BILLED_BY_TOKEN, ...ON_MACHINES] as const

/** By what a demand is said. */
export const ANY_BASIS = ['requests', 'people', 'bill', 'documents', 'job'] as const
export type BasisKind = (typeof ANY_BASIS)[number]

export type OptionKind = (typeof ANY_KIND)[number]

/**
 * The parts of a plan that inputs stand in; a price of one's own and reserved units are parts of
 * options billed by the token,
 * and each part of the chain is a row of a workload's pipeline.
 */
export type Place =
  | 'plan'
  | 'currency'
  | 'finance'
  | 'organisation'
  | 'site'
  | 'trends'
  | 'answers'
  | 'demand'
  /** One kind of request of a demand. */
  | 'class'
  | OptionKind
  | 'price'
  | 'provisioned'
  | ChainPart
  | BasisKind
  | 'today'
