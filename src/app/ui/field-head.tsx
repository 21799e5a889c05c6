import type { ReactNode } from 'react'
import layout from './layout.module.css'

/** The label of a field and the hint below it, larger for a figure than for a word. */
export function FieldHead({
  id,
  label,
  hint,
  isStrong = false,
}: {
  id: string
  label: ReactNode
  hint: ReactNode
  isStrong?: boolean
}) {
  return (
    <>
      <label htmlFor={id} className={isStrong ? layout.strong : layout.medium}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={isStrong ? layout.grey : layout.small}>
          {hint}
        </p>
      ) : null}
    </>
  )
}
