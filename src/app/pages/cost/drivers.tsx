import { memo, useMemo, useState } from 'react'
import type { SwitchingValue, WorkloadDecision } from '#core/decision/decision.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import type { Plan } from '#core/plan/schema.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { valueAt } from '#core/units/path.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { DriverControl } from '#app/ui/driver-control.tsx'
import { baseOfFigure } from '#app/ui/figure-range.ts'
import { writeNumber } from '#app/ui/read-number.ts'
import { CountrySelect } from './country-select.tsx'
import type { DriverCurve } from './driver-curve.ts'
import { driversOf, type Driver } from './driver-list.ts'
import { DriverSparkline } from './driver-sparkline.tsx'
import { useDriverCurves, type DrawnCurve } from './use-driver-curves.ts'
import styles from './drivers.module.css'

/** The numbers to play with. They follow the hand at once; verdict and chart come after. */
export const Drivers = memo(function Drivers({
  plan,
  complete,
  stale,
  workloadId,
  decision: { recommended, switching },
}: {
  /** What the curves and what stands beside the numbers are of; the numbers themselves follow the hand. */
  plan: Plan
  complete: CompletePlan
  stale: boolean
  workloadId: string
  decision: Pick<WorkloadDecision, 'recommended' | 'switching'>
}) {
  const [isOpen, setIsOpen] = useState(false)
  const { main, more } = useMemo(() => driversOf(plan, complete, workloadId), [plan, complete, workloadId])
  const lead = recommended === null ? null : { workloadId, recommended }
  const sampled = useDriverCurves(complete, lead, isOpen ? [...main, ...more] : main)
  const curves = useMemo(() => withSwitches(sampled, switching), [sampled, switching])
  const control = (driver: Driver) => {
    const curve = curves.get(driver.path)
    const isOld = curve !== undefined && (stale || curve.of !== complete)
    return <DriverOfPlan key={driver.path} driver={driver} curve={curve} isOld={isOld} />
  }
  return (
    <section className={styles.drivers} aria-label="Assumptions to change">
      {main.map(control)}
      {lead !== null && (
        <p className={styles.legend}>
          The curve over a slider shows how far ahead the recommended option is; below its line, another is
          cheaper. A tick marks where the recommendation changes. A pale curve is that of before your last
          change.
        </p>
      )}
      <Disclosure summary={`${String(more.length)} more assumptions`} onToggle={setIsOpen}>
        <div className={styles.more}>
          {isOpen && (
            <>
              <CountrySelect />
              {more.map(control)}
            </>
          )}
        </div>
      </Disclosure>
    </section>
  )
})

/** Drawn again only when something about it changed: a drag moves one of them, not all. */
const DriverOfPlan = memo(function DriverOfPlan({
  driver,
  curve,
  isOld,
}: {
  driver: Driver
  curve: DriverCurve | undefined
  /** The curve is that of the plan of a moment ago. */
  isOld: boolean
}) {
  const edit = usePlanStore((state) => state.edit)
  const endGesture = usePlanStore((state) => state.endGesture)
  const { path, label, unit, range, percent, otherwise, isAssumed, isChanged, usual, inWords } = driver
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
      describe={inWords}
      mark={isAssumed ? 'assumed' : isChanged ? 'changed' : undefined}
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
      <span className={styles.above} data-old={isOld || undefined}>
        {curve && (
          <DriverSparkline
            curve={curve}
            value={baseOfFigure(figure)}
            range={range}
            write={(at) => `${writeNumber(at, percent)}${percent ? ' %' : ''}`}
          />
        )}
      </span>
    </DriverControl>
  )
}, isSame)

function isSame(
  before: { driver: Driver; curve: DriverCurve | undefined; isOld: boolean },
  after: { driver: Driver; curve: DriverCurve | undefined; isOld: boolean },
): boolean {
  const [a, b] = [before.driver, after.driver]
  return (
    before.curve === after.curve &&
    before.isOld === after.isOld &&
    a.path === b.path &&
    a.otherwise === b.otherwise &&
    a.isAssumed === b.isAssumed &&
    a.isChanged === b.isChanged &&
    a.usual === b.usual
  )
}

/** Where the verdict has searched a value, its own findings are marked, so that both say the same. */
function withSwitches(
  curves: ReadonlyMap<string, DrawnCurve>,
  switching: readonly SwitchingValue[],
): ReadonlyMap<string, DrawnCurve> {
  const searched = switching.flatMap(({ input, switches }) => {
    const curve = curves.get(input)
    return curve ? [[input, { ...curve, switches: switches.map(({ at }) => at) }] as const] : []
  })
  return new Map([...curves, ...searched])
}
