import { controlLabel } from '#core/words/figure-names.ts'
import { isShare, quantity, unitInField } from '#core/words/units.ts'
import { inputNamed } from '#core/inputs/fields-of.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import { valueAt } from '#core/units/path.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { useOtherwise } from '#app/state/use-otherwise.ts'
import { useUsualRange } from '#app/state/usual-range-of.ts'
import { NumberField } from '#app/ui/number-field.tsx'
import { scaleOf } from '#app/ui/scale-of.ts'

/** One number of a plan, by its path; left empty it is what completion fills in. */
export function PlanNumber({
  path,
  required = false,
}: {
  path: string
  /** It can't be left empty: what it is of is none without it. */
  required?: boolean
}) {
  const field = path
  const said = usePlanStore((state) => valueAt(state.plan, path))
  const { edit, endGesture } = usePlanStore.getState()
  const usualRange = useUsualRange(path)
  const input = inputNamed(field)
  const otherwise = useOtherwise(path)
  return (
    <NumberField
      id={path}
      label={controlLabel(field)}
      value={saidFigure(said)}
      unit={unitInField(input.unit)}
      range={scaleOf(input, field)}
      percent={isShare(input.unit)}
      {...rangeRules(field)}
      usual={usualRange}
      careful={input.careful !== undefined}
      mayBeEmpty={!required}
      otherwise={required ? null : otherwise}
      whenEmpty={
        otherwise === null || required ? undefined : `${quantity(otherwise, input.unit)} if left empty`
      }
      onChange={(value) => {
        edit((plan) => withPlanValueAt(plan, path, value ?? undefined), path)
      }}
      onEnd={endGesture}
    />
  )
}
