import { useId } from 'react'
import { classes } from './classes.ts'
import fields from './fields.module.css'
import layout from './layout.module.css'

/** A question of which any answers may be given at once, beside each other. */
export function CheckRows({
  legend,
  hint,
  rows,
  values,
  onChange,
}: {
  legend: string
  hint: string | null
  rows: readonly { readonly value: string; readonly label: string }[]
  values: readonly unknown[]
  /** Those that are chosen, in the order of the rows. */
  onChange: (values: readonly string[]) => void
}) {
  const hintId = useId()
  return (
    <fieldset aria-describedby={hint === null ? undefined : hintId}>
      <legend className={classes(layout.title, fields.legend)}>{legend}</legend>
      {hint === null ? null : (
        <p className={layout.grey} id={hintId}>
          {hint}
        </p>
      )}
      <div className={fields.beside}>
        {rows.map(({ value, label }) => (
          <label key={value} className={fields.answer}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={({ currentTarget: { checked } }) => {
                onChange(
                  rows.flatMap((row) =>
                    (row.value === value ? checked : values.includes(row.value)) ? [row.value] : [],
                  ),
                )
              }}
            />
            <span className={layout.medium}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
