import type { CompleteWorkload } from '../../../plan/complete-plan.ts'
import type { SharesWith } from '../../../plan/shared-machines.ts'
import type { Finding } from '../../evaluation.ts'
import { finding } from '../../findings.ts'
import { optionNames } from '../../option-names.ts'
import { situationOf, type Situation } from '../../situation.ts'
import type { MachineOption } from '../replica-speed.ts'
import { machineUse, type MachineUse } from './machine-use.ts'
import type { Occupied } from './shared-fit.ts'

/** The machines that an option runs on and another pays for; the payer stands as the plan says, whatever is tried here. */
export interface Payer extends Occupied {
  readonly name: string
  readonly workload: string
  readonly leadTimeMonths: number
  /** Whether its workload runs on it, as far as that is decided: else nobody buys the machines. */
  readonly isThere: boolean
}

export function payerOf(
  option: MachineOption,
  situation: Situation,
): Payer | { readonly missing: readonly Finding[] } {
  const about = { workload: situation.workload.id, option: option.id }
  const { sharesWith } = option
  if (sharesWith === null) throw new Error('Shared with nobody.')
  const reference = `${sharesWith.workload}/${sharesWith.option}`
  const fault = (id: string) => ({ missing: [finding('shared-reference', 'error', { reference, fault: id }, about)] })
  if (sharesWith.fault !== null) return fault(sharesWith.fault)
  const workload = situation.plan.linkedWorkloads.find(({ id }) => id === sharesWith.workload)
  const paying = workload?.options.find(({ id }) => id === sharesWith.option)
  if (!workload || (paying?.kind !== 'owned' && paying?.kind !== 'rented')) return fault('missing')
  const payer = useOf(paying, workload, situation)
  const name = nameOf(paying, workload, situation)
  if (payer === null)
    return { missing: payerOut({ name, workload: workload.name }, option, situation) }
  return {
    payer,
    others: othersOn(reference, situation),
    name,
    workload: workload.name,
    leadTimeMonths: paying.kind === 'owned' ? paying.leadTimeMonths : 0,
    isThere: isThere(sharesWith, situation.plan),
  }
} // prettier-ignore

function isThere({ workload, option }: SharesWith, { runsOn }: Situation['plan']): boolean {
  return !Object.hasOwn(runsOn, workload) || runsOn[workload] === option
}

/** The payer cannot do its own work, or could not be costed. */
export function payerOut(
  { name, workload: work }: Pick<Payer, 'name' | 'workload'>,
  { id }: MachineOption,
  { workload }: Situation,
): readonly Finding[] {
  return [finding('shared-payer-out', 'error', { payer: name, work }, { workload: workload.id, option: id })]
}

export function nameOf(
  option: MachineOption,
  { options }: CompleteWorkload,
  { catalogue }: Situation,
): string {
  return optionNames(options, catalogue).get(option.id) ?? option.id
}

function useOf(option: MachineOption, workload: CompleteWorkload, situation: Situation): MachineUse | null {
  const { plan, catalogue, horizonMonths, months } = situation
  const use = machineUse(option, situationOf(plan, workload, catalogue, Math.max(months, horizonMonths)))
  return 'findings' in use ? null : use
}

/** Options of other workloads on the same machines: of each workload the one that takes the most of their time. */
function othersOn(reference: string, situation: Situation): readonly MachineUse[] {
  return situation.plan.linkedWorkloads.flatMap((workload) => {
    if (workload.id === situation.workload.id) return []
    const uses = workload.options.flatMap((option) => {
      const runs = (option.kind === 'owned' || option.kind === 'rented') && runsOn(option, reference)
      return runs ? (useOf(option, workload, situation) ?? []) : []
    })
    const most = (use: MachineUse) => (use.load.peakReplicas[0] ?? 0) * use.choice.layout.devices
    return uses.toSorted((a, b) => most(b) - most(a)).slice(0, 1)
  })
}

export function runsOn({ sharesWith }: MachineOption, reference: string): boolean {
  return (
    sharesWith !== null && sharesWith.fault === null && `${sharesWith.workload}/${sharesWith.option}` === reference
  )
} // prettier-ignore
