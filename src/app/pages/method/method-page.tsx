import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import capacity from '../../../../docs/method/capacity.md?raw'
import cost from '../../../../docs/method/cost.md?raw'
import decision from '../../../../docs/method/decision.md?raw'
import models from '../../../../docs/method/models.md?raw'
import uncertainty from '../../../../docs/method/uncertainty.md?raw'
import overview from '../../../../docs/method.md?raw'
import { headingsOf, Markdown, showHeading } from './markdown.tsx'
import type { MethodPart } from './method-parts.ts'
import styles from './method.module.css'

/** The documents of the repository as they stand there, so that page and document can not differ. */
const PARTS: Record<MethodPart, { title: string; text: string }> = {
  overview: { title: 'Overview', text: overview },
  cost: { title: 'Cost', text: cost },
  capacity: { title: 'Capacity', text: capacity },
  models: { title: 'Models', text: models },
  uncertainty: { title: 'Uncertainty', text: uncertainty },
  decision: { title: 'Decision', text: decision },
}

export function MethodPage({ part, section }: { part: MethodPart; section: string | undefined }) {
  const navigate = useNavigate()
  const { title, text } = PARTS[part]
  usePageTitle(part === 'overview' ? 'Method' : `Method: ${title}`, 'Method')

  useEffect(() => {
    if (section === undefined) return
    // The router first puts a new page at its top.
    const frame = requestAnimationFrame(() => {
      showHeading(section)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [part, section])

  function open(href: string) {
    const [file = '', heading] = href.split('#')
    const name = file.replace(/^method\//, '').replace(/\.md$/, '')
    const target = name in PARTS ? (name as MethodPart) : 'overview'
    void navigate({
      to: '/sources/method',
      search: heading === undefined ? { part: target } : { part: target, section: heading },
    })
  }

  return (
    <div className={classes(layout.stack40, styles.page)}>
      <nav aria-label="Parts and sections of the method" className={styles.contents}>
        <ul>
          {(Object.keys(PARTS) as MethodPart[]).map((name) => (
            <li key={name}>
              <Link to="/sources/method" search={{ part: name }} activeOptions={{ includeSearch: true }}>
                {PARTS[name].title}
              </Link>
              {name === part ? (
                <ul>
                  {headingsOf(text, 2)
                    .slice(1)
                    .map((heading) => (
                      <li key={heading.id}>
                        <button type="button" data-reads-as-link onClick={() => showHeading(heading.id)}>
                          {heading.text}
                        </button>
                      </li>
                    ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      </nav>
      <article className={styles.text}>
        <Markdown text={text} onOpen={open} />
      </article>
    </div>
  )
}
