import type { GateId } from '../decision/ids.ts'

/** What is asked of an option one after the other, before costs decide. */
export const STAGES = ['data', 'speed', 'quality', 'work', 'budget'] as const

export type Stage = (typeof STAGES)[number]

export const STAGE_LABELS: Record<Stage, string> = {
  data: 'Data',
  speed: 'Speed',
  quality: 'Quality',
  work: 'Capacity',
  budget: 'Budget',
}

/** At which of them a gate stands. */
export const STAGE_OF: Record<GateId, Stage> = {
  residency: 'data',
  critical: 'data',
  regulated: 'data',
  offline: 'data',
  realtime: 'speed',
  tier: 'speed',
  capability: 'quality',
  context: 'quality',
  modality: 'quality',
  parts: 'work',
  feasible: 'work',
  budget: 'budget',
}
