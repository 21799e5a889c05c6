import type { PairOutlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import { nameOf } from '#core/words/naming.ts'
import { formatsOf } from '#core/words/phrases.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

/** The bands of the chart, month by month. */
export function BandsTable({ pair: { cash }, facts }: { pair: PairOutlook; facts: Case }) {
  const { money } = formatsOf(facts.plan.currency)
  const months = cash[0]?.bands.map((_, month) => month) ?? []
  const columns: readonly Column<number>[] = [
    { id: 'month', title: 'Month', cell: (month) => (month === 0 ? 'Up front' : month) },
    ...cash.flatMap(({ option, bands }) =>
      ENDS.map(({ end, words }) => ({
        id: `${option}-${end}`,
        title: `${nameOf(facts, option)}, ${words}`,
        figures: true,
        cell: (month: number) => money(bands[month]?.[end] ?? null),
      })),
    ),
  ]
  return (
    <Disclosure summary="Show the bands as a table">
      <DataTable
        caption="Cumulative cash at the end of each month, over all cases"
        columns={columns}
        rows={months}
        rowKey={String}
        stacks={false}
      />
    </Disclosure>
  )
}

const ENDS = [
  { end: 'p10', words: '1 case in 10 below' },
  { end: 'p50', words: 'the middle' },
  { end: 'p90', words: '1 case in 10 above' },
] as const
