import type { ReactNode } from 'react'

/** The label of a field and the hint below it, in the classes of the field. */
export function FieldHead({
  id,
  label,
  hint,
  styles,
}: {
  id: string
  label: ReactNode
  hint: ReactNode
  styles: Readonly<Record<string, string>>
}) {
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </>
  )
}
