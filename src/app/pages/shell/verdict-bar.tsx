import { Link, useLocation } from '@tanstack/react-router'
import { lazy, useEffect, useState } from 'react'
import { useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { verdictFor } from '#app/state/verdict.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import styles from './shell.module.css'

const BarChance = lazy(async () => ({ default: (await import('./bar-chance.tsx')).BarChance }))

/**
 * The verdict in one sentence, at the top of every page while one scrolls. It keeps out of the way where the
 * verdict itself stands as a headline in view.
 */
export function VerdictBar() {
  const { facts, workload, stale } = useEvaluationAtOnce()
  const { pathname } = useLocation()
  const headlineInView = useHeadlineInView(pathname)
  if (workload.options.length === 0 || headlineInView || !hasBar(pathname)) return null
  return (
    <section
      className={classes(styles.sticky, hasHeadline(pathname) ? styles.over : undefined, 'no-print')}
      aria-label="The verdict"
      data-verdict-bar=""
    >
      <div className={styles.verdict}>
        <p
          className={classes(layout.clamp, styles.headline, stale ? layout.old : undefined)}
          aria-busy={stale || undefined}
        >
          <Link to="/verdict">
            <Figures>{verdictFor(facts).headline}</Figures>
          </Link>
        </p>
        {pathname === '/verdict' ? (
          <PanelBoundary title="The chance could not be shown" of={facts}>
            <BarChance />
          </PanelBoundary>
        ) : null}
      </div>
    </section>
  )
}

/** The page comes after its address: until the headline is there, it counts as in view. */
function useHeadlineInView(pathname: string): boolean {
  const [isPast, setIsPast] = useState(false)
  useEffect(() => {
    if (!hasHeadline(pathname)) return
    const seen = new IntersectionObserver(([entry]) => {
      setIsPast((entry?.boundingClientRect.bottom ?? 0) < 0)
    })
    const awaited = new MutationObserver(observe)
    let watched: Element | null = null
    function observe() {
      // Between two pages with a headline the first one's stands there for a moment.
      const headline = document.querySelector('[data-verdict]')
      if (headline === watched) return
      seen.disconnect()
      watched = headline
      if (headline) seen.observe(headline)
    }
    awaited.observe(document.body, { childList: true, subtree: true })
    observe()
    return () => {
      awaited.disconnect()
      seen.disconnect()
      setIsPast(false)
    }
  }, [pathname])
  return hasHeadline(pathname) && !isPast
}

/** Pages that begin with the verdict themselves, marked with `data-verdict`. */
function hasHeadline(pathname: string): boolean {
  return pathname === '/verdict' || pathname === '/why'
}

/** Where the verdict is what one changes; elsewhere the sentence would only stand in the way. */
function hasBar(pathname: string): boolean {
  return pathname === '/verdict' || pathname.startsWith('/why') || pathname === '/sources'
}
