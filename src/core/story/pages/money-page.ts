import { formatsOf } from '../../words/phrases.ts'
import type { LineItem } from '../../engine/evaluation.ts'
import type { Block, ReportPage, Row, Table } from '../blocks.ts'
import { figures, groupRow, lineCell, moneyCell, row, textCell, words } from '../cells.ts'
import type { Formats } from '../../units/format.ts'
import { optionsSpokenOf, optionsToShow, rankedOptions, type CostedOption, type ReportInput, type WorkloadView } from '../report-input.ts' // prettier-ignore
import { LINE_GROUPS, lineGroupOf, moneyParts } from '../money-parts.ts'
import { GROUP_LABELS, lineLabel, MONEY_LABELS } from '../words.ts'
import { fiscalYearTables } from './fiscal-years.ts'
import { sumOver, yearSpans } from '../years.ts'

const MOST_OPTIONS = 6

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
  const groups = LINE_GROUPS.flatMap((group) => {
    const lines = cost.lineItems.filter((line) => lineGroupOf(line) === group && !isNothing(line))
    return lines.length === 0 ? [] : [groupRow(GROUP_LABELS[group]), ...lines.map(lineRow)]
  })
  const empty = textCell('')
  const part = (label: string, usd: number, tone?: 'total') =>
    row(
      [
        textCell(label),
        empty,
        ...spans.map(() => empty),
        ...(hasTerminal ? [empty] : []),
        moneyCell(usd, formats),
      ],
      tone,
    )
  const cash = row([
    textCell(MONEY_LABELS.cash),
    moneyCell(cost.upFrontUsd, formats),
    ...spans.map((span) => moneyCell(sumOver(cost.monthlyUsd, span), formats)),
    ...(hasTerminal ? [empty] : []),
    moneyCell(cost.cashUsd, formats),
  ])
  const others = moneyParts(cost).filter(({ id, usd }) => id !== 'cash' && usd !== 0)
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
      ...groups,
      groupRow('What ranks'),
      cash,
      ...others.map(({ id, usd }) => part(MONEY_LABELS[id], usd)),
      part(MONEY_LABELS.total, cost.totalUsd, 'total'),
    ],
    note: `${splitNote(option, formats)}${nothingNote(option)}`,
  }
}

function splitNote({ cost }: CostedOption, { money, unitPrice }: Formats): string {
  const parts = [
    `Cash: capital ${money(cost.capexUsd)}, running ${money(cost.opexUsd)}`,
    `present value of the total ${money(cost.presentUsd)}`,
  ]
  const units = [
    cost.lcotUsdPerMTok === null ? null : `${unitPrice(cost.lcotUsdPerMTok)} per million tokens`,
    cost.usdPerRequest === null ? null : `${unitPrice(cost.usdPerRequest)} per request`,
    cost.usdPerAcceptedRequest === null || cost.usdPerAcceptedRequest === cost.usdPerRequest
      ? null
      : `${unitPrice(cost.usdPerAcceptedRequest)} per accepted request`,
  ].filter((text) => text !== null)
  const unitText =
    units.length === 0 ? 'No unit cost: nothing is delivered.' : `Unit cost: ${units.join(', ')}.`
  return `${parts.join(', ')}. ${unitText} Figures may not add up due to rounding.`
}

function isNothing({ upFrontUsd, monthlyUsd, terminalUsd }: LineItem): boolean {
  return upFrontUsd === 0 && terminalUsd === 0 && monthlyUsd.every((usd) => usd === 0)
}

/** A line that costs nothing is named, so that nobody takes it for forgotten. */
function nothingNote({ cost }: CostedOption): string {
  const names = cost.lineItems.filter(isNothing).map((line) => lineLabel(line).toLowerCase())
  return names.length === 0 ? '' : ` Counted, and nothing in this plan: ${names.join(', ')}.`
}
