import { useAside } from './aside.ts'
import { isBeyondHand, wholeCatalogue } from './catalogue-at-hand.ts'
import {
  isDerived,
  isTooLargeForPage,
  isWorkedOut,
  missingWorkloads,
  rememberComplete,
  rememberPart,
} from './derive.ts'
import { usePlanStore } from './plan-store.ts'
import { run, warmUp } from './runner/runner.ts'
import type { Plan } from '#core/plan/schema.ts'

/** A large plan has to stand still for so long before work on it begins anew. */
const QUIET_MS = 250

/**
 * Plans that are too large to be worked out in the page, and those of a slider that is being dragged, are worked
 * out in a worker, one at a time and always the newest: the page stays free. The workload that is looked at comes
 * first. Everything else, the first plan too, is worked out in the page, at once; and so is everything where there
 * is no worker that answers.
 */
export function deriveAside(): void {
  let takeBack = () => {}
  let asked: Plan | null = null
  let isLarge = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const askNext = () => {
    const { awaited } = useAside.getState()
    if (asked !== null || awaited === null || isDerived(awaited)) return
    // A worker that knew less of the catalogue than the plan names would find figures that nobody asks for again.
    if (isBeyondHand(awaited)) {
      void wholeCatalogue().then(askNext, () => undefined)
      return
    }
    const plan = awaited
    const wanted = selectedFirst(missingWorkloads(plan))
    let left = wanted.length
    const progress = () => ({ workloadsDone: plan.workloads.length - left })
    asked = plan
    useAside.setState(progress())
    const giveUp = () => {
      // A mistake in the plan's evaluation then shows where it can be seen.
      asked = null
      stop()
      useAside.setState({ awaited: null, answered: null, worker: 'none' })
    }
    takeBack = run(
      'plan',
      { plan, wanted },
      {
        onNote: (note) => {
          if ('complete' in note) {
            rememberComplete(plan, note.complete)
            return
          }
          rememberPart(plan, note.part)
          left -= 1
          const isShown = isWorkedOut(plan, usePlanStore.getState().workloadId)
          useAside.setState({ ...progress(), ...(isShown ? { answered: plan } : {}) })
        },
        onFound: () => {
          asked = null
          useAside.setState({ answered: plan })
          askNext()
        },
        onFailed: giveUp,
        onGivenUp: giveUp,
      },
    )
  }

  const askAnew = () => {
    takeBack()
    asked = null
  }

  const want = (plan: Plan, before: Plan, waitMs: number) => {
    const { workloadId } = usePlanStore.getState()
    useAside.setState(
      isWorkedOut(before, workloadId) ? { awaited: plan, answered: before } : { awaited: plan },
    )
    clearTimeout(timer)
    if (waitMs === 0) askNext()
    else timer = setTimeout(askNext, waitMs)
  }

  const stop = usePlanStore.subscribe((state, before) => {
    if (state.plan === before.plan) {
      const isOtherWorkload = state.workloadId !== before.workloadId
      // The others of a large plan take long, so that the one to be looked at is not left waiting for them.
      if (isOtherWorkload && asked === state.plan && !isWorkedOut(state.plan, state.workloadId)) {
        askAnew()
        askNext()
      }
      return
    }
    // A large plan takes long, so that one which is no longer wanted is not waited for.
    if (isLarge) askAnew()
    const isSamePlan = state.key === before.key
    const isDrag = state.gesture !== null && isSamePlan
    // A hand that moves fast is not held up by looking at every plan that it passes.
    if (!isDrag) isLarge = isTooLargeForPage(state.plan)
    if (isLarge) want(state.plan, before.plan, isSamePlan ? QUIET_MS : 0)
    else if (isDrag) want(state.plan, before.plan, 0)
    else useAside.setState({ awaited: null })
  })
  warmUp()
  useAside.setState({ worker: 'there' })
  const { plan } = usePlanStore.getState()
  isLarge = isTooLargeForPage(plan)
  if (isLarge && !isDerived(plan)) want(plan, plan, 0)
}

function selectedFirst(workloads: readonly string[]): readonly string[] {
  const { workloadId } = usePlanStore.getState()
  return [...workloads].sort((a, b) => Number(b === workloadId) - Number(a === workloadId))
}
