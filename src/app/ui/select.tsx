import type { ReactNode } from 'react'
import styles from './select.module.css'

/** The browser's own list, with its label above or, where space is short, for screen readers only. */
export function Select<Value extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
}: {
  label: ReactNode
  labelHidden?: boolean
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <label className={styles.field}>
      <span className={labelHidden ? 'only-for-screen-readers' : styles.label}>{label}</span>
      <span className={styles.box}>
        <select
          className={styles.select}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}
