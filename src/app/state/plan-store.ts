import { create } from 'zustand'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan, today } from './blank-plan.ts'
import { pinned } from './pinned.ts'

/** Undo reaches back this many changes; a whole drag counts as one. */
export const UNDO_STEPS = 200

/** A sample is somebody else's numbers to play with; it is never saved and never becomes the user's own unnoticed. */
export type Origin = 'sample' | 'own'

interface Moment {
  readonly plan: Plan
  readonly workloadId: string
}

export interface PlanState extends Moment {
  readonly origin: Origin
  /** Names the plan among those kept in this browser; a new one for every plan that is opened or begun. */
  readonly key: string
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  /** The gesture that made the last change; the next change with the same gesture joins it. */
  readonly gesture: string | null

  /** Changes the plan, which for an own one is a decision with the catalogue at hand. Changes with the same gesture, such as those of one drag, are undone together. */
  edit: (change: (plan: Plan) => Plan, gesture?: string) => void
  /** Ends a gesture, so that the next drag of the same slider is a step of its own. */
  endGesture: () => void
  undo: () => void
  redo: () => void
  selectWorkload: (workloadId: string) => void
  /** Replaces the plan by another one and forgets the undo history, which belonged to the old plan. */
  open: (plan: Plan, as?: { origin?: Origin; key?: string }) => void
  /** Begins a plan in which nothing is answered. */
  startOwn: () => void
}

export const usePlanStore = create<PlanState>()((set) => ({
  ...opened(blankPlan(today()), 'own', newPlanKey()),

  edit: (change, gesture) => {
    set((state) => {
      const said = change(state.plan)
      if (said === state.plan) return state
      const plan = state.origin === 'own' ? pinned(said) : said
      const joins = gesture !== undefined && gesture === state.gesture
      return {
        plan,
        workloadId: existing(plan, state.workloadId),
        past: joins ? state.past : [...state.past, moment(state)].slice(-UNDO_STEPS),
        future: [],
        gesture: gesture ?? null,
      }
    })
  },

  endGesture: () => {
    set({ gesture: null })
  },

  undo: () => {
    set((state) => {
      const last = state.past.at(-1)
      if (last === undefined) return state
      return {
        ...last,
        past: state.past.slice(0, -1),
        future: [moment(state), ...state.future],
        gesture: null,
      }
    })
  },

  redo: () => {
    set((state) => {
      const [next, ...future] = state.future
      if (next === undefined) return state
      return { ...next, past: [...state.past, moment(state)], future, gesture: null }
    })
  },

  selectWorkload: (workloadId) => {
    set((state) => ({ workloadId: existing(state.plan, workloadId), gesture: null }))
  },

  open: (plan, { origin = 'own', key = newPlanKey() } = {}) => {
    set(opened(plan, origin, key))
  },

  startOwn: () => {
    set(opened(blankPlan(today()), 'own', newPlanKey()))
  },
}))

export function newPlanKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-')
}

function opened(plan: Plan, origin: Origin, key: string) {
  return { plan, origin, key, workloadId: existing(plan, ''), past: [], future: [], gesture: null }
}

function moment({ plan, workloadId }: Moment): Moment {
  return { plan, workloadId }
}

function existing(plan: Plan, workloadId: string): string {
  const found = plan.workloads.find(({ id }) => id === workloadId) ?? plan.workloads[0]
  if (found === undefined) throw new Error('a plan has at least one workload')
  return found.id
}
