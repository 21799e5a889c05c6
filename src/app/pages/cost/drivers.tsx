import type { SwitchingValue } from '#core/decision/decision.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { valueAt } from '#core/units/path.ts'
import { withPlanValueAt } from '#app/state/plan-path.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saidValue } from '#app/state/said-value.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { DriverControl } from '#app/ui/driver-control.tsx'
import { writeNumber } from '#app/ui/read-number.ts'
import { driversOf, type Driver } from './driver-list.ts'
import { SwitchMarks } from './switch-marks.tsx'
import styles from './drivers.module.css'

/** The numbers to play with. They follow the hand at once; verdict and chart come after. */
export function Drivers({
  complete,
  workloadId,
  switching,
}: {
  complete: CompletePlan
  workloadId: string
  switching: readonly SwitchingValue[]
}) {
  const plan = usePlanStore((state) => state.plan)
  const { main, more } = driversOf(plan, complete, workloadId)
  const control = (driver: Driver) => (
    <DriverOfPlan
      key={driver.path}
      driver={driver}
      switching={switching.find(({ input }) => input === driver.path)}
    />
  )
  return (
    <section className={styles.drivers} aria-label="Assumptions to change">
      {main.map(control)}
      <Disclosure summary={`${String(more.length)} more assumptions`}>
        <div className={styles.more}>{more.map(control)}</div>
      </Disclosure>
    </section>
  )
}

function DriverOfPlan({ driver, switching }: { driver: Driver; switching: SwitchingValue | undefined }) {
  const edit = usePlanStore((state) => state.edit)
  const endGesture = usePlanStore((state) => state.endGesture)
  const { path, label, unit, range, percent, value, otherwise, isAssumed, isChanged, inWords } = driver
  return (
    <DriverControl
      label={label}
      value={value}
      unit={unit}
      range={range}
      percent={percent}
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
        edit(
          (plan) => withPlanValueAt(plan, path, saidValue(valueAt(plan, path), next)),
          `${path} ${gesture}`,
        )
      }}
      onEnd={endGesture}
    >
      {switching && (
        <SwitchMarks
          switching={switching}
          range={range}
          write={(at) => `${writeNumber(at, percent)}${percent ? ' %' : ''}`}
        />
      )}
    </DriverControl>
  )
}
