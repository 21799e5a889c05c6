import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Uncertain } from '#core/plan/schema.ts'
import type { RangeRules } from '#core/plan/takes-range.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import styles from './driver.module.css'
import fields from './fields.module.css'
import { baseOfFigure, isRange } from './figure-range.ts'
import layout from './layout.module.css'
import { Echo, NumberBox, StepButton } from './number-field.tsx'
import { RangeNote } from './range-note.tsx'
import { writeNumber } from './read-number.ts'
import { PLACES, placeOf, stepped, valueAtPlace, type SliderScale, type StepSize } from './slider-scale.ts'
import { useFullReader } from './use-full-reader.ts'
import { useNumberText } from './use-number-text.ts'

export interface DriverControlProps extends Partial<RangeRules> {
  /** With the unit in words: "Output tokens a request". */
  readonly label: string
  readonly value: Uncertain | null
  /** Short, inside the field: "/day", "%", "$/kWh". */
  readonly unit: string
  readonly range: SliderScale
  readonly percent?: boolean
  /** The range that counts where none is said, as a sentence; shown once the control has been entered. */
  readonly usual?: string | null
  /** The value in words for a screen reader: "2 million requests a day". */
  readonly describe?: (value: number) => string
  /** How far it moves the result: "±$40K". */
  readonly swing?: string | null
  /** Where it is likely to lie, as a thick piece of the track. */
  readonly likely?: { readonly low: number; readonly high: number } | null
  /** Where the value stems from, if not from the user: "assumed", "default". */
  readonly mark?: ReactNode
  /** Offered where the value differs from what it would be untouched. */
  readonly onReset?: (() => void) | undefined
  /** A drawing as wide as the slider and as high as its room: what the value does to the result. */
  readonly children?: ReactNode
  /** All changes of one drag carry the same gesture. */
  readonly onChange: (value: Uncertain, gesture: string) => void
  /** The drag, the key or the typing has ended. */
  readonly onEnd?: (() => void) | undefined
}

