import type { Case } from '#core/decision/case.ts'
import type { SwitchingValue, WorkloadDecision } from '#core/decision/decision.ts'
import { askedOnce, type Listener } from './runner/asked-once.ts'

const once = askedOnce('switching')

/** From which use on something else would be called for: searched for beside the page, after the verdict. */
export const switching = {
  /** Null where nothing is recommended that could change. */
  known: (decision: WorkloadDecision): readonly SwitchingValue[] | null | undefined =>
    isSettled(decision) ? once.known(decision) : null,
  ask: (
    { plan, workload, decision }: Case,
    listener: Omit<Listener<'switching'>, 'onFound'> & { readonly onFound: () => void },
  ): (() => void) => {
    if (isSettled(decision)) {
      return once.ask(decision, () => ({ complete: plan, workloadId: workload.id }), listener)
    }
    listener.onFound()
    return () => {}
  },
}

function isSettled({ state }: WorkloadDecision): boolean {
  return state !== 'not-enough-data' && state !== 'none-left'
}

/** What was found a moment ago, beside the figures of now, until its successor is there. */
export function carriedOver(
  found: readonly SwitchingValue[],
  { plan }: Pick<Case, 'plan'>,
): readonly SwitchingValue[] {
  return found.map((value) => {
    const input = plan.inputs.find(({ path }) => path === value.input)
    return input ? { ...value, current: input.current } : value
  })
}
