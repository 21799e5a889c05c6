import { useDeferredValue, type ReactNode } from 'react'

/** Drawn after what stands around it, in pieces between which the page is answered; `awaited` stands there until then. */
export function Later({ awaited, children }: { awaited: ReactNode; children: ReactNode }) {
  return useDeferredValue(true, false) ? children : awaited
}
