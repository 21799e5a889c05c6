import { fieldPath, type ToldField, type ToldNumber } from '#core/story/questionnaire.ts'
import { unitInField } from '#core/words/units.ts'
import { inputNamed } from '#core/inputs/fields-of.ts'
import type { Input } from '#core/inputs/input.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import type { Plan, Uncertain, Workload } from '#core/plan/schema.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useOtherwise } from '#app/state/use-otherwise.ts'
import { useUsualRange } from '#app/state/usual-range-of.ts'
import controls from '#app/ui/controls.module.css'
import layout from '#app/ui/layout.module.css'
import { NumberField } from '#app/ui/number-field.tsx'
import { writeNumber } from '#app/ui/read-number.ts'
import { scaleOf } from '#app/ui/scale-of.ts'

export interface QuestionInputProps {
  readonly field: ToldField
  readonly plan: Plan
  readonly workload: Workload
  /** The page's heading already asks it. */
  readonly asksForPage: boolean
  readonly problem: string | undefined
  /** At every edit: what is wrong with the text, or null once it can be read. */
  readonly onEdited: (problem: string | null) => void
  /** Said to be not known yet: a number may stay empty. */
  readonly notKnown: boolean
  readonly onNotKnown: (notKnown: boolean) => void
}

/** A figure that the questionnaire asks for; an essential one may be said to be not known yet. */
export function ToldNumberInput({
  field,
  workload,
  problem,
  value,
  notKnown,
  onEdited,
  onNotKnown,
  onSet,
}: QuestionInputProps & {
  field: ToldNumber
  value: Uncertain | null | undefined
  onSet: (value: unknown, gesture?: string) => void
}) {
  const input = inputNamed(field.path)
  const path = fieldPath(field, workload.id)
  const byDefault = useOtherwise(path)
  const usual = useUsualRange(path)
  const { endGesture } = usePlanStore.getState()
  const percent = field.kind === 'share'
  const isAssumed = workload.assumed?.includes(field.path.replace('demand/', '')) === true
  return (
    <NumberField
      id={field.id}
      label={field.label}
      hint={
        isAssumed ? (
          <>
            {field.hint} <span className={layout.amber}>Assumed; change it or let it stand.</span>
          </>
        ) : (
          field.hint
        )
      }
      value={value ?? null}
      unit={unitOf(field, input)}
      percent={percent}
      {...rangeRules(field.path)}
      usual={usual}
      range={scaleOf(input, field.path)}
      mayBeEmpty
      otherwise={field.essential ? null : byDefault}
      whenEmpty={
        !field.essential && byDefault !== null
          ? `${writeNumber(byDefault, percent)}${percent ? ' %' : ''} if left empty`
          : undefined
      }
      disabled={notKnown}
      error={problem}
      onUnreadable={onEdited}
      onChange={(next) => {
        onSet(next ?? undefined, field.id)
      }}
      onEnd={endGesture}
      aside={
        field.essential ? (
          <label className={controls.check}>
            <input
              type="checkbox"
              checked={notKnown}
              onChange={(event) => {
                onNotKnown(event.target.checked)
                if (!event.target.checked) return
                onEdited(null)
                onSet(undefined)
              }}
            />
            I don’t know yet
          </label>
        ) : null
      }
    />
  )
}

/** Short enough to stand inside the field; the label says it in words. */
function unitOf(field: ToldNumber, { unit }: Input): string {
  if (field.kind === 'share') return '%'
  if (field.kind === 'money') return '$'
  return unitInField(unit)
}
