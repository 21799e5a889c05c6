import { Link } from '@tanstack/react-router'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'

export function NotFoundPage() {
  usePageTitle('Page not found')
  return (
    <div className={classes(layout.page, layout.stack16)}>
      <h1 tabIndex={-1}>There is no such page</h1>
      <p>
        The address may be old or cut short. <Link to="/verdict">Go to the result</Link>.
      </p>
    </div>
  )
}
