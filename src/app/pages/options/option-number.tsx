import { controlLabel } from '#core/words/figure-names.ts'
import { isShare, quantity, unitInField } from '#core/words/units.ts'
import { LIMITS, type Limit, type LimitId } from '#core/plan/limits.ts'
import { takesRange } from '#core/plan/takes-range.ts'
import { valueAt } from '#core/units/path.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { useUsualRange } from '#app/state/usual-range-of.ts'
import { NumberField } from '#app/ui/number-field.tsx'

/** One number of an option, by the path of its field; left empty it is what the catalogue or the table of limits says. */
export function OptionNumber({
  workload,
  option,
  field,
  limitId,
  otherwise,
  required = false,
}: {
  workload: string
  option: string
  field: string
  limitId: LimitId
  /** What counts when nothing is entered, where that is not the default of the limits table. */
  otherwise?: number | null
  /** It can't be left empty: the option is none without it. */
  required?: boolean
}) {
  const path = `workloads/${workload}/options/${option}/${field}`
  const said = usePlanStore((state) => valueAt(state.plan, path))
  const { edit, endGesture } = usePlanStore.getState()
  const usualRange = useUsualRange(path)
  const limit: Limit = LIMITS[limitId]
  const usual = otherwise === undefined ? limit.default : otherwise
  const percent = isShare(limit.unit)
  return (
    <NumberField
      id={path}
      label={controlLabel(field)}
      value={saidFigure(said)}
      unit={unitInField(limit.unit)}
      range={{
        low: limit.low,
        high: limit.high,
        min: limit.min,
        max: limit.max,
        scale: limit.scale ?? 'linear',
        integer: limit.integer ?? false,
      }}
      percent={percent}
      takesRange={takesRange(field)}
      usual={usualRange}
      mayBeEmpty={!required}
      otherwise={required ? null : usual}
      whenEmpty={usual === null || required ? undefined : `${quantity(usual, limit.unit)} if left empty`}
      onChange={(value) => {
        edit((plan) => withPlanValueAt(plan, path, value ?? undefined), path)
      }}
      onEnd={endGesture}
    />
  )
}
