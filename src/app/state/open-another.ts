import { useAttention, type AttentionStore } from './attention.ts'
import { isAllKept } from './is-all-kept.ts'
import { usePlanStore } from './plan-store.ts'
import { useSaving, type SavingStore } from './saving-status.ts'

/**
 * Opens another plan, at once where the open one is kept; where it is not, somebody is asked first. All that
 * puts another plan in place of the open one goes through here.
 */
export function openAnother(
  open: () => void,
  saving: SavingStore = useSaving,
  attention: AttentionStore = useAttention,
): void {
  const { flush } = saving.getState()
  if (flush === null) {
    void openWithoutSaving(open)
    return
  }
  flush()
  if (saving.getState().isOpenAtRisk) attention.setState({ asked: { open } })
  else open()
}

/** What keeps plans has not come yet; without it a plan that is left would be gone. */
async function openWithoutSaving(open: () => void): Promise<void> {
  if (isAllKept()) {
    open()
    return
  }
  try {
    const { saving } = await import('./saving/in-browser.ts')
    saving()
    openAnother(open)
  } catch {
    useAttention.setState({
      notOpened: {
        title: `“${usePlanStore.getState().plan.name}” is not saved, so no other plan was opened`,
        problems: ['Save it as a file, then load the page again.'],
      },
    })
  }
}
