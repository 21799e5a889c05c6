import { unitAloud, unitInField } from '#core/words/units.ts'
import type { ToldClaimInput } from '#core/words/claims/told-claim.ts'
import { classes } from '#app/ui/classes.ts'
import { baseOfFigure } from '#app/ui/figure-range.ts'
import layout from '#app/ui/layout.module.css'
import { Echo, NumberBox } from '#app/ui/number-field.tsx'
import { writeNumber } from '#app/ui/read-number.ts'
import { useNumberText } from '#app/ui/use-number-text.ts'
import styles from './claims.module.css'

/** A figure of a claim, to be changed; what cannot be read stays and says what would be right. */
export function ClaimInputField({
  id,
  input: { label, unit, value, published, min, max, integer },
  onChange,
  onReadable,
}: {
  id: string
  input: ToldClaimInput
  onChange: (value: number | null) => void
  onReadable: (isReadable: boolean) => void
}) {
  const percent = unit === 'share'
  const number = useNumberText({
    value,
    min,
    max,
    integer,
    percent,
    mayBeEmpty: published === null,
    onValue: (next) => {
      onChange(baseOfFigure(next))
    },
    onUnreadable: (sentence) => {
      onReadable(sentence === null)
    },
  })
  const hint =
    published === null ? 'left out by the article'
    : value === published ? null
    : `published: ${writeNumber(published, percent)}` // prettier-ignore
  return (
    <div className={styles.input} data-wrong={number.problem ? '' : undefined}>
      <label htmlFor={id}>
        {label}
        <span className="only-for-screen-readers">{unitAloud(unit)}</span>
      </label>
      <NumberBox
        id={id}
        number={number}
        unit={unitInField(unit)}
        describedBy={[hint ? `${id}-hint` : '', number.problem ? `${id}-error` : '']
          .filter(Boolean)
          .join(' ')}
      />
      <span className={classes(layout.small, styles.beside)}>
        {hint && <span id={`${id}-hint`}>{hint}</span>} <Echo number={number} unit={unitInField(unit)} />
      </span>
      {number.problem && (
        <p id={`${id}-error`} className={classes(layout.error, styles.problem)}>
          {number.problem}
        </p>
      )}
    </div>
  )
}
