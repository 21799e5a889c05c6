import type { WorkloadView } from '#core/story/report-input.ts'
import { OptionDetail } from '#app/charts/option-detail.tsx'
import type { OptionRow } from '#app/charts/option-rows.ts'
import { usePlanStore, workloadInView } from '#app/state/plan-store.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { ByVolume } from './by-volume.tsx'
import { OptionEditor } from './option-editor.tsx'
import styles from './options.module.css'

/** An option opened in place: everything about it that can be changed, and what is behind its figures. */
export function OpenOption({ row, view }: { row: OptionRow; view: WorkloadView }) {
  const { complete } = useEvaluation()
  const workload = usePlanStore(workloadInView)
  const { horizonMonths, currency } = view.plan
  const option = workload.options.find(({ id }) => id === row.option.id)
  return (
    <PanelBoundary title="This option could not be shown" of={row}>
      <div className={classes(layout.stack24, styles.detail)}>
        {option && <OptionEditor option={option} name={row.option.name} workload={workload} />}
        <OptionDetail row={row} horizonMonths={horizonMonths} currency={currency}>
          <ByVolume id={row.option.id} complete={complete} view={view} currency={currency} />
        </OptionDetail>
      </div>
    </PanelBoundary>
  )
}
