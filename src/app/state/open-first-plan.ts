import { useAttention } from './attention.ts'
import { usePlanStore } from './plan-store.ts'
import { damagedTexts, previousCopy, savedPlans, setAside } from './saved-plans.ts'

/**
 * Opens the plan that was used last, if there is one. What cannot be read is set aside
 * first and never overwritten; what a newer version wrote is left where it is.
 */
export function openFirstPlan(storage: Storage): void {
  const { open } = usePlanStore.getState()
  try {
    let restored = false
    for (const stored of savedPlans(storage)) {
      if (stored.kind !== 'damaged') continue
      const copy = previousCopy(storage, stored.key)
      if (!setAside(storage, stored.key, stored.text) || copy === null) continue
      open(copy.plan, { key: stored.key })
      restored = true
    }
    const stored = savedPlans(storage)
    const newer = stored.find(({ kind }) => kind === 'newer')
    useAttention.setState({
      damaged: damagedTexts(storage),
      restored,
      newer: newer?.kind === 'newer' ? newer.text : null,
    })
    if (restored) return
    const first = stored.find(({ kind }) => kind === 'plan')
    if (first?.kind === 'plan') open(first.saved.plan, { key: first.saved.key })
  } catch {
    // Storage that fails while it is read is as good as none; the chip will say so at the first save.
  }
}
