import type { NOT_ENOUGH_DATA } from './ids.ts'

/** Ranges of calls a month, which are answers of the volume tree's first node. */
export type VolumeBandId = 'low' | 'middle' | 'high' | 'very-high'

export type VolumeNodeId = 'calls' | 'payback'
export type VolumeOutcomeId =
  'cloud-nearly-every-time' | 'local-likely' | 'local-nearly-every-time' | typeof NOT_ENOUGH_DATA
