import { createContext, useContext } from 'react'
import type { BoxId } from './flow-layout.ts'

/** Which box has the tab stop, and what pressing one does: handed past React Flow, so that its arrays stay constant. */
export const FlowSelection = createContext<{
  readonly current: BoxId | null
  readonly onSelect: (box: BoxId) => void
} | null>(null)

export function useFlowSelection() {
  const selection = useContext(FlowSelection)
  if (selection === null) throw new Error('A box of the flowchart stands outside the chart.')
  return selection
}