/** One number to play with: a slider, a text field and two buttons, all in step. */
export function DriverControl(props: DriverControlProps) {
  const { label, value: figure, unit, percent = false, onChange } = props
  const value = baseOfFigure(figure)
  const id = useId()
  const gesture = `driver ${id}`
  /** As it was when a drag began: it stays while the thumb is held, though the range it reached for is dropped. */
  const [held, setHeld] = useState<SliderScale | null>(null)
  const range = held ?? props.range
  const [isEntered, setIsEntered] = useState(false)
  const [isTyping, setIsTyping] = useState(false)
  const number = useNumberText({
    read: useFullReader(range, isEntered),
    value: figure,
    ...range,
    percent,
    takesRange: props.takesRange,
    single: props.single,
    onValue: (next) => {
      if (next !== null) onChange(next, gesture)
    },
  })
  const change = (next: number) => {
    if (next !== value) number.onBase(next)
  }
  const onEnd = () => {
    number.onBaseEnd()
    props.onEnd?.()
  }
  const written = (one: number) => `${writeNumber(one, percent)}${percent ? ' %' : ''}`
  const step = (direction: 1 | -1, size: StepSize = 'normal') => {
    change(value === null ? range.low : stepped(value, direction, size, range))
  }
  const isUnusual = value !== null && (value < range.low || value > range.high)
  const place = value === null ? 0 : placeOf(value, range)

  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    if (move === undefined) return
    event.preventDefault()
    if (move === 'low') change(range.low)
    else if (move === 'high') change(range.high)
    else step(move.direction, event.shiftKey && move.size === 'normal' ? 'fine' : move.size)
  }

  const rangeNote = (
    <RangeNote
      id={`${id}-range`}
      name={label}
      value={figure}
      dropped={number.dropped}
      usual={isEntered ? (props.usual ?? null) : null}
      write={written}
      onBaseAlone={(base) => {
        onChange(base, `${gesture} alone`)
        onEnd()
      }}
    />
  )
  const likely = isRange(figure) ? figure : props.likely
  const beyond = likely && endsBeyond(likely, range, written)
  const note =
    number.problem ??
    (isUnusual ? `Outside the usual range, ${written(range.low)} to ${written(range.high)}.` : null)
  const isSaid =
    isTyping || note !== null || number.isBehind || number.echo !== null || number.dropped !== null

  return (
    <div
      className={styles.driver}
      data-driver={label}
      data-dragging={held ? '' : undefined}
      role="group"
      onFocus={() => {
        setIsEntered(true)
      }}
      aria-labelledby={`${id}-label`}
    >
      <div className={styles.head}>
        <div className={styles.about}>
          <label id={`${id}-label`} htmlFor={id} className={layout.medium}>
            {label}
          </label>{' '}
          <span className={styles.beside}>
            {props.swing ? <span className={styles.swing}>{props.swing} </span> : null}
            {beyond ? <span className={classes(styles.swing, styles.beyond)}>likely {beyond} </span> : null}
            {props.mark ? <span className={layout.amber}>{props.mark} </span> : null}
            {props.onReset ? (
              <Button
                kind="quiet"
                className={styles.reset}
                onClick={props.onReset}
                aria-label={`Reset: ${label}`}
              >
                Reset
              </Button>
            ) : null}
          </span>
        </div>
        <span
          className={fields.compact}
          onFocus={(event) => {
            setIsTyping(event.target.tagName === 'INPUT')
          }}
          onBlur={() => {
            setIsTyping(false)
          }}
        >
          <StepButton
            direction={-1}
            name={`Less: ${label}`}
            onStep={(direction) => {
              step(direction)
              onEnd()
            }}
          />
          <NumberBox
            id={id}
            number={number}
            unit={unit}
            room={Math.max(written(range.low).length, written(range.high).length)}
            describedBy={`${note === null ? '' : `${id}-note`} ${id}-range`}
            onEnd={onEnd}
          />
          <StepButton
            direction={1}
            name={`More: ${label}`}
            onStep={(direction) => {
              step(direction)
              onEnd()
            }}
          />
        </span>
      </div>
      <div className={styles.above}>
        <div className={styles.curve} data-hidden={isSaid || undefined}>
          {props.children}
        </div>
        {/* What is said of a text takes the place of the curve, so that nothing moves. */}
        {isSaid ? (
          <div className={styles.note}>
            <Echo number={number} unit={unit} />
            {note === null ? null : (
              <span id={`${id}-note`} className={number.problem ? layout.red : undefined}>
                {note}
              </span>
            )}
            {note === null ? rangeNote : null}
          </div>
        ) : isRange(figure) ? (
          <div className={styles.note} data-quiet="">
            {rangeNote}
          </div>
        ) : null}
      </div>
      <span
        className={styles.slider}
        style={
          {
            ...(likely && {
              '--low': placeOf(likely.low, range) / PLACES,
              '--high': placeOf(likely.high, range) / PLACES,
            }),
          } as Record<string, number>
        }
      >
        <input
          type="range"
          min={0}
          max={PLACES}
          step={1}
          value={place}
          aria-label={label}
          aria-valuetext={
            value === null ? 'not known' : (props.describe?.(value) ?? `${written(value)} ${unit}`)
          }
          onChange={(event) => {
            change(valueAtPlace(Number(event.target.value), range))
          }}
          onPointerDown={() => {
            setHeld(range)
          }}
          onPointerUp={() => {
            setHeld(null)
            onEnd()
          }}
          onPointerCancel={() => {
            setHeld(null)
            onEnd()
          }}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            if (MOVES[event.key] !== undefined) onEnd()
          }}
          onBlur={onEnd}
        />
      </span>
    </div>
  )
}

/** The ends of a range that the slider's scale does not reach: "up to 0.324". */
function endsBeyond(
  { low, high }: { readonly low: number; readonly high: number },
  range: SliderScale,
  write: (value: number) => string,
): string {
  const said = (value: number) => write(Number(value.toPrecision(3)))
  const [isBelow, isAbove] = [low < range.low, high > range.high]
  if (isBelow && isAbove) return `from ${said(low)} to ${said(high)}`
  return isBelow ? `from ${said(low)}` : isAbove ? `up to ${said(high)}` : ''
}

const MOVES: Partial<Record<string, 'low' | 'high' | { direction: 1 | -1; size: StepSize }>> = {
  ArrowUp: { direction: 1, size: 'normal' },
  ArrowRight: { direction: 1, size: 'normal' },
  ArrowDown: { direction: -1, size: 'normal' },
  ArrowLeft: { direction: -1, size: 'normal' },
  PageUp: { direction: 1, size: 'big' },
  PageDown: { direction: -1, size: 'big' },
  Home: 'low',
  End: 'high',
}
