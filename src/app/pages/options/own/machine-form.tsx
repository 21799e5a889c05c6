import { useId, useState, type SubmitEvent } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { today } from '#app/state/blank-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withOption } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import grid from '#app/ui/field-grid.module.css'
import {
  HARDWARE_CLASSES as CLASSES,
  MACHINE_FAMILIES,
  MACHINE_LINKS,
  type Hardware,
} from '#core/catalogue/machine-types.ts'
import { machinePriceAt } from '#core/catalogue/price-at.ts'
import {
  DEVICE_FIGURES,
  draftOfMachine,
  figureOfBase,
  isCardClass,
  machineOfDraft,
  newMachineDraft,
  problemsOfMachine,
  UNIT_FIGURES,
  type MachineDraft,
  type MachineFigure,
  type OwnMachineSaid,
} from '#core/plan/machine-draft.ts'
import type { Workload } from '#core/plan/schema.ts'
import { freeOwnId, withOwnMachine } from '#core/plan/with-own-entries.ts'
import { HARDWARE_CLASSES } from '#core/words/hardware-words.ts'
import { FAMILIES, LINKS, MACHINE_FIELDS, machineProblemSentence } from '#core/words/own-machine-words.ts'
import { formatsOf } from '#core/words/words.ts'
import { NamePicker } from '../name-picker.tsx'
import { withHardware, type MachineOption } from '../option-edits.ts'
import { machineOptions } from '../picker-options.ts'
import { OwnName } from './own-name.tsx'
import { OwnNumber } from './own-number.tsx'
import { OwnPanel } from './own-panel.tsx'
import styles from './own-panel.module.css'

/** What is entered here; a rack, a cluster or a cloud’s accelerator is best said as like one of the catalogue. */
const ASKED_CLASSES = CLASSES.filter((of) => !['cluster', 'rack', 'cloud-accelerator', 'edge'].includes(of))

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
      <form className={styles.form} noValidate onSubmit={keep}>
        <div className={grid.fields}>
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
              <div className={styles.field}>
                <Select
                  label="What it is"
                  value={draft.class ?? ''}
                  options={[
                    { value: '', label: base ? asListed(HARDWARE_CLASSES[base.class].one) : 'Choose' },
                    ...ASKED_CLASSES.map((value) => ({ value, label: HARDWARE_CLASSES[value].one })),
                  ]}
                  onChange={(value) => {
                    set({ class: value === '' ? null : value })
                  }}
                />
                {sentence('class') ? <p className={styles.error}>{sentence('class')}</p> : null}
              </div>
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
          {isSlice ? null : (
            <>
              <Select
                label="Behaves like"
                value={draft.family ?? ''}
                options={[
                  {
                    value: '',
                    label: base?.capacityFamily ? asListed(FAMILIES[base.capacityFamily]) : UNKNOWN_FAMILY,
                  },
                  ...MACHINE_FAMILIES.map((value) => ({ value, label: FAMILIES[value] })),
                ]}
                onChange={(value) => {
                  set({ family: value === '' ? null : value })
                }}
              />
              <Select
                label="Link between cards"
                value={draft.link ?? ''}
                options={[
                  { value: '', label: base ? asListed(LINKS[base.capacityLink]) : LINKS.pcie4 },
                  ...MACHINE_LINKS.map((value) => ({ value, label: LINKS[value] })),
                ]}
                onChange={(value) => {
                  set({ link: value === '' ? null : value })
                }}
              />
            </>
          )}
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
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {said ? 'Keep these figures' : 'Use this machine'}
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </div>
      </form>
    </OwnPanel>
  )
}

const UNKNOWN_FAMILY = 'Not known: no speed is estimated'

/** Of what is not said anew. */
function asListed(what: string): string {
  return `${what} in the catalogue`
}

const NOTHING_LIKE = { value: '', label: 'None', detail: 'every figure is entered', group: 'Like nothing' }

function firstDraft(said: OwnMachineSaid | null, like: Hardware | null): MachineDraft {
  if (said)
    return draftOfMachine(
      said,
      catalogue.hardware.find(({ id }) => id === (said.sliceOf ?? said.like)) ?? null,
    )
  const fresh = newMachineDraft(like)
  return like ? { ...fresh, name: `${like.name}, our figures`.slice(0, 120) } : fresh
}

function baseOf({ like }: MachineDraft): Hardware | null {
  return like === null ? null : (catalogue.hardware.find(({ id }) => id === like) ?? null)
}

function alreadyOwned(option: MachineOption): number {
  const owned = option.kind === 'owned' ? option.alreadyOwned : undefined
  return typeof owned === 'number' ? owned : 0
}

/** Where there are several cards, what is asked is asked of one. */
function labelOf(of: MachineFigure, areSeveral: boolean): string {
  const { label } = MACHINE_FIELDS[of]
  const isOfOne = (DEVICE_FIGURES as readonly string[]).includes(of)
  return areSeveral && isOfOne ? `${label}, of each card` : label
}

const { figure: written, money } = formatsOf({ code: 'USD', perUsd: 1 })

/** What counts where a figure is left empty: "24 in the catalogue". */
function otherwiseOf(
  of: MachineFigure,
  base: Hardware | null,
  shareOf: number | null,
  day: string,
): string | undefined {
  if (base === null) return of === 'gpuCount' ? '1 if left empty' : undefined
  if (of === 'usd') {
    const price = machinePriceAt(base, day)
    if (price === null) return 'no price known'
    return asListed(money(shareOf === null ? price.usd : (price.usd / base.gpuCount) * shareOf))
  }
  const value = figureOfBase(base, of, shareOf)
  return value === null ? 'not known' : asListed(written(value))
}
