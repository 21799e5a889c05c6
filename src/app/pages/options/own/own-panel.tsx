import { useEffect, useId, useRef, type ReactNode } from 'react'
import styles from '#app/pages/options/options.module.css'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'

/** What opens below the fields of an option when somebody brings something of their own. */
export function OwnPanel({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      // Whatever opened it has the focus again.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <section className={classes(layout.panel, layout.stack24, styles.own)} aria-labelledby={titleId}>
      <div className={layout.stack8}>
        <h3 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h3>
        {lead ? <p className={layout.grey}>{lead}</p> : null}
      </div>
      {children}
    </section>
  )
}
