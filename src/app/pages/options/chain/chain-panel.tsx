import { useId, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withWorkload } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { CHAIN_PARTS } from '#core/catalogue/chain/chain-types.ts'
import type { WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { proposedChain, rowFor } from '#core/plan/propose-chain.ts'
import type { Workload } from '#core/plan/schema.ts'
import { chainIntroduction, partLabel } from '#core/words/chain-words.ts'
import type { formatsOf } from '#core/words/words.ts'
import styles from '#app/pages/options/options.module.css'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { ChainRowEditor } from './chain-row-editor.tsx'
import { withParts } from './chain-edits.ts'

/** What stands around the model, each part with its offer and how much of it is used. */
export function ChainPanel({
  workload,
  evaluation,
  formats,
}: {
  workload: Workload
  evaluation: WorkloadEvaluation
  formats: ReturnType<typeof formatsOf>
}) {
  const heading = useId()
  const edit = usePlanStore((state) => state.edit)
  const { pipeline = [] } = workload
  const missing = CHAIN_PARTS.filter((part) => !pipeline.some((row) => row.part === part))
  const [wanted, setWanted] = useState(missing[0])
  const part = wanted !== undefined && missing.includes(wanted) ? wanted : missing[0]
  const proposed = proposedChain(workload, catalogue.chain)
  const add = (rows: Parameters<typeof withParts>[1]) => {
    edit((plan) => withWorkload(plan, workload.id, (one) => withParts(one, rows)))
  }
  return (
    <section className={layout.stack16} aria-labelledby={heading}>
      <h2 id={heading}>The rest of the chain</h2>
      <p>{chainIntroduction(pipeline.length)}</p>
      {pipeline.map((row) => (
        <ChainRowEditor
          key={row.part}
          row={row}
          workload={workload}
          evaluation={evaluation}
          formats={formats}
        />
      ))}
      {proposed.length > 0 && (
        <div className={layout.row}>
          <Button
            onClick={() => {
              add(proposed)
            }}
          >
            Add what such work needs
          </Button>
          <span className={layout.grey}>{proposed.map((row) => partLabel(row.part)).join(', ')}</span>
        </div>
      )}
      {part !== undefined && (
        <div className={classes(layout.row, styles.add)}>
          <Select
            label="Add a part"
            value={part}
            options={missing.map((one) => ({ value: one, label: partLabel(one) }))}
            onChange={setWanted}
          />
          <Button
            onClick={() => {
              const row = rowFor(part, catalogue.chain)
              if (row) add([row])
            }}
          >
            Add
          </Button>
        </div>
      )}
    </section>
  )
}
