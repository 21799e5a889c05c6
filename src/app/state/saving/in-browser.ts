import { useAttention } from '../attention.ts'
import { usePlanStore } from '../plan-store.ts'
import { browserStorage, useSaving } from '../saving-status.ts'
import { damagedTexts } from './damaged.ts'
import { startSaving, type SavingHost } from './host.ts'
import { CHANNEL, type Channel } from './tabs.ts'

let host: SavingHost | null = null

/** The saving of this tab, begun at the first call. */
export function saving(): SavingHost {
  host ??= startSaving({
    plans: usePlanStore,
    saving: useSaving,
    storage: browserStorage,
    now: () => new Date(),
    wait: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => {
        clearTimeout(timer)
      }
    },
    locked,
    channel: newChannel(),
    window,
    document,
    onSetAside: () => {
      const storage = browserStorage()
      if (storage) useAttention.setState({ damaged: damagedTexts(storage) })
    },
  })
  return host
}

function newChannel(): Channel | null {
  try {
    return new BroadcastChannel(CHANNEL)
  } catch {
    // Storage events say most of it too.
    return null
  }
}

function locked(name: string, work: () => void): void {
  if (!('locks' in navigator)) {
    work()
    return
  }
  let isDone = false
  const once = () => {
    isDone = true
    work()
  }
  navigator.locks.request(name, once).catch((error: unknown) => {
    if (isDone) throw error
    work()
  })
}
