import type { ChainPart } from '../../catalogue/chain/chain-types.ts'
import type { Answers, Demand } from '../schema.ts'

/**
 * Answers and demand to start from, by use case. All of them are our assumptions, within the quartiles of what was
 * measured or estimated of such work where something was (catalogue/data/facts/demand.json, held by a test); what a published article
 * answers for a use case stands in decision/opinions/use-cases.ts; what it is called, in words/use-case-words.ts.
 */
export interface Preset {
  readonly id: string
  /** What it is, in one line. */
  readonly summary: string
  readonly answers: Answers
  /** Empty where no price by the token applies. */
  readonly demand: Demand
  /** What stands around the model in such work. */
  readonly chain?: readonly ChainPart[]
}
