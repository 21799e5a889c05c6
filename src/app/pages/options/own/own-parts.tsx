import { lazy } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import type { Own, Workload } from '#core/plan/schema.ts'
import styles from '#app/pages/options/options.module.css'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import type { MachineOption } from '../option-edits.ts'
import { removeMachine, removeModel } from './remove-own.ts'

const MeasurementForm = lazy(async () => ({
  default: (await import('./measurement-form.tsx')).MeasurementForm,
}))
const ModelForm = lazy(async () => ({ default: (await import('./model-form.tsx')).ModelForm }))
const MachineForm = lazy(async () => ({ default: (await import('./machine-form.tsx')).MachineForm }))

/** What is open below the fields of an option. */
export type OpenPart = 'new-machine' | 'machine' | 'model' | 'measurement' | null

interface Props {
  readonly option: MachineOption
  readonly workload: Workload
  readonly onOpen: (part: OpenPart) => void
}

function OpenButton({
  part,
  onOpen,
  children,
}: Pick<Props, 'onOpen'> & { readonly part: OpenPart; readonly children: string }) {
  return (
    <Button
      kind="quiet"
      onClick={() => {
        onOpen(part)
      }}
    >
      {children}
    </Button>
  )
}

/** Below the picker of machines: a machine of one's own, or other figures for the one that is chosen. */
export function MachineLinks({ option, workload, onOpen }: Props) {
  const own = usePlanStore(({ plan }) => plan.own?.hardware)
  const said = own?.find(({ id }) => id === option.hardware)
  const isAsked = said !== undefined || catalogue.hardware.some(({ id }) => id === option.hardware)
  return (
    <p className={classes(layout.row, styles.links)}>
      <OpenButton part="new-machine" onOpen={onOpen}>
        Enter a machine
      </OpenButton>
      {isAsked ? (
        <OpenButton part="machine" onOpen={onOpen}>
          Change its figures
        </OpenButton>
      ) : null}
      {said ? (
        <Button
          kind="quiet"
          onClick={() => {
            removeMachine(said, option, workload)
          }}
        >
          Remove {said.name}
        </Button>
      ) : null}
    </p>
  )
}

/** Below the picker of models: a model of one's own. */
export function ModelLinks({ option, workload, onOpen }: Props) {
  const said = usePlanStore(({ plan }) => plan.own?.models)?.find(({ id }) => id === option.model)
  return (
    <p className={classes(layout.row, styles.links)}>
      <OpenButton part="model" onOpen={onOpen}>
        Bring a model
      </OpenButton>
      {said ? (
        <Button
          kind="quiet"
          onClick={() => {
            removeModel(said, option, workload)
          }}
        >
          Remove {said.name}
        </Button>
      ) : null}
    </p>
  )
}

/** Below the engine, which ends what a measurement has to match. */
export function MeasurementLink({ onOpen }: Pick<Props, 'onOpen'>) {
  return (
    <p className={classes(layout.row, styles.links)}>
      <OpenButton part="measurement" onOpen={onOpen}>
        Bring a measurement
      </OpenButton>
    </p>
  )
}

/** The part that is open, over the whole width below the fields. */
export function OwnPart({ part, option, workload, onOpen }: Props & { readonly part: OpenPart }) {
  const own = usePlanStore(({ plan }) => plan.own?.hardware)
  if (part === null) return null
  const close = () => {
    onOpen(null)
  }
  return (
    <PanelBoundary
      title="The form could not be shown"
      of={part}
      awaited={<p className={layout.grey}>Opening…</p>}
      onClose={close}
    >
      <OpenForm part={part} option={option} workload={workload} own={own ?? []} onDone={close} />
    </PanelBoundary>
  )
}

function OpenForm({
  part,
  option,
  workload,
  own,
  onDone,
}: Omit<Props, 'onOpen'> & {
  readonly part: NonNullable<OpenPart>
  readonly own: NonNullable<Own['hardware']>
  readonly onDone: () => void
}) {
  if (part === 'model') return <ModelForm option={option} workload={workload} onDone={onDone} />
  if (part === 'measurement') return <MeasurementForm option={option} workload={workload} onDone={onDone} />
  const isNew = part === 'new-machine'
  const said = isNew ? null : (own.find(({ id }) => id === option.hardware) ?? null)
  const listed = catalogue.hardware.find(({ id }) => id === option.hardware) ?? null
  return (
    <MachineForm
      key={isNew ? 'new' : option.hardware}
      option={option}
      workload={workload}
      said={said}
      like={isNew || said ? null : listed}
      onDone={onDone}
    />
  )
}
