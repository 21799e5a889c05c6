import { lazy, memo, useMemo, useState } from 'react'
import { breakEvenSentence, capitalised, pricesOf } from '#core/words/words.ts'
import type { PairOutlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import { riskWanted } from '#core/decision/risk-wanted.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import {
  breakEvenOf,
  optionsSpokenOf,
  optionsToShow,
  type CostedOption,
  type WorkloadView,
} from '#core/story/report-input.ts'
import { useOutlook } from '#app/state/use-outlook.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { CostBand } from '#app/charts/cost-bands.tsx'
import { ChartFrame } from '#app/charts/chart-frame.tsx'
import { MOST_LINES, cumulativeCostSeries } from '#app/charts/cumulative-cost-series.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { fileName } from '#app/ui/save-file.ts'
import { costCsv } from './cost-csv.ts'
import { CostTable } from './cost-table.tsx'
import { LineToggles } from './line-toggles.tsx'

/** The chart library is the largest part of the page and arrives after the verdict. */
const CumulativeCostChart = lazy(() =>
  import('#app/charts/cumulative-cost-chart.tsx').then((chart) => ({ default: chart.CumulativeCostChart })),
)

/** Words and tables for who asks how far it may turn out. */
const HowFar = lazy(async () => ({ default: (await import('./how-far/how-far.tsx')).HowFar }))

/** The argument: what the options cost month by month, and where they cross. */
export const CostFigure = memo(function CostFigure({
  evaluation,
  view,
  facts,
}: {
  evaluation: Evaluation
  view: WorkloadView
  facts: Case
}) {
  const [isHowFar, setIsHowFar] = useState(false)
  const awaited = useOutlook(isHowFar ? facts : null)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const usual = useMemo(() => optionsToShow(view, MOST_LINES).map(({ id }) => id), [view])
  const shown = chosen ?? usual
  const series = useMemo(
    () => cumulativeCostSeries(evaluation, view.evaluation, shown),
    [evaluation, view.evaluation, shown],
  )
  const { outlook } = awaited
  const bands = useMemo(
    () => (isHowFar ? bandsOf(outlook?.pair?.cash ?? [], series.lines) : []),
    [isHowFar, outlook, series],
  )
  const { code, perUsd } = evaluation.currency
  const money = useMemo(() => moneyWords({ code, perUsd }), [code, perUsd])
  const options = useMemo(() => optionsSpokenOf(view), [view])
  const pair = useMemo(() => options.map(({ id }) => id), [options])
  const finding = findingOf(view, options, evaluation.horizonMonths)
  return (
    <ChartFrame
      finding={finding}
      note={`Cumulative cash, month by month; own time and risk are not in it. ${capitalised(pricesOf(view.evaluation.prices))}.`}
      csv={() => costCsv(series, { ...evaluation, prices: view.evaluation.prices })}
      fileNamed={(extension) => fileName(`${evaluation.planName} cost`, evaluation.asOf, extension)}
      table={<CostTable series={series} money={money.full} />}
      more={
        riskWanted(facts) && (
          <Disclosure summary="Show how far it may turn out" onToggle={setIsHowFar}>
            {isHowFar && (
              <PanelBoundary title="How far it may turn out could not be shown" of={facts}>
                <HowFar awaited={awaited} facts={facts} />
              </PanelBoundary>
            )}
          </Disclosure>
        )
      }
    >
      <PanelBoundary title="The chart could not be drawn; “Show data” has its figures" of={series}>
        <CumulativeCostChart series={series} name={finding} pair={pair} money={money} bands={bands} />
      </PanelBoundary>
      <LineToggles view={view} shown={shown} most={MOST_LINES} onChange={setChosen} />
    </ChartFrame>
  )
})

/** Bands of the options whose lines are drawn. */
function bandsOf(
  cash: PairOutlook['cash'],
  lines: ReturnType<typeof cumulativeCostSeries>['lines'],
): readonly CostBand[] {
  return cash.flatMap(({ option, bands }) =>
    lines.flatMap(({ id, kind, ordinal }) => (id === option ? [{ id, kind, ordinal, bands }] : [])),
  )
}

function findingOf(
  view: WorkloadView,
  [first, second]: readonly CostedOption[],
  horizonMonths: number,
): string {
  if (first === undefined) return 'No option has a cost yet'
  if (second === undefined) return `What ${first.name} costs over time`
  const breakEven = breakEvenOf(view, first.id, second.id)
  return breakEven === undefined
    ? `What ${first.name} costs over time`
    : breakEvenSentence(breakEven, first.name, second.name, horizonMonths)
}
