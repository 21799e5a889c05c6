import type { Option, Workload } from '#core/plan/schema.ts'
import { shownName } from '#core/units/direction.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { Select } from '#app/ui/select.tsx'
import { spilloversFor, withReserved, type TokenOption } from './option-edits.ts'
import { OptionNumber } from './option-number.tsx'

const TERMS = [
  { value: '', label: 'None: paid by the token' },
  { value: 'hour', label: 'Reserved by the hour' },
  { value: 'month', label: 'Reserved for a month' },
  { value: 'year', label: 'Reserved for a year' },
] as const

/** Units of throughput that are reserved: how many, what they cost and serve, and who takes what they have no room for. */
export function ReservedFields({
  option,
  workload,
  onChange,
}: {
  option: TokenOption
  workload: Workload
  onChange: (change: (option: TokenOption) => Option) => void
}) {
  const { workloadEvaluation } = useEvaluation()
  const { provisioned } = option
  const term = provisioned === undefined ? '' : (provisioned.term ?? 'month')
  const figure = { workload: workload.id, option: option.id }
  const others = spilloversFor(option, workload).map(({ id, name }) => ({
    value: id,
    label: workloadEvaluation.options.find((one) => one.id === id)?.name ?? shownName(name ?? id),
  }))
  return (
    <>
      <Select
        label="Units of throughput"
        value={term}
        options={TERMS}
        onChange={(chosen) => {
          onChange((now) => withReserved(now, chosen === '' ? null : chosen))
        }}
      />
      {provisioned === undefined ? null : (
        <>
          <OptionNumber {...figure} field="provisioned/units" required />
          <OptionNumber
            {...figure}
            field={term === 'hour' ? 'provisioned/usdPerUnitPerHour' : 'provisioned/usdPerUnitPerMonth'}
          />
          <OptionNumber {...figure} field="provisioned/tokensPerMinutePerUnit" />
          <OptionNumber {...figure} field="provisioned/outputWeight" />
          <OptionNumber {...figure} field="provisioned/requestsPerDayPerUnit" />
          <Select
            label="What they have no room for goes to"
            value={option.spillover ?? ''}
            options={[{ value: '', label: 'The same model, by the token' }, ...others]}
            onChange={(spillover) => {
              onChange(({ spillover: _former, ...now }) => (spillover === '' ? now : { ...now, spillover }))
            }}
          />
        </>
      )}
    </>
  )
}
