import { usePlanStore } from '#app/state/plan-store.ts'
import { completeOf } from '#app/state/derive.ts'
import { Select } from '#app/ui/select.tsx'
import type { Option, Workload } from '#core/plan/schema.ts'
import { payersFor } from '#core/plan/shared-machines.ts'
import type { MachineOption } from './option-edits.ts'

/** Whose machines an option runs on: its own, or those of an option of another workload where there are such. */
export function ShareField({
  option,
  workload,
  onChange,
}: {
  option: MachineOption
  workload: Workload
  onChange: (change: (option: MachineOption) => Option) => void
}) {
  const plan = usePlanStore((state) => state.plan)
  const payers = payersFor(option, workload, plan.workloads)
  const said = option.sharesWith
  const known = payers.some(({ reference }) => reference === said)
  if (payers.length === 0 && said === undefined) return null
  const nameOf = (of: string, id: string) => {
    const found = completeOf(plan)
      .workloads.find((one) => one.id === of)
      ?.options.find((one) => one.id === id)
    return found?.name ?? id
  }
  return (
    <Select
      label="Runs on the machines of"
      value={said ?? ''}
      options={[
        { value: '', label: 'Its own' },
        ...payers.map(({ reference, workload: of, option: id, name }) => ({
          value: reference,
          label: `${name}: ${nameOf(of, id)}`,
        })),
        ...(said === undefined || known ? [] : [{ value: said, label: `${said}, which it cannot share` }]),
      ]}
      onChange={(chosen) => {
        onChange(({ sharesWith: _former, ...now }) =>
          chosen === '' ? (now) : ({ ...now, sharesWith: chosen }),
        )
      }}
    />
  )
}
