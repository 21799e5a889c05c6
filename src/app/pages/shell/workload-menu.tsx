import { lazy } from 'react'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import styles from './plan-menu.module.css'

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
    <Popup label={<span className={styles.label}>{name}</span>} name={`Workload: ${name}`}>
      {(close) => (
        <PanelBoundary title="The menu of workloads could not be shown" of="menu">
          <WorkloadMenuItems onClose={close} />
        </PanelBoundary>
      )}
    </Popup>
  )
}
