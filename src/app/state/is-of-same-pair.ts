import type { Case } from '#core/decision/case.ts'

/** Whether both speak of the same two options of a workload, so that what was found of one may stand in for the other. */
export function isOfSamePair(
  { decision: before, workload }: Case,
  { decision, workload: { id } }: Case,
): boolean {
  return (
    workload.id === id && before.recommended === decision.recommended && before.runnerUp === decision.runnerUp
  )
}
