import { useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import controls from './controls.module.css'
import layout from './layout.module.css'

/** What is wrong on the page, each line leading to its field. It takes the focus at every attempt that failed. */
export function ErrorSummary({
  problems,
  attempt,
}: {
  problems: readonly { readonly fieldId: string; readonly message: string }[]
  attempt: number
}) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) summary.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  return (
    <div
      ref={summary}
      className={classes(controls.notice, controls.red, controls.problems)}
      role="alert"
      tabIndex={-1}
      aria-labelledby="problems"
    >
      <h2 id="problems" className={layout.title}>
        There is a problem
      </h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
