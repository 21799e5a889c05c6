import type { Option, Workload } from '#core/plan/schema.ts'
import { shownName } from '#core/units/direction.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { Select } from '#app/ui/select.tsx'
import { cloudParts, localParts } from './new-option.ts'
import { OptionNumber } from './option-number.tsx'

type HybridOption = Extract<Option, { kind: 'hybrid' }>

const SIZINGS = [
  { value: 'average', label: 'For the average; peaks go to the cloud' },
  { value: 'optimal', label: 'For the least cost' },
  { value: 'units', label: 'With a number of units' },
  { value: 'share', label: 'With a fixed share of all requests' },
] as const

const SPLITS = [
  { value: '', label: 'By room: the second part takes what is left' },
  { value: 'difficulty', label: 'By difficulty: hard requests go to the second part' },
  { value: 'sensitivity', label: 'By sensitivity: sensitive requests go to the first part' },
] as const

/** A mix: its two parts, and how the work is shared between them. */
export function HybridFields({
  option,
  workload,
  onChange,
}: {
  option: HybridOption
  workload: Workload
  onChange: (next: (option: Option) => Option) => void
}) {
  const { workloadEvaluation } = useEvaluation()
  const onHybrid = (change: (option: HybridOption) => Option) => {
    onChange((now) => (now.kind === 'hybrid' ? change(now) : now))
  }
  const named = (options: readonly Option[], current: string) => {
    const parts = options.map(({ id, name }) => ({
      value: id,
      label: workloadEvaluation.options.find((one) => one.id === id)?.name ?? shownName(name ?? id),
    }))
    return parts.some(({ value }) => value === current)
      ? parts
      : [{ value: current, label: current }, ...parts]
  }
  const figure = { workload: workload.id, option: option.id }
  const sizing = sizingOf(option)
  const isSplit = option.splitBy !== undefined
  const first = workload.options.find(({ id }) => id === option.local)
  const isOnMachines = first?.kind === 'owned' || first?.kind === 'rented'
  return (
    <>
      <Select
        label="Takes the work first"
        value={option.local}
        options={named(localParts(workload), option.local)}
        onChange={(local) => {
          onHybrid((now) => ({ ...now, local, ...(now.cloud === local ? { cloud: now.local } : {}) }))
        }}
      />
      <Select
        label="Takes the rest"
        value={option.cloud}
        options={named(cloudParts(workload, option.local), option.cloud)}
        onChange={(cloud) => {
          onHybrid((now) => ({ ...now, cloud }))
        }}
      />
      <Select
        label="How requests are shared"
        value={option.splitBy ?? ''}
        options={SPLITS}
        onChange={(by) => {
          onHybrid(({ splitBy: _former, ...now }) => {
            if (by === '') return now
            // What goes where follows from the share of hard or sensitive requests.
            const { localShare: _share, sizing: _sizing, ...rest } = now
            return { ...rest, splitBy: by }
          })
        }}
      />
      {isSplit || (first !== undefined && !isOnMachines) ? (
        <OptionNumber {...figure} field="localShare" />
      ) : (
        <Select
          label="Local machines are sized"
          value={sizing}
          options={SIZINGS}
          onChange={(chosen) => {
            onHybrid(({ sizing: _sizing, localShare: _share, ...now }) => {
              if (chosen === 'share') return { ...now, localShare: 0.5 }
              return { ...now, sizing: chosen === 'units' ? 1 : chosen }
            })
          }}
        />
      )}
      {isOnMachines && !isSplit && sizing === 'units' && <OptionNumber {...figure} field="sizing" required />}
      {isOnMachines && !isSplit && sizing === 'share' && (
        <OptionNumber {...figure} field="localShare" required />
      )}
    </>
  )
}

function sizingOf({ localShare, sizing }: HybridOption): (typeof SIZINGS)[number]['value'] {
  if (localShare !== undefined) return 'share'
  return typeof sizing === 'number' ? 'units' : (sizing ?? 'average')
}
