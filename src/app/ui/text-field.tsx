import { useId, type ReactNode } from 'react'
import { FieldHead } from './field-head.tsx'
import fields from './fields.module.css'
import layout from './layout.module.css'

/** One line of the user's own words: a name, a source, an owner. */
export function TextField({
  label,
  hint,
  value,
  maxLength,
  id,
  onChange,
}: {
  label: ReactNode
  hint?: ReactNode
  value: string
  maxLength: number
  id?: string
  onChange: (value: string) => void
}) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <div className={layout.stack4}>
      <FieldHead id={fieldId} label={label} hint={hint} />
      <input
        id={fieldId}
        type="text"
        dir="auto"
        className={fields.input}
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        aria-describedby={hint ? `${fieldId}-hint` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </div>
  )
}
