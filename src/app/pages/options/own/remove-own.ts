import { catalogue } from '#app/state/whole-catalogue.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { announce } from '#app/ui/live-region.tsx'
import type { OwnMachineSaid } from '#core/plan/machine-draft.ts'
import type { Own, Workload } from '#core/plan/schema.ts'
import { withoutOwnMachine, withoutOwnModel } from '#core/plan/with-own-entries.ts'
import { newOption } from '../new-option.ts'
import { withHardware, withOpenModel, type MachineOption } from '../option-edits.ts'

/** Takes a machine out of the plan; options that had it get the one it is like, else the first that would be proposed. */
export function removeMachine(machine: OwnMachineSaid, option: MachineOption, workload: Workload): void {
  const fresh = newOption(option.kind, workload, catalogue)
  const instead = machine.like ?? (fresh && 'hardware' in fresh ? fresh.hardware : undefined)
  if (instead === undefined) return
  const name = catalogue.hardware.find(({ id }) => id === instead)?.name ?? instead
  usePlanStore
    .getState()
    .edit((plan) => withoutOwnMachine(plan, machine.id, (one) => withHardware(one, instead)))
  announce(`${machine.name} is out of the plan, and the option runs on ${name}. Undo takes it back.`)
}

/** Takes a model out of the plan; options that had it get the first that would be proposed. */
export function removeModel(
  model: NonNullable<Own['models']>[number],
  option: MachineOption,
  workload: Workload,
): void {
  const fresh = newOption(option.kind, workload, catalogue)
  if (fresh === null || !('hardware' in fresh)) return
  const instead = fresh.model
  const name = catalogue.openModels.find(({ id }) => id === instead)?.name ?? instead
  usePlanStore
    .getState()
    .edit((plan) => withoutOwnModel(plan, model.id, (one) => withOpenModel(one, instead, null)))
  announce(`${model.name} is out of the plan, and the option runs ${name}. Undo takes it back.`)
}
