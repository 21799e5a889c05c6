import { formatsOf, list, span } from '../../words/phrases.ts'
import { STATE_WORDS } from '../../words/state-words.ts'
import type { Block, ReportPage } from '../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import { isCosted, optionById, type ReportInput, type WorkloadView } from '../report-input.ts'
import { KEEP_WHAT_YOU_HAVE, MONEY_LABELS, NOT_A_QUOTE, PREPARED_IN } from '../words.ts'
import { todaysBill } from '../todays-bill.ts'

/** First page of a plan with several workloads: one line for each, then a decision page for each. */
export function wholePlanPage(views: readonly WorkloadView[], input: ReportInput): ReportPage {
  const { currency, horizonMonths } = input.evaluation
  const formats = formatsOf(currency)
  const rows = views.map((view) => ({ view, option: optionById(view, view.decision.recommended) }))
  const costs = rows.map(({ option }) => (isCosted(option) ? option.cost : null))
  const isComplete = costs.every((cost) => cost !== null)
  const sum = (of: 'upFrontUsd' | 'cashUsd' | 'totalUsd') =>
    isComplete ? costs.reduce((total, cost) => total + cost[of], 0) : null
  return {
    id: 'plan',
    label: 'The plan',
    flows: false,
    title: title(views),
    blocks: [
      { kind: 'list', ordered: false, items: views.map(({ decision }) => decision.verdict.headline) },
      {
        kind: 'table',
        id: 'summary',
        caption: `Where each workload should run, and what that costs over ${span(horizonMonths)}`,
        columns: [
          words('Workload', 2),
          words('Recommendation', 2),
          words('State', 1.1),
          figures('Up front'),
          figures(MONEY_LABELS.cash),
          figures('Total'),
        ],
        rows: [
          ...rows.map(({ view, option }) => {
            const cost = isCosted(option) ? option.cost : null
            return row([
              textCell(view.name),
              textCell(option?.name ?? 'none yet'),
              textCell(STATE_WORDS[view.decision.state], chanceText(view)),
              cost === null ? textCell('–') : moneyCell(cost.upFrontUsd, formats),
              cost === null ? textCell('–') : moneyCell(cost.cashUsd, formats),
              cost === null ? textCell('–') : moneyCell(cost.totalUsd, formats),
            ])
          }),
          row(
            [
              textCell('All workloads'),
              textCell(''),
              textCell(''),
              moneyCell(sum('upFrontUsd'), formats),
              moneyCell(sum('cashUsd'), formats),
              moneyCell(sum('totalUsd'), formats),
            ],
            'total',
          ),
        ],
        note: isComplete ? null : 'The total is not known while a workload has no recommendation.',
      },
      ...billToday(input),
      {
        kind: 'paragraph',
        role: 'note',
        text: `${NOT_A_QUOTE} ${PREPARED_IN[input.preparedIn ?? 'browser']}`,
      },
    ],
  }
}

/** "cheapest in 8 of 10" */
function chanceText({ decision: { chance } }: WorkloadView): string | null {
  return chance && `cheapest in ${chance.marks} of 10`
}

function title(views: readonly WorkloadView[]): string {
  const decided = views.filter(({ decision }) => decision.recommended !== null)
  const open = views.filter(({ decision }) => decision.recommended === null)
  if (open.length === 0) {
    return `${views.length === 2 ? 'Both' : `All ${views.length}`} workloads have a recommendation.`
  }
  if (decided.length === 0) return `None of the ${views.length} workloads has a recommendation yet.`
  return `${decided.length} of ${views.length} workloads have a recommendation; ${list(open.map(({ name }) => name))} ${open.length === 1 ? 'needs' : 'need'} work.`
}

function billToday(input: ReportInput): readonly Block[] {
  const bill = todaysBill(input)
  if (bill === null) return []
  const { money } = formatsOf(input.evaluation.currency)
  return [
    {
      kind: 'paragraph',
      role: 'body',
      text: `${KEEP_WHAT_YOU_HAVE}: today’s bill of ${money(bill.monthlyUsd)} a month, unchanged, comes to ${money(bill.cashUsd)} over the horizon (total ${money(bill.totalUsd)}).`,
    },
  ]
}
