import type { Option, Workload } from '#core/plan/schema.ts'
import { shownName } from '#core/units/direction.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { Select } from '#app/ui/select.tsx'
import { standbysFor } from './option-edits.ts'

/** The option that serves while this one does not. */
export function FailoverField({
  option,
  workload,
  onChange,
}: {
  option: Extract<Option, { kind: 'api' | 'hosted' | 'rented' | 'owned' }>
  workload: Workload
  onChange: (next: (option: Option) => Option) => void
}) {
  const { workloadEvaluation } = useEvaluation()
  const named = standbysFor(option, workload).map(({ id, name }) => ({
    value: id,
    label: workloadEvaluation.options.find((one) => one.id === id)?.name ?? shownName(name ?? id),
  }))
  return (
    <Select
      label="Stands by for it"
      value={option.failover ?? ''}
      options={[{ value: '', label: 'Nothing' }, ...named]}
      onChange={(failover) => {
        onChange((now) => {
          if (!MAY_FAIL_OVER.includes(now.kind)) return now
          const { failover: _former, ...alone } = now as typeof option
          return failover === '' ? alone : { ...alone, failover }
        })
      }}
    />
  )
}

const MAY_FAIL_OVER: readonly string[] = ['api', 'hosted', 'rented', 'owned']
