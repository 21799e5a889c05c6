import type { Option, Workload } from '#core/plan/schema.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { moreFields } from './more-fields.ts'
import { OptionNumber } from './option-number.tsx'
import styles from './options.module.css'

/** Every other number of an option; each has a default, so none has to be filled in. */
export function MoreFigures({ option, workload }: { option: Option; workload: Workload }) {
  return (
    <div className={classes(layout.fields, styles.wide)}>
      {moreFields(option.kind).map(({ field }) => (
        <OptionNumber key={field} workload={workload.id} option={option.id} field={field} />
      ))}
    </div>
  )
}
