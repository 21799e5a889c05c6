import type { CostFigures } from '../../engine/evaluation.ts'
import { PLACEMENT_LABELS } from '../../words/cheaper-together-words.ts'
import { formatsOf, list, span } from '../../words/phrases.ts'
import { STATE_WORDS } from '../../words/state-words.ts'
import type { Formats } from '../../units/format.ts'
import type { Block, KeyFigures, PlainBlock, ReportPage, Table } from '../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import { optionById, type ReportInput, type WorkloadView } from '../report-input.ts'
import { shortMoney, shortRange } from '../short-money.ts'
import { wholePlan, type ComparedPlacement, type WholePlan } from '../whole-plan.ts'
import { MONEY_LABELS, NOT_A_QUOTE, PREPARED_IN, WHAT_IS_LIKELY } from '../words.ts'
import { howItGoes, todaysBillOfPlan } from '../todays-bill.ts'
import { sumOver, yearSpans } from '../years.ts'
import { conditionsOf } from './conditions.ts'
import { sharedTable } from './shared-table.ts'
import { SIGNED_BY } from './signed-by.ts'

/** First page of a plan with several workloads: what is asked for in all, where each should run, and who signs. */
export function wholePlanPage(views: readonly WorkloadView[], input: ReportInput): ReportPage {
  const plan = wholePlan(input, input.catalogue)
  const isComplete = plan.placements.recommended.notCosted.length === 0
  const open = views.filter(({ decision }) => decision.recommended === null)
  return {
    id: 'plan',
    label: 'The plan',
    flows: false,
    title: title(views, open),
    blocks: [
      ...(isComplete ? [asked(plan, input)] : []),
      ...listed('Still open', open.map(({ decision }) => decision.verdict.headline)),
      summary(views, plan, isComplete, input),
      ...(isComplete ? [cashByYear(views, plan, input)] : []),
      ...otherPlacements(plan, input),
      ...sharedTable(plan, input),
      ...listed('On these conditions', conditions(views, input)),
      ...(isComplete ? [SIGNED_BY] : []),
      {
        kind: 'paragraph',
        role: 'note',
        text: `${NOT_A_QUOTE} ${PREPARED_IN[input.preparedIn ?? 'browser']}`,
      },
    ],
  } // prettier-ignore
}

function title(views: readonly WorkloadView[], open: readonly WorkloadView[]): string {
  if (open.length === 0) {
    return `${views.length === 2 ? 'Both' : `All ${views.length}`} workloads have a recommendation.`
  }
  if (open.length === views.length) return `None of the ${views.length} workloads has a recommendation yet.`
  return `${views.length - open.length} of ${views.length} workloads have a recommendation; ${list(open.map(({ name }) => name))} ${open.length === 1 ? 'needs' : 'need'} work.`
}

/** What the signatures below are for: a purchase against its budget, or a bill by the month. */
function asked({ placements }: WholePlan, input: ReportInput): KeyFigures {
  const { money } = formatsOf(input.evaluation.currency)
  const { upFrontUsd, monthlyUsd, cashUsd, ownTimeUsd } = placements.recommended.totals
  const budgetUsd = input.complete.finance.capitalBudgetUsd
  const month = monthlyUsd[0] ?? 0
  const bill = todaysBillOfPlan(input)
  const lessUsd = bill && bill.cashUsd - cashUsd
  return {
    kind: 'key-figures',
    items: [
      upFrontUsd > 0
        ? { label: 'Asked for', text: money(upFrontUsd), detail: budgetUsd === null ? 'up front' : `up front, of a budget of ${money(budgetUsd)}`, value: upFrontUsd }
        : { label: 'Asked for', text: money(month), detail: 'a month, nothing up front', value: month },
      ...(upFrontUsd > 0 ? [{ label: 'Then', text: money(month), detail: 'in the first month', value: month }] : []),
      { label: `Cash, ${span(input.evaluation.horizonMonths)}`, text: money(cashUsd), detail: 'paid to others', value: cashUsd },
      { label: MONEY_LABELS['own-time'], text: money(ownTimeUsd), detail: 'of people on the payroll', value: ownTimeUsd },
      ...(bill && lessUsd !== null
        ? [{ label: lessUsd >= 0 ? 'Less than today’s bill' : 'More than today’s bill', text: money(Math.abs(lessUsd)), detail: `of ${money(bill.monthlyUsd[0] ?? 0)} ${bill.grows ? 'in the first month' : 'a month'}, in cash`, value: Math.abs(lessUsd) }]
        : []),
    ],
  } // prettier-ignore
}

function summary(
  views: readonly WorkloadView[],
  { placements, workloads }: WholePlan,
  isComplete: boolean,
  { evaluation }: ReportInput,
): Table {
  const formats = formatsOf(evaluation.currency)
  const { totals } = placements.recommended
  return {
    kind: 'table',
    id: 'summary',
    caption: `Where each workload should run, and what that costs over ${span(evaluation.horizonMonths)}`,
    columns: [
      words('Workload', 2),
      words('Recommendation', 2),
      words('State', 1.4),
      figures('Up front'),
      figures(MONEY_LABELS.cash),
      figures('Total'),
    ],
    rows: [
      ...views.map((view) => {
        const cost = workloads.find(({ id }) => id === view.id)?.placed?.cost ?? null
        return row([
          textCell(view.name),
          textCell(optionById(view, view.decision.recommended)?.name ?? 'none yet'),
          textCell(STATE_WORDS[view.decision.state], chanceText(view)),
          ...amounts(cost, formats),
        ])
      }),
      row(
        [
          ...['All workloads', '', ''].map((text) => textCell(text)),
          ...(['upFrontUsd', 'cashUsd', 'totalUsd'] as const).map((of) => moneyCell(isComplete ? totals[of] : null, formats)),
        ],
        'total',
      ),
    ],
    note: isComplete ? null : 'The total is not known while a workload has no recommendation.',
  } // prettier-ignore
}

