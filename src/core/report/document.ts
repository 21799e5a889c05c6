import { pricesOf } from '../words/words.ts'
import type { ReportDocument, ReportPage } from './blocks.ts'
import { day } from './figures.ts'
import { assumptionsPage } from './pages/assumptions-page.ts'
import { costPage } from './pages/cost-page.ts'
import { decisionPage } from './pages/decision-page.ts'
import { methodPage } from './pages/method-page.ts'
import { moneyPage } from './pages/money-page.ts'
import { nextStepsPage } from './pages/next-steps-page.ts'
import { optionsPage } from './pages/options-page.ts'
import { pathPage } from './pages/path-page.ts'
import { risksPage } from './pages/risks-page.ts'
import { summaryPage } from './pages/summary-page.ts'
import { switchingPage } from './pages/switching-page.ts'
import { workloadViews, type ReportInput, type WorkloadView } from './report-input.ts'

/**
 * The report for those who decide: ten pages whose titles are findings. It covers the whole plan; a
 * plan of several workloads begins with a summary, and each workload has its own pages.
 */
export function reportDocument(input: ReportInput): ReportDocument {
  const { plan, evaluation, planHash } = input
  const views = workloadViews(input)
  const preparedOn = input.today ?? evaluation.asOf
  return {
    schema: 'crossover/report@1',
    planName: plan.name,
    title: `Where to run AI: ${plan.name}`,
    language: 'en',
    preparedOn,
    footer: [
      day(preparedOn),
      pricesOf(evaluation.prices),
      ...(planHash === undefined ? [] : [`plan ${planHash.slice(0, 12)}`]),
    ].join(' · '),
    pages: [
      ...(views.length > 1 ? [summaryPage(views, input)] : []),
      ...views.flatMap((view) => workloadPages(view, input).map((page) => named(page, view, views.length))),
      assumptionsPage(views, input),
      ...views.flatMap((view) =>
        [risksPage(view, input), pathPage(view, input), nextStepsPage(view, input)].map((page) =>
          named(page, view, views.length),
        ),
      ),
      methodPage(input),
    ],
  }
}

function workloadPages(view: WorkloadView, input: ReportInput): readonly ReportPage[] {
  return [
    decisionPage(view, input),
    optionsPage(view, input),
    costPage(view, input),
    moneyPage(view, input),
    switchingPage(view, input),
  ]
}

/** With several workloads the label says whose page it is. */
function named(page: ReportPage, { name }: WorkloadView, count: number): ReportPage {
  return count === 1 ? page : { ...page, label: `${name} · ${page.label}` }
}
