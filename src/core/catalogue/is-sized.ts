import type { Hardware, MachineFamily } from './machine-types.ts'
import type { OpenModel, SizedModel } from './types.ts'

/** Whether enough of a model's architecture is published to say what memory and time it takes. */
export function isSized(model: OpenModel): model is SizedModel {
  const { totalParamsB, activeParamsB, layers, kvBytesPerToken } = model
  return totalParamsB !== null && activeParamsB !== null && layers !== null && kvBytesPerToken !== null
}

/** Whether anything like a machine was measured, so that its rate can be estimated. */
export function isRated(
  hardware: Hardware,
): hardware is Hardware & { readonly capacityFamily: MachineFamily } {
  return hardware.capacityFamily !== null
}
