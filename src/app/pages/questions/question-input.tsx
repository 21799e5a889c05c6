import { lazy, Suspense } from 'react'
import { fieldPath } from '#core/story/questionnaire.ts'
import type { Uncertain } from '#core/plan/schema.ts'
import { valueAt } from '#core/units/path.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { DayField } from '#app/ui/day-field.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Select } from '#app/ui/select.tsx'
import { RadioRows } from '#app/ui/radio-rows.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { CheckRows } from '#app/ui/check-rows.tsx'
import { Candidates } from './candidates.tsx'
import { ToldNumberInput, type QuestionInputProps } from './told-number-input.tsx'

/** One field of the questionnaire, in the control that suits its kind. What is answered counts at once. */
export function QuestionInput(props: QuestionInputProps) {
  const { field, plan, workload, asksForPage, problem, onEdited } = props
  const path = fieldPath(field, workload.id)
  const value = valueAt(plan, path)
  const { edit, endGesture } = usePlanStore.getState()
  const set = (next: unknown, gesture?: string) => {
    edit((now) => withPlanValueAt(now, path, next), gesture)
  }

  switch (field.kind) {
    case 'choice':
      return (
        <RadioRows
          name={field.id}
          legend={asksForPage ? undefined : field.label}
          legendId={asksForPage ? 'question' : undefined}
          hint={field.hint}
          error={problem}
          rows={field.options.map((option) => ({
            value: option.value ?? AS_THE_PLAN,
            title: option.label,
            line: option.text ?? undefined,
          }))}
          value={value === null ? AS_THE_PLAN : typeof value === 'string' ? value : null}
          onChange={(answer) => {
            onEdited(null)
            set(answer === AS_THE_PLAN ? null : answer)
          }}
        />
      )
    case 'list':
      return (
        <Select
          label={field.label}
          value={typeof value === 'string' ? value : (field.options[0]?.value ?? '')}
          options={field.options}
          onChange={(answer) => {
            onEdited(null)
            set(answer === '' ? undefined : answer)
          }}
        />
      )
    case 'several':
      return (
        <CheckRows
          legend={field.label}
          hint={field.hint}
          rows={field.options}
          values={Array.isArray(value) ? value : []}
          onChange={(answers) => {
            onEdited(null)
            set(answers.length === 0 ? undefined : answers)
          }}
        />
      )
    case 'model':
      return (
        <PanelBoundary title="The list of models could not be shown" of={field}>
          <Suspense fallback={<p>{field.label}</p>}>
            <SoldModelInput
              id={field.id}
              label={field.label}
              value={typeof value === 'string' ? value : ''}
              error={problem}
              day={plan.asOf}
              onChange={(answer) => {
                onEdited(null)
                set(answer === '' ? undefined : answer)
              }}
            />
          </Suspense>
        </PanelBoundary>
      )
    case 'day':
      return (
        <DayField
          id={field.id}
          label={field.label}
          hint={field.hint}
          value={typeof value === 'string' ? value : ''}
          earliest={plan.asOf}
          error={
            problem ??
            (typeof value === 'string' && value <= plan.asOf ? `Enter a day after ${plan.asOf}` : undefined)
          }
          onChange={(day) => {
            onEdited(null)
            set(day === '' ? undefined : day)
          }}
        />
      )
    case 'yes-no':
      return (
        <RadioRows
          name={field.id}
          legend={field.label}
          hint={field.hint}
          error={problem}
          compact
          rows={YES_NO}
          value={value === true ? 'yes' : value === false ? 'no' : value === null ? 'unknown' : null}
          onChange={(answer) => {
            onEdited(null)
            set(answer === 'unknown' ? null : answer === 'yes')
          }}
        />
      )
    case 'text':
      return (
        <div onBlur={endGesture}>
          <TextField
            id={field.id}
            label={field.label}
            hint={field.hint}
            maxLength={field.maxLength}
            value={typeof value === 'string' ? value : ''}
            onChange={(text) => {
              set(text === '' ? undefined : text, path)
            }}
          />
        </div>
      )
    case 'number':
    case 'money':
    case 'share':
      return (
        <ToldNumberInput {...props} field={field} value={value as Uncertain | null | undefined} onSet={set} />
      )
    case 'candidates':
      return <Candidates field={field} plan={plan} workload={workload} />
  }
}

const SoldModelInput = lazy(() =>
  import('./sold-model-input.tsx').then(({ SoldModelInput: component }) => ({ default: component })),
)

/** A radio button needs a text where the plan file has null. */
const AS_THE_PLAN = 'as-the-plan'

const YES_NO = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
  { value: 'unknown', title: 'I don’t know yet' },
] as const
