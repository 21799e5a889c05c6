import { useMemo, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { withOwnEntries } from '#core/catalogue/own-entries.ts'
import { ENGINES, QUANTISATIONS, type Option, type Workload } from '#core/plan/schema.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Select } from '#app/ui/select.tsx'
import { NamePicker } from './name-picker.tsx'
import { withHardware, withOpenModel, type MachineOption } from './option-edits.ts'
import { ShareField } from './share-field.tsx'
import { OptionNumber } from './option-number.tsx'
import { MachineLinks, MeasurementLink, ModelLinks, OwnPart, type OpenPart } from './own/own-parts.tsx'
import { machineOptions, openOptions, withCurrent } from './picker-options.ts'

const BILLINGS = [
  { value: 'always-on', label: 'Always on' },
  { value: 'hourly', label: 'Following the hour of the week' },
  { value: 'schedule', label: 'Only in active hours' },
  { value: 'scale-to-zero', label: 'Scaled to zero when idle' },
] as const

const TERM_CHOICES = [
  { value: 'on-demand', label: 'By the hour' },
  { value: '1-month', label: 'Bound for a month' },
  { value: '1-year', label: 'Bound for a year' },
  { value: '3-year', label: 'Bound for three years' },
  { value: 'spot', label: 'Spot, which others may take' },
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
  const asOf = usePlanStore((state) => state.plan.asOf)
  const own = usePlanStore((state) => state.plan.own)
  const [part, setPart] = useState<OpenPart>(null)
  const { machines, models } = useMemo(() => {
    const { hardware, openModels } = withOwnEntries(catalogue, own)
    return {
      machines: machineOptions(hardware, option.kind, asOf, idsOf(own?.hardware)),
      models: openOptions(openModels, idsOf(own?.models)),
    }
  }, [own, option.kind, asOf])
  const onMachines = (change: (option: MachineOption) => Option) => {
    onChange((now) => (now.kind === 'rented' || now.kind === 'owned' ? change(now) : now))
  }
  const figure = { workload: workload.id, option: option.id }
  return (
    <>
      <div>
        <NamePicker
          label="Hardware"
          thing="hardware"
          value={option.hardware}
          options={withCurrent(option.hardware, machines)}
          onChange={(id) => {
            onMachines((now) => withHardware(now, id))
          }}
        />
        <MachineLinks option={option} workload={workload} onOpen={setPart} />
      </div>
      <div>
        <NamePicker
          label="Open model"
          thing="open"
          value={option.model}
          options={withCurrent(option.model, models)}
          onChange={(model, quantisation) => {
            onMachines((now) => withOpenModel(now, model, quantisation))
          }}
        />
        <ModelLinks option={option} workload={workload} onOpen={setPart} />
      </div>
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
      <div>
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
        <MeasurementLink onOpen={setPart} />
      </div>
      {option.kind === 'rented' ? (
        <>
          <Select
            label="Term"
            value={option.term ?? 'on-demand'}
            options={TERM_CHOICES}
            onChange={(term) => {
              onMachines((now) => (now.kind === 'rented' ? { ...now, term } : now))
            }}
          />
          <Select
            label="Billing"
            value={option.billing ?? 'always-on'}
            options={BILLINGS}
            onChange={(billing) => {
              onMachines((now) => (now.kind === 'rented' ? { ...now, billing } : now))
            }}
          />
          {option.billing === 'hourly' ? (
            <>
              <OptionNumber {...figure} field="minReplicas" />
              <OptionNumber {...figure} field="maxReplicas" />
            </>
          ) : null}
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
      <ShareField option={option} workload={workload} onChange={onMachines} />
      <OwnPart part={part} option={option} workload={workload} onOpen={setPart} />
    </>
  )
}

function idsOf(rows: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set(rows?.map(({ id }) => id))
}
