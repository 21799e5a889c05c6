import { catalogueAtHand } from '#app/state/catalogue-at-hand.ts'
import type { PlanPlacements } from '#core/story/whole-plan.ts'
import { list } from '#core/words/words.ts'
import type { PlacedFleet } from '#core/engine/placement.ts'
import layout from '#app/ui/layout.module.css'

/** Machines that several workloads use together, as recommended and if everything were local. */
export function FleetList({
  placements: { recommended, allLocal },
  nameOf,
}: {
  placements: PlanPlacements
  nameOf: (workload: string) => string
}) {
  const fleets = [
    ...recommended.fleets.map((fleet) => ({ fleet, under: 'As recommended' })),
    ...(recommended.fleets.length > 0
      ? []
      : allLocal.fleets.map((fleet) => ({ fleet, under: 'If all were local' }))),
  ]
  if (fleets.length === 0) {
    return (
      <p className={layout.small}>
        No two workloads share machines. They do where they name the same machine with the same model.
      </p>
    )
  }
  return (
    <ul className={layout.lined}>
      {fleets.map(({ fleet, under }) => (
        <li key={fleet.workloads.join(' ')}>
          {under}, {list(fleet.workloads.map((id) => `“${nameOf(id)}”`))} share {machinesOf(fleet)}.
        </li>
      ))}
    </ul>
  )
}

function machinesOf({ hardware, model, units, busyShare }: PlacedFleet): string {
  const machine = catalogueAtHand().hardware.find(({ id }) => id === hardware)?.name ?? hardware
  const first = units[0] ?? 0
  const last = units.at(-1) ?? first
  const grows = last === first ? '' : `, ${String(last)} at the end`
  const busy = Math.round((busyShare[0] ?? 0) * 100)
  return `${String(first)} × ${machine} with ${model}${grows}, busy ${String(busy)}\u00a0% of the time in month 1`
}
