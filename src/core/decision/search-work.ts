import type { WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { optionsBehind } from './options-behind.ts'

/**
 * What a search costs is counted in months of options drawn up, about a microsecond each. A count is the same
 * on every machine, so that what is left out of a large plan is the same on every surface too.
 */

/** A mix of least cost is drawn up once for every size that is tried; at large volumes that is about so many. */
const MOST_SIZES_TRIED = 160

/** Looks at other values that a search for a switching value takes, from the grid to the end of its halving. */
export const LOOKS_OF_A_SEARCH = 64

/** How many sizes of a mix a look tries. */
export type SizesTried = (option: CompleteOption) => number

/** Wherever the volume goes. */
const AT_MOST: SizesTried = () => MOST_SIZES_TRIED

/** About as many as at the plan's own volume, where that is where the search stays. */
export function sizesTriedIn({ options }: WorkloadEvaluation): SizesTried {
  return ({ id }) => {
    const tried = options.find((option) => option.id === id)?.unitsCurve?.length
    return tried === undefined ? MOST_SIZES_TRIED : Math.min(MOST_SIZES_TRIED, 2 * tried)
  }
}

/** Of drawing up these options once over so many months. */
export function workOf(
  options: readonly CompleteOption[],
  months: number,
  sizes: SizesTried = AT_MOST,
): number {
  return options.reduce((sum, option) => sum + (isSizedForLeastCost(option) ? sizes(option) : 1), 0) * months
}

function isSizedForLeastCost(option: CompleteOption): boolean {
  return option.kind === 'hybrid' && option.localShare === null && option.sizing === 'optimal'
}

/** Of one look at a workload with another value for an input; null for one that moves every option. */
export function workOfLook(
  plan: CompletePlan,
  workload: CompleteWorkload,
  input: Pick<NumericInput, 'option'> | null,
  sizes?: SizesTried,
): number {
  const moved = workload.options.filter(({ id }) => isMovedBy(input?.option ?? null, id, workload))
  return workOf(moved, Math.max(plan.horizonMonths, plan.finance.paybackLimitMonths), sizes)
}

/** Whether an option may cost another sum when an input of one option (null: of all) is another. */
export function isMovedBy(inputOf: string | null, id: string, workload: CompleteWorkload): boolean {
  return inputOf === null || optionsBehind(id, workload).has(inputOf)
}
