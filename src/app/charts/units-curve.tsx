import { lazy, useId, useMemo } from 'react'
import { unitsCurveSentence, type UnitsCurve as Curve } from '#core/words/units-curve-words.ts'
import { formatsOf } from '#core/words/words.ts'
import type { Currency } from '#core/units/format.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Figures } from '../ui/figures.tsx'
import { PanelBoundary } from '../ui/panel-boundary.tsx'
import { MethodLink } from '../ui/method-link.tsx'
import styles from './charts.module.css'
import { moneyWords } from './money-words.ts'
import { unitsCurveSeries } from './units-curve-series.ts'

/** The chart library arrives with the first chart. */
const UnitsCurveChart = lazy(async () => ({
  default: (await import('./units-curve-chart.tsx')).UnitsCurveChart,
}))

/** Why a mix of least cost has so many local machines: the finding, the curve, and the table that says the same. */
export function UnitsCurve({
  curve,
  horizonMonths,
  currency,
}: {
  curve: Curve
  horizonMonths: number
  currency: Currency
}) {
  const titleId = useId()
  const { code, perUsd } = currency
  const money = useMemo(() => moneyWords({ code, perUsd }), [code, perUsd])
  const series = useMemo(() => unitsCurveSeries(curve, perUsd), [curve, perUsd])
  const formats = formatsOf(currency)
  return (
    <figure className={classes(layout.stack8, styles.units)} aria-labelledby={titleId}>
      <figcaption>
        <h3 id={titleId}>How many local units</h3>
        <p>
          <Figures>{unitsCurveSentence(curve, horizonMonths, formats)}</Figures>
        </p>
      </figcaption>
      {series && (
        <>
          <div className={styles.curve}>
            <PanelBoundary title="The curve could not be drawn; “Show data” has its figures" of={series}>
              <UnitsCurveChart series={series} tickText={money.ticks(series.ticksUsd)} />
            </PanelBoundary>
          </div>
          <p className={layout.small}>
            Total by the number of units. More units send less to the cloud part, until they stand idle. The
            vertical axis does not start at zero. <MethodLink part="cost" section="hybrid" />
          </p>
          <Disclosure summary="Show data">
            <DataTable
              caption="Total by the number of local units"
              columns={[
                { id: 'units', title: 'Units', cell: ({ units }) => formats.count(units) },
                {
                  id: 'usd',
                  title: 'Total',
                  figures: true,
                  cell: ({ totalUsd }) => money.full(totalUsd),
                },
                {
                  id: 'more',
                  title: 'More than the least',
                  figures: true,
                  cell: (point) =>
                    point === series.chosen
                      ? 'the least'
                      : money.full(point.totalUsd - series.chosen.totalUsd),
                },
              ]}
              rows={series.points}
              rowKey={({ units }) => String(units)}
              stacks={false}
            />
          </Disclosure>
        </>
      )}
    </figure>
  )
}
