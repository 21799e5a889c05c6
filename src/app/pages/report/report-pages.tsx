import { memo, useDeferredValue, useEffect, useState } from 'react'
import type { ReportDocument, ReportPage } from '#core/story/blocks.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { ReportBlock } from './report-block.tsx'
import styles from './report.module.css'

/** These are drawn at once; the rest when the browser has time, so that many hold nothing up. */
const FIRST = 12

export const ReportPages = memo(function ReportPages({ report }: { report: ReportDocument }) {
  const pages = useDeferredValue(report.pages, report.pages.slice(0, FIRST))
  return (
    <div className={styles.pages}>
      {pages.map((page) => (
        <PageOfReport key={page.id} page={page} />
      ))}
      <p className={classes(layout.small, styles.footer)}>{report.footer}</p>
    </div>
  )
})

const PageOfReport = memo(function PageOfReport({ page }: { page: ReportPage }) {
  const hasTime = useHasTime()
  return (
    <section
      data-flows={page.flows || undefined}
      data-laid-out={hasTime || undefined}
      id={`report-${page.id}`}
      className={classes(layout.stack16, styles.page)}
      aria-labelledby={`title-${page.id}`}
    >
      <p className={classes(layout.small, styles.label)}>{page.label}</p>
      <h2 id={`title-${page.id}`} className={styles.title} tabIndex={-1}>
        {page.title}
      </h2>
      <PanelBoundary title="This part of the report could not be shown" of={page}>
        {page.blocks.map((block, i) => (
          <ReportBlock key={i} block={block} />
        ))}
      </PanelBoundary>
    </section>
  )
})

/** Once the browser has had nothing to do: a page at a time is laid out out of view, so that a picture has them all. */
function useHasTime(): boolean {
  const [hasTime, setHasTime] = useState(false)
  useEffect(() => {
    const note = () => {
      setHasTime(true)
    }
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(note, 2000)
      return () => {
        clearTimeout(timer)
      }
    }
    const idle = requestIdleCallback(note)
    return () => {
      cancelIdleCallback(idle)
    }
  }, [])
  return hasTime
}
