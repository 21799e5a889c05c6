import { chancesOfAVerdict } from './chances.ts'
import { drawsOfWholePlans } from './draws.ts'
import { extremes } from './extremes.ts'
import { fuzz } from './fuzz/fuzz.ts'
import { kernelAtBaseOnRandomPlans } from './kernel-at-base.ts'
import { laws } from './laws.ts'
import { randomPlans } from './random-plans.ts'
import { sameEverywhere } from './same-everywhere.ts'
import { saving } from './saving.ts'
import { thresholds } from './thresholds.ts'
import { workbook } from './workbook.ts'

export interface Proof {
  readonly claim: string
  /** How many runs it has where nobody says otherwise. */
  readonly runs: number
  readonly prove: (how: { readonly runs: number; readonly seed: number }) => Proved | Promise<Proved>
}

export interface Proved {
  readonly holds: boolean
  /** What was looked at and found, a line each; a counterexample stands last. */
  readonly figures: readonly string[]
}

/** By the name under which `npm run prove` knows them. */
export const PROOFS: Readonly<Record<string, Proof>> = {
  saving,
  laws,
  'random-plans': randomPlans,
  'kernel-at-base': kernelAtBaseOnRandomPlans,
  extremes,
  draws: drawsOfWholePlans,
  chances: chancesOfAVerdict,
  'same-everywhere': sameEverywhere,
  thresholds,
  workbook,
  ...fuzz,
}
