import { Link, useLocation } from '@tanstack/react-router'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import { MenuGroup } from '#app/ui/menu-list.tsx'
import overlays from '#app/ui/overlays.module.css'
import { PlanMenu } from './plan-menu.tsx'
import { SavedChip } from './saved-chip.tsx'
import { Share } from './share.tsx'
import styles from './shell.module.css'
import { ThemeSwitch } from './theme-switch.tsx'
import { UndoRedo } from './undo-redo.tsx'
import { WorkloadMenu } from './workload-menu.tsx'

/** The way through, and beside it what the figures rest on. */
const PAGES = [
  { to: '/questions', label: 'Questions' },
  { to: '/verdict', label: 'Verdict' },
  { to: '/why', label: 'Why' },
  { to: '/plan', label: 'Plan' },
  { to: '/report', label: 'Report' },
  { to: '/sources', label: 'Sources' },
] as const

export function Header({ onShowKeys }: { onShowKeys: () => void }) {
  const { pathname } = useLocation()
  return (
    <header className={classes(styles.header, 'no-print')}>
      <div className={styles.bar}>
        <Link to="/start" className={styles.brand}>
          Crossover
        </Link>
        <div className={styles.menus}>
          <PlanMenu onShowKeys={onShowKeys} />
          {pathname === '/plan' || pathname === '/start' ? null : (
            <>
              <span className={styles.of} aria-hidden="true">
                /
              </span>
              <WorkloadMenu />
            </>
          )}
        </div>
        <nav aria-label="Pages" className={styles.pages}>
          {PAGES.map(({ to, label }) => (
            <Link key={to} to={to} className={styles.page}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <div className={styles.saved}>
            <PanelBoundary title="Whether this is saved could not be shown" of="saved">
              <SavedChip />
            </PanelBoundary>
          </div>
          <UndoRedo />
          <Share />
        </div>
        <div className={styles.menu}>
          <Popup label="Menu" align="end">
            {(close) => (
              <>
                <nav aria-label="Pages">
                  {[{ to: '/start', label: 'Start' } as const, ...PAGES].map(({ to, label }) => (
                    <Link key={to} to={to} className={overlays.item} onClick={close}>
                      {label}
                    </Link>
                  ))}
                </nav>
                <MenuGroup>
                  <div className={classes(layout.stack8, styles.menuRow)}>
                    <ThemeSwitch />
                    <SavedChip />
                  </div>
                </MenuGroup>
              </>
            )}
          </Popup>
        </div>
      </div>
    </header>
  )
}
