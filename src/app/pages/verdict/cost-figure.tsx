import { lazy, memo, useMemo, useState } from 'react'
import { breakEvenSentence, capitalised, formatsOf, pricesOf } from '#core/words/words.ts'
import { nameOf } from '#core/words/naming.ts'
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
import { inMonth } from '#core/units/time.ts'
import type { MarkInWords } from '#app/charts/break-even-mark.tsx'
import type { CostBand } from '#app/charts/cost-bands.tsx'
import { ChartFrame } from '#app/charts/chart-frame.tsx'
import {
  MOST_LINES,
  cumulativeCostSeries,
  type CumulativeCostSeries,
} from '#app/charts/cumulative-cost-series.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { optionStyle } from '#app/charts/option-style.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { fileName } from '#app/ui/save-file.ts'
import { costCsv } from './cost-csv.ts'
import { CostTable } from './cost-table.tsx'
import { LineToggles } from './line-toggles.tsx'
import { markThatMatters } from './mark-that-matters.ts'
import { OverHorizons } from './over-horizons.tsx'
import { usePageOutlook } from './outlook-context.ts'
import { useFrame } from './use-frame.ts'
import { useTodayUsd } from './use-today-usd.ts'

/** The chart library is the largest part of the page and arrives after the verdict. */
const CumulativeCostChart = lazy(() =>
  import('#app/charts/cumulative-cost-chart.tsx').then((chart) => ({ default: chart.CumulativeCostChart })),
)

/** Words and tables for who asks how far it may turn out. */
const HowFar = lazy(async () => ({ default: (await import('./how-far/how-far.tsx')).HowFar }))

/** The argument: what the options cost month by month, and the one crossing that matters. */
export const CostFigure = memo(function CostFigure({
  evaluation,
  view,
  facts,
}: {
  evaluation: Evaluation
  view: WorkloadView
  facts: Case
}) {
  const awaited = usePageOutlook(facts)
  const [isHowFar, setIsHowFar] = useState(false)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const usual = useMemo(() => optionsToShow(view, MOST_LINES).map(({ id }) => id), [view])
  const shown = chosen ?? usual
  const series = useMemo(
    () => cumulativeCostSeries(evaluation, view.evaluation, shown),
    [evaluation, view.evaluation, shown],
  )
  const { outlook, isOld } = awaited
  const options = useMemo(() => optionsSpokenOf(view), [view])
  const pair = useMemo(() => options.map(({ id }) => id), [options])
  const cash = outlook?.pair?.cash ?? NO_CASH
  const bands = useMemo(() => bandsOf(cash, series.lines, pair), [cash, series.lines, pair])
  const { code, perUsd } = evaluation.currency
  const money = useMemo(() => moneyWords({ code, perUsd }), [code, perUsd])
  const crossing = useMemo(() => markThatMatters(view, series, pair), [view, series, pair])
  const mark = useMemo<MarkInWords | null>(
    () =>
      crossing && {
        ...crossing,
        when: `Month ${String(inMonth(crossing.month))}`,
        what: `${nameOf(view, crossing.option)} overtakes`,
      },
    [view, crossing],
  )
  const overtaking = outlook?.pair?.breakEven
  const isOfPair =
    mark !== null && overtaking?.option === mark.option && overtaking.against === mark.against && !isOld
  const strip = useMemo(() => {
    if (!isOfPair) return null
    const kind = series.lines.find(({ id }) => id === mark.option)?.kind ?? 'owned'
    const { percent } = formatsOf(evaluation.currency)
    return {
      byMonth: overtaking.byMonth,
      later: `${percent(overtaking.later)} later or never`,
      colour: optionStyle(kind, 0).colour,
      month: inMonth(mark.month),
    }
  }, [isOfPair, overtaking, mark, series.lines, evaluation.currency])
  const todayUsd = useTodayUsd(facts)
  const topUsd = useFrame(wantedTop(series, pair, bands))
  const finding = findingOf(view, crossing ? [crossing.option, crossing.against] : pair, options, evaluation)
  return (
    <ChartFrame
      finding={finding}
      short="Cumulative, in cash"
      note={`Cumulative cash, month by month; own time and risk are not in it. ${todayUsd === null ? '' : `Today’s bill comes to ${money.full(todayUsd)}. `}${capitalised(pricesOf(view.evaluation.prices))}.`}
      csv={() => costCsv(series, { ...evaluation, prices: view.evaluation.prices })}
      fileNamed={(extension) => fileName(`${evaluation.planName} cost`, evaluation.asOf, extension)}
      table={
        <>
          <CostTable series={series} money={money.full} />
          <OverHorizons view={view} />
          {riskWanted(facts) && (
            <Disclosure summary="How far it may turn out" onToggle={setIsHowFar}>
              {isHowFar && (
                <PanelBoundary title="How far it may turn out could not be shown" of={facts}>
                  <HowFar awaited={awaited} facts={facts} />
                </PanelBoundary>
              )}
            </Disclosure>
          )}
          <LineToggles view={view} shown={shown} most={MOST_LINES} onChange={setChosen} />
        </>
      }
    >
      <PanelBoundary title="The chart could not be drawn; “Show data” has its figures" of={series}>
        <CumulativeCostChart
          series={series}
          name={finding}
          pair={pair}
          money={money}
          topUsd={topUsd}
          bands={bands}
          isOld={isOld}
          mark={mark}
          strip={strip}
          todayUsd={todayUsd}
        />
      </PanelBoundary>
    </ChartFrame>
  )
})

const NO_CASH: PairOutlook['cash'] = []

/** Bands of the two that the finding speaks of, where their lines are drawn. */
function bandsOf(
  cash: PairOutlook['cash'],
  lines: CumulativeCostSeries['lines'],
  pair: readonly string[],
): readonly CostBand[] {
  return cash.flatMap(({ option, bands }) =>
    lines.flatMap(({ id, kind, ordinal }) =>
      id === option && pair.includes(id) ? [{ id, kind, ordinal, bands }] : [],
    ),
  )
}

/** The two that matter with their bands, and the next two lines. */
function wantedTop(
  { lines }: CumulativeCostSeries,
  pair: readonly string[],
  bands: readonly CostBand[],
): number {
  const ofPair = lines.filter(({ id }) => pair.includes(id)).map(({ totalUsd }) => totalUsd * HEADROOM)
  const others = lines.filter(({ id }) => !pair.includes(id)).map(({ totalUsd }) => totalUsd)
  const next = others.toSorted((a, b) => a - b).slice(0, 2)
  const likely = bands.map((band) => band.bands.at(-1)?.p90 ?? 0)
  return Math.max(1, ...ofPair, ...next, ...likely)
}

/** Room for the bands, which come a moment after the lines. */
const HEADROOM = 1.25

function findingOf(
  view: WorkloadView,
  [first, second]: readonly string[],
  spokenOf: readonly CostedOption[],
  { horizonMonths }: Evaluation,
): string {
  if (first === undefined) return 'No option has a cost yet'
  const breakEven = second === undefined ? undefined : breakEvenOf(view, first, second)
  return second === undefined || breakEven === undefined
    ? `What ${spokenOf[0]?.name ?? nameOf(view, first)} costs over time`
    : breakEvenSentence(breakEven, nameOf(view, first), nameOf(view, second), horizonMonths)
}
