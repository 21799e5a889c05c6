import { useNavigate } from '@tanstack/react-router'
import { savePlanFile } from '#app/state/plan-file.ts'
import { useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { verdictFor } from '#app/state/verdict.ts'
import { announce } from '#app/ui/live-region.tsx'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import { CopyLinkItems } from './copy-link-items.tsx'

export function ShareItems({ onClose: close }: { onClose: () => void }) {
  const { facts, plan } = useEvaluationAtOnce()
  const { headline, detail } = verdictFor(facts)
  const navigate = useNavigate()
  return (
    <MenuGroup>
      <MenuItem
        detail="opens anywhere"
        onSelect={() => {
          savePlanFile(plan)
          close()
        }}
      >
        Plan file
      </MenuItem>
      <CopyLinkItems />
      <MenuItem
        detail="for a message"
        onSelect={() => {
          close()
          void navigator.clipboard.writeText(`${headline} ${detail}`).then(() => {
            announce('The verdict is copied.')
          })
        }}
      >
        Copy the verdict
      </MenuItem>
      <MenuItem
        detail="PDF or print"
        onSelect={() => {
          close()
          void navigate({ to: '/report' })
        }}
      >
        Make the report
      </MenuItem>
    </MenuGroup>
  )
}
