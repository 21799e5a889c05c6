import type { ReactNode } from 'react'
import { FieldHead } from './field-head.tsx'
import fields from './fields.module.css'
import layout from './layout.module.css'

/** A day, in the browser's own field for days. */
export function DayField({
  id,
  label,
  hint,
  value,
  earliest,
  error,
  onChange,
}: {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** As in 2027-03-31; empty: none. */
  value: string
  earliest?: string
  error?: string | undefined
  onChange: (day: string) => void
}) {
  return (
    <div className={layout.stack4}>
      <FieldHead id={id} label={label} hint={hint} />
      {error === undefined ? null : (
        <p id={`${id}-error`} className={layout.error}>
          {error}
        </p>
      )}
      <input
        id={id}
        type="date"
        className={fields.input}
        min={earliest}
        value={value}
        aria-describedby={
          [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].join(' ').trim() || undefined
        }
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </div>
  )
}
