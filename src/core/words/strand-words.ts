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

/** The stage that the answers of a section of the questionnaire decide; who runs it decides none. */
export const STAGE_OF_SECTION: Readonly<Record<string, Stage>> = {
  sensitivity: 'data',
  latency: 'speed',
  capability: 'quality',
  pattern: 'work',
  cost: 'budget',
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
  downtime: 'work',
  feasible: 'work',
  budget: 'budget',
}
