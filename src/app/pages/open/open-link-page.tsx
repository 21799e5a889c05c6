import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { openAnother } from '#app/state/open-another.ts'
import { readLink, showShared, type ReadSharedPlan } from '#app/state/shared-plan.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { Notice } from '#app/ui/notice.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'

type NotOpened = Extract<ReadSharedPlan, { kind: 'not-opened' }>

/** Where a link to a plan leads: to the plan, which is shown and not kept, or to why there is none. */
export function OpenLinkPage({ link }: { link: string }) {
  usePageTitle('Open a link')
  const navigate = useNavigate()
  const [problem, setProblem] = useState<NotOpened | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readLink(link).then((read) => {
      if (!isCurrent) return
      if (read.kind === 'not-opened') {
        setProblem(read)
        return
      }
      openAnother(() => {
        showShared(read)
        void navigate({ to: '/verdict', replace: true })
      })
    })
    return () => {
      isCurrent = false
    }
  }, [link, navigate])
  if (problem === null) return <p role="status">Opening the plan of the link …</p>
  return (
    <div className={classes(layout.page, layout.stack16)}>
      <h1 tabIndex={-1}>No plan was opened</h1>
      <Notice tone="amber" role="alert" title={problem.title}>
        <ul className={layout.bullets}>
          {problem.problems.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p>Your own plans are as they were.</p>
      </Notice>
      <p>
        <Link to="/verdict" replace>
          Go to the plan that is open
        </Link>
      </p>
    </div>
  )
}
