import { lazy } from 'react'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import styles from './shell.module.css'

const ShareItems = lazy(async () => ({ default: (await import('./share-items.tsx')).ShareItems }))

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
