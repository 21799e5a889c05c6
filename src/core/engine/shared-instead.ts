import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { costFigures } from './cost-figures.ts'
import type { MachineOption } from './cost/replica-speed.ts'
import { compileShared } from './cost/shared/shared-costing.ts'
import { compileOption } from './cost/compile-option.ts'
import { catalogueIndex, situationOf } from './situation.ts'

/** An option on machines of its own, by the ids of its workload and itself. */
export interface OptionAt {
  readonly workload: string
  readonly option: string
}

export interface SharedInstead {
  /** What the sharer costs less than on machines of its own, over the horizon. */
  readonly savesUsd: number
  readonly needGB: number
  readonly usableGB: number
  /** Of the machines' time in the peak hour, both together. */
  readonly timeShare: number
}

/**
 * What it would come to if one option ran on the machines of another; null where either has none of its own, they are
 * not of one kind, or both do not fit. Costs in dollars.
 */
export function sharedInstead(
  plan: CompletePlan,
  catalogue: Catalogue,
  payer: OptionAt,
  sharer: OptionAt,
): SharedInstead | null {
  const paying = machineAt(plan, payer)
  const sharing = machineAt(plan, sharer)
  if (!paying || !sharing || !areAlike(paying.option, sharing.option)) return null
  const linked = { ...plan, linkedWorkloads: [paying.workload] }
  const situation = situationOf(linked, sharing.workload, catalogueIndex(catalogue, plan), plan.horizonMonths)
  const costOf = (compiled: ReturnType<typeof compileOption>) => {
    compiled.run()
    return (
      compiled.lines && costFigures(compiled.lines, compiled.kwh, situation, sharing.option.acceptedShare)
    )
  }
  const apart = costOf(compileOption(sharing.option, situation))
  const compiled = compileShared({ ...sharing.option, sharesWith: { ...payer, fault: null } }, situation)
  const together = costOf(compiled)
  const found = compiled.findings().find(({ id }) => id === 'shares-machines')
  if (!apart || !together || !found) return null
  const value = (id: string) => Number(found.values[id])
  return {
    savesUsd: apart.totalUsd - together.totalUsd,
    needGB: value('needGB'),
    usableGB: value('usableGB'),
    timeShare: value('ownTime') + value('otherTime'),
  }
}

function machineAt({ workloads }: CompletePlan, at: OptionAt) {
  const workload = workloads.find(({ id }) => id === at.workload)
  const option = workload?.options.find(({ id }) => id === at.option)
  const isOnMachines = option?.kind === 'owned' || option?.kind === 'rented'
  return workload && isOnMachines && option.sharesWith === null ? { workload, option } : null
}

function areAlike(one: MachineOption, other: MachineOption): boolean {
  return one.kind === other.kind && one.hardware === other.hardware && isAlwaysOn(one) && isAlwaysOn(other)
}

function isAlwaysOn(option: MachineOption): boolean {
  return option.kind === 'owned' || option.billing === 'always-on'
}
