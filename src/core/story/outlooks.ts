import { finished } from '../analysis/finished.ts'
import { outlookSteps, type Outlook } from '../analysis/outlook.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { casesOf, choicesOf, type Case, type DecidedPlan } from '../decision/case.ts'
import { riskWanted } from '../decision/risk-wanted.ts'
import { gatesOfDraws } from '../decision/rules/gates-of-draws.ts'
import { catalogueIndex, type CatalogueIndex } from '../engine/situation.ts'

/** How a workload may turn out. */
export interface WorkloadOutlook {
  readonly id: string
  readonly outlook: Outlook
}

interface Draws {
  readonly draws: number
  readonly seed: number
}

/** How every workload of a plan may turn out, from so many draws. */
export function outlooksOf(
  decided: DecidedPlan,
  catalogue: Catalogue,
  asked: Draws,
): readonly WorkloadOutlook[] {
  const index = catalogueIndex(catalogue, decided.complete)
  return casesOf(decided).map((one) => ({
    id: one.workload.id,
    outlook: finished(outlookStepsOf(one, index, asked)),
  }))
}

/** The same for one of them, in steps, each with how much of it is done. */
export function outlookStepsOf(
  one: Case,
  index: CatalogueIndex,
  { draws, seed }: Draws,
): Generator<number, Outlook> {
  const { plan, workload } = one
  const pair = riskWanted(one)?.pair ?? null
  const passing = new Set(choicesOf(one).map(({ id }) => id))
  return outlookSteps(plan, workload, index, { passing, pair, draws, seed }, gatesOfDraws(plan, workload))
}
