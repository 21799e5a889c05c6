import { useMemo } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { actionPlan } from '#core/decision/proposals/action-plan.ts'
import { adviceFor } from '#core/decision/proposals/advice.ts'
import { cheaperTogether } from '#core/decision/proposals/cheaper-together.ts'
import { planPlacements } from '#core/decision/proposals/placements.ts'
import { routingLayer } from '#core/decision/proposals/routing-layer.ts'
import { formatsOf, span } from '#core/words/words.ts'
import { cheaperTogetherSentence } from '#core/words/cheaper-together-words.ts'
import { routingSentence } from '#core/words/routing-words.ts'
import { toldActionPlan } from '#core/words/told-action-plan.ts'
import { shownName } from '#core/units/direction.ts'
import { useEvaluation, useWholeEvaluation } from '#app/state/use-evaluation.ts'
import { Figures } from '#app/ui/figures.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { ActionPlanSection } from './action-plan-section.tsx'
import { FleetList } from './fleet-list.tsx'
import { PlacementTable } from './placement-table.tsx'
import { TierList } from './tier-list.tsx'
import { WorkloadTable } from './workload-table.tsx'
import styles from './plan-page.module.css'

/** All workloads side by side: what each should run on, what that costs together, and what to do next. */
export function PlanPage() {
  usePageTitle('The whole plan')
  const { plan, complete, evaluation, decision } = useWholeEvaluation()
  const { facts, workloadId } = useEvaluation()
  const placements = useMemo(
    () => planPlacements(complete, evaluation, decision, catalogue),
    [complete, evaluation, decision],
  )
  const { horizonMonths, currency } = evaluation
  const { recommended, allCloud } = placements
  const action = useMemo(
    () => toldActionPlan(actionPlan(facts, adviceFor(facts, catalogue), catalogue), facts),
    [facts],
  )
  const nameOf = (workload: string) => plan.workloads.find(({ id }) => id === workload)?.name ?? workload
  const isCosted = recommended.notCosted.length < complete.workloads.length
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 tabIndex={-1}>
          {isCosted ? (
            <Figures>
              {`The whole plan costs about ${formatsOf(currency).aboutMoney(recommended.totals.totalUsd)} over ${span(horizonMonths)} as recommended.`}
            </Figures>
          ) : (
            'The whole plan has no cost yet: nothing is recommended.'
          )}
        </h1>
        <p className={styles.of}>
          {shownName(plan.name)}. Total, machines that workloads share counted once.
        </p>
      </div>
      <WorkloadTable
        evaluation={evaluation}
        decision={decision}
        complete={complete}
        placement={recommended}
      />
      <section className={styles.section} aria-labelledby="placements">
        <h2 id="placements">The recommended mix beside all cloud and all local</h2>
        <PlacementTable
          placements={placements}
          currency={currency}
          horizonMonths={horizonMonths}
          nameOf={nameOf}
        />
        <p data-cheaper="">
          <Figures>{cheaperTogetherSentence(cheaperTogether(placements), currency)}</Figures>
        </p>
      </section>
      <section className={styles.section} aria-labelledby="fleets">
        <h2 id="fleets">Machines shared</h2>
        <FleetList placements={placements} nameOf={nameOf} />
      </section>
      <section className={styles.section} aria-labelledby="tiers">
        <h2 id="tiers">Four tiers</h2>
        <TierList complete={complete} />
        <p data-routing="">
          <Figures>{routingSentence(routingLayer(complete, allCloud), currency)}</Figures>{' '}
          <span className={styles.rule}>S1-X</span>
        </p>
      </section>
      <ActionPlanSection name={nameOf(workloadId)} plan={action} currency={currency} />
    </div>
  )
}
