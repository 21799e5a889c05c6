import { useAttention, type AttentionStore } from './attention.ts'
import { usePlanStore, type PlanStore } from './plan-store.ts'
import { copyOf } from './saving/copy-of.ts'
import { readNewer } from './saving/read-newer.ts'

/** Shows a newer version's plan, as far as it can be read; false where it can't. */
export function openReadOnly(
  text: string,
  plans: PlanStore = usePlanStore,
  attention: AttentionStore = useAttention,
): boolean {
  const plan = readNewer(text)
  if (!plan) return false
  plans.getState().open(plan, { origin: 'read-only' })
  attention.setState({ original: text })
  return true
}

/** A plan of one's own from what could be read; what could not is left out of it, and stays where it was. */
export function workOnCopy(): void {
  const { plan, open } = usePlanStore.getState()
  open(copyOf(plan))
}
