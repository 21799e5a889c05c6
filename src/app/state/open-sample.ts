import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import { usePlanStore } from './plan-store.ts'

/** What is shown to whoever has no plan yet. */
export function openSample(): void {
  usePlanStore.getState().open(SAMPLE_PLAN, { origin: 'sample' })
}
