import { useId, useState, type SubmitEvent } from 'react'
import { today } from '#app/state/blank-plan.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import {
  problemsOfTypedRun,
  runOfTyped,
  TYPED_FIELDS,
  type NewRun,
  type SizedSetting,
  type TypedRun,
} from '#core/imports/measured-runs/typed-run.ts'
import { isCalendarDay } from '#core/units/calendar.ts'
import { RUN_KINDS, TYPED_WORDS, typedRunSentence } from '#core/words/measured-run-words.ts'
import fields from '#app/ui/fields.module.css'
import layout from '#app/ui/layout.module.css'
import { OwnNumber } from './own-number.tsx'

const KINDS = Object.entries(RUN_KINDS).map(([value, label]) => ({ value: value as NewRun['kind'], label }))

const NOTHING: TypedRun = {
  kind: 'batch',
  streams: null,
  inputTokens: null,
  outputTokens: null,
  tokensPerSecond: null,
}

/** One point of a benchmark, typed. */
export function TypedRunForm({
  setting,
  onKeep,
}: {
  setting: SizedSetting
  onKeep: (runs: readonly NewRun[]) => void
}) {
  const [typed, setTyped] = useState(NOTHING)
  const [source, setSource] = useState('')
  const [day, setDay] = useState(today)
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const problems = problemsOfTypedRun(typed)
  const sentenceOf = (field: keyof TypedRun) => {
    const problem = problems.find((one) => one.field === field)
    return problem === undefined || (problem.found === null && !isTried)
      ? undefined
      : typedRunSentence(problem)
  }
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    const [first] = problems
    if (first) {
      setIsTried(true)
      document.getElementById(`${id}-${first.field}`)?.focus()
      return
    }
    const seen = {
      source: source.trim() === '' ? 'measured by ourselves' : source.trim(),
      day: isCalendarDay(day) ? day : today(),
    }
    onKeep([runOfTyped(typed, setting, seen)])
    setTyped({ ...NOTHING, kind: typed.kind })
    setIsTried(false)
  }
  return (
    <form className={layout.stack24} noValidate onSubmit={keep} aria-label="A run in figures">
      <div className={layout.fields}>
        <Select
          label="What was measured"
          value={typed.kind}
          options={KINDS}
          onChange={(kind) => {
            setTyped({ ...typed, kind })
          }}
        />
        {TYPED_FIELDS[typed.kind].map((field) => (
          <OwnNumber
            key={field}
            id={`${id}-${field}`}
            {...TYPED_WORDS[field]}
            integer={field === 'inputTokens' || field === 'outputTokens'}
            value={typed[field]}
            error={sentenceOf(field)}
            onChange={(value) => {
              setTyped({ ...typed, [field]: value })
            }}
          />
        ))}
        <TextField label="Where it is from" value={source} maxLength={200} onChange={setSource} />
        <div className={layout.stack4}>
          <label htmlFor={`${id}-day`} className={layout.medium}>
            Measured on
          </label>
          <input
            id={`${id}-day`}
            className={fields.input}
            type="date"
            value={day}
            max={today()}
            onChange={(event) => {
              setDay(event.target.value)
            }}
          />
        </div>
      </div>
      <div className={layout.row}>
        <Button kind="primary" type="submit">
          Keep this run
        </Button>
      </div>
    </form>
  )
}
