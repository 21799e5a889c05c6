import { memo } from 'react'
import type { Case } from '#core/decision/case.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { valueAt } from '#core/units/path.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { classes } from '#app/ui/classes.ts'
import { DriverControl } from '#app/ui/driver-control.tsx'
import { baseOfFigure } from '#app/ui/figure-range.ts'
import { writeNumber } from '#app/ui/read-number.ts'
import type { Driver } from './driver-list.ts'
import { LeadCurve } from './lead-curve.tsx'
import type { DrawnCurve } from './use-driver-curves.ts'
import styles from './verdict.module.css'

interface DriverOfPlanProps {
  readonly driver: Driver
  readonly curve: DrawnCurve | undefined
  /** The curve is that of the plan of a moment ago. */
  readonly isOld: boolean
  readonly facts: Case
  readonly swing: string | null
}

/** Drawn again only when something about it changed: a drag moves one of them, not all. */
export const DriverOfPlan = memo(function DriverOfPlan({
  driver,
  curve,
  isOld,
  facts,
  swing,
}: DriverOfPlanProps) {
  const { edit, endGesture } = usePlanStore.getState()
  const { path, label, unit, range, percent, otherwise, isAssumed, isChanged, likely, usual } = driver
  const figure = usePlanStore(({ plan }) => saidFigure(valueAt(plan, path))) ?? otherwise
  return (
    <DriverControl
      label={label}
      value={figure}
      unit={unit}
      range={range}
      percent={percent}
      {...rangeRules(path)}
      usual={usual}
      likely={likely}
      swing={swing}
      describe={driver.inWords}
      mark={isAssumed ? 'assumed' : undefined}
      onReset={
        isChanged && otherwise !== null
          ? () => {
              edit((plan) => withPlanValueAt(plan, path, undefined))
            }
          : undefined
      }
      onChange={(next, gesture) => {
        edit((plan) => withPlanValueAt(plan, path, next), `${path} ${gesture}`)
      }}
      onEnd={endGesture}
    >
      {curve ? (
        <div
          className={classes(styles.curve, isOld ? styles.former : undefined)}
          data-old={isOld || undefined}
        >
          <LeadCurve
            curve={curve}
            value={baseOfFigure(figure)}
            range={range}
            facts={facts}
            write={(at) => `${writeNumber(at, percent)}${percent ? ' %' : ''}`}
          />
        </div>
      ) : null}
    </DriverControl>
  )
}, isSame)

function isSame(before: DriverOfPlanProps, after: DriverOfPlanProps): boolean {
  const [a, b] = [before.driver, after.driver]
  return (
    before.curve === after.curve &&
    before.isOld === after.isOld &&
    before.swing === after.swing &&
    before.facts.decision.recommended === after.facts.decision.recommended &&
    a.path === b.path &&
    a.otherwise === b.otherwise &&
    a.isAssumed === b.isAssumed &&
    a.isChanged === b.isChanged &&
    a.usual === b.usual &&
    a.range.low === b.range.low &&
    a.range.high === b.range.high
  )
}
