import type { Plan } from '#core/plan/schema.ts'
import { toldDerivations } from '#core/story/derivations.ts'
import { completeAtHand } from '#app/state/derive.ts'
import { DerivationLines } from '#app/ui/derivation-lines.tsx'

/** What follows from what was said of the demand so far. */
export function DerivedSoFar({ plan, workloadId }: { plan: Plan; workloadId: string }) {
  const complete = completeAtHand(plan)
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  const derivations = workload ? toldDerivations({ plan: complete, workload }) : []
  if (derivations.length === 0) return null
  return (
    <section aria-labelledby="derived" aria-live="polite">
      <h2 id="derived">What follows</h2>
      <DerivationLines derivations={derivations} />
    </section>
  )
}
