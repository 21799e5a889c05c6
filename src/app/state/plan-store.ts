import { create } from 'zustand'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { asOwn } from './as-own.ts'
import { blankPlan, today } from './blank-plan.ts'
import { pinned } from './pinned.ts'
import { workloadOf } from './workload-of.ts'

/** Undo reaches back this many changes; a whole drag counts as one. */
export const UNDO_STEPS = 200

/**
 * A sample is somebody else's numbers to play with, until the first change makes it a plan of one's own. What
 * a newer version of Crossover made can be read only.
 */
export type Origin = 'sample' | 'own' | 'read-only'

export interface Moment {
  readonly plan: Plan
  readonly workloadId: string
}

export interface PlanState extends Moment {
  readonly origin: Origin
  /** Names the plan among those kept in this browser; a new one for every plan that is opened or begun. */
  readonly key: string
  /** Whether an own plan began as a sample. */
  readonly fromSample: boolean
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
  /** Replaces the plan by another one, with the undo history that belongs to that one, if there is any. */
  open: (plan: Plan, as?: OpenedAs) => void
  /** Makes the sample that is open a plan of one's own before anything is changed in it. */
  keepSample: () => void
  /** Begins a plan in which nothing is answered. */
  startOwn: () => void
}

export interface OpenedAs {
  readonly origin?: Origin
  readonly key?: string
  readonly fromSample?: boolean
  readonly workloadId?: string
  readonly past?: readonly Moment[]
  readonly future?: readonly Moment[]
}

export type PlanStore = ReturnType<typeof createPlanStore>

export function createPlanStore() {
  return create<PlanState>()((set) => ({
    ...opened(blankPlan(today())),

    edit: (change, gesture) => {
      set((state) => {
        if (state.origin === 'read-only') return state
        if (change(state.plan) === state.plan) return state
        const before = state.origin === 'sample' ? ownFrom(state) : state
        const plan = pinned(change(before.plan))
        const joins = gesture !== undefined && gesture === before.gesture
        return {
          origin: before.origin,
          fromSample: before.fromSample,
          plan,
          workloadId: existing(plan, before.workloadId),
          past: joins ? before.past : [...before.past, moment(before)].slice(-UNDO_STEPS),
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

    open: (plan, as) => {
      set(opened(plan, as))
    },

    keepSample: () => {
      set((state) => (state.origin === 'sample' ? ownFrom(state) : state))
    },

    startOwn: () => {
      set(opened(blankPlan(today())))
    },
  }))
}

/** The plan that is open in this tab. */
export const usePlanStore = createPlanStore()

/** The workload that is looked at, as it was left a moment ago. */
export function workloadInView({ plan, workloadId }: Moment): Workload {
  return workloadOf(plan, workloadId)
}

export function newPlanKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-')
}

function opened(plan: Plan, as: OpenedAs = {}) {
  return {
    plan,
    origin: as.origin ?? 'own',
    key: as.key ?? newPlanKey(),
    fromSample: as.fromSample ?? false,
    workloadId: existing(plan, as.workloadId ?? ''),
    past: as.past ?? [],
    future: as.future ?? [],
    gesture: null,
  }
}

/** The sample as a plan of one's own, in which nothing is changed yet. */
function ownFrom(state: PlanState): PlanState {
  return { ...state, plan: asOwn(state.plan), origin: 'own', fromSample: true }
}

function moment({ plan, workloadId }: Moment): Moment {
  return { plan, workloadId }
}

function existing(plan: Plan, workloadId: string): string {
  const found = plan.workloads.find(({ id }) => id === workloadId) ?? plan.workloads[0]
  if (found === undefined) throw new Error('a plan has at least one workload')
  return found.id
}
