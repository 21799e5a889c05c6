import type { PlanStore } from '../plan-store.ts'
import type { SavingStore } from '../saving-status.ts'
import type { Channel } from './tabs.ts'

/** All that saving needs of the tab it runs in, so that a test can put many tabs beside each other. */
export interface Surroundings {
  readonly plans: PlanStore
  readonly saving: SavingStore
  /** Asked for every time: a browser may begin to refuse, or cease to, at any moment. */
  readonly storage: () => Storage | null
  readonly now: () => Date
  /** Does something later; what it returns calls that off. */
  readonly wait: (ms: number, then: () => void) => () => void
  /** Does something while no other tab does anything under the same name. */
  readonly locked: (name: string, work: () => void) => void
  readonly channel: Channel | null
  readonly window: Pick<EventTarget, 'addEventListener'>
  readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>
  /** What could not be read was set aside while the app ran. */
  readonly onSetAside: () => void
}
