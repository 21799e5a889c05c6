import { useMemo } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { lanesOf } from '#core/story/lanes.ts'
import { placementBars } from '#core/story/placement-bars.ts'
import { stepsOf } from '#core/story/steps.ts'
import { planSavedAgainstToday } from '#core/story/today.ts'
import { wholePlan } from '#core/story/whole-plan.ts'
import { PLACEMENT_LABELS } from '#core/words/cheaper-together-words.ts'
import { formatsOf, span } from '#core/words/words.ts'
import { shownName } from '#core/units/direction.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { PlacementFigure } from '#app/charts/placement-figure.tsx'
import { LanesFigure } from '#app/charts/lanes-figure.tsx'
import { useAddWorkload } from '#app/state/use-add-workload.ts'
import { useEvaluation, useWholeEvaluation } from '#app/state/use-evaluation.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { ActionPlanSection } from './action-plan-section.tsx'
import { FleetList } from './fleet-list.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { PlacementTable } from './placement-table.tsx'
import styles from './plan.module.css'
import { TierList } from './tier-list.tsx'
import { usePlacementBands } from './use-placement-bands.ts'
import { WorkloadTable } from './workload-table.tsx'

/** All workloads side by side: what each should run on, what that costs together, and what to do next. */
export function PlanPage() {
  usePageTitle('The whole plan')
  const { plan, complete, evaluation, decision } = useWholeEvaluation()
  const { facts, workloadId } = useEvaluation()
  const whole = useMemo(
    () => wholePlan({ complete, evaluation, decision }, catalogue),
    [complete, evaluation, decision],
  )
  const { horizonMonths, currency } = evaluation
  const { aboutMoney, money } = formatsOf(currency)
  const { placements } = whole
  const { recommended } = placements
  const saved = useMemo(
    () => planSavedAgainstToday({ complete, evaluation, decision }, recommended, catalogue),
    [complete, evaluation, decision, recommended],
  )
  const bands = usePlacementBands(complete, whole.compared)
  const addWorkload = useAddWorkload()
  const action = useMemo(() => stepsOf(facts, catalogue), [facts])
  const nameOf = (workload: string) => plan.workloads.find(({ id }) => id === workload)?.name ?? workload
  const isCosted = recommended.notCosted.length < complete.workloads.length
  return (
    <div className={layout.page}>
      <div className={classes(layout.stack8, styles.head)}>
        <div className={layout.between}>
          <h1 tabIndex={-1}>
            {isCosted ? (
              <Figures>
                {`The whole plan costs about ${aboutMoney(recommended.totals.totalUsd)} over ${span(horizonMonths)} as recommended.`}
              </Figures>
            ) : (
              'The whole plan has no cost yet: nothing is recommended.'
            )}
          </h1>
          {addWorkload && <Button onClick={addWorkload}>Add a workload</Button>}
        </div>
        <PlanFigures complete={complete} compared={whole.compared} saved={saved} />
        <p className={layout.small}>
          {shownName(plan.name)}. Total, machines that workloads share counted once.
        </p>
      </div>
      <LanesFigure lanes={lanesOf({ complete, evaluation, decision }, recommended)} />
      <WorkloadTable workloads={whole.workloads} currency={currency} />
      <section className={layout.stack8} aria-labelledby="placements">
        <h2 id="placements">The recommended mix beside all cloud and all local</h2>
        <PlacementFigure
          told={placementBars(whole.compared, complete, bands)}
          labelOf={(id) => PLACEMENT_LABELS[id]}
          money={(usd) => (usd < 1 ? money(0) : aboutMoney(usd))}
          likely={moneyWords(currency).likely}
        />
        <PlacementTable
          compared={whole.compared}
          bands={bands}
          currency={currency}
          horizonMonths={horizonMonths}
          nameOf={nameOf}
        />
        <p data-cheaper="">
          <Figures>{whole.cheaper}</Figures>
        </p>
      </section>
      <section className={layout.stack8} aria-labelledby="fleets">
        <h2 id="fleets">Machines shared</h2>
        <FleetList placements={placements} nameOf={nameOf} />
        {whole.shared.map(({ sentence }) => (
          <p key={sentence} data-shared-hint="">
            <Figures>{sentence}</Figures>
          </p>
        ))}
      </section>
      <section className={layout.stack8} aria-labelledby="tiers">
        <h2 id="tiers">Four tiers</h2>
        <TierList tiers={whole.tiers} />
        <p data-routing="">
          <Figures>{whole.routing}</Figures>
        </p>
      </section>
      <ActionPlanSection name={nameOf(workloadId)} plan={action} currency={currency} />
    </div>
  )
}
