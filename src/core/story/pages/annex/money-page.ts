import { formatsOf, span } from '../../../words/phrases.ts'
import type { LineItem } from '../../../engine/line-item.ts'
import type { Block, ReportPage, Row, Table } from '../../blocks.ts'
import { figures, groupRow, lineCell, moneyCell, row, textCell, words } from '../../cells.ts'
import type { Formats } from '../../../units/format.ts'
import { optionsSpokenOf, optionsToShow, rankedOptions, type CostedOption, type ReportInput, type WorkloadView } from '../../report-input.ts' // prettier-ignore
import { lineGroupOf, moneyParts, type LineGroup } from '../../money-parts.ts'
import { BESIDE_PAYMENTS, GROUP_LABELS, lineLabel, MONEY_LABELS } from '../../words.ts'
import { toneOf } from '../of-gates.ts'
import { fiscalYearTables } from './fiscal-years.ts'
import { sumOver, yearSpans, type YearSpan } from '../../years.ts'

const MOST_OPTIONS = 5

/** Page 4: every line of every option, year by year, with its capital and running parts. */
export function moneyPage(view: WorkloadView, input: ReportInput): ReportPage {
  const shown = optionsToShow(view, MOST_OPTIONS)
  const left = rankedOptions(view).length - shown.length
  const more: readonly Block[] =
    left > 0
      ? [
          {
            kind: 'paragraph',
            role: 'note',
            text: `${left} more ${left === 1 ? 'option has its' : 'options have their'} totals on the page of options; the app shows every line.`,
          },
        ]
      : []
  return {
    id: `money-${view.id}`,
    label: 'Where the money goes',
    flows: false,
    title: moneyTitle(view),
    blocks: [
      ...(shown.length > 0 ? [partsTable(view, shown, input)] : []),
      ...shown.map((option) => linesTable(view, option, input)),
      ...more,
      ...fiscalYearTables(view, shown, input),
    ],
  }
}

function moneyTitle(view: WorkloadView): string {
  const [option] = optionsSpokenOf(view)
  if (option === undefined) return 'No option has costs to show yet.'
  const largest = option.cost.lineItems.toSorted((a, b) => b.totalUsd - a.totalUsd)[0]
  if (largest === undefined || largest.totalUsd <= 0) return `${option.name} costs nothing.`
  return `The largest cost of ${option.name} is ${lineLabel(largest).toLowerCase()}.`
}

function linesTable(view: WorkloadView, option: CostedOption, { evaluation }: ReportInput): Table {
  const { horizonMonths } = evaluation
  const formats = formatsOf(evaluation.currency)
  const { cost } = option
  const spans = yearSpans(horizonMonths)
  const hasTerminal = cost.lineItems.some(({ terminalUsd }) => terminalUsd !== 0)
  const lineRow = (line: LineItem): Row =>
    row([
      textCell(lineLabel(line)),
      lineCell(line.upFrontUsd, formats),
      ...spans.map((span) => lineCell(sumOver(line.monthlyUsd, span), formats)),
      ...(hasTerminal ? [lineCell(line.terminalUsd, formats)] : []),
      moneyCell(line.totalUsd, formats),
    ])
  const linesOf = (group: LineGroup) =>
    cost.lineItems.filter((line) => lineGroupOf(line) === group && !isNothing(line)).map(lineRow)
  const empty = textCell('')
  const costOfMoney = row([
    textCell(MONEY_LABELS['cost-of-money']),
    empty,
    ...spans.map(() => empty),
    ...(hasTerminal ? [empty] : []),
    moneyCell(cost.costOfMoneyUsd, formats),
  ])
  const sums = row(
    [
      textCell(MONEY_LABELS.total),
      moneyCell(cost.upFrontUsd + cost.ownTimeUpFrontUsd, formats),
      ...spans.map((span) => moneyCell(sumOf(cost.lineItems, span), formats)),
      ...(hasTerminal ? [moneyCell(terminalOf(cost.lineItems), formats)] : []),
      moneyCell(cost.totalUsd, formats),
    ],
    'total',
  )
  return {
    kind: 'table',
    id: `lines-${view.id}-${option.id}`,
    caption: option.name,
    columns: [
      words('Line', 1),
      figures('Up front'),
      ...spans.map(({ label }) => figures(label)),
      ...(hasTerminal ? [figures('At the end')] : []),
      figures('In all'),
    ],
    rows: [
      ...titled(GROUP_LABELS.capex, linesOf('capex')),
      ...titled(GROUP_LABELS.opex, linesOf('opex')),
      ...titled(GROUP_LABELS['own-time'], linesOf('own-time')),
      ...titled(BESIDE_PAYMENTS, [
        ...(cost.costOfMoneyUsd === 0 ? [] : [costOfMoney]),
        ...linesOf('risk'),
        ...linesOf('value-left'),
      ]),
      sums,
    ],
    note: `${splitNote(option, formats)}${nothingNote(option)}`,
  }
}

