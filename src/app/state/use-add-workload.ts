import { useNavigate } from '@tanstack/react-router'
import { usePlanStore } from './plan-store.ts'
import { withNewWorkload } from './workload-edits.ts'

const MAX_WORKLOADS = 20

/** Adds a workload and leads to its first question; null where the plan has as many as it may. */
export function useAddWorkload(): (() => void) | null {
  const plan = usePlanStore((state) => state.plan)
  const { edit, selectWorkload } = usePlanStore.getState()
  const navigate = useNavigate()
  if (plan.workloads.length >= MAX_WORKLOADS) return null
  return () => {
    const name = `Workload ${String(plan.workloads.length + 1)}`
    const { plan: withOneMore, workloadId } = withNewWorkload(plan, name)
    edit(() => withOneMore)
    selectWorkload(workloadId)
    void navigate({ to: '/questions/$section', params: { section: 'sensitivity' } })
  }
}
