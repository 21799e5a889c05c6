import { choicesOf } from '../../decision/case.ts'
import { formula, onSheet, text, type BookCell, type BookRow, columnName, fixedCell } from './book.ts'
import type { BoundOption } from './bound-figures.ts'
import { day } from '../figures.ts'
import { gateOf, type ReportInput, type WorkloadView } from '../report-input.ts'
import { NOT_A_QUOTE } from '../words.ts'
import { leadsOver } from './leads-over.ts'
import { PART_ROWS, VALUE } from './total-rows.ts'

export interface SummaryPart {
  readonly view: WorkloadView
  readonly options: readonly BoundOption[]
  readonly compared: BoundOption | null
  readonly sheetOf: (option: string) => string
  /** The cell that says when the compared one is ahead of an option, on its sheet. */
  readonly evenOf: (option: string) => string | null
}

/** What every option comes to, which of those that may be chosen costs least, and when it is ahead. */
export function summaryRows(
  input: ReportInput,
  parts: readonly SummaryPart[],
  months: number,
): readonly BookRow[] {
  const { complete, evaluation, catalogue, planHash, engineVersion } = input
  const rows: BookRow[] = [
    [text(complete.name, 'title')],
    [text(`Costs over ${months} months in US dollars. ${NOT_A_QUOTE}`, 'note')],
    ...HOW_IT_WORKS.map((said): BookRow => [text(said, 'note')]),
    [
      text(
        [
          `Prices of ${day(evaluation.asOf)}`,
          `catalogue ${catalogue.version}`,
          ...(planHash === undefined ? [] : [`plan ${planHash}`]),
          ...(engineVersion === undefined ? [] : [`Crossover ${engineVersion}`]),
        ].join(' · '),
        'note',
      ),
    ],
  ]
  for (const part of parts) rows.push([], ...partRows(part, rows.length + 1, months))
  return rows
}

const HOW_IT_WORKS = [
  'Change a figure on “Inputs” and every sheet follows.',
  'What is searched for stands as a value: how many machines, what they work on at once, how busy they are, what goes where in a mix.',
  'Whether an option may be chosen stands as the rules had it.',
] as const

const HEADS = [
  'Option', 'May be chosen', 'Cash', 'Own time', 'Cost of money', 'Risk', 'Value left', 'Total', 'Present value', 'Total if it may be chosen',
] as const // prettier-ignore

function partRows(
  { view, options, compared, sheetOf, evenOf }: SummaryPart,
  start: number,
  months: number,
): readonly BookRow[] {
  const choices = new Set(choicesOf(view).map(({ id }) => id))
  const total = columnName(HEADS.indexOf('Total'))
  const first = start + 3
  const last = first + options.length - 1
  const names = `${fixedCell(first, 0)}:${fixedCell(last, 0)}`
  const allowed = `${fixedCell(first, HEADS.length - 1)}:${fixedCell(last, HEADS.length - 1)}`
  const least = options
    .filter(({ option }) => choices.has(option.id))
    .toSorted((a, b) => a.option.cost.totalUsd - b.option.cost.totalUsd)[0]
  const end = columnName(VALUE + months + 2)
  const optionRow = ({ option }: BoundOption, at: number): BookRow => {
    const { cost, id } = option
    const from = (row: number, value: number): BookCell =>
      formula(onSheet(sheetOf(id), `$${end}$${row + 1}`), value, 'money')
    const row = first + at + 1
    const even = evenOf(id)
    const lead = even === null ? null : (leadAfter(compared, option.cost.cumulativeUsd) ?? NOT_WITHIN)
    return [
      text(option.name),
      text(choices.has(id) ? 'yes' : (gateOf(view, id)?.failures[0]?.sentence ?? 'no'), 'note'),
      from(PART_ROWS.cash, cost.cashUsd),
      from(PART_ROWS.ownTime, cost.ownTimeUsd),
      from(PART_ROWS.costOfMoney, cost.costOfMoneyUsd),
      from(PART_ROWS.risk, cost.riskUsd),
      from(PART_ROWS.valueLeft, cost.valueLeftUsd),
      from(PART_ROWS.total, cost.totalUsd),
      from(PART_ROWS.present, cost.presentUsd),
      choices.has(id) ? formula(`${total}${row}`, cost.totalUsd, 'money') : text('–', 'note'),
      even === null || lead === null
        ? null
        : formula(`IF(ISNUMBER(${even}),${even},"${NOT_WITHIN}")`, lead, 'month'),
    ]
  }
  const without = view.evaluation.options.filter(({ cost }) => cost === null)
  return [
    [text(view.name, 'title')],
    [text(view.decision.verdict.headline, 'total')],
    [
      ...HEADS.map((label) => text(label, 'head')),
      ...(compared ? [text(`${compared.option.name} is ahead of it in cash from month`, 'head')] : []),
    ],
    ...options.map(optionRow),
    ...without.map(({ name }): BookRow => [
      text(name),
      text('It has no cost: a figure is missing, or it cannot do the work.', 'note'),
    ]),
    least === undefined
      ? [text('None of them may be chosen.', 'total')]
      : [
          text('Least total of those that may be chosen', 'total'),
          formula(`INDEX(${names},MATCH(MIN(${allowed}),${allowed},0))`, least.option.name, 'plain', 'total'),
          ...Array.from({ length: HEADS.indexOf('Total') - 2 }, () => null),
          formula(`MIN(${allowed})`, least.option.cost.totalUsd, 'money', 'total'),
        ],
    [text('Value left is taken off; the others add up to the total.', 'note')],
  ]
}

const NOT_WITHIN = 'not within the horizon'

function leadAfter(compared: BoundOption | null, against: readonly number[]): number | null {
  return compared === null
    ? null
    : (leadsOver(compared.option.cost.cumulativeUsd, against).at(-1)?.from ?? null)
}
