import type { Evidence, Sourced } from '../sourced.ts'

/** What stands around a model, in the order in which work passes through it. */
export const CHAIN_PARTS = [
  'vector-store',
  'embedding',
  'reranker',
  'speech-to-text',
  'text-to-speech',
  'guardrail',
  'observability',
  'gateway',
  'web-search',
  'ocr',
] as const

export type ChainPart = (typeof CHAIN_PARTS)[number]

/** What a price of the chain is for one of. How many of it a plan takes: engine/cost/chain/chain-units.ts. */
export const CHAIN_UNITS = [
  'month',
  'hour',
  'seat-month',
  'gb-month',
  'text-gb-month',
  'gb-written',
  'million-read-units',
  'million-write-units',
  'million-searches',
  'thousand-searches',
  'million-tokens',
  'minute',
  'minute-spoken',
  'thousand-characters',
  'million-characters',
  'thousand-text-units',
  'hundred-thousand-units',
  'thousand-requests',
  'call',
  'page',
] as const

export type ChainUnit = (typeof CHAIN_UNITS)[number]

export interface ChainPrice extends Sourced {
  readonly per: ChainUnit
  readonly usd: number
  /** So many of it are paid with the rest. */
  readonly included: number
  readonly evidence: Evidence
}

/** A part of the chain as somebody sells it, or as software for machines that are there anyway. */
export interface ChainOffer {
  readonly id: string
  readonly part: ChainPart
  readonly name: string
  /** All of them are paid. */
  readonly prices: readonly ChainPrice[]
  /** The least that a month costs. */
  readonly floorUsdPerMonth: number
  /** Whether it runs on machines of one's own and so has no price. */
  readonly isForOwnMachines: boolean
  /** Whether it is the one of its part that is proposed. */
  readonly isUsual: boolean
  readonly notes: readonly string[]
}
