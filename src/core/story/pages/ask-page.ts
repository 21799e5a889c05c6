import { hoursOfWork, type WorkHours } from '../../decision/proposals/hours-of-work.ts'
import type { LineItem } from '../../engine/evaluation.ts'
import { quantity } from '../../words/units.ts'
import { afterColon, formatsOf, plural, span } from '../../words/phrases.ts'
import { switchPlace } from '../../words/switch-words.ts'
import type { Formats } from '../../units/format.ts'
import type { Block, KeyFigures, PlainBlock, ReportPage, Row, Table } from '../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import {
  isCosted, optionById, outlookOn,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { shortMoney } from '../short-money.ts'
import { todaysBill } from '../todays-bill.ts'
import { lineLabel } from '../words.ts'
import { sumOver, yearSpans } from '../years.ts'
import { nameOf, switchingOf } from './annex/switching-page.ts'
import { conditionsOf } from './conditions.ts'

const REASONS = 3
const TURNS = 2

/** Page 1: what is asked for, in the words of the verdict, with what a board needs to sign it. */
export function askPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { verdict, recommended } = view.decision
  const option = optionById(view, recommended)
  return {
    id: `decision-${view.id}`,
    label: 'The ask',
    flows: false,
    title: verdict.headline,
    blocks: isCosted(option) ? ofRecommendation(view, option, input) : draft(view, input),
  }
}

/** Nothing to sign yet: what is missing, and what is known. */
function draft(view: WorkloadView, input: ReportInput): readonly Block[] {
  const { verdict, reasons } = view.decision
  const why = inShort(reasons.map(({ sentence }) => sentence))
  return [
    { kind: 'paragraph', role: 'lead', text: verdict.detail },
    {
      kind: 'paragraph',
      role: 'body',
      text: 'This is a draft: there is nothing to sign until one option is recommended.',
    },
    ...listed('Why', why),
    ...listed('First', conditionsOf(view, input)),
  ]
}

function ofRecommendation(view: WorkloadView, option: CostedOption, input: ReportInput): readonly Block[] {
  const { verdict, reasons } = view.decision
  const why = inShort(reasons.map(({ sentence }) => sentence))
  return [
    { kind: 'paragraph', role: 'lead', text: verdict.detail },
    keyFigures(view, option, input),
    takesTable(view, option, input),
    cashTable(view, option, input),
    { kind: 'columns', columns: [
      { weight: 1.25, blocks: listed('Why', why, true) },
      { weight: 1, blocks: whatTurnsIt(view, input) },
    ] },
    ...listed('On these conditions', conditionsOf(view, input)),
    SIGNED_BY,
  ] // prettier-ignore
}

/** The first of them that are read at a glance; what takes longer stands on the pages after this one. */
function inShort(sentences: readonly string[]): readonly string[] {
  const short = sentences.filter((sentence) => sentence.split(' ').length <= MOST_WORDS)
  return (short.length > 0 ? short : sentences).slice(0, REASONS)
}

const MOST_WORDS = 36

const SIGNED_BY: Block = {
  kind: 'signatures',
  title: 'Decision',
  choices: ['approved', 'approved with conditions', 'not approved'],
  roles: [
    { role: 'Asks', does: 'for the workload' },
    { role: 'Finance', does: 'owns the budget' },
    { role: 'Data protection', does: 'confirms page 5' },
    { role: 'Operations', does: 'will run it' },
  ],
}

function listed(text: string, items: readonly string[], ordered = false): readonly PlainBlock[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', text },
    { kind: 'list', ordered, items },
  ]
}

function keyFigures(view: WorkloadView, option: CostedOption, input: ReportInput): KeyFigures {
  const { currency, horizonMonths } = input.evaluation
  const formats = formatsOf(currency)
  const { cost } = option
  const isPurchase = cost.upFrontUsd > 0
  const month = cost.monthlyUsd[0] ?? 0
  return {
    kind: 'key-figures',
    items: [
      isPurchase
        ? { label: 'Asked for', text: formats.money(cost.upFrontUsd), detail: `up front, then ${formats.money(month)} a month`, value: cost.upFrontUsd }
        : { label: 'Asked for', text: formats.money(month), detail: 'a month, nothing up front', value: month },
      { label: `Cash, ${span(horizonMonths)}`, text: formats.money(cost.cashUsd), detail: likelyCash(view, option, input), value: cost.cashUsd },
      ...againstToday(option, input),
      ...againstRunnerUp(view, formats),
      ...chanceFigure(view),
    ],
  } // prettier-ignore
}

