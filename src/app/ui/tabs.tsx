import { Link } from '@tanstack/react-router'
import { classes } from './classes.ts'
import layout from './layout.module.css'

/** The parts of a page that has several, each with an address of its own. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: readonly { readonly to: string; readonly label: string }[]
}) {
  return (
    <nav aria-label={label} className={classes(layout.tabs, 'no-print')}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} activeOptions={{ exact: true }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
