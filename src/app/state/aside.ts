import { create } from 'zustand'
import type { Plan } from '#core/plan/schema.ts'

/** What is being worked out beside the page; see derive-aside.ts. */
interface Aside {
  /** The newest plan that the worker has been asked about. */
  readonly awaited: Plan | null
  /** The newest one that it has answered. */
  readonly answered: Plan | null
}

export const useAside = create<Aside>()(() => ({ awaited: null, answered: null }))
