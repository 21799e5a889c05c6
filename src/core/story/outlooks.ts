import { outlookOf, type Outlook } from '../analysis/outlook.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { casesOf, choicesOf, type DecidedPlan } from '../decision/case.ts'
import { riskWanted } from '../decision/risk-wanted.ts'
import { gatesOfDraws } from '../decision/rules/gates-of-draws.ts'
import { catalogueIndex } from '../engine/situation.ts'

/** How a workload may turn out. */
export interface WorkloadOutlook {
  readonly id: string
  readonly outlook: Outlook
}

/** How every workload of a plan may turn out, from so many draws. */
export function outlooksOf(
  decided: DecidedPlan,
  catalogue: Catalogue,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): readonly WorkloadOutlook[] {
  const index = catalogueIndex(catalogue, decided.complete)
  return casesOf(decided).map((one) => {
    const pair = riskWanted(one)?.pair ?? null
    const passing = new Set(choicesOf(one).map(({ id }) => id))
    const { plan, workload } = one
    const wanted = { passing, pair, draws, seed }
    return {
      id: workload.id,
      outlook: outlookOf(plan, workload, index, wanted, gatesOfDraws(plan, workload)),
    }
  })
}
