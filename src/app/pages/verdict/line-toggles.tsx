import { ordinalOf } from '#core/story/ordinal-of.ts'
import { rankedOptions, type WorkloadView } from '#core/story/report-input.ts'
import { OptionMark } from '#app/charts/option-mark.tsx'
import controls from '#app/ui/controls.module.css'
import layout from '#app/ui/layout.module.css'
import styles from './verdict.module.css'

/** Which lines the chart shows, where there are more than it can show at once. */
export function LineToggles({
  view,
  shown,
  most,
  onChange,
}: {
  view: WorkloadView
  shown: readonly string[]
  most: number
  onChange: (shown: readonly string[]) => void
}) {
  const options = rankedOptions(view)
  if (options.length <= most) return null
  return (
    <fieldset className={styles.toggles}>
      <legend className={layout.grey}>
        Lines shown, {shown.length} of at most {most}
      </legend>
      {options.map((option) => {
        const isShown = shown.includes(option.id)
        return (
          <label key={option.id} className={controls.check}>
            <input
              type="checkbox"
              checked={isShown}
              disabled={!isShown && shown.length >= most}
              onChange={() => {
                onChange(isShown ? shown.filter((id) => id !== option.id) : [...shown, option.id])
              }}
            />
            <OptionMark kind={option.kind} ordinal={ordinalOf(view.evaluation, option.id)} />
            {option.name}
          </label>
        )
      })}
    </fieldset>
  )
}
