import { catalogue } from '#app/state/whole-catalogue.ts'
import { withOwnEntries } from '#core/catalogue/own-entries.ts'
import type { Hardware } from '#core/catalogue/machine-types.ts'
import type { Catalogue, OpenModel } from '#core/catalogue/types.ts'
import type { CapacityFigures } from '#core/engine/evaluation.ts'
import type { RunSetting } from '#core/imports/measured-runs/match-run.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { OwnRun } from '#core/plan/own-schema.ts'

/** What runs in an option, with the catalogue that its plan sees; null where machine or model is not known. */
export interface OptionSetting {
  readonly setting: RunSetting
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly known: Catalogue
}

export function optionSetting(
  complete: CompletePlan,
  workloadId: string,
  optionId: string,
  capacity: CapacityFigures | null,
): OptionSetting | null {
  const option = complete.workloads
    .find(({ id }) => id === workloadId)
    ?.options.find(({ id }) => id === optionId)
  if (option?.kind !== 'rented' && option?.kind !== 'owned') return null
  const known = withOwnEntries(catalogue, complete.own)
  const hardware = known.hardware.find(({ id }) => id === option.hardware)
  const model = known.openModels.find(({ id }) => id === option.model)
  if (!hardware || !model) return null
  const set = capacity?.conditions.find((condition) => condition.id === 'kv-bits')
  return {
    known,
    hardware,
    model,
    setting: {
      hardware,
      model,
      devices: capacity?.devices ?? null,
      quantisation: option.quantisation,
      engine: option.engine,
      kvCacheBits: option.kvCacheBits ?? set?.bits ?? 16,
    },
  }
}

/** Whether a run that the plan keeps is of the machine, model, format and engine of an option. */
export function isOfSetting(run: OwnRun, { hardware, model, quantisation, engine }: RunSetting): boolean {
  return (
    run.hardware === hardware.id &&
    run.model === model.id &&
    run.quantisation === quantisation &&
    run.engine === engine
  )
}
