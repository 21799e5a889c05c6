import { useState, type ReactNode } from 'react'
import type { Uncertain } from '#core/plan/schema.ts'
import type { RangeRules } from '#core/plan/takes-range.ts'
import { classes } from './classes.ts'
import { FieldHead } from './field-head.tsx'
import fields from './fields.module.css'
import { baseOfFigure } from './figure-range.ts'
import layout from './layout.module.css'
import { RangeNote } from './range-note.tsx'
import { writeNumber } from './read-number.ts'
import { stepped, type SliderScale } from './slider-scale.ts'
import { useFullReader } from './use-full-reader.ts'
import { useNumberText, type NumberText } from './use-number-text.ts'

export interface NumberFieldProps extends Partial<RangeRules> {
  readonly id: string
  /** With the unit in words: "Longest wait for the first token, in milliseconds". */
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value: Uncertain | null
  /** Short, at the right inside the field: "ms", "%", "$". */
  readonly unit: string
  readonly range: SliderScale
  readonly percent?: boolean | undefined
  /** The range that counts where none is said, as a sentence; shown once the field has been entered. */
  readonly usual?: string | null | undefined
  /** Of a range the high end counts. */
  readonly careful?: boolean | undefined
  readonly mayBeEmpty?: boolean | undefined
  /** What counts while the field is empty. */
  readonly otherwise?: number | null | undefined
  /** The same in words: "12 if left empty". */
  readonly whenEmpty?: string | undefined
  readonly disabled?: boolean | undefined
  /** From outside, such as a question that was continued without it. */
  readonly error?: string | undefined
  /** In the same line, such as "I don't know yet". */
  readonly aside?: ReactNode
  readonly onChange: (value: Uncertain | null) => void
  readonly onUnreadable?: ((sentence: string | null) => void) | undefined
  /** The typing has ended, or so many presses of − and +. */
  readonly onEnd?: (() => void) | undefined
}

/** A number that is typed, or set with − and +; what cannot be read stays and says what would be right. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, hint, value, range, error, disabled = false, onChange } = props
  const [isEntered, setIsEntered] = useState(false)
  const number = useNumberText({
    read: useFullReader(range, isEntered),
    value,
    ...range,
    percent: props.percent,
    takesRange: props.takesRange,
    single: props.single,
    mayBeEmpty: props.mayBeEmpty,
    otherwise: props.otherwise,
    onValue: onChange,
    onUnreadable: props.onUnreadable,
  })
  const problem = error ?? number.problem
  const name = typeof label === 'string' ? label : 'this figure'
  const base = baseOfFigure(value)
  const written = (figure: number) =>
    `${writeNumber(figure, props.percent ?? false)}${props.percent ? ' %' : ''}`
  const step = (direction: 1 | -1) => {
    number.onBase(
      base === null ? (direction > 0 ? range.low : range.min) : stepped(base, direction, 'normal', range),
    )
    number.onBaseEnd()
  }
  return (
    <div
      className={classes(layout.stack4, problem ? fields.wrong : undefined)}
      onFocus={() => {
        setIsEntered(true)
      }}
      onBlur={props.onEnd}
    >
      <FieldHead id={id} label={label} hint={hint} isStrong />
      {problem ? (
        <p id={`${id}-error`} className={layout.error}>
          {problem}
        </p>
      ) : null}
      <div className={fields.row}>
        <NumberBox
          id={id}
          number={number}
          unit={props.unit}
          disabled={disabled}
          describedBy={[hint ? `${id}-hint` : '', problem ? `${id}-error` : '', `${id}-range`]
            .filter(Boolean)
            .join(' ')}
        />
        <StepButton direction={-1} name={`Less: ${name}`} disabled={disabled} onStep={step} />
        <StepButton direction={1} name={`More: ${name}`} disabled={disabled} onStep={step} />
        {value === null && props.whenEmpty && !number.isBehind ? (
          <span className={layout.small}>{props.whenEmpty}</span>
        ) : (
          <Echo number={number} unit={props.unit} />
        )}
        {props.aside}
      </div>
      <RangeNote
        id={`${id}-range`}
        name={name}
        value={value}
        dropped={number.dropped}
        usual={isEntered ? (props.usual ?? null) : null}
        careful={props.careful}
        write={written}
        onBaseAlone={onChange}
      />
    </div>
  )
}

export function NumberBox({
  id,
  number,
  unit,
  describedBy,
  label,
  room = 0,
  disabled = false,
  onEnd,
}: {
  id: string
  number: NumberText
  unit: string
  describedBy?: string | undefined
  /** Where no visible label points to the field. */
  label?: string | undefined
  /** Room for so many letters is kept even while the figure has fewer. */
  room?: number
  disabled?: boolean
  onEnd?: (() => void) | undefined
}) {
  return (
    <span className={fields.box} data-behind={number.isBehind ? '' : undefined}>
      <input
        id={id}
        className={fields.figure}
        style={{ '--letters': Math.max(room, number.text.length) } as Record<string, number>}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={number.text}
        disabled={disabled}
        aria-label={label}
        aria-invalid={number.isBehind || undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => {
          number.onText(event.target.value)
        }}
        onBlur={() => {
          number.onBlur()
          onEnd?.()
        }}
      />
      {unit ? (
        <span className={classes(layout.small, fields.unit)} aria-hidden="true">
          {unit}
        </span>
      ) : null}
    </span>
  )
}

export function StepButton({
  direction,
  name,
  disabled = false,
  onStep,
}: {
  direction: 1 | -1
  name: string
  disabled?: boolean
  onStep: (direction: 1 | -1) => void
}) {
  return (
    <button
      type="button"
      className={fields.step}
      aria-label={name}
      disabled={disabled}
      onClick={() => {
        onStep(direction)
      }}
    >
      {direction > 0 ? '+' : '−'}
    </button>
  )
}

/** "= 1,000,000" beside what was typed as 1m; "not updated" beside what could not be read. */
export function Echo({ number, unit }: { number: NumberText; unit: string }) {
  if (number.isBehind) return <span className={classes(layout.small, layout.red)}>not updated</span>
  if (number.echo === null) return null
  return (
    <span className={layout.small} translate="no">
      = {number.echo} {unit === '%' ? unit : ''}
    </span>
  )
}
