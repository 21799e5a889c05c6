import { catalogue } from '#core/catalogue/catalogue.ts'
import { useAside } from './aside.ts'
import { askWorker } from './ask-worker.ts'
import { completeOf, isDerived, isTooLargeForPage, remember } from './derive.ts'
import { usePlanStore } from './plan-store.ts'
import { together, type WorkedOut } from './work-out.ts'
import type { Plan } from '#core/plan/schema.ts'

/** A large plan has to stand still for so long before work on it begins anew. */
const QUIET_MS = 250

/**
 * Plans that are too large to be worked out in the page, and those of a slider that is being dragged, are worked
 * out in a worker, one at a time and always the newest: the page stays free. Everything else, the first plan
 * too, is worked out in the page, at once; and so is everything where there is no worker that answers.
 */
export function deriveAside(): void {
  const { warm, ask, drop } = askWorker()
  let asked: Plan | null = null
  let isLarge = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const askNext = () => {
    const { awaited } = useAside.getState()
    if (asked !== null || awaited === null || isDerived(awaited)) return
    const plan = awaited
    const complete = completeOf(plan)
    const parts: WorkedOut[] = []
    asked = plan
    useAside.setState({ workloadsDone: 0 })
    ask({
      question: { kind: 'plan', complete },
      hear: (answer) => {
        if (answer.kind !== 'workload') return false
        parts.push(answer.part)
        if (parts.length < complete.workloads.length) {
          useAside.setState({ workloadsDone: parts.length })
          return false
        }
        remember(plan, { complete, ...together(parts, complete, catalogue) })
        asked = null
        useAside.setState({ answered: plan })
        askNext()
        return true
      },
      onGivenUp: () => {
        // A mistake in the plan's evaluation then shows where it can be seen.
        asked = null
        stop()
        useAside.setState({ awaited: null, answered: null, worker: 'none' })
      },
    })
  }

  const want = (plan: Plan, before: Plan, waitMs: number) => {
    useAside.setState(isDerived(before) ? { awaited: plan, answered: before } : { awaited: plan })
    clearTimeout(timer)
    if (waitMs === 0) askNext()
    else timer = setTimeout(askNext, waitMs)
  }

  const stop = usePlanStore.subscribe((state, before) => {
    if (state.plan === before.plan) return
    // A large plan takes long, so that one which is no longer wanted is not waited for.
    if (asked !== null && isLarge) {
      drop()
      asked = null
    }
    const isSamePlan = state.key === before.key
    const isDrag = state.gesture !== null && isSamePlan
    // A hand that moves fast is not held up by looking at every plan that it passes.
    if (!isDrag) isLarge = isTooLargeForPage(state.plan)
    if (isLarge) want(state.plan, before.plan, isSamePlan ? QUIET_MS : 0)
    else if (isDrag) want(state.plan, before.plan, 0)
    else useAside.setState({ awaited: null })
  })
  warm()
  useAside.setState({ worker: 'there' })
  const { plan } = usePlanStore.getState()
  isLarge = isTooLargeForPage(plan)
  if (isLarge && !isDerived(plan)) want(plan, plan, 0)
}
