import type { Option, Workload } from '#core/plan/schema.ts'
import { moreFields } from './more-fields.ts'
import { OptionNumber } from './option-number.tsx'
import styles from './option-editor.module.css'

/** Every other number of an option; each has a default, so none has to be filled in. */
export function MoreFigures({ option, workload }: { option: Option; workload: Workload }) {
  return (
    <div className={styles.fields}>
      {moreFields(option.kind).map(({ field }) => (
        <OptionNumber key={field} workload={workload.id} option={option.id} field={field} />
      ))}
    </div>
  )
}
