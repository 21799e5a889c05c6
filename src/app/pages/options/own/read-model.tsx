import { useId, useState, type SubmitEvent } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { today } from '#app/state/blank-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { withOption } from '#app/state/workload-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import {
  modelFrom,
  type HandField,
  type PartModel,
  type SaidByHand,
} from '#core/imports/models/model-from.ts'
import type { ModelReading } from '#core/imports/models/model-reading.ts'
import { ownModelOf } from '#core/imports/own-model-of.ts'
import type { Workload } from '#core/plan/schema.ts'
import { freeOwnId, withOwnModel } from '#core/plan/with-own-entries.ts'
import { shownName } from '#core/units/direction.ts'
import { isVisible } from '#core/units/visible.ts'
import {
  HAND_FIELDS,
  knownOfModel,
  MISSING_FIGURE,
  saidOfMissing,
  saidOfModelFile,
  saidOfReading,
} from '#core/words/model-file-words.ts'
import styles from '#app/pages/options/options.module.css'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { withOpenModel, type MachineOption } from '../option-edits.ts'
import { OwnNumber } from './own-number.tsx'

const FIELDS = Object.keys(HAND_FIELDS) as readonly HandField[]

/** What was read of a model, what is missing and said by hand, and on yes the option’s model. */
export function ReadModel({
  reading,
  file,
  option,
  workload,
  onDone,
}: {
  reading: ModelReading
  /** Null: nothing was read, it is described by hand. */
  file: string | null
  option: MachineOption
  workload: Workload
  onDone: () => void
}) {
  const [name, setName] = useState((reading.name ?? '').slice(0, 120))
  const [said, setSaid] = useState<SaidByHand>({})
  const [isTried, setIsTried] = useState(false)
  const id = useId()
  const source = file === null ? 'described by hand' : `read from ${file}`
  const as = { id: 'own', name: name.trim(), day: today(), source }
  // What the file alone leaves open stays asked for, whatever has been said of it since.
  const [asked] = useState(() => missingOf(reading, {}, as))
  const made = modelFrom(reading, said, as)
  const problem = made.ok ? null : made.problem
  const stillMissing = made.ok ? made.missing : []
  const ofField = (field: HandField) => {
    if (problem?.id === 'figure-out-of-bounds' && problem.field === field) return saidOfModelFile(problem)
    return isTried && stillMissing.includes(field) ? MISSING_FIGURE : undefined
  }
  const fieldOf = (field: HandField) => (
    <OwnNumber
      key={field}
      id={`${id}-${field}`}
      label={HAND_FIELDS[field].label}
      unit={HAND_FIELDS[field].unit}
      value={said[field] ?? null}
      error={ofField(field)}
      onChange={(value) => {
        setSaid(({ [field]: _former, ...rest }) => (value === null ? rest : { ...rest, [field]: value }))
      }}
    />
  )
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    const [missing] = stillMissing
    if (!isVisible(name) || missing !== undefined || !made.ok || made.model === null) {
      setIsTried(true)
      document.getElementById(isVisible(name) ? `${id}-${missing ?? 'name'}` : `${id}-name`)?.focus()
      return
    }
    const { edit, plan } = usePlanStore.getState()
    const taken = [...catalogue.openModels, ...(plan.own?.models ?? [])].map((one) => one.id)
    const model = ownModelOf({ ...made.model, id: freeOwnId(name, taken) })
    if (model === null) return
    edit((now) =>
      withOption(withOwnModel(now, model), workload.id, option.id, (one) =>
        one.kind === 'rented' || one.kind === 'owned'
          ? withOpenModel(one, model.id, reading.quantisation)
          : one,
      ),
    )
    announce(`The option runs ${model.name} now. Undo takes it back.`)
    onDone()
  }
  const others = FIELDS.filter((field) => !asked.includes(field))
  const missingSentence = file === null ? null : saidOfMissing(stillMissing)
  return (
    <form className={layout.stack24} noValidate onSubmit={keep} aria-label="The model">
      {file === null ? null : (
        <div className={layout.stack12}>
          <h4>What was read of {file}</h4>
          <Facts reading={reading} known={made.ok ? made.known : null} />
          {reading.notes.length > 0 ? (
            <ul className={layout.bullets}>
              {reading.notes.map((note) => (
                <li key={JSON.stringify(note)}>{saidOfReading(note)}</li>
              ))}
            </ul>
          ) : null}
          {missingSentence === null ? null : <p>{missingSentence}</p>}
        </div>
      )}
      {problem !== null && problem.id !== 'figure-out-of-bounds' ? (
        <Notice tone="red" role="alert">
          <p>{saidOfModelFile(problem)}</p>
        </Notice>
      ) : null}
      <div className={layout.fields}>
        <div className={layout.stack4}>
          <TextField
            id={`${id}-name`}
            label="Name of the model"
            value={name}
            maxLength={120}
            onChange={setName}
          />
          {isTried && !isVisible(name) ? (
            <p className={layout.error}>Give it a name by which you will know it.</p>
          ) : null}
        </div>
        {asked.map(fieldOf)}
      </div>
      <Disclosure summary={file === null ? 'More figures' : 'Say a figure otherwise than the file'}>
        <div className={layout.fields}>{others.map(fieldOf)}</div>
      </Disclosure>
      <div className={layout.row}>
        <Button kind="primary" type="submit">
          Use this model
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}

function missingOf(reading: ModelReading, said: SaidByHand, as: Parameters<typeof modelFrom>[2]) {
  const made = modelFrom(reading, said, as)
  return made.ok ? made.missing : []
}

function Facts({ reading, known }: { reading: ModelReading; known: PartModel | null }) {
  return (
    <dl className={classes(layout.facts, layout.fields, styles.facts)}>
      {knownOfModel(reading, known).map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd translate="no">{shownName(detail)}</dd>
        </div>
      ))}
    </dl>
  )
}