function likelyCash(view: WorkloadView, { id }: CostedOption, input: ReportInput): string {
  const bands = outlookOn(view, input)?.pair?.cash.find(({ option }) => option === id)?.bands
  const end = bands?.at(-1)
  if (!end) return 'paid to others'
  const short = shortMoney(input.evaluation.currency)
  return `likely ${short(end.p10)} to ${short(end.p90)}`
}

function againstToday({ cost }: CostedOption, input: ReportInput): KeyFigures['items'] {
  const bill = todaysBill(input)
  if (bill === null || input.plan.workloads.length > 1) return []
  const { money, percent } = formatsOf(input.evaluation.currency)
  const savedUsd = bill.cashUsd - cost.cashUsd
  return [
    {
      label: savedUsd >= 0 ? 'Less than today’s bill' : 'More than today’s bill',
      text: money(Math.abs(savedUsd)),
      detail: bill.cashUsd > 0 ? `${percent(Math.abs(savedUsd) / bill.cashUsd)}, in cash` : 'in cash',
      value: Math.abs(savedUsd),
    },
  ]
}

function againstRunnerUp({ decision }: WorkloadView, { money, percent }: Formats): KeyFigures['items'] {
  const { differenceUsd } = decision.figures
  if (differenceUsd === null || decision.runnerUp === null) return []
  return [
    {
      label: 'Apart from the runner-up',
      text: money(differenceUsd),
      detail: decision.margin === null ? 'in total' : `${percent(decision.margin)} of the total`,
      value: differenceUsd,
    },
  ]
}

function chanceFigure({ decision: { chance } }: WorkloadView): KeyFigures['items'] {
  return chance
    ? [
        {
          label: 'Costs least in',
          text: `${chance.marks} in 10`,
          detail: 'ways it may turn out',
          value: null,
        },
      ]
    : []
}

/** What is bought, hired and paid, each with when and how much. */
function takesTable(view: WorkloadView, option: CostedOption, { evaluation }: ReportInput): Table {
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

function cashTable(view: WorkloadView, option: CostedOption, input: ReportInput): Table {
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
  const bill = input.plan.workloads.length > 1 ? null : todaysBill(input)
  const { cost } = option
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
      ...likelyRow(view, option, input),
      ...(isCosted(other) ? [cashRow(other, 'plain')] : []),
      ...(bill
        ? [
            row([
              textCell('Today’s bill'),
              moneyCell(0, formats),
              ...spans.map(({ from, to }) => moneyCell(bill.monthlyUsd * (to - from + 1), formats)),
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
    note: null,
  }
}

/** How far the cash paid by the end of each year is likely to go. */
function likelyRow(view: WorkloadView, { id }: CostedOption, input: ReportInput): readonly Row[] {
  const bands = outlookOn(view, input)?.pair?.cash.find(({ option }) => option === id)?.bands
  if (!bands) return []
  const short = shortMoney(input.evaluation.currency, 2)
  const cell = (month: number) => {
    const band = bands[month]
    return textCell(band ? `${short(band.p10)}–${short(band.p90)}` : '')
  }
  const spans = yearSpans(input.evaluation.horizonMonths)
  return [
    row(
      [textCell('paid by then, likely'), cell(0), ...spans.map(({ to }) => cell(to)), textCell('')],
      'muted',
    ),
  ]
}

/** The values at which the answer changes of what moves it most, then of what is nearest. */
function whatTurnsIt(view: WorkloadView, input: ReportInput): readonly PlainBlock[] {
  const formats = formatsOf(input.evaluation.currency)
  const drivers = (input.analysis?.get(view.id)?.drivers ?? []).map(({ input: { path } }) => path)
  const place = (path: string) => (drivers.includes(path) ? drivers.indexOf(path) : drivers.length)
  const turns = switchingOf(view, input)
    .toSorted((a, b) => place(a.input) - place(b.input))
    .flatMap((value) => value.switches.slice(0, 1).map((change) => ({ value, change })))
    .slice(0, TURNS)
    .map(({ value, change }) => {
      const write = (at: number) => quantity(at, value.unit, formats)
      return `${nameOf(view, value.input)} ${afterColon(switchPlace(value, change, write))} (now ${write(value.current)}).`
    })
  return listed(
    'What would turn it round',
    turns.length > 0 ? turns : ['No single figure, within its range.'],
  )
}
