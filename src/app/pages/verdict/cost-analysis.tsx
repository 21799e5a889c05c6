import { Link, useNavigate } from '@tanstack/react-router'
import { memo, useMemo, useState } from 'react'
import { catalogueAtHand } from '#app/state/catalogue-at-hand.ts'
import type { Workload } from '#core/plan/schema.ts'
import { isByQuotes } from '#core/story/use-case.ts'
import { workloadViews, type WorkloadView } from '#core/story/report-input.ts'
import { OptionsTable } from '#app/charts/options-table.tsx'
import { openAnother } from '#app/state/open-another.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useEvaluation, useEvaluationDrawn, type EvaluatedWorkload } from '#app/state/use-evaluation.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { CostFigure } from './cost-figure.tsx'
import { driversOf } from './driver-list.ts'
import { Drivers } from './drivers.tsx'
import { MoreInputs } from './more-inputs.tsx'
import type { OpenedOption } from './opened-option.ts'
import { useOrder } from './use-order.ts'
import styles from './verdict.module.css'

/** What argues for the verdict: the chart, the numbers to play with, and all options side by side. */
export function CostAnalysis({ OpenOption }: { OpenOption: OpenedOption }) {
  const evaluated = useEvaluation()
  const { plan, complete, workload, workloadId, facts, stale } = evaluated
  const view = useView(evaluated)
  const drivers = useMemo(() => {
    const { main, more } = driversOf(plan, complete, workloadId)
    return [...main, ...more]
  }, [plan, complete, workloadId])
  const { recommended } = facts.decision
  const order = useOrder(
    complete,
    recommended === null ? null : { workloadId, recommended },
    drivers.map(({ path }) => path),
  )
  if (view === undefined) return null
  return (
    <div aria-busy={stale || undefined}>
      <div className={styles.columns}>
        <PanelBoundary title="The costs over time could not be shown" of={view}>
          {view.evaluation.ranking.length > 0 ? <Chart /> : <NothingToDraw workload={workload} />}
        </PanelBoundary>
        <PanelBoundary title="The sliders could not be shown" of={view}>
          <Drivers {...{ drivers, stale, complete, workloadId, facts, order }} />
        </PanelBoundary>
        <SampleLine />
      </div>
      {workload.options.length > 0 && (
        <section className={classes(styles.below, styles.part)} aria-labelledby="options-title">
          <h2 id="options-title">Options</h2>
          <PanelBoundary title="The table of options could not be shown" of={view}>
            <Options view={view} OpenOption={OpenOption} />
          </PanelBoundary>
        </section>
      )}
      <section className={classes(styles.below, styles.part)} aria-labelledby="inputs">
        <h2 id="inputs" tabIndex={-1}>
          Inputs
        </h2>
        <PanelBoundary title="The inputs could not be shown" of={view}>
          <MoreInputs {...{ drivers, stale, complete, workloadId, facts, order }} />
        </PanelBoundary>
      </section>
    </div>
  )
}

function useView({
  plan,
  complete,
  evaluation,
  workloadDecision,
  workloadId,
}: EvaluatedWorkload): WorkloadView | undefined {
  return useMemo(() => {
    const decision = { workloads: [workloadDecision] }
    const input = { plan, complete, evaluation, decision, catalogue: catalogueAtHand(), workloadId }
    return workloadViews(input)[0]
  }, [plan, complete, evaluation, workloadDecision, workloadId])
}

/** The chart follows the hand ahead of what stands around it. */
const Chart = memo(function Chart() {
  const evaluated = useEvaluationDrawn()
  const { evaluation, facts, workloadId } = evaluated
  const view = useView(evaluated)
  return view ? <CostFigure key={workloadId} evaluation={evaluation} view={view} facts={facts} /> : null
})

/** Of a sample, and of the plan that the first change made of it. */
function SampleLine() {
  const isSample = usePlanStore(({ origin, fromSample }) => origin === 'sample' || fromSample)
  const isOwn = usePlanStore(({ origin }) => origin === 'own')
  const navigate = useNavigate()
  if (!isSample) return null
  return (
    <p className={classes(layout.small, styles.sample)}>
      {isOwn ? 'Your copy of a sample. Put your own figures in, or' : 'A sample. Move a slider, or'}{' '}
      <Button
        kind="quiet"
        onClick={() => {
          openAnother(() => {
            usePlanStore.getState().startOwn()
            void navigate({ to: '/questions/$section', params: { section: 'sensitivity' } })
          })
        }}
      >
        start with my own answers
      </Button>
      . Everything stays in this browser.
    </p>
  )
}

const Options = memo(function Options({
  view,
  OpenOption,
}: {
  view: WorkloadView
  OpenOption: OpenedOption
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
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
      detail={(row) => (
        <PanelBoundary title="This option could not be shown" of={row} awaited={<p aria-busy="true" />}>
          <OpenOption row={row} view={view} />
        </PanelBoundary>
      )}
    />
  )
})

function NothingToDraw({ workload: { options, preset } }: { workload: Workload }) {
  return (
    <div className={styles.nothing}>
      <h2 className={layout.title}>Nothing can be drawn yet</h2>
      <div>
        {options.length > 0 ? (
          <p>
            No option could be costed. The table below says what each of them lacks; requests a day and tokens
            a request are needed by all.
          </p>
        ) : isByQuotes(preset) ? (
          <p>
            There is no option to compare. <Link to="/why/options">Enter the offers you have as quotes</Link>.
          </p>
        ) : (
          <p>
            There is no option to compare. Press “Suggest options”, or{' '}
            <Link to="/why/options">add options yourself</Link>.
          </p>
        )}
      </div>
    </div>
  )
}
