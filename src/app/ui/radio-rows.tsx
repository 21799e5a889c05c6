import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import fields from './fields.module.css'
import layout from './layout.module.css'

export interface RadioRow<Value extends string> {
  readonly value: Value
  readonly title: string
  /** One line that says when to choose this row. */
  readonly line?: ReactNode
}

/** A question with full-width answers. Nothing is chosen until somebody chooses it. */
export function RadioRows<Value extends string>({
  name,
  legend,
  legendId,
  hint,
  rows,
  value,
  error,
  compact = false,
  onChange,
}: {
  name: string
  legend?: ReactNode
  /** Of a heading elsewhere that already asks the question. */
  legendId?: string | undefined
  hint?: ReactNode
  rows: readonly RadioRow<Value>[]
  value: Value | null
  error?: string | undefined
  /** Rows beside each other, for answers of one word. */
  compact?: boolean
  onChange: (value: Value) => void
}) {
  const hintId = `${name}-hint`
  const errorId = `${name}-error`
  const describedBy = [hint ? hintId : null, error ? errorId : null].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? fields.wrong : undefined}
      aria-labelledby={legend ? undefined : legendId}
      aria-describedby={describedBy || undefined}
    >
      {legend ? <legend className={classes(layout.title, fields.legend)}>{legend}</legend> : null}
      {hint ? (
        <p className={layout.grey} id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={layout.error} id={errorId}>
          {error}
        </p>
      ) : null}
      <div className={compact ? fields.beside : fields.answers}>
        {rows.map((row, index) => (
          <label key={row.value} className={fields.answer}>
            <input
              type="radio"
              id={index === 0 ? name : `${name}-${row.value}`}
              name={name}
              value={row.value}
              checked={row.value === value}
              onChange={() => {
                onChange(row.value)
              }}
            />
            <span>
              <span className={classes(layout.block, layout.medium)}>{row.title}</span>
              {row.line ? (
                <span className={classes(layout.block, layout.grey, fields.line)}>{row.line}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
