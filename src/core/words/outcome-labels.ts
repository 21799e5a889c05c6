import type { OutcomeId } from '../decision/ids.ts'
import type { VolumeOutcomeId } from '../decision/volume-ids.ts'

/** Where the flowchart can end, as its end and the opinions name it. */
export const FLOW_OUTCOMES: Readonly<Record<OutcomeId, string>> = {
  'strong-local': 'Strong local preference',
  'strong-cloud': 'Strong cloud preference',
  'local-with-fallback': 'Local with cloud fallback',
  'migration-plan': 'Cloud with migration plan',
  'not-enough-data': 'Not enough data',
}

/** Where the volume tree can end. */
export const VOLUME_OUTCOMES: Readonly<Record<VolumeOutcomeId, string>> = {
  'cloud-nearly-every-time': 'Cloud, nearly every time',
  'local-likely': 'Local is likely the better side',
  'local-nearly-every-time': 'Local, nearly every time',
  'not-enough-data': 'Not enough data',
}
