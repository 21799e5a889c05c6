import { useId, useState, type SubmitEvent } from 'react'
import { today } from '#app/state/blank-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { withOption } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Option, Workload } from '#core/plan/schema.ts'
import {
  draftOfService,
  problemsOfService,
  SERVICE_FIGURES,
  serviceOfDraft,
  type OwnServiceSaid,
  type ServiceDraft,
} from '#core/plan/service-draft.ts'
import { freeOwnId, withOwnService } from '#core/plan/with-own-entries.ts'
import {
  SERVICE_FIELDS,
  serviceProblemSentence,
  UNSAID_SERVICE_FIGURES,
} from '#core/words/own-service-words.ts'
import layout from '#app/ui/layout.module.css'
import { NamePicker } from '../name-picker.tsx'
import { withApiModel } from '../option-edits.ts'
import { openOptions, tokenOptions } from '../picker-options.ts'
import { OwnName } from './own-name.tsx'
import { OwnNumber } from './own-number.tsx'
import { OwnPanel } from './own-panel.tsx'

/** A price sheet of a service that the catalogue does not have, for an option of the plan. */
export function ServiceForm({
  option,
  workload,
  said,
  onDone,
}: {
  option: Extract<Option, { kind: 'api' | 'hosted' }>
  workload: Workload
  /** The sheet of the plan that is changed; null: a new one. */
  said: OwnServiceSaid | null
  onDone: () => void
}) {
  const asOf = usePlanStore((state) => state.plan.asOf)
  const [draft, setDraft] = useState(() => draftOfService(said))
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const problems = problemsOfService(draft)
  const set = (part: Partial<ServiceDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
  }
  const sentence = (field: keyof typeof problems) => {
    const problem = problems[field]
    const isEarly = problem?.id === 'missing' || problem?.id === 'no-name'
    return problem === undefined || (isEarly && !isTried) ? undefined : serviceProblemSentence(problem)
  }
  const isHosted = option.kind === 'hosted'
  const models = isHosted
    ? openOptions(catalogue.openModels, new Set())
    : tokenOptions(
        catalogue.apiModels.filter(({ openWeights }) => !openWeights),
        asOf,
      )
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    const [first] = Object.keys(problems)
    if (first !== undefined) {
      setIsTried(true)
      document.getElementById(`${id}-${first}`)?.focus()
      return
    }
    const { edit, plan } = usePlanStore.getState()
    const taken = [...catalogue.apiModels, ...(plan.own?.services ?? [])].map((one) => one.id)
    const sheet = serviceOfDraft(draft, {
      id: said?.id ?? freeOwnId(draft.name, taken),
      kind: option.kind,
      day: today(),
      unsaidSource: 'entered by hand',
    })
    edit((now) =>
      withOption(withOwnService(now, sheet), workload.id, option.id, (one) =>
        one.kind === 'api' || one.kind === 'hosted' ? withApiModel(one, sheet.id) : one,
      ),
    )
    announce(`The option is priced as ${sheet.name} says now. Undo takes it back.`)
    onDone()
  }
  return (
    <OwnPanel
      title={said ? `Change ${said.name}` : 'Enter a price sheet'}
      lead="Prices of a service that the catalogue does not have. The catalogue itself is unchanged."
    >
      <form className={layout.stack24} noValidate onSubmit={keep}>
        <div className={layout.fields}>
          <OwnName
            id={id}
            label="Name of the service"
            value={draft.name}
            problem={sentence('name')}
            onChange={(name) => {
              set({ name })
            }}
          />
          <NamePicker
            label="Which model it is"
            thing={isHosted ? 'open' : 'model'}
            value={draft.modelOf ?? ''}
            options={[NOT_KNOWN, ...models]}
            onChange={(chosen) => {
              set({ modelOf: chosen === '' ? null : chosen })
            }}
          />
          {SERVICE_FIGURES.map((figure) => (
            <OwnNumber
              key={figure}
              id={`${id}-${figure}`}
              label={SERVICE_FIELDS[figure].label}
              unit={SERVICE_FIELDS[figure].unit}
              value={draft.figures[figure]}
              integer={figure === 'contextTokens'}
              otherwise={UNSAID_SERVICE_FIGURES[figure]}
              error={sentence(figure)}
              onChange={(value) => {
                set({ figures: { ...draft.figures, [figure]: value } })
              }}
            />
          ))}
          <TextField
            label="Where the prices are from"
            value={draft.source}
            maxLength={200}
            onChange={(source) => {
              set({ source })
            }}
          />
        </div>
        <div className={layout.row}>
          <Button kind="primary" type="submit">
            {said ? 'Keep these prices' : 'Use these prices'}
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </div>
      </form>
    </OwnPanel>
  )
}

const NOT_KNOWN = { value: '', label: 'Not known', detail: 'none of the catalogue', group: 'Not known' }
