import type { LineFigure, LineItem } from '../engine/line-item.ts'
import { workingName } from '../words/figure-names.ts'
import { capitalised, formatsOf, span } from '../words/phrases.ts'
import type { Formats } from '../units/format.ts'
import type { Row, Table } from './blocks.ts'
import { figures, lineCell, moneyCell, row, textCell, words } from './cells.ts'
import { MONEY_LABELS, lineLabel } from './words.ts'
import type { CostedOption, ReportInput, WorkloadView } from './report-input.ts'
import { sumOver, yearSpans, type YearSpan } from './years.ts'

/** What is counted by the month and paid for by the piece. */
const COUNTED: ReadonlySet<string> = new Set(['attempts', 'kwh'])

/** What each line of cash and of own time comes to in each year, with what was counted for it; the annex has every line. */
export function linesByYear(view: WorkloadView, option: CostedOption, { evaluation }: ReportInput): Table {
  const formats = formatsOf(evaluation.currency)
  const spans = yearSpans(evaluation.horizonMonths)
  const { cost } = option
  const paid = (money: LineItem['money']) =>
    cost.lineItems.filter((line) => line.money === money && line.totalUsd !== 0)
  const told = new Set<string>()
  const rowsOf = (line: LineItem): readonly Row[] => {
    const counted = line.inputs.find(({ id, list }) => COUNTED.has(id) && list !== undefined && !told.has(id))
    if (counted) told.add(counted.id)
    return [
      row([
        textCell(lineLabel(line)),
        lineCell(line.upFrontUsd, formats),
        ...spans.map((one) => lineCell(sumOver(line.monthlyUsd, one), formats)),
        moneyCell(line.totalUsd, formats),
      ]),
      ...(counted ? [countedRow(counted, spans, formats)] : []),
    ]
  }
  const totalRow = (label: string, upFrontUsd: number, monthlyUsd: readonly number[], totalUsd: number) =>
    row(
      [
        textCell(label),
        moneyCell(upFrontUsd, formats),
        ...spans.map((one) => moneyCell(sumOver(monthlyUsd, one), formats)),
        moneyCell(totalUsd, formats),
      ],
      'total',
    )
  const ownTime = paid('own-time')
  return {
    kind: 'table',
    id: `by-year-${view.id}-${option.id}`,
    caption: `What that comes to over ${span(evaluation.horizonMonths)}`,
    columns: [
      words('Line', 1),
      figures('Start'),
      ...spans.map(({ label }) => figures(label)),
      figures('Together'),
    ],
    rows: [
      ...paid('cash').flatMap(rowsOf),
      totalRow(MONEY_LABELS.cash, cost.upFrontUsd, cost.monthlyUsd, cost.cashUsd),
      ...ownTime.flatMap(rowsOf),
      ...(ownTime.length > 0
        ? [
            totalRow(
              MONEY_LABELS['own-time'],
              cost.ownTimeUpFrontUsd,
              cost.ownTimeMonthlyUsd,
              cost.ownTimeUsd,
            ),
          ]
        : []),
    ],
    note: null,
    isSpare: true,
  }
}

function countedRow({ id, list = [] }: LineFigure, spans: readonly YearSpan[], { count }: Formats): Row {
  const cell = (value: number) => ({ text: count(value), detail: null, value })
  return row(
    [
      textCell(capitalised(workingName(id))),
      textCell(''),
      ...spans.map((one) => cell(sumOver(list, one))),
      cell(list.reduce((sum, value) => sum + value, 0)),
    ],
    'muted',
  )
}
