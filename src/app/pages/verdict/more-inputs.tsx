import { memo, useMemo, useState } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import layout from '#app/ui/layout.module.css'
import { CountrySelect } from './country-select.tsx'
import type { Driver } from './driver-list.ts'
import { DriverOfPlan } from './driver-of-plan.tsx'
import type { DriversProps } from './drivers.tsx'
import { useDriverCurves } from './use-driver-curves.ts'
import { MOST_BESIDE } from './sorted-by-swing.ts'
import styles from './verdict.module.css'
import { withSwitches } from './with-switches.ts'

/** All other numbers, in groups that open. */
export const MoreInputs = memo(function MoreInputs({
  drivers: all,
  stale,
  complete,
  workloadId,
  facts,
  order,
}: DriversProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const { recommended, switching } = facts.decision
  const lead = recommended === null ? null : { workloadId, recommended }
  const beside = order.sorted?.slice(0, MOST_BESIDE) ?? []
  const groups = grouped(all.filter(({ path }) => !beside.includes(path)))
  const sampled = useDriverCurves(
    complete,
    lead,
    groups.flatMap(({ title, drivers }) => (open.has(title) ? drivers : [])),
  )
  const curves = useMemo(() => withSwitches(sampled, switching), [sampled, switching])
  return (
    <div className={layout.stack8}>
      {groups.map(({ title, drivers }) => (
        <Disclosure
          key={title}
          summary={`${title} · ${String(drivers.length)}`}
          onToggle={(isOpen) => {
            setOpen(
              (before) => new Set(isOpen ? [...before, title] : [...before].filter((one) => one !== title)),
            )
          }}
        >
          {open.has(title) ? (
            <>
              {title === PLAN_WIDE ? <CountrySelect /> : null}
              <div className={classes(layout.fields, styles.many)}>
                {drivers.map((driver) => {
                  const curve = curves.get(driver.path)
                  return (
                    <DriverOfPlan
                      key={driver.path}
                      driver={driver}
                      curve={curve}
                      isOld={curve !== undefined && (stale || curve.of !== complete)}
                      facts={facts}
                      swing={null}
                    />
                  )
                })}
              </div>
            </>
          ) : null}
        </Disclosure>
      ))}
    </div>
  )
})

const PLAN_WIDE = 'Machines and site'

const GROUPS: readonly { readonly title: string; readonly holds: RegExp }[] = [
  { title: 'Use', holds: /^workloads\// },
  { title: 'People', holds: /^(staff|organisation)/ },
  { title: 'Money and prices', holds: /^(finance|prices|horizon)/ },
  { title: PLAN_WIDE, holds: /./ },
]

function grouped(drivers: readonly Driver[]) {
  return GROUPS.map(({ title, holds }, at) => ({
    title,
    drivers: drivers.filter(
      ({ path }) => holds.test(path) && !GROUPS.slice(0, at).some((before) => before.holds.test(path)),
    ),
  })).filter(({ drivers: some }) => some.length > 0)
}
