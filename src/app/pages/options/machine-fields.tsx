import { catalogue } from '#app/state/whole-catalogue.ts'
import { ENGINES, QUANTISATIONS, type Option, type Workload } from '#core/plan/schema.ts'
import { Select } from '#app/ui/select.tsx'
import { withHardware } from './option-edits.ts'
import { OptionNumber } from './option-number.tsx'

type MachineOption = Extract<Option, { kind: 'rented' | 'owned' }>

const BILLINGS = [
  { value: 'always-on', label: 'Always on' },
  { value: 'schedule', label: 'Only in active hours' },
  { value: 'scale-to-zero', label: 'Scaled to zero when idle' },
] as const

const FINANCES = [
  { value: 'buy', label: 'Buy' },
  { value: 'lease', label: 'Lease' },
] as const

/** Machines with an open model: which machine, which model in which format, and what they cost. */
export function MachineFields({
  option,
  workload,
  onChange,
}: {
  option: MachineOption
  workload: Workload
  onChange: (next: (option: Option) => Option) => void
}) {
  const onMachines = (change: (option: MachineOption) => Option) => {
    onChange((now) => (now.kind === 'rented' || now.kind === 'owned' ? change(now) : now))
  }
  const figure = { workload: workload.id, option: option.id }
  return (
    <>
      <Select
        label="Hardware"
        value={option.hardware}
        options={withCurrent(
          option.hardware,
          catalogue.hardware.map((one) => {
            const known = option.kind === 'owned' ? one.prices : one.rents
            return { value: one.id, label: known.length > 0 ? one.name : `${one.name} · no price known` }
          }),
        )}
        onChange={(id) => {
          onMachines((now) => withHardware(now, id))
        }}
      />
      <Select
        label="Open model"
        value={option.model}
        options={withCurrent(
          option.model,
          catalogue.openModels.map(({ id, name }) => ({ value: id, label: name })),
        )}
        onChange={(model) => {
          onMachines(({ quantisation: _former, ...now }) => ({ ...now, model }))
        }}
      />
      <Select
        label="Number format"
        value={option.quantisation ?? ''}
        options={[
          { value: '', label: 'As published' },
          ...QUANTISATIONS.map((id) => ({ value: id, label: id })),
        ]}
        onChange={(chosen) => {
          onMachines(({ quantisation: _former, ...now }) =>
            chosen === '' ? now : { ...now, quantisation: chosen },
          )
        }}
      />
      <Select
        label="Engine"
        value={option.engine ?? ''}
        options={[
          { value: '', label: 'Usual for machine and format' },
          ...ENGINES.map((id) => ({ value: id, label: id })),
        ]}
        onChange={(chosen) => {
          onMachines(({ engine: _former, ...now }) => (chosen === '' ? now : { ...now, engine: chosen }))
        }}
      />
      {option.kind === 'rented' ? (
        <>
          <Select
            label="Billing"
            value={option.billing ?? 'always-on'}
            options={BILLINGS}
            onChange={(billing) => {
              onMachines((now) => (now.kind === 'rented' ? { ...now, billing } : now))
            }}
          />
          <OptionNumber {...figure} field="usdPerHour" />
        </>
      ) : (
        <>
          <Select
            label="Paid by"
            value={option.finance ?? 'buy'}
            options={FINANCES}
            onChange={(finance) => {
              onMachines((now) => (now.kind === 'owned' ? { ...now, finance } : now))
            }}
          />
          <OptionNumber {...figure} field="unitPriceUsd" />
          <OptionNumber {...figure} field="alreadyOwned" />
        </>
      )}
      <OptionNumber {...figure} field="redundancy" />
    </>
  )
}

/** An id that the catalogue does not know stays to be seen, so that it can be changed. */
function withCurrent(
  id: string,
  options: readonly { readonly value: string; readonly label: string }[],
): readonly { readonly value: string; readonly label: string }[] {
  return options.some(({ value }) => value === id) ? options : [{ value: id, label: id }, ...options]
}
