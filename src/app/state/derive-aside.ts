import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan, type CompletePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { useAside } from './aside.ts'
import { isDerived, remember } from './derive.ts'
import type { Answer, Question } from './evaluation.worker.ts'
import { newWorker } from './new-worker.ts'
import { usePlanStore } from './plan-store.ts'

interface Asked {
  readonly plan: Plan
  readonly complete: CompletePlan
}

/**
 * While a slider is dragged, plans are worked out in a worker, one at a time and always the newest: the page
 * stays free for the drag. Everything else, the first plan too, is worked out in the page, at once; and so are
 * drags where the browser allows no worker.
 */
export function deriveAside(): void {
  const worker = newWorker()
  if (worker === null) return
  let asked: Asked | null = null
  let stop: (() => void) | null = null

  const say = (question: Question) => {
    worker.postMessage(question)
  }
  const askNext = () => {
    const { awaited } = useAside.getState()
    if (asked !== null || awaited === null || isDerived(awaited)) return
    asked = { plan: awaited, complete: completePlan(awaited, catalogue) }
    say({ kind: 'plan', complete: asked.complete })
  }

  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (asked === null) return
    remember(asked.plan, { complete: asked.complete, ...data })
    useAside.setState({ answered: asked.plan })
    asked = null
    askNext()
  }
  worker.onerror = () => {
    // The page does it all again; a mistake in the plan's evaluation then shows where it can be seen.
    stop?.()
    worker.terminate()
    useAside.setState({ awaited: null, answered: null })
  }

  stop = usePlanStore.subscribe((state, before) => {
    if (state.plan === before.plan) return
    const isDrag = state.gesture !== null && state.key === before.key
    if (!isDrag) {
      useAside.setState({ awaited: null })
      return
    }
    useAside.setState(
      isDerived(before.plan) ? { awaited: state.plan, answered: before.plan } : { awaited: state.plan },
    )
    askNext()
  })
}
