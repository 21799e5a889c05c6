import { useId, useState, type SubmitEvent } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { today } from '#app/state/blank-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withOption } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Hardware } from '#core/catalogue/machine-types.ts'
import {
  DEVICE_FIGURES,
  isCardClass,
  machineOfDraft,
  problemsOfMachine,
  UNIT_FIGURES,
  type MachineDraft,
  type MachineFigure,
  type OwnMachineSaid,
} from '#core/plan/machine-draft.ts'
import type { Workload } from '#core/plan/schema.ts'
import { freeOwnId, withOwnMachine } from '#core/plan/with-own-entries.ts'
import { MACHINE_FIELDS, machineProblemSentence } from '#core/words/own-machine-words.ts'
import layout from '#app/ui/layout.module.css'
import { NamePicker } from '../name-picker.tsx'
import { withHardware, type MachineOption } from '../option-edits.ts'
import { machineOptions } from '../picker-options.ts'
import { baseOf, firstDraft } from './first-draft.ts'
import { ClassOfMachine, FamilyAndLink } from './machine-choices.tsx'
import { labelOf, otherwiseOf } from './machine-figures.ts'
import { OwnName } from './own-name.tsx'
import { OwnNumber } from './own-number.tsx'
import { OwnPanel } from './own-panel.tsx'

/** A machine that the catalogue does not have, or one of it with other figures, for an option of the plan. */
export function MachineForm({
  option,
  workload,
  said,
  like,
  onDone,
}: {
  option: MachineOption
  workload: Workload
  /** The machine of the plan that is changed; null: a new one. */
  said: OwnMachineSaid | null
  /** The machine of the catalogue whose figures are changed. */
  like: Hardware | null
  onDone: () => void
}) {
  const asOf = usePlanStore((state) => state.plan.asOf)
  const [draft, setDraft] = useState(() => firstDraft(said, like))
  const [count, setCount] = useState<number | null>(null)
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const base = baseOf(draft)
  const problems = problemsOfMachine(draft, base)
  const isCard = isCardClass(draft.class ?? base?.class ?? 'server')
  const isSlice = draft.shareOf !== null
  const set = (part: Partial<MachineDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
  }
  const sentence = (field: keyof typeof problems) => {
    const problem = problems[field]
    const isEarly = problem?.id === 'missing' || problem?.id === 'no-name'
    return problem === undefined || (isEarly && !isTried) ? undefined : machineProblemSentence(problem)
  }
  const figure = (of: MachineFigure) => (
    <OwnNumber
      key={of}
      id={`${id}-${of}`}
      label={labelOf(of, !isSlice && !isCard && (draft.figures.gpuCount ?? base?.gpuCount ?? 1) > 1)}
      unit={MACHINE_FIELDS[of].unit}
      integer={of === 'gpuCount'}
      value={draft.figures[of]}
      otherwise={otherwiseOf(of, base, draft.shareOf, asOf)}
      error={sentence(of)}
      onChange={(value) => {
        set({ figures: { ...draft.figures, [of]: value } })
      }}
    />
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
    const taken = [...catalogue.hardware, ...(plan.own?.hardware ?? [])].map((one) => one.id)
    const machine = machineOfDraft(draft, base, {
      id: said?.id ?? freeOwnId(draft.name, taken),
      day: today(),
      unsaidSource: 'entered by hand',
    })
    edit((now) =>
      withOption(withOwnMachine(now, machine), workload.id, option.id, (one) => {
        if (one.kind !== 'rented' && one.kind !== 'owned') return one
        const moved = one.hardware === machine.id ? one : withHardware(one, machine.id)
        return moved.kind === 'owned' && isCard && count !== null ? { ...moved, alreadyOwned: count } : moved
      }),
    )
    announce(`The option runs on ${machine.name} now. Undo takes it back.`)
    onDone()
  }
  return (
    <OwnPanel
      title={said ? `Change ${said.name}` : like ? `Change the figures of ${like.name}` : 'Enter a machine'}
      lead={
        like
          ? 'What you leave empty stays as the catalogue has it. The catalogue itself is unchanged.'
          : 'The data sheet of the card has these figures. What you leave empty is taken from the machine it is like, or counts as not known.'
      }
    >
      <form className={layout.stack24} noValidate onSubmit={keep}>
        <div className={layout.fields}>
          <OwnName
            id={id}
            label="Name of the machine"
            value={draft.name}
            problem={sentence('name')}
            onChange={(name) => {
              set({ name })
            }}
          />
          <NamePicker
            label="Like which machine of the catalogue"
            thing="hardware"
            value={draft.like ?? ''}
            options={[NOTHING_LIKE, ...machineOptions(catalogue.hardware, option.kind, asOf)]}
            onChange={(chosen) => {
              set({ like: chosen === '' ? null : chosen })
            }}
          />
          <OwnNumber
            id={`${id}-shareOf`}
            label="Share of one card, where it is a slice such as MIG"
            unit="%"
            value={draft.shareOf === null ? null : draft.shareOf * 100}
            otherwise="no slice if left empty"
            error={sentence('shareOf')}
            onChange={(percent) => {
              set({ shareOf: percent === null || percent <= 0 ? null : percent / 100 })
            }}
          />
          {isSlice ? null : (
            <>
              <ClassOfMachine draft={draft} base={base} problem={sentence('class')} onChange={set} />
              {isCard ? (
                option.kind === 'owned' && (
                  <OwnNumber
                    id={`${id}-gpuCount`}
                    label="Cards you have already"
                    unit=""
                    integer
                    step="linear"
                    value={count}
                    otherwise={`${String(alreadyOwned(option))} as entered`}
                    onChange={setCount}
                  />
                )
              ) : (
                <>{figure('gpuCount')}</>
              )}
            </>
          )}
          {DEVICE_FIGURES.map(figure)}
          {isSlice ? null : <FamilyAndLink draft={draft} base={base} onChange={set} />}
          {UNIT_FIGURES.map(figure)}
          <TextField
            label="Where the figures are from"
            value={draft.source}
            maxLength={200}
            onChange={(source) => {
              set({ source })
            }}
          />
        </div>
        <div className={layout.row}>
          <Button kind="primary" type="submit">
            {said ? 'Keep these figures' : 'Use this machine'}
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </div>
      </form>
    </OwnPanel>
  )
}

const NOTHING_LIKE = { value: '', label: 'None', detail: 'every figure is entered', group: 'Like nothing' }

function alreadyOwned(option: MachineOption): number {
  const owned = option.kind === 'owned' ? option.alreadyOwned : undefined
  return typeof owned === 'number' ? owned : 0
}
