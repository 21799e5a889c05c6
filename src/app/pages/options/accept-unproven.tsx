import { useId } from 'react'
import type { Option } from '#core/plan/schema.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import controls from '#app/ui/controls.module.css'
import styles from './options.module.css'

/** A model that nothing shows to be good enough is recommended only where somebody says that it may be. */
export function AcceptUnproven({
  option,
  onChange,
}: {
  option: Option
  onChange: (next: (option: Option) => Option) => void
}) {
  const id = useId()
  const { facts } = useEvaluation()
  if (!('model' in option)) return null
  const complete = facts.workload.options.find((one) => one.id === option.id)
  const quality = complete && 'quality' in complete ? complete.quality : null
  const isAccepted = option.acceptUnproven === true
  if (!isAccepted && quality?.standing !== 'unproven') return null
  return (
    <fieldset className={styles.stated} aria-describedby={id}>
      <legend>Quality</legend>
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={isAccepted}
          onChange={({ currentTarget: { checked } }) => {
            onChange((now) => {
              if (!('model' in now)) return now
              const { acceptUnproven: _former, ...rest } = now
              return checked ? { ...rest, acceptUnproven: true } : rest
            })
          }}
        />
        May be recommended untested
      </label>
      <p id={id}>
        Nothing shows yet that its answers are good enough for this work. A test of 100 answers would: enter
        it among the figures.
      </p>
    </fieldset>
  )
}