function titled(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [groupRow(title), ...rows]
}

function sumOf(lines: readonly LineItem[], span: YearSpan): number {
  return lines.reduce((usd, { monthlyUsd }) => usd + sumOver(monthlyUsd, span), 0)
}

function terminalOf(lines: readonly LineItem[]): number {
  return lines.reduce((usd, { terminalUsd }) => usd + terminalUsd, 0)
}

/** What each total is made of, one option a row. */
function partsTable(view: WorkloadView, shown: readonly CostedOption[], { evaluation }: ReportInput): Table {
  const formats = formatsOf(evaluation.currency)
  const parts = shown.map((option) => ({ option, parts: moneyParts(option.cost) }))
  return {
    kind: 'table',
    id: `parts-${view.id}`,
    caption: `What the total over ${span(evaluation.horizonMonths)} is made of`,
    columns: [
      words('Option', 1),
      ...(parts[0]?.parts ?? []).map(({ id }) => figures(MONEY_LABELS[id])),
      figures(MONEY_LABELS.total),
      figures(MONEY_LABELS.present),
    ],
    rows: parts.map(({ option, parts: of }) =>
      row(
        [
          textCell(option.name),
          ...of.map(({ usd }) => lineCell(usd, formats)),
          moneyCell(option.cost.totalUsd, formats),
          moneyCell(option.cost.presentUsd, formats),
        ],
        toneOf(view, option.id),
      ),
    ),
    note: 'Present value is that of the total. Figures may not add up due to rounding.',
  }
}

function splitNote({ cost }: CostedOption, { money, unitPrice }: Formats): string {
  const units = [
    cost.lcotUsdPerMTok === null ? null : `${unitPrice(cost.lcotUsdPerMTok)} per million tokens`,
    cost.usdPerRequest === null ? null : `${unitPrice(cost.usdPerRequest)} per request`,
    cost.usdPerAcceptedRequest === null || cost.usdPerAcceptedRequest === cost.usdPerRequest
      ? null
      : `${unitPrice(cost.usdPerAcceptedRequest)} per accepted request`,
  ].filter((text) => text !== null)
  const unitText =
    units.length === 0 ? 'No unit cost: nothing is delivered.' : `Unit cost: ${units.join(', ')}.`
  return `Cash: capital ${money(cost.capexUsd)}, running ${money(cost.opexUsd)}. ${unitText}`
}

function isNothing({ upFrontUsd, monthlyUsd, terminalUsd }: LineItem): boolean {
  return upFrontUsd === 0 && terminalUsd === 0 && monthlyUsd.every((usd) => usd === 0)
}

/** A line that costs nothing is named, so that nobody takes it for forgotten. */
function nothingNote({ cost }: CostedOption): string {
  const names = cost.lineItems.filter(isNothing).map((line) => lineLabel(line).toLowerCase())
  return names.length === 0 ? '' : ` Counted, and nothing in this plan: ${names.join(', ')}.`
}
