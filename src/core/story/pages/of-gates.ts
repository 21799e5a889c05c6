import type { Row } from '../blocks.ts'
import { isAllowed, type WorkloadView } from '../report-input.ts'

export function toneOf(view: WorkloadView, id: string): Row['tone'] {
  if (id === view.decision.recommended) return 'chosen'
  return isAllowed(view, id) ? 'plain' : 'muted'
}
