import type { ReactNode } from 'react'
import controls from './controls.module.css'

/** A line that opens: "Why we ask", "+ 9 more assumptions", "Show data". */
export function Disclosure({
  summary,
  children,
  open,
  onToggle,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  onToggle?: (open: boolean) => void
}) {
  return (
    <details open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={controls.summary}>{summary}</summary>
      <div className={controls.content}>{children}</div>
    </details>
  )
}
