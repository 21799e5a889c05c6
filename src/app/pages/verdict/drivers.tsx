import { memo, useMemo, useState } from 'react'
import type { Case } from '#core/decision/case.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { Button } from '#app/ui/button.tsx'
import layout from '#app/ui/layout.module.css'
import type { Driver } from './driver-list.ts'
import { DriverOfPlan } from './driver-of-plan.tsx'
import { useDriverCurves } from './use-driver-curves.ts'
import { MOST_BESIDE } from './sorted-by-swing.ts'
import type { Order } from './use-order.ts'
import styles from './verdict.module.css'
import { withSwitches } from './with-switches.ts'

const NONE: readonly Driver[] = []

export interface DriversProps {
  /** All numbers to play with; what they stand at follows the hand. */
  readonly drivers: readonly Driver[]
  readonly stale: boolean
  readonly complete: CompletePlan
  readonly workloadId: string
  readonly facts: Case
  readonly order: Order
}

/** The numbers that move the verdict most, to play with. They follow the hand at once; verdict and chart come after. */
export const Drivers = memo(function Drivers({
  drivers,
  stale,
  complete,
  workloadId,
  facts,
  order,
}: DriversProps) {
  const { recommended, switching } = facts.decision
  const lead = recommended === null ? null : { workloadId, recommended }
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = order.sorted ? inOrder(drivers, order.sorted).slice(0, MOST_BESIDE) : NONE
  const sampled = useDriverCurves(complete, lead, shown)
  const curves = useMemo(() => withSwitches(sampled, switching), [sampled, switching])
  const { short } = moneyWords(facts.plan.currency)
  const inHand = shown.some(({ path }) => path === chosen) ? chosen : shown[0]?.path
  return (
    <section className={styles.drivers} aria-labelledby="moves">
      <div className={styles.moves}>
        <h2 id="moves" className={layout.title}>
          What moves it most
        </h2>
        {order.sortAgain ? (
          <Button kind="quiet" onClick={order.sortAgain}>
            Sort again
          </Button>
        ) : (
          <a
            href="#inputs"
            onClick={(event) => {
              // The part after the # is the page's address here, so the jump is made by hand.
              event.preventDefault()
              document.getElementById('inputs')?.scrollIntoView()
              document.getElementById('inputs')?.focus({ preventScroll: true })
            }}
          >
            All {drivers.length} inputs
          </a>
        )}
      </div>
      <div className={styles.chips} role="group" aria-label="Input to move">
        {shown.map(({ path, label }) => (
          <button
            key={path}
            type="button"
            aria-pressed={path === inHand}
            onClick={() => {
              setChosen(path)
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {order.sorted === null ? (
        <div className={styles.driversAwaited} aria-busy="true" />
      ) : (
        shown.map((driver) => {
          const curve = curves.get(driver.path)
          const usd = order.swings?.get(driver.path) ?? 0
          return (
            <div key={driver.path} className={styles.one} data-chosen={driver.path === inHand}>
              <DriverOfPlan
                driver={driver}
                curve={curve}
                isOld={curve !== undefined && (stale || curve.of !== complete)}
                facts={facts}
                swing={usd >= 1 ? `±${short(roundedUsd(usd))}` : null}
              />
            </div>
          )
        })
      )}
    </section>
  )
})

function inOrder(drivers: readonly Driver[], paths: readonly string[]): readonly Driver[] {
  const placed = paths.flatMap((path) => drivers.find((driver) => driver.path === path) ?? [])
  return [...placed, ...drivers.filter((driver) => !paths.includes(driver.path))]
}

/** Two figures are enough of a swing. */
function roundedUsd(usd: number): number {
  return Number(usd.toPrecision(2))
}
