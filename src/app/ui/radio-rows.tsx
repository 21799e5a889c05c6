import type { ReactNode } from 'react'
import styles from './radio-rows.module.css'

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
      className={`${styles.rows ?? ''} ${error ? (styles.wrong ?? '') : ''}`}
      aria-labelledby={legend ? undefined : legendId}
      aria-describedby={describedBy || undefined}
    >
      {legend ? <legend className={styles.legend}>{legend}</legend> : null}
      {hint ? (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      ) : null}
      <div className={compact ? styles.beside : styles.stacked}>
        {rows.map((row, index) => (
          <label key={row.value} className={styles.row}>
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
              <span className={styles.title}>{row.title}</span>
              {row.line ? <span className={styles.line}>{row.line}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
