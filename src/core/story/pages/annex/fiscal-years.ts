import { optionOf } from '../../../decision/case.ts'
import { accountingYears, fiscalYears } from '../../../engine/accounting.ts'
import { formatsOf } from '../../../words/phrases.ts'
import type { Block, Row, Table } from '../../blocks.ts'
import { figures, groupRow, lineCell, moneyCell, row, textCell, words } from '../../cells.ts'
import type { CostedOption, ReportInput, WorkloadView } from '../../report-input.ts'
import { toneOf } from '../of-gates.ts'

/** More columns than this are too narrow for figures on a portrait page. */
const MOST_YEARS = 7

/** The same money by fiscal year: as it is paid, and, where something is bought, as the books show it. */
export function fiscalYearTables(
  view: WorkloadView,
  shown: readonly CostedOption[],
  input: ReportInput,
): readonly Block[] {
  const { asOf } = input.evaluation
  const start = input.complete.finance.fiscalYearStartsInMonth
  const years = shown[0] === undefined ? [] : fiscalYears(shown[0].cost, asOf, start).map(({ year }) => year)
  if (years.length === 0 || years.length > MOST_YEARS) return []
  const bought = shown.filter(({ cost }) => cost.capexUsd > 0)
  return [
    cashTable(view, shown, years, input),
    ...(bought.length > 0 ? [booksTable(view, bought, years, input)] : []),
  ]
}

function cashTable(
  view: WorkloadView,
  shown: readonly CostedOption[],
  years: readonly number[],
  { evaluation, complete }: ReportInput,
): Table {
  const formats = formatsOf(evaluation.currency)
  const start = complete.finance.fiscalYearStartsInMonth
  return {
    kind: 'table',
    id: `fiscal-${view.id}`,
    caption: 'Paid in each fiscal year',
    columns: [words('Option', 1), ...years.map((year) => figures(`FY ${year}`))],
    rows: shown.map((option) =>
      row(
        [
          textCell(option.name),
          ...fiscalYears(option.cost, evaluation.asOf, start).map(({ cashUsd }) =>
            moneyCell(cashUsd, formats),
          ),
        ],
        toneOf(view, option.id),
      ),
    ),
    note: 'A purchase counts in the year in which it is paid; exit reserve and resale count in the last one.',
  }
}

function booksTable(
  view: WorkloadView,
  bought: readonly CostedOption[],
  years: readonly number[],
  { evaluation, complete }: ReportInput,
): Table {
  const formats = formatsOf(evaluation.currency)
  const start = complete.finance.fiscalYearStartsInMonth
  const rows = bought.flatMap((option): readonly Row[] => {
    const life = lifeYears(view, option)
    const books = accountingYears(option.cost, evaluation.asOf, start, {
      method: 'straight-line',
      years: life,
    })
    return [
      groupRow(`${option.name}, written off over ${life} years`),
      row([textCell('Running cost'), ...books.map(({ opexUsd }) => lineCell(opexUsd, formats))]),
      row([
        textCell('Written off'),
        ...books.map(({ depreciationUsd }) => lineCell(depreciationUsd, formats)),
      ]),
      row([
        textCell('Book value at the year’s end'),
        ...books.map(({ bookValueUsd }) => lineCell(bookValueUsd, formats)),
      ]),
    ]
  })
  return {
    kind: 'table',
    id: `books-${view.id}`,
    caption: 'As the books show it, in equal shares a year',
    columns: [words('Line', 1), ...years.map((year) => figures(`FY ${year}`))],
    rows,
    note: 'Never added to the cash: a purchase is paid once, or written off, not both.',
  }
}

/** The life of the machines, in whole years; of a mix, that of its local part. */
function lifeYears(view: WorkloadView, { id }: CostedOption): number {
  const option = optionOf(view, id)?.option
  const machine = option?.kind === 'hybrid' ? optionOf(view, option.local)?.option : option
  return machine?.kind === 'owned' ? Math.max(1, Math.round(machine.lifeMonths / 12)) : USUAL_LIFE_YEARS
}

const USUAL_LIFE_YEARS = 4
