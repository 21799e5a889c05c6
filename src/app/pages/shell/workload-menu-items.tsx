import { shownName } from '#core/units/direction.ts'
import { isVisible } from '#core/units/visible.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useAddWorkload } from '#app/state/use-add-workload.ts'
import { withWorkload, withoutWorkload } from '#app/state/workload-edits.ts'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import overlays from '#app/ui/overlays.module.css'
import { TextField } from '#app/ui/text-field.tsx'

/** The workloads of the plan: which one is shown, its name, one more, one less. */
export function WorkloadMenuItems({ onClose: close }: { onClose: () => void }) {
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const { edit, endGesture, selectWorkload } = usePlanStore.getState()
  const addWorkload = useAddWorkload()
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  if (!workload) return null
  return (
    <>
      <MenuGroup title="Workloads of this plan">
        {plan.workloads.map(({ id, name }) => (
          <MenuItem
            key={id}
            current={id === workloadId}
            onSelect={() => {
              selectWorkload(id)
              close()
            }}
          >
            {shownName(name)}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup>
        <div className={overlays.field} onBlur={endGesture}>
          <TextField
            label="Name of this workload"
            value={workload.name}
            maxLength={120}
            onChange={(name) => {
              if (!isVisible(name)) return
              edit((now) => withWorkload(now, workloadId, (one) => ({ ...one, name })), `name ${workloadId}`)
            }}
          />
        </div>
        <MenuItem
          disabled={addWorkload === null}
          onSelect={() => {
            addWorkload?.()
            close()
          }}
        >
          Add a workload
        </MenuItem>
        <MenuItem
          disabled={plan.workloads.length < 2}
          onSelect={() => {
            edit((now) => withoutWorkload(now, workloadId))
            close()
          }}
        >
          Remove this workload
        </MenuItem>
      </MenuGroup>
    </>
  )
}
