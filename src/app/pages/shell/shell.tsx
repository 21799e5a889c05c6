import { lazy, useState, type ReactNode } from 'react'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { LiveRegion } from '#app/ui/live-region.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { SavePlanContext } from '#app/ui/rescue.ts'
import { useSystemTheme } from '#app/ui/theme.ts'
import { Dock } from './dock.tsx'
import { Header } from './header.tsx'
import { MishapNotice } from './mishap-notice.tsx'
import { NextStep } from './next-step.tsx'
import { Notices } from './notices.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { SkipLinks } from './skip-links.tsx'
import { Working } from './working.tsx'
import styles from './shell.module.css'

const VerdictBar = lazy(async () => ({ default: (await import('./verdict-bar.tsx')).VerdictBar }))
const AnnouncedVerdict = lazy(async () => ({
  default: (await import('./announced-verdict.ts')).AnnouncedVerdict,
}))
const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }))

/** What stands around every page: header, verdict, what needs attention, and the page itself. */
export function Shell({ children }: { children: ReactNode }) {
  const [keysShown, setKeysShown] = useState(false)
  const plan = usePlanStore((state) => state.plan)
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
      <PanelBoundary title="The verdict could not be shown" of={plan}>
        {/* Ahead of the page: where the page says more of a change, that is what is said. */}
        <AnnouncedVerdict />
        <VerdictBar />
      </PanelBoundary>
      <main id="main" className={styles.main} tabIndex={-1}>
        <MishapNotice />
        <Notices />
        {children}
        <Working />
        <NextStep />
      </main>
      <footer className={`${styles.footer ?? ''} no-print`}>
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
