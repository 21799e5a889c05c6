import { usePlanStore } from '#app/state/plan-store.ts'

/** Where the open plan is at home. */
export function homeOf(): '/start' | '/verdict' | '/plan' {
  const { origin, plan } = usePlanStore.getState()
  if (origin === 'sample') return '/start'
  return plan.workloads.length > 1 ? '/plan' : '/verdict'
}
