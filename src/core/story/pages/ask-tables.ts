import { hoursOfWork, type WorkHours } from '../../decision/proposals/hours-of-work.ts'
import type { Band } from '../../analysis/statistics/band.ts'
import type { LineItem } from '../../engine/line-item.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Formats } from '../../units/format.ts'
import { formatsOf, plural } from '../../words/phrases.ts'
import type { Row, Table } from '../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import {
  isCosted, optionById, outlookOn,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { shortMoney, shortRange } from '../short-money.ts'
import { howItGoes, todaysBill } from '../todays-bill.ts'
import { lineLabel, WHAT_IS_LIKELY } from '../words.ts'
import { sumOver, yearSpans } from '../years.ts'

/** What is bought, hired and paid, each with when and how much. */
export function takesTable(view: WorkloadView, option: CostedOption, { evaluation }: ReportInput): Table {
  const formats = formatsOf(evaluation.currency)
  return {
    kind: 'table',
    id: `takes-${view.id}`,
    caption: 'What it takes',
    columns: [words('What', 3), words('When', 1.2), figures('Amount')],
    rows: [...purchaseRows(option, formats), ...runningRow(option, formats), ...hoursRow(option, formats)],
    note: null,
  }
}

function purchaseRows(option: CostedOption, formats: Formats): readonly Row[] {
  const { cost, capacity } = option
  const lines = cost.lineItems.filter(({ money, upFrontUsd }) => money === 'cash' && upFrontUsd > 0)
  const upFront = lines.reduce((sum, { upFrontUsd }) => sum + upFrontUsd, 0)
  const later = cost.lineItems
    .filter(({ group }) => group === 'capex')
    .reduce((sum, { monthlyUsd }) => sum + monthlyUsd.reduce((a, b) => a + b, 0), 0)
  const units = capacity?.units[0]
  const how =
    units === undefined || units === 0
      ? option.name
      : `${option.name}, ${formats.figure(units)} ${plural(units, 'unit')}`
  return [
    ...(upFront > 0
      ? [row([textCell(how, lines.map(lineLabel).join(', ').toLowerCase()), textCell('at the start'), moneyCell(upFront, formats)])]
      : []),
    ...(later > 0
      ? [row([textCell('More machines as use grows'), textCell('in the month that needs them'), moneyCell(later, formats)])]
      : []),
  ] // prettier-ignore
}

/** The largest payments of a month by name, all of them in the sum. */
function runningRow({ cost, name }: CostedOption, formats: Formats): readonly Row[] {
  const ofMonth = ({ monthlyUsd }: LineItem) => monthlyUsd[0] ?? 0
  const lines = cost.lineItems
    .filter((line) => line.money === 'cash' && line.group !== 'capex' && ofMonth(line) > 0)
    .toSorted((a, b) => ofMonth(b) - ofMonth(a))
  if (lines.length === 0) return []
  const month = lines.reduce((sum, line) => sum + ofMonth(line), 0)
  const named = lines.slice(0, 3).map(lineLabel).join(', ').toLowerCase()
  return [
    row([textCell(`Running ${name}`, named), textCell('in the first month'), moneyCell(month, formats)]),
  ]
}

const PER: Readonly<Record<WorkHours['per'], string>> = { once: 'once', month: 'a month', year: 'a year' }

/** All hours of own people in one row, with what they cost in the first year. */
function hoursRow(option: CostedOption, formats: Formats): readonly Row[] {
  const work = hoursOfWork(option)
  if (work.length === 0) return []
  const texts = work.map(
    ({ line, part, hours, per }) =>
      `${lineLabel({ id: line, part }).toLowerCase()} ${formats.figure(hours)} ${plural(hours, 'hour')} ${PER[per]}`,
  )
  const usd = work.reduce((sum, one) => sum + one.usd * TIMES_IN_A_YEAR[one.per], 0)
  return [
    row([textCell('Own people', texts.join(', ')), textCell('in the first year'), moneyCell(usd, formats)]),
  ]
}

const TIMES_IN_A_YEAR: Readonly<Record<WorkHours['per'], number>> = { once: 1, month: 12, year: 1 }

export function cashTable(view: WorkloadView, option: CostedOption, input: ReportInput): Table {
  const { horizonMonths, currency } = input.evaluation
  const formats = formatsOf(currency)
  const spans = yearSpans(horizonMonths)
  const cashRow = ({ name, cost }: CostedOption, tone: Row['tone']) =>
    row(
      [
        textCell(name),
        moneyCell(cost.upFrontUsd, formats),
        ...spans.map((one) => moneyCell(sumOver(cost.monthlyUsd, one), formats)),
        moneyCell(cost.cashUsd, formats),
      ],
      tone,
    )
  const other = optionById(view, view.decision.runnerUp)
  const bill = todaysBill(view, input)
  const { cost } = option
  const likely = likelyRow(view, option, input)
  return {
    kind: 'table',
    id: `cash-${view.id}`,
    caption: 'Cash by year, and own time beside it',
    columns: [
      words('', 1),
      figures('Start'),
      ...spans.map(({ label }) => figures(label)),
      figures('Together'),
    ],
    rows: [
      cashRow(option, 'chosen'),
      ...likely,
      ...(isCosted(other) ? [cashRow(other, 'plain')] : []),
      ...(bill
        ? [
            row([
              textCell('Today’s bill'),
              moneyCell(0, formats),
              ...spans.map((one) => moneyCell(sumOver(bill.monthlyUsd, one), formats)),
              moneyCell(bill.cashUsd, formats),
            ]),
          ]
        : []),
      row([
        textCell('Own time, not in cash'),
        moneyCell(cost.ownTimeUpFrontUsd, formats),
        ...spans.map((one) => moneyCell(sumOver(cost.ownTimeMonthlyUsd, one), formats)),
        moneyCell(cost.ownTimeUsd, formats),
      ]),
    ],
    note:
      [...(likely.length > 0 ? [WHAT_IS_LIKELY] : []), ...(bill ? [howItGoes(bill)] : [])].join(' ') || null,
  }
}

/** How far the cash of each year is likely to go; left out where none of it depends on anything that is drawn. */
function likelyRow(view: WorkloadView, { id }: CostedOption, input: ReportInput): readonly Row[] {
  const found = outlookOn(view, input)?.pair?.cash.find(({ option }) => option === id)
  if (!found) return []
  const short = shortMoney(input.evaluation.currency)
  const end = found.bands.at(-1)
  const text = (band: Band | undefined) => (band ? shortRange(band, short) : '')
  if (end && short(end.p10) === short(end.p90)) return []
  const spans = yearSpans(input.evaluation.horizonMonths)
  return [
    row(
      [
        textCell('likely'),
        textCell(text(found.bands[0])),
        ...spans.map(({ from, to }) =>
          textCell(to - from < MONTHS_PER_YEAR ? text(found.years[(from - 1) / MONTHS_PER_YEAR]) : ''),
        ),
        textCell(text(end)),
      ],
      'muted',
    ),
  ]
}
