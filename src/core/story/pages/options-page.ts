import { caseOf } from '../../decision/case.ts'
import type { Bars, Block, ReportPage, Row, Table } from '../blocks.ts'
import { figures, groupRow, lineCell, moneyCell, row, textCell, words } from '../cells.ts'
import { ordinalOf } from '../ordinal-of.ts'
import { ticksTo } from '../figures.ts'
import { moneyParts } from '../money-parts.ts'
import { shortMoney, tickMoney } from '../short-money.ts'
import { findingSentence, formatsOf, list, span } from '../../words/words.ts'
import {
  excludedOptions, gateOf, isAllowed, optionById, optionsToShow, optionsWithoutCost, rankedOptions,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { todayBlocks, todayOf } from '../today.ts'
import { todaysBill } from '../todays-bill.ts'
import { KEEP_WHAT_YOU_HAVE, MONEY_LABELS } from '../words.ts'
import { toWatch } from './conditions.ts'
import { toneOf } from './of-gates.ts'

const MOST_BARS = 5

/** Page 2: every option on one basis, also those that a rule excludes, with what would bring them back. */
export function optionsPage(view: WorkloadView, input: ReportInput): ReportPage {
  return {
    id: `options-${view.id}`,
    label: 'Options',
    flows: false,
    title: title(view),
    blocks: [
      ...bars(view, input),
      optionsTable(view, input),
      ...ruledOut(view),
      ...onConditions(view),
      ...notCosted(view, input),
      ...againstToday(view, input),
      ...dearerThanToday(view, input),
      ...(view.decision.recommended === null ? [] : toWatch(view, input)),
    ],
  }
}

function title(view: WorkloadView): string {
  const { options } = view.evaluation
  const allowed = options.filter(({ id, cost }) => isAllowed(view, id) && cost !== null).length
  if (options.length === 0) return 'No option has been entered yet.'
  if (allowed === 0) return `None of the ${options.length} options meets every rule.`
  if (options.length === 1) return 'The only option entered meets every rule.'
  if (allowed === options.length) return `All ${options.length} options meet every rule.`
  return `${allowed} of ${options.length} options ${allowed === 1 ? 'meets' : 'meet'} every rule.`
}

/** Cash up front and running, and what risk and own time would add, so that nobody has to believe in them. */
function bars(view: WorkloadView, { evaluation }: ReportInput): readonly Bars[] {
  const { currency, horizonMonths } = evaluation
  const shown = optionsToShow(view, MOST_BARS)
  if (shown.length === 0) return []
  const short = shortMoney(currency)
  const rows = shown.map((option) => {
    const { cost } = option
    const upFront = Math.min(cost.upFrontUsd, cost.cashUsd)
    const besideUsd = cost.ownTimeUsd + cost.riskUsd
    return {
      id: option.id,
      name: option.name,
      optionKind: option.kind,
      ordinal: ordinalOf(view.evaluation, option.id),
      parts: [
        { usd: upFront, look: 'full' },
        { usd: cost.cashUsd - upFront, look: 'pale' },
        { usd: besideUsd, look: 'dashed' },
      ],
      text: besideUsd > 0 ? `${short(cost.cashUsd)} + ${short(besideUsd)}` : short(cost.cashUsd),
    } as const
  })
  const most = Math.max(...shown.map(({ cost }) => cost.cashUsd + cost.ownTimeUsd + cost.riskUsd))
  const ticks = ticksTo(most * currency.perUsd).map((amount) => amount / currency.perUsd)
  const tickText = tickMoney(currency, ticks)
  return [
    {
      kind: 'bars',
      id: `bars-${view.id}`,
      title: `Cash over ${span(horizonMonths)}: up front, then running; in dashes own time and risk, which nobody is paid`,
      description: `Bar chart of cash: ${rows.map(({ name, text }) => `${name} ${text}`).join('; ')}. The figures stand in the table below.`,
      ticks: ticks.map((value) => ({ value, text: tickText(value) })),
      rows,
    },
  ]
}

function optionsTable(view: WorkloadView, input: ReportInput): Table {
  const { evaluation } = input
  const allowed = rankedOptions(view).filter(({ id }) => isAllowed(view, id))
  const excluded = excludedOptions(view)
  const toRow = (option: CostedOption) => costedRow(view, option, input)
  const parts = ['own-time', 'cost-of-money', 'risk', 'value-left'] as const
  return {
    kind: 'table',
    id: `options-${view.id}`,
    caption: `What each costs over ${span(evaluation.horizonMonths)}`,
    columns: [
      words('Option', 1),
      figures('Up front'),
      figures(MONEY_LABELS.cash),
      ...parts.map((part) => figures(MONEY_LABELS[part])),
      figures(MONEY_LABELS.total),
      figures(MONEY_LABELS.present),
    ],
    rows: [
      ...allowed.map(toRow),
      ...(excluded.length > 0 && allowed.length > 0 ? [groupRow('Out')] : []),
      ...excluded.map(toRow),
      ...keepWhatYouHave(view, input),
    ],
    note: 'Total: cash, own time, cost of money and risk, less value left. Present value is that of the total.',
  }
}

function costedRow(view: WorkloadView, option: CostedOption, { evaluation }: ReportInput): Row {
  const formats = formatsOf(evaluation.currency)
  const { cost } = option
  const [cash, ...others] = moneyParts(cost)
  return row(
    [
      textCell(option.name),
      moneyCell(cost.upFrontUsd, formats),
      moneyCell(cash?.usd ?? 0, formats),
      ...others.map(({ usd }) => lineCell(usd, formats)),
      moneyCell(cost.totalUsd, formats),
      moneyCell(cost.presentUsd, formats),
    ],
    toneOf(view, option.id),
  )
}

/** The do-nothing option: the bill as it is, unchanged, where the plan names it and it pays for this workload alone. */
function keepWhatYouHave(view: WorkloadView, input: ReportInput): readonly Row[] {
  const bill = todaysBill(view, input)
  if (bill === null) return []
  const formats = formatsOf(input.evaluation.currency)
  const none = textCell('–')
  return [
    row([
      textCell(KEEP_WHAT_YOU_HAVE),
      moneyCell(0, formats),
      moneyCell(bill.cashUsd, formats),
      none,
      lineCell(bill.totalUsd - bill.cashUsd, formats),
      none,
      none,
      moneyCell(bill.totalUsd, formats),
      none,
    ]),
  ]
}

/** What each saves against what runs today, or what has to be said for that. */
function againstToday(
  view: WorkloadView,
  { catalogue, evaluation, complete, decision }: ReportInput,
): readonly Block[] {
  const today = todayOf(caseOf({ complete, evaluation, decision }, view.id), catalogue)
  if (!today) return []
  return today.asks === null
    ? todayBlocks(today)
    : [{ kind: 'paragraph', role: 'body', text: today.sentences.join(' ') }]
}

/** A recommendation that costs more than the bill of today needs another reason than its cost. */
function dearerThanToday(view: WorkloadView, input: ReportInput): readonly Block[] {
  const bill = todaysBill(view, input)
  const recommended = optionById(view, view.decision.recommended)?.cost?.totalUsd ?? null
  if (bill === null || recommended === null || recommended <= bill.totalUsd) return []
  const { aboutMoney } = formatsOf(input.evaluation.currency)
  const text = `The recommendation costs about ${aboutMoney(recommended - bill.totalUsd)} more than today’s bill ${bill.grows ? 'as the use goes, so a change needs a reason beyond its cost' : 'held as it is, so a change needs a reason beyond its cost, or a bill that is about to grow'}.`
  return [{ kind: 'paragraph', role: 'note', text }]
}

interface Out {
  readonly sentence: string
  readonly unlock: string
  readonly options: string[]
}

/** One row for each thing that stands in the way, with all that it keeps out. */
function ruledOut(view: WorkloadView): readonly Block[] {
  const reasons = new Map<string, Out>()
  for (const option of view.evaluation.options) {
    for (const { sentence, unlock } of gateOf(view, option.id)?.failures ?? []) {
      const key = `${sentence}\n${unlock}`
      const out = reasons.get(key) ?? { sentence, unlock, options: [] }
      out.options.push(option.name)
      reasons.set(key, out)
    }
  }
  if (reasons.size === 0) return []
  const table: Table = {
    kind: 'table',
    id: `ruled-out-${view.id}`,
    caption: 'Why options are out, and what would bring them back',
    columns: [words('Option', 2), words('Reason', 3), words('Back in if', 3)],
    rows: [...reasons.values()].map(({ sentence, unlock, options }) =>
      row([textCell(named(options)), textCell(sentence), textCell(unlock)]),
    ),
    note: null,
  }
  return [table]
}

const MOST_NAMES = 3

function named(names: readonly string[]): string {
  const left = names.length - MOST_NAMES
  return left > 1 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${left} more` : list(names)
}

/** What has to be done before real data is sent to an option that passes, and who does it. */
function onConditions(view: WorkloadView): readonly Block[] {
  const rows = view.evaluation.options.flatMap((option) =>
    (gateOf(view, option.id)?.conditions ?? []).map(({ sentence, who }, i) =>
      row([textCell(i === 0 ? option.name : ''), textCell(sentence), textCell(who)]),
    ),
  )
  if (rows.length === 0) return []
  const table: Table = {
    kind: 'table',
    id: `conditions-${view.id}`,
    caption: 'What has to be done before real data is sent there',
    columns: [words('Option', 2), words('Condition', 4), words('Who', 2)],
    rows,
    note: null,
  }
  return [table]
}

function notCosted(view: WorkloadView, { evaluation }: ReportInput): readonly Block[] {
  const formats = formatsOf(evaluation.currency)
  const rows = optionsWithoutCost(view).map((option) => {
    const reasons = option.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => findingSentence(finding, formats))
    return row([
      textCell(option.name),
      textCell(reasons.length > 0 ? reasons.join(' ') : 'A figure that its cost needs is not known.'),
    ])
  })
  if (rows.length === 0) return []
  const table: Table = {
    kind: 'table',
    id: `without-cost-${view.id}`,
    caption: 'Why options have no cost',
    columns: [words('Option', 2), words('What is missing', 6)],
    rows,
    note: null,
  }
  return [table]
}