function amounts(cost: CostFigures | null, formats: Formats) {
  if (cost === null) return ['–', '–', '–'].map((text) => textCell(text))
  return [cost.upFrontUsd, cost.cashUsd, cost.totalUsd].map((usd) => moneyCell(usd, formats))
}

/** "cheapest in 8 of 10" */
function chanceText({ decision: { chance } }: WorkloadView): string | null {
  return chance && `cheapest in ${chance.marks} of 10`
}

function cashByYear(
  views: readonly WorkloadView[],
  { placements, workloads }: WholePlan,
  input: ReportInput,
): Table {
  const formats = formatsOf(input.evaluation.currency)
  const spans = yearSpans(input.evaluation.horizonMonths)
  const { totals } = placements.recommended
  const costs = workloads.flatMap(({ placed }) => placed?.cost ?? [])
  const bill = todaysBillOfPlan(input)
  const amountsOf = (startUsd: number, monthlyUsd: readonly number[], allUsd: number) => [
    moneyCell(startUsd, formats),
    ...spans.map((one) => moneyCell(sumOver(monthlyUsd, one), formats)),
    moneyCell(allUsd, formats),
  ]
  const ownTime = (month: number) =>
    costs.reduce((sum, cost) => sum + (cost.ownTimeMonthlyUsd[month] ?? 0), 0)
  const months = totals.monthlyUsd.map((_, month) => month)
  return {
    kind: 'table',
    id: 'cash-of-plan',
    caption: 'Cash by year, and own time beside it',
    columns: [words('', 1), figures('Start'), ...spans.map(({ label }) => figures(label)), figures('Together')],
    rows: [
      ...views.flatMap((view) => {
        const cost = workloads.find(({ id }) => id === view.id)?.placed?.cost
        return cost ? [row([textCell(view.name), ...amountsOf(cost.upFrontUsd, cost.monthlyUsd, cost.cashUsd)])] : []
      }),
      row([textCell('All workloads'), ...amountsOf(totals.upFrontUsd, totals.monthlyUsd, totals.cashUsd)], 'total'),
      ...(bill
        ? [row([textCell('Today’s bill'), ...amountsOf(0, bill.monthlyUsd, bill.cashUsd)])]
        : []),
      row([
        textCell('Own time, not in cash'),
        ...amountsOf(
          costs.reduce((sum, cost) => sum + cost.ownTimeUpFrontUsd, 0),
          months.map(ownTime),
          totals.ownTimeUsd,
        ),
      ]),
    ],
    note: bill && howItGoes(bill),
  } // prettier-ignore
}

/** The whole plan on one side alone, where that is another placement. */
function otherPlacements(plan: WholePlan, { evaluation, analysis }: ReportInput): readonly Block[] {
  const formats = formatsOf(evaluation.currency)
  const shown = plan.compared.filter(({ isEmpty }) => !isEmpty)
  if (shown.length < 2) return []
  const bands = analysis?.placements
  const isDrawn = bands !== undefined && bands.size > 0
  const short = shortMoney(evaluation.currency)
  const likelyOf = (id: ComparedPlacement['id']) => {
    const band = bands?.get(id)
    return band ? shortRange(band, short) : '–'
  }
  return [
    {
      kind: 'table',
      id: 'placements',
      caption: 'The plan placed otherwise',
      columns: [words('Placement', 2), figures('Up front'), figures(MONEY_LABELS.cash), figures('Total'), ...(isDrawn ? [figures('Likely')] : []), figures('More')],
      rows: shown.map(({ id, placement: { totals }, moreUsd }) =>
        row(
          [
            textCell(PLACEMENT_LABELS[id]),
            moneyCell(totals.upFrontUsd, formats),
            moneyCell(totals.cashUsd, formats),
            moneyCell(totals.totalUsd, formats),
            ...(isDrawn ? [textCell(likelyOf(id))] : []),
            id === 'recommended' || moreUsd === null
              ? textCell(id === 'recommended' ? '–' : 'not comparable')
              : moneyCell(moreUsd, formats),
          ],
          id === 'recommended' ? 'chosen' : 'plain',
        ),
      ),
      note: isDrawn ? `${plan.cheaper} ${WHAT_IS_LIKELY}` : plan.cheaper,
    },
  ] // prettier-ignore
}

const MOST_CONDITIONS = 6

/** What has to hold before money is spent, by the workload that asks for it; the page of each has all of its own. */
function conditions(views: readonly WorkloadView[], input: ReportInput): readonly string[] {
  const all = views.flatMap((view) =>
    conditionsOf(view, input).map((sentence) => `${view.name}: ${sentence}`),
  )
  const left = all.length - MOST_CONDITIONS
  return left > 1 ? [...all.slice(0, MOST_CONDITIONS), `${left} more on the pages of the workloads.`] : all
}

function listed(text: string, items: readonly string[]): readonly PlainBlock[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', text },
    { kind: 'list', ordered: false, items },
  ]
}
