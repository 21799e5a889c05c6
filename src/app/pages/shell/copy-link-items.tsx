import { useState } from 'react'
import { usePlanStore } from '#app/state/plan-store.ts'
import { copyLink } from '#app/state/shared-plan.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { announce } from '#app/ui/live-region.tsx'
import { MenuItem } from '#app/ui/menu-list.tsx'
import overlays from '#app/ui/overlays.module.css'

/** A link that holds the plan itself; it says what is in it, and stays where it was pressed. */
export function CopyLinkItems() {
  const plan = usePlanStore((state) => state.plan)
  const [said, setSaid] = useState<string | null>(null)
  const copy = async (withNotes: boolean) => {
    const sentence = await copyLink(plan, withNotes)
    setSaid(sentence)
    announce(sentence)
  }
  const hasNotes = plan.notes !== undefined && plan.notes !== ''
  return (
    <>
      <MenuItem detail={hasNotes ? 'without notes' : 'holds the plan'} onSelect={() => void copy(false)}>
        Copy link
      </MenuItem>
      {hasNotes ? (
        <MenuItem detail="for those who may read them" onSelect={() => void copy(true)}>
          Copy link with notes
        </MenuItem>
      ) : null}
      {said === null ? null : <p className={classes(layout.small, overlays.title)}>{said}</p>}
    </>
  )
}
