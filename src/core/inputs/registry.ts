import { BASIS_INPUTS } from './basis-inputs.ts'
import { CHAIN_INPUTS } from './chain-inputs.ts'
import { CONTRACT_INPUTS } from './contract-inputs.ts'
import { DEMAND_INPUTS } from './demand-inputs.ts'
import { FINANCE_INPUTS, TREND_INPUTS } from './finance-inputs.ts'
import type { Inputs } from './input.ts'
import { MACHINE_INPUTS } from './machine-inputs.ts'
import { COMMON_INPUTS, TOKEN_INPUTS } from './option-inputs.ts'
import type { Place } from './places.ts'
import { SITE_INPUTS } from './site-inputs.ts'

/**
 * Every number a plan may hold, one row an input. Schema, completion, controls, the docs, what is varied and what is
 * drawn follow from it, so that a new input takes a row here, its label, its formula and a test of that.
 */
export const INPUTS = {
  ...FINANCE_INPUTS,
  ...SITE_INPUTS,
  ...TREND_INPUTS,
  ...DEMAND_INPUTS,
  ...BASIS_INPUTS,
  ...COMMON_INPUTS,
  ...TOKEN_INPUTS,
  ...MACHINE_INPUTS,
  ...CONTRACT_INPUTS,
  ...CHAIN_INPUTS,
} as const satisfies Inputs

export type Registry = typeof INPUTS
export type InputId = keyof Registry

/** The ids of the inputs that stand in one part of a plan. */
export type IdsIn<P extends Place> = {
  [K in InputId]: P extends Registry[K]['in'][number] ? K : never
}[InputId]
