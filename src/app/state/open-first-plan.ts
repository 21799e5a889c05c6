import { useAttention, type AttentionStore } from './attention.ts'
import { openReadOnly } from './open-read-only.ts'
import { usePlanStore, type PlanStore } from './plan-store.ts'
import { damagedTexts, newestCopyBeside, setAside } from './saving/damaged.ts'
import { storedPlans } from './saving/plan-shelf.ts'
import { readNewer } from './saving/read-newer.ts'

/**
 * Opens the plan that was used last, if there is one. What cannot be read is set aside
 * first and never overwritten; what a newer version wrote is shown read-only and left where it is.
 */
export function openFirstPlan(
  storage: Storage,
  plans: PlanStore = usePlanStore,
  attention: AttentionStore = useAttention,
): void {
  const { open } = plans.getState()
  try {
    let restored = false
    for (const { key, found } of storedPlans(storage)) {
      if (found.kind !== 'damaged') continue
      const copy = newestCopyBeside(storage, key)
      if (!setAside(storage, key, found.text) || copy === null) continue
      open(copy.plan, { key, fromSample: copy.fromSample })
      restored = true
    }
    const stored = storedPlans(storage)
    const unreadable = stored.find(({ found }) => found.kind === 'newer' && readNewer(found.data) === null)
    attention.setState({
      damaged: [
        ...damagedTexts(storage),
        // There was no room to set these aside.
        ...stored.flatMap(({ found }) => (found.kind === 'damaged' ? [found.text] : [])),
      ],
      restored,
      newer: unreadable?.found.kind === 'newer' ? unreadable.found.text : null,
    })
    if (restored) return
    for (const { key, found } of stored) {
      if (found.kind === 'plan') {
        open(found.copy.plan, { key, fromSample: found.copy.fromSample })
        return
      }
      if (found.kind === 'newer' && openReadOnly(found.data, plans, attention)) return
    }
  } catch {
    // Storage that fails while it is read is as good as none; the chip will say so at the first save.
  }
}
