import { openKernel } from '../engine/kernel/open-kernel.ts'
import type { CatalogueIndex } from '../engine/situation.ts'
import type { CompleteApi, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** Values of figures, by their paths. */
export type Changes = Readonly<Record<string, number>>

/**
 * What the use of a workload costs by the token on one model, in each month of the horizon, with some figures at other
 * values. Null where tokens, requests or the price are not known.
 */
export type UseOnModel = (changes?: Changes) => readonly number[] | null

export function useOnModel(
  plan: CompletePlan,
  workload: CompleteWorkload,
  option: CompleteApi,
  catalogue: CatalogueIndex,
): UseOnModel {
  const kernel = openKernel(plan, { ...workload, options: [option], chosen: null }, catalogue)
  return (changes = {}) => {
    const set = Object.entries(changes).map(([path, value]) => {
      const slot = kernel.slot(path)
      const before = slot.read()
      slot.set(value)
      return () => {
        slot.set(before)
      }
    })
    kernel.run()
    const line = kernel.options[0]?.lines?.find(({ id }) => id === 'tokens')
    const monthlyUsd = line ? Array.from(line.monthlyUsd.subarray(0, plan.horizonMonths)) : null
    for (const back of set.toReversed()) back()
    return monthlyUsd
  }
}
