import { Link } from '@tanstack/react-router'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import { MenuGroup } from '#app/ui/menu-list.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { SavedChip } from './saved-chip.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { WorkloadMenu } from './workload-menu.tsx'
import styles from './header.module.css'

const PAGES = [
  { to: '/', label: 'Result' },
  { to: '/check', label: 'Answers' },
  { to: '/flowchart', label: 'Flowchart' },
  { to: '/options', label: 'Options' },
  { to: '/opinions', label: 'Opinions' },
  { to: '/plan', label: 'Whole plan' },
  { to: '/catalogue', label: 'Catalogue' },
  { to: '/report', label: 'Report' },
] as const

export function Header({ onShowKeys }: { onShowKeys: () => void }) {
  const canUndo = usePlanStore((state) => state.past.length > 0)
  const canRedo = usePlanStore((state) => state.future.length > 0)
  const undo = usePlanStore((state) => state.undo)
  const redo = usePlanStore((state) => state.redo)
  return (
    <header className={`${styles.header ?? ''} no-print`}>
      <div className={styles.document}>
        <Link to="/" className={styles.name}>
          Crossover
        </Link>
        <div className={styles.menus}>
          <PlanMenu />
          <span className={styles.of} aria-hidden="true">
            /
          </span>
          <WorkloadMenu />
        </div>
        <div className={styles.saved}>
          <PanelBoundary title="Whether this is saved could not be shown" of="saved">
            <SavedChip />
          </PanelBoundary>
        </div>
        <div className={styles.small}>
          <Popup label="Menu" align="end">
            {(close) => (
              <>
                <nav aria-label="Pages" className={styles.smallPages}>
                  {PAGES.map(({ to, label }) => (
                    <Link key={to} to={to} activeOptions={{ exact: true }} onClick={close}>
                      {label}
                    </Link>
                  ))}
                </nav>
                <MenuGroup>
                  <div className={styles.smallRow}>
                    <ThemeSwitch />
                    <SavedChip />
                  </div>
                </MenuGroup>
              </>
            )}
          </Popup>
        </div>
      </div>
      <div className={styles.pages}>
        <nav aria-label="Pages">
          {PAGES.map(({ to, label }) => (
            <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.page}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <button type="button" className={styles.tool} disabled={!canUndo} onClick={undo}>
            Undo
          </button>
          <button type="button" className={styles.tool} disabled={!canRedo} onClick={redo}>
            Redo
          </button>
          <button type="button" className={styles.tool} onClick={onShowKeys}>
            Keys
          </button>
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}
