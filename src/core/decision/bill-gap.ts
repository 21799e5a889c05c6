import { useOnModel, type UseOnModel } from '../analysis/use-of-today.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompleteApi, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { billOfWorkload } from './bill-today.ts'

/** A bill that is paid, further from what this use costs than figures of one thing are. Dollars of a month. */
export interface BillGap {
  readonly billUsd: number
  /** What the tokens that were entered cost at the list price, with nothing of ours added. */
  readonly enteredUsd: number
  /** The same with the tokenizer and the thinking that the plan counts for the model. */
  readonly computedUsd: number
  /** The bill over the former. */
  readonly times: number
  /** Its name. */
  readonly model: string
  /** Whether nobody said of which model the bill is; it is then the one of the plan that comes nearest. */
  readonly isNearest: boolean
}

/** Bill and sums further apart than this are told apart. */
const APART = 1.5

export function isApart(times: number): boolean {
  return times > APART || times < 1 / APART
}

/** Whether what the plan counts for the model makes another sum of what was entered; less than this explains no bill. */
export function countsOtherwise({
  enteredUsd,
  computedUsd,
}: Pick<BillGap, 'enteredUsd' | 'computedUsd'>): boolean {
  return Math.abs(computedUsd / enteredUsd - 1) > HARDLY
}

const HARDLY = 0.05

/**
 * Null where no bill is known of this workload alone, nothing is known to hold it against, or the two fit; as they do
 * where the use is what the bill pays for.
 */
export function billGap(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): BillGap | null {
  const { today, demand } = workload
  const use = plan.figures[`workloads/${workload.id}/demand/requestsPerDay`]
  if (demand.basis?.by === 'bill' && use?.origin === 'derived') return null
  const billUsd = billOfWorkload(plan, workload)
  if (billUsd === null || billUsd <= 0) return null
  const isNearest = (today?.model ?? null) === null
  const models = isNearest ? workload.options.flatMap(asToken) : today?.option ? [today.option] : []
  const index = catalogueIndex(catalogue, plan)
  const found = models.flatMap((option): BillGap[] => {
    const useOn = useOnModel(plan, workload, option, index)
    const [computedUsd, enteredUsd] = [useOn()?.[0] ?? 0, asEnteredUsd(useOn, workload, option) ?? 0]
    if (enteredUsd <= 0 || computedUsd <= 0) return []
    const model = catalogue.apiModels.find(({ id }) => id === option.model)?.name ?? option.model
    return [{ billUsd, enteredUsd, computedUsd, times: billUsd / enteredUsd, model, isNearest }]
  })
  const [nearest] = found.toSorted((a, b) => farApart(a.times) - farApart(b.times))
  return nearest && isApart(nearest.times) ? nearest : null
}

/** What the use of month 1 costs by the tokens as they were entered: a bill counts them so. */
export function asEnteredUsd(
  use: UseOnModel,
  { id }: Pick<CompleteWorkload, 'id'>,
  option: Pick<CompleteApi, 'id'>,
): number | null {
  const at = `workloads/${id}/options/${option.id}/`
  return use({ [`${at}tokenizerRatio`]: 1, [`${at}reasoningRatio`]: 0 })?.[0] ?? null
}

function asToken(option: CompleteWorkload['options'][number]): readonly CompleteApi[] {
  return option.kind === 'api' || option.kind === 'hosted'
    ? [{ ...option, failover: null, provisioned: null }]
    : []
}

function farApart(times: number): number {
  return Math.max(times, 1 / times)
}
