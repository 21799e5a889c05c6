import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import controls from './controls.module.css'
import fields from './fields.module.css'
import layout from './layout.module.css'

/** The browser's own list, with its label above or, where space is short, for screen readers only. */
export function Select<Value extends string>({
  id,
  label,
  labelHidden = false,
  value,
  options,
  describedBy,
  isWrong = false,
  onChange,
}: {
  id?: string
  label: ReactNode
  labelHidden?: boolean
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  /** Id of what is wrong with it. */
  describedBy?: string | undefined
  isWrong?: boolean
  onChange: (value: Value) => void
}) {
  return (
    <label className={layout.stack4}>
      <span className={labelHidden ? 'only-for-screen-readers' : layout.medium}>{label}</span>
      <span className={classes(controls.chooser, fields.choice)}>
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isWrong ? true : undefined}
          className={fields.input}
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
