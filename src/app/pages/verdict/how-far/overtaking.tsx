import type { BreakEvenOutlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import { middleMonth, overtakingSentence } from '#core/words/outlook-words.ts'
import { formatsOf } from '#core/words/phrases.ts'
import styles from '#app/pages/verdict/verdict.module.css'
import { classes } from '#app/ui/classes.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import layout from '#app/ui/layout.module.css'

const HEIGHT = 48

/** In which month one option overtakes the other, over all cases: a bar a month, and the rest in words. */
export function Overtaking({ breakEven, facts }: { breakEven: BreakEvenOutlook; facts: Case }) {
  const { byMonth, later } = breakEven
  const { percent } = formatsOf(facts.plan.currency)
  const most = Math.max(...byMonth, Number.MIN_VALUE)
  const middle = middleMonth(breakEven)
  const horizon = byMonth.length - 1
  const rows = [
    ...byMonth.flatMap((share, month) =>
      share > 0 ? [{ month: month === 0 ? 'From the start' : String(month), share }] : [],
    ),
    { month: `After month ${String(horizon)}, or never`, share: later },
  ]
  return (
    <section className={classes(layout.stack8, styles.far)} aria-labelledby="overtaking">
      <h3 id="overtaking">{overtakingSentence(breakEven, facts)}</h3>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${String(byMonth.length)} ${String(HEIGHT)}`}
        height={HEIGHT}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {byMonth.map((share, month) => (
          <rect
            key={month}
            x={month + 0.08}
            width={0.84}
            y={HEIGHT - (HEIGHT * share) / most}
            height={(HEIGHT * share) / most}
            fill={month === middle ? 'var(--ink)' : 'var(--border)'}
          />
        ))}
        <rect x={0} y={HEIGHT - 1} width={byMonth.length} height={1} fill="var(--border)" />
      </svg>
      <p className={classes(layout.ends, layout.small, styles.axis)}>
        <span>overtakes in month 0</span>
        <span>
          {horizon} · later or never {percent(later)}
        </span>
      </p>
      <Disclosure summary="Show the months as a table">
        <DataTable
          caption="Share of cases by the month in which it overtakes"
          columns={[
            { id: 'month', title: 'Month', cell: (row) => row.month },
            { id: 'share', title: 'Share of cases', figures: true, cell: (row) => percent(row.share, 1) },
          ]}
          rows={rows}
          rowKey={({ month }) => month}
        />
      </Disclosure>
    </section>
  )
}
