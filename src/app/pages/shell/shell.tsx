import { lazy, useState, type ReactNode } from 'react'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { classes } from '#app/ui/classes.ts'
import { Later } from '#app/ui/later.tsx'
import layout from '#app/ui/layout.module.css'
import { LiveRegion } from '#app/ui/live-region.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { SavePlanContext } from '#app/ui/rescue.ts'
import { useSystemTheme } from '#app/ui/theme.ts'
import { Dock } from './dock.tsx'
import { Header } from './header.tsx'
import { MishapNotice } from './mishap-notice.tsx'
import { Notices } from './notices.tsx'
import styles from './shell.module.css'
import { useShortcuts } from './use-shortcuts.ts'
import { SkipLinks } from './skip-links.tsx'
import { Working } from './working.tsx'

const VerdictPanel = lazy(async () => ({ default: (await import('./verdict-panel.tsx')).VerdictPanel }))
const NextStep = lazy(async () => ({ default: (await import('./next-step.tsx')).NextStep }))
const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }))

/** What stands around every page: header, verdict, what needs attention, and the page itself. */
export function Shell({ children }: { children: ReactNode }) {
  const [keysShown, setKeysShown] = useState(false)
  const hideKeys = () => {
    setKeysShown(false)
  }
  useSystemTheme()
  useShortcuts({
    onShowKeys: () => {
      setKeysShown(true)
    },
  })
  return (
    <SavePlanContext value={savePlan}>
      <SkipLinks />
      <Header
        onShowKeys={() => {
          setKeysShown(true)
        }}
      />
      <PanelBoundary title="The verdict could not be shown" of="verdict">
        {/* What a press is not answered by is asked for once the page stands. */}
        <Later awaited={null}>
          <VerdictPanel />
        </Later>
      </PanelBoundary>
      <main id="main" className={styles.main} tabIndex={-1}>
        <MishapNotice />
        <Notices />
        {children}
        <Working />
        <PanelBoundary title="The next step could not be shown" of="next">
          <Later awaited={null}>
            <NextStep />
          </Later>
        </PanelBoundary>
      </main>
      <footer className={classes(layout.small, styles.footer, 'no-print')}>
        <p>
          Everything is worked out in this browser; nothing is sent anywhere. A planning estimate, not a
          quote.
        </p>
      </footer>
      <Dock />
      <LiveRegion />
      {keysShown ? (
        <PanelBoundary title="The list of keys could not be shown" of="keys" onClose={hideKeys}>
          <KeyList onClose={hideKeys} />
        </PanelBoundary>
      ) : null}
    </SavePlanContext>
  )
}

function savePlan(): void {
  savePlanFile(usePlanStore.getState().plan)
}
