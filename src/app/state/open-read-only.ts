import { useAttention } from './attention.ts'
import { usePlanStore } from './plan-store.ts'
import { readNewer } from './saving/read-newer.ts'

/** Shows a newer version's plan, as far as it can be read; false where it can't. */
export function openReadOnly(text: string): boolean {
  const plan = readNewer(text)
  if (!plan) return false
  usePlanStore.getState().open(plan, { origin: 'read-only' })
  useAttention.setState({ original: text })
  return true
}

/** A plan of one's own from what could be read; what could not is left out of it, and stays where it was. */
export function workOnCopy(): void {
  const { plan, open } = usePlanStore.getState()
  open({ ...plan, name: `${plan.name.slice(0, 112)} (copy)` })
}
