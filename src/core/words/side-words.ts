import type { Side } from '../decision/ids.ts'

/** How a sentence names a side of the placement. */
export const SIDES: Record<Side, string> = {
  local: 'own machines',
  cloud: 'the cloud',
  hybrid: 'own machines with a cloud as fallback',
}
