import { catalogue } from '#app/state/whole-catalogue.ts'
import { completeOf } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { rowFor } from '#core/plan/propose-chain.ts'
import { chainQuestion, partLabel } from '#core/words/chain-words.ts'

/** What the work needs beside a model and nobody has counted: one press counts it, and its amounts are asked. */
export function ChainLeftOut({ workloadId }: { workloadId: string }) {
  const plan = usePlanStore((state) => state.plan)
  const complete = completeOf(plan).workloads.find(({ id }) => id === workloadId)
  const parts = complete?.chainLeftOut ?? []
  const rows = parts.flatMap((part) => rowFor(part, catalogue.chain) ?? [])
  if (rows.length === 0) return null
  return (
    <section aria-label="What stands around the model">
      <p>{chainQuestion(rows.map(({ part }) => partLabel(part).toLowerCase()))}</p>
      <Button
        onClick={() => {
          usePlanStore.getState().edit((now) =>
            withWorkload(now, workloadId, (one) => ({
              ...one,
              pipeline: [...(one.pipeline ?? []), ...rows],
            })),
          )
        }}
      >
        Count them in
      </Button>
    </section>
  )
}
