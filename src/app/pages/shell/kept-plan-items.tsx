import { shownName } from '#core/units/direction.ts'
import { keptPlans, type KeptPlan } from '#app/state/kept-plans.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import { timeInWords } from '#app/ui/time-in-words.ts'

/** Other plans of this browser: those that only this tab holds, and those that are saved. */
export function KeptPlanItems({ onOpen }: { onOpen: (key: string) => void }) {
  const key = usePlanStore((state) => state.key)
  const held = useSaving((state) => state.held)
  const kept = keptPlans().filter((one) => one.key !== key && !held.some((two) => two.key === one.key))
  return (
    <>
      {held.length > 0 ? (
        <MenuGroup title="Only in this tab, not saved">
          {held.map((one) => (
            <MenuItem
              key={one.key}
              onSelect={() => {
                onOpen(one.key)
              }}
            >
              {shownName(one.plan.name)}
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
      {kept.length > 0 ? (
        <MenuGroup title="In this browser">
          {kept.map((one) => (
            <MenuItem
              key={one.key}
              detail={detailOf(one)}
              onSelect={() => {
                onOpen(one.key)
              }}
            >
              {shownName(one.name)}
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
    </>
  )
}

function detailOf({ savedAt, fromSample, isNewer }: KeptPlan): string {
  if (isNewer) return 'read only'
  const time = timeInWords(savedAt, new Date())
  return fromSample ? `from a sample, ${time}` : time
}
