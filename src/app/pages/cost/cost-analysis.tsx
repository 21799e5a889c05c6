import { memo, useMemo, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { catalogueAtHand } from '#app/state/catalogue-at-hand.ts'
import type { Workload } from '#core/plan/schema.ts'
import { isByQuotes } from '#core/story/use-case.ts'
import { workloadViews, type WorkloadView } from '#core/story/report-input.ts'
import { OptionDetail } from '#app/charts/option-detail.tsx'
import { OptionsTable } from '#app/charts/options-table.tsx'
import { useEvaluation, useEvaluationDrawn, type EvaluatedWorkload } from '#app/state/use-evaluation.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { CostFigure } from './cost-figure.tsx'
import { Drivers } from './drivers.tsx'
import { OverHorizons } from './over-horizons.tsx'
import styles from './cost-analysis.module.css'

/** What argues for the verdict: the chart, the numbers to play with, and all options side by side. */
export function CostAnalysis() {
  const evaluated = useEvaluation()
  const { plan, complete, workload, workloadId, stale } = evaluated
  const view = useView(evaluated)
  if (view === undefined) return null
  return (
    <div className={styles.analysis} aria-busy={stale || undefined}>
      <div className={styles.columns}>
        <div className={styles.chart}>
          <PanelBoundary title="The costs over time could not be shown" of={view}>
            {view.evaluation.ranking.length > 0 ? (
              <>
                <Chart />
                <OverHorizons view={view} />
              </>
            ) : (
              <NothingToDraw workload={workload} />
            )}
          </PanelBoundary>
        </div>
        <PanelBoundary title="The sliders could not be shown" of={view}>
          <Drivers
            plan={plan}
            complete={complete}
            stale={stale}
            workloadId={workloadId}
            decision={view.decision}
          />
        </PanelBoundary>
      </div>
      {workload.options.length > 0 && (
        <section className={styles.options} aria-labelledby="options-title">
          <h2 id="options-title">Options</h2>
          <PanelBoundary title="The table of options could not be shown" of={view}>
            <Options view={view} />
          </PanelBoundary>
        </section>
      )}
    </div>
  )
}

function useView({ plan, complete, evaluation, workloadDecision, workloadId }: EvaluatedWorkload) {
  const [view] = useMemo(
    () => {
      const decision = { workloads: [workloadDecision] }
      return workloadViews({ plan, complete, evaluation, decision, catalogue: catalogueAtHand(), workloadId })
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the plan moves with the hand, the figures follow; drawings wait for them
    [complete, evaluation, workloadDecision, workloadId],
  )
  return view
}

/** The chart follows the hand ahead of what stands around it. */
function Chart() {
  const evaluated = useEvaluationDrawn()
  const view = useView(evaluated)
  return view ? <CostFigure evaluation={evaluated.evaluation} view={view} facts={evaluated.facts} /> : null
}

const Options = memo(function Options({ view }: { view: WorkloadView }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const { horizonMonths, currency } = view.plan
  return (
    <OptionsTable
      view={view}
      open={open}
      onToggle={(id) => {
        setOpen((before) => {
          const after = new Set(before)
          if (!after.delete(id)) after.add(id)
          return after
        })
      }}
      detail={(row) => <OptionDetail row={row} horizonMonths={horizonMonths} currency={currency} />}
    />
  )
})

function NothingToDraw({ workload: { options, preset } }: { workload: Workload }) {
  return (
    <div className={styles.nothing}>
      <h2>Nothing can be drawn yet</h2>
      {options.length > 0 ? (
        <p>
          No option could be costed. The table below says what each of them lacks; requests a day and tokens a
          request are needed by all.
        </p>
      ) : isByQuotes(preset) ? (
        <p>
          There is no option to compare. <Link to="/options">Enter the offers you have as quotes</Link>.
        </p>
      ) : (
        <p>
          There is no option to compare. <Link to="/options">Add options</Link>, or answer the questions,
          which propose some.
        </p>
      )}
    </div>
  )
}
