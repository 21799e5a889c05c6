import { caseOf } from '../../decision/case.ts'
import { carryOver, setCarry } from '../../engine/finance.ts'
import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { Block, ReportPage, Row, Table } from '../blocks.ts'
import { figures, groupRow, moneyCell, row, textCell, unitPriceCell, words } from '../cells.ts'
import { OPTION_KINDS, findingSentence, formatsOf, span } from '../../words/words.ts'
import {
  excludedOptions, gateOf, isAllowed, optionsWithoutCost, rankedOptions,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { todayBlocks, todayOf } from '../today.ts'
import { KEEP_WHAT_YOU_HAVE, MONEY_LABELS } from '../words.ts'
import { rulesText, toneOf } from './decision-page.ts'

/** Page 2: every option, also those that a rule excludes, with what would bring them back. */
export function optionsPage(view: WorkloadView, input: ReportInput): ReportPage {
  return {
    id: `options-${view.id}`,
    label: 'Options',
    flows: false,
    title: title(view),
    blocks: [
      optionsTable(view, input),
      ...ruledOut(view),
      ...notCosted(view, input),
      ...againstToday(view, input),
      ...baselineNote(view, input),
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

function optionsTable(view: WorkloadView, input: ReportInput): Table {
  const { evaluation } = input
  const allowed = rankedOptions(view).filter(({ id }) => isAllowed(view, id))
  const excluded = excludedOptions(view)
  const uncosted = optionsWithoutCost(view)
  const toRow = (option: CostedOption) => costedRow(view, option, input)
  return {
    kind: 'table',
    id: `options-${view.id}`,
    caption: `What each option is, and what it costs over ${span(evaluation.horizonMonths)}`,
    columns: [
      words('Option', 3),
      figures('Up front'),
      figures('Month 1'),
      figures(MONEY_LABELS.cash),
      figures('Total'),
      figures('Per million tokens'),
      words('Meets rules', 0.9),
    ],
    rows: [
      ...(allowed.length > 0 ? [groupRow('Meets every rule, cheapest first'), ...allowed.map(toRow)] : []),
      ...(excluded.length > 0 ? [groupRow('Ruled out'), ...excluded.map(toRow)] : []),
      ...(uncosted.length > 0
        ? [groupRow('Without a cost'), ...uncosted.map((option) => uncostedRow(view, option))]
        : []),
      ...keepWhatYouHave(input),
    ],
    note: null,
  }
}

function costedRow(view: WorkloadView, option: CostedOption, { evaluation }: ReportInput): Row {
  const formats = formatsOf(evaluation.currency)
  const { cost } = option
  return row(
    [
      textCell(option.name, described(option)),
      moneyCell(cost.upFrontUsd, formats),
      moneyCell(cost.monthlyUsd[0] ?? 0, formats),
      moneyCell(cost.cashUsd, formats),
      moneyCell(cost.totalUsd, formats),
      cost.lcotUsdPerMTok === null ? textCell('–') : unitPriceCell(cost.lcotUsdPerMTok, formats),
      textCell(rulesText(view, option.id)),
    ],
    toneOf(view, option.id),
  )
}

function uncostedRow(view: WorkloadView, option: OptionEvaluation): Row {
  const unknown = textCell('–')
  return row(
    [
      textCell(option.name, described(option)),
      unknown,
      unknown,
      unknown,
      unknown,
      unknown,
      textCell(rulesText(view, option.id)),
    ],
    'muted',
  )
}

function described({ description, kind, name }: OptionEvaluation): string {
  const { label } = OPTION_KINDS[kind]
  return description === '' || description === name ? label : `${label} · ${description}`
}

/** The do-nothing option: the bill as it is, unchanged, where the plan names it and it pays for this workload alone. */
function keepWhatYouHave(input: ReportInput): readonly Row[] {
  const baseline = currentBill(input)
  if (baseline === null || input.plan.workloads.length > 1) return []
  const formats = formatsOf(input.evaluation.currency)
  return [
    groupRow('Today'),
    row([
      textCell(KEEP_WHAT_YOU_HAVE, `${formats.money(baseline.monthlyUsd)} a month, unchanged`),
      moneyCell(0, formats),
      moneyCell(baseline.monthlyUsd, formats),
      moneyCell(baseline.cashUsd, formats),
      moneyCell(baseline.totalUsd, formats),
      textCell('–'),
      textCell('not checked'),
    ]),
  ]
}

export interface CurrentBill {
  readonly monthlyUsd: number
  readonly cashUsd: number
  readonly totalUsd: number
}

/** Today's bill every month of the horizon, with its cost of money as the options have it. Null where none was entered. */
export function currentBill({ complete, evaluation }: ReportInput): CurrentBill | null {
  const monthlyUsd = complete.organisation.currentMonthlyBillUsd
  if (monthlyUsd === null) return null
  const { horizonMonths, discountRatePerYear } = evaluation
  const carry = carryOver(horizonMonths)
  setCarry(carry, discountRatePerYear, horizonMonths)
  const cashUsd = monthlyUsd * horizonMonths
  return { monthlyUsd, cashUsd, totalUsd: cashUsd + monthlyUsd * carry.ofEveryMonth }
}

function baselineNote(view: WorkloadView, input: ReportInput): readonly Block[] {
  const bill = currentBill(input)
  const text =
    bill === null
      ? `“${KEEP_WHAT_YOU_HAVE}” is not among the options: the plan names no bill of today.`
      : `“${KEEP_WHAT_YOU_HAVE}” is today’s bill held as it is: it does not grow with use, and no rule was checked on it.${dearerThanToday(view, input, bill)}`
  if (bill !== null && input.plan.workloads.length > 1) return []
  return [{ kind: 'paragraph', role: 'note', text }]
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
function dearerThanToday({ decision }: WorkloadView, { evaluation }: ReportInput, bill: CurrentBill): string {
  const recommended = decision.figures.totalUsd
  if (recommended === null || recommended <= bill.totalUsd) return ''
  const { aboutMoney } = formatsOf(evaluation.currency)
  return ` The recommendation costs about ${aboutMoney(recommended - bill.totalUsd)} more than that, so a change needs a reason beyond its cost, or a bill that is about to grow.`
}

function ruledOut(view: WorkloadView): readonly Block[] {
  const rows = view.evaluation.options.flatMap((option) =>
    (gateOf(view, option.id)?.failures ?? []).map(({ rule, sentence, unlock }, i) =>
      row([
        textCell(i === 0 ? option.name : '', i === 0 ? rule : null),
        textCell(sentence),
        textCell(unlock),
      ]),
    ),
  )
  if (rows.length === 0) return []
  const table: Table = {
    kind: 'table',
    id: `ruled-out-${view.id}`,
    caption: 'Why options are ruled out, and what would bring them back',
    columns: [words('Option', 2), words('Reason', 3), words('What would unlock it', 3)],
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
