import { useNavigate } from '@tanstack/react-router'
import { savePlanFile } from '#app/state/plan-file.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { announce } from '#app/ui/live-region.tsx'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import styles from './header.module.css'

/** Everything by which a plan leaves this browser; nothing does by itself. */
export function Share({ above = false }: { above?: boolean }) {
  return (
    <Popup label="Share" align="end" className={styles.share} above={above}>
      {(close) => (
        <PanelBoundary title="What can be shared could not be shown" of="share">
          <ShareItems onClose={close} />
        </PanelBoundary>
      )}
    </Popup>
  )
}

function ShareItems({ onClose: close }: { onClose: () => void }) {
  const { plan, verdict } = useEvaluation()
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
      <MenuItem
        detail="for a message"
        onSelect={() => {
          close()
          void navigator.clipboard.writeText(`${verdict.headline} ${verdict.detail}`).then(() => {
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
