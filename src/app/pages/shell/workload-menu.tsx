import { lazy } from 'react'
import { shownName } from '#core/units/direction.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import styles from './shell.module.css'

// Fetched when the menu is opened first.
const WorkloadMenuItems = lazy(async () => ({
  default: (await import('./workload-menu-items.tsx')).WorkloadMenuItems,
}))

/** Switches between the plan's workloads, each of which is decided for itself. */
export function WorkloadMenu() {
  const name = usePlanStore(
    ({ plan, workloadId }) => plan.workloads.find(({ id }) => id === workloadId)?.name,
  )
  if (name === undefined) return null
  return (
    <Popup
      label={<span className={styles.planName}>{shownName(name)}</span>}
      name={`Workload: ${shownName(name)}`}
    >
      {(close) => (
        <PanelBoundary title="The menu of workloads could not be shown" of={name}>
          <WorkloadMenuItems onClose={close} />
        </PanelBoundary>
      )}
    </Popup>
  )
}
