import type { CumulativeCostSeries } from '#app/charts/cumulative-cost-series.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { inMonth } from '#core/units/time.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './verdict.module.css'

/** The same figures as the chart's lines, and its crossings in words. */
export function CostTable({
  series,
  money,
}: {
  series: CumulativeCostSeries
  money: (usd: number) => string
}) {
  const { lines, rows, marks, horizonMonths } = series
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { id: 'month', title: 'Month', cell: ({ month }) => (month === 0 ? 'Up front' : month) },
    ...lines.map(({ id, name }, i) => ({
      id,
      title: name,
      figures: true,
      cell: ({ usd }: (typeof rows)[number]) => money(usd[i] ?? 0),
    })),
  ]
  const nameOf = (wanted: string) => lines.find(({ id }) => id === wanted)?.name ?? wanted
  return (
    <div className={classes(layout.stack16, styles.data)}>
      {marks.length === 0 ? (
        <p>No two of these lines cross within {horizonMonths} months.</p>
      ) : (
        <ul className={layout.bullets}>
          {marks.map(({ option, against, month, usd }) => (
            <li key={`${option}-${against}-${String(month)}`}>
              In month {inMonth(month)} {nameOf(option)} overtakes {nameOf(against)}, at {money(usd)} each.
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption="Cumulative cash at the end of each month"
        columns={columns}
        rows={rows}
        rowKey={({ month }) => String(month)}
        stacks={false}
      />
    </div>
  )
}
