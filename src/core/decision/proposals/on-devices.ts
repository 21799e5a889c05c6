import type { OpenModel } from '../../catalogue/types.ts'
import type { Option, Workload } from '../../plan/schema.ts'

/** Whether the work runs on devices that are there: then nobody buys a machine for each of them. */
export function runsOnDevices({ demand }: Pick<Workload, 'demand'>): boolean {
  return typeof demand.deviceCount === 'number' || typeof demand.deviceMemoryGB === 'number'
}

/** The smallest of the open models that are named for the answer, in a format that small machines run. */
export function deviceOptions(models: readonly OpenModel[]): readonly Option[] {
  const sized = models.filter(({ totalParamsB }) => totalParamsB !== null)
  const different = [...new Set(sized)].toSorted((a, b) => (a.totalParamsB ?? 0) - (b.totalParamsB ?? 0))
  return different.slice(0, AT_MOST).map((model): Option => ({
    id: 'device',
    kind: 'quote',
    upFrontUsd: 0,
    monthlyUsd: 0,
    staysOnPremises: true,
    worksOffline: true,
    onDevices: { model: model.id, quantisation: model.nativePrecision === 'mxfp4' ? 'mxfp4' : 'q4_k_m' },
  }))
}

/** To choose from; more would be a list. */
const AT_MOST = 2
