import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { createAttentionStore } from '../attention.ts'
import { isAllKept } from '../is-all-kept.ts'
import { openAnother } from '../open-another.ts'
import { openFirstPlan } from '../open-first-plan.ts'
import { createPlanStore, type PlanStore } from '../plan-store.ts'
import { browserStorage, createSavingStore, type SavingStore } from '../saving-status.ts'
import { startSaving, type SavingHost } from './host.ts'
import type { Channel } from './tabs.ts'

/** What the browser's storage does with a write, or with anybody who asks for it. */
export type Mood = 'works' | 'full' | 'drops silently' | 'blocked'

export interface Tab {
  readonly id: number
  readonly plans: PlanStore
  readonly saving: SavingStore
  readonly host: SavingHost
  readonly fire: (type: string, details?: object) => void
  readonly hear: (data: unknown) => void
  /** Opens another plan; the question that may come first is answered with "open it". */
  readonly open: (then: () => void) => { readonly wasAsked: boolean }
  /** Whether the browser would let the tab go without asking. */
  readonly mayGo: () => boolean
  /** The tab goes as a closed tab goes: with a last chance to write. */
  readonly close: () => void
  /** The tab goes as a killed process goes: with none. */
  readonly die: () => void
}

export type World = ReturnType<typeof newWorld>

/** A browser with its storage, clock and tabs. Only these are made up; what runs in the tabs is the app's own. */
export function newWorld() {
  const items = new Map<string, string>()
  const timers: { at: number; readonly then: () => void; isOff: boolean }[] = []
  const tabs = new Set<Tab>()
  let mood: Mood = 'works'
  let newsMs = 5
  let newsUnderWay = 0
  let time = 0
  let clock = Date.parse('2026-11-20T10:00:00Z')

  const wait = (ms: number, then: () => void) => {
    const timer = { at: time + ms, then, isOff: false }
    timers.push(timer)
    return () => {
      timer.isOff = true
    }
  }
  const sayLater = (say: () => void) => {
    newsUnderWay += 1
    wait(newsMs, () => {
      newsUnderWay -= 1
      say()
    })
  }
  const pass = (ms: number) => {
    const until = time + ms
    for (;;) {
      const next = timers.filter(({ at, isOff }) => !isOff && at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      next.isOff = true
      clock += next.at - time
      time = next.at
      next.then()
    }
    timers.splice(0, timers.length, ...timers.filter(({ isOff }) => !isOff))
    clock += until - time
    time = until
  }

  const storageOf = (tab: { readonly id: number }): Storage => {
    const say = (key: string | null) => {
      for (const other of tabs) {
        if (other.id !== tab.id) sayLater(() => other.fire('storage', { key }))
      }
    }
    return {
      get length() {
        return items.size
      },
      key: (index) => [...items.keys()][index] ?? null,
      getItem: (name) => items.get(name) ?? null,
      setItem: (name, text) => {
        if (mood === 'full') throw new DOMException('full', 'QuotaExceededError')
        if (mood === 'drops silently') return
        items.set(name, text)
        say(name)
      },
      removeItem: (name) => {
        items.delete(name)
        say(name)
      },
      clear: () => {
        items.clear()
        say(null)
      },
    }
  }

  let ids = 0
  /** Opens the app in a new tab, as main.tsx does. */
  const openTab = (): Tab => {
    const id = (ids += 1)
    const page = new EventTarget()
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const })
    const ownStorage = storageOf({ id })
    const from = {
      get localStorage() {
        if (mood === 'blocked') throw new DOMException('no', 'SecurityError')
        return ownStorage
      },
    }
    const listeners: ((event: { readonly data: unknown }) => void)[] = []
    let isAlive = true
    const channel: Channel = {
      postMessage: (news) => {
        for (const other of tabs) if (other.id !== id) sayLater(() => other.hear(news))
      },
      addEventListener: (_type, listener) => void listeners.push(listener),
    }
    const [plans, saving, attention] = [createPlanStore(), createSavingStore(), createAttentionStore()]
    plans.getState().open(SAMPLE_PLAN, { origin: 'sample' })
    const first = browserStorage(from)
    if (first) openFirstPlan(first, plans, attention)
    const host = startSaving({
      plans,
      saving,
      storage: () => browserStorage(from),
      now: () => new Date(clock),
      wait: (ms, then) => wait(ms, () => (isAlive ? then() : undefined)),
      locked: (_name, work) => void wait(1, () => (isAlive ? work() : undefined)),
      channel,
      window: page,
      document,
      onSetAside: () => undefined,
    })
    const tab: Tab = {
      id,
      plans,
      saving,
      host,
      fire: (type, details = {}) => {
        if (isAlive) page.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), details))
      },
      hear: (data) => {
        if (isAlive) for (const listener of listeners) listener({ data })
      },
      open: (then) => {
        openAnother(then, saving, attention)
        const { asked } = attention.getState()
        attention.setState({ asked: null })
        asked?.open()
        return { wasAsked: asked !== null }
      },
      mayGo: () => isAllKept(plans, saving),
      close: () => {
        tab.fire('pagehide')
        tab.die()
      },
      die: () => {
        isAlive = false
        tabs.delete(tab)
      },
    }
    tabs.add(tab)
    return tab
  }

  return {
    items,
    tabs,
    openTab,
    pass,
    /** How long a tab takes to hear of another: one in the background may be slow. */
    setNewsMs: (ms: number) => {
      newsMs = ms
    },
    isQuiet: () => newsUnderWay === 0,
    setMood: (to: Mood) => {
      mood = to
    },
    mood: () => mood,
    setClockBack: (ms: number) => {
      clock -= ms
    },
    /** As from the browser's settings: no tab hears of it. */
    clearFromOutside: () => {
      items.clear()
    },
    /** What lies in storage, whatever its mood. */
    storage: (): Storage => storageOf({ id: 0 }),
  }
}
