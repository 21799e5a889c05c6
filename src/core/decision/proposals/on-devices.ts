import type { Catalogue, OpenModel } from '../../catalogue/types.ts'
import { isSized } from '../../catalogue/is-sized.ts'
import type { Option, Workload } from '../../plan/schema.ts'

/** Whether the work runs on devices that are there: then nobody buys a machine for each of them. */
export function runsOnDevices({ demand }: Pick<Workload, 'demand'>): boolean {
  return typeof demand.deviceCount === 'number' || typeof demand.deviceMemoryGB === 'number'
}

/**
 * The smallest of the open models that are named for the answer and fit a device, in a format that small machines run; else
 * the largest of those named for any work that does, to be tested. Where none fits, the smallest, so that it can be read why.
 */
export function deviceOptions(
  models: readonly OpenModel[],
  { capabilities, openModels }: Pick<Catalogue, 'capabilities' | 'openModels'>,
  fits: (option: Option) => boolean,
): readonly Option[] {
  const asked = bySize(models).map(optionFor)
  const named = capabilities.flatMap(({ capability, open }) => (capability === 'embedding' ? [] : open))
  const any = bySize(openModels.filter(({ id }) => named.some(({ model }) => model === id))).map(optionFor)
  const option = asked.find(fits) ?? any.findLast(fits) ?? asked[0] ?? any[0]
  return option ? [option] : []
}

function bySize(models: readonly OpenModel[]): readonly OpenModel[] {
  return [...new Set(models.filter(isSized))].toSorted((a, b) => a.totalParamsB - b.totalParamsB)
}

function optionFor(model: OpenModel): Option {
  return {
    id: 'device',
    kind: 'quote',
    upFrontUsd: 0,
    monthlyUsd: 0,
    staysOnPremises: true,
    worksOffline: true,
    onDevices: { model: model.id, quantisation: model.nativePrecision === 'mxfp4' ? 'mxfp4' : 'q4_k_m' },
  }
}
