import { catalogue } from '../../../catalogue/catalogue.ts'
import type { Quantisation } from '../../../plan/schema.ts'
import type { CapacityEngine } from '../engines.ts'
import { rooflineOf, type Roofline } from '../roofline.ts'
import { settingOf, type SaidSetting } from '../setting-of.ts'
import type { Setting } from '../setting.ts'
import { byId } from './cases.ts'

/** What is said of a machine and a model of the catalogue: nothing but the format and the engine, unless it is. */
export function saidOf(
  hardware: string,
  model: string,
  quantisation: Quantisation,
  engine: CapacityEngine,
  rest: Partial<SaidSetting> = {},
): SaidSetting {
  return {
    hardware: byId(catalogue.hardware, hardware),
    model: byId(catalogue.openModels, model),
    quantisation,
    engine,
    kvCacheBits: null,
    memoryShare: null,
    wiredLimitGB: null,
    expertsInMainMemory: null,
    contextTokens: 8192,
    ownRuns: [],
    ...rest,
  }
}

export function settingFor(
  hardware: string,
  model: string,
  quantisation: Quantisation,
  engine: CapacityEngine,
  devices = 1,
  rest: Partial<Setting> = {},
): Setting {
  return { ...settingOf(saidOf(hardware, model, quantisation, engine)), devices, ...rest }
}

export function rooflineFor(setting: Setting): Roofline {
  const roofline = rooflineOf(setting)
  if (roofline === null) throw new Error('The machine has no factors.')
  return roofline
}
