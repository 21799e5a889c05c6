import { finished } from '../analysis/finished.ts'
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
  return finished(reportSteps(input))
}

/** The same page by page, so that whoever looks on can breathe in between. */
export function* reportSteps(input: ReportInput): Generator<undefined, ReportDocument> {
  const { complete, evaluation, planHash } = input
  const views = workloadViews(input)
  const preparedOn = input.today ?? evaluation.asOf
  const pages: ReportPage[] = []
  for (const page of pagesOf(views, input)) {
    pages.push(page())
    yield
  }
  return {
    schema: 'crossover/report@1',
    planName: complete.name,
    title: `Where to run AI: ${complete.name}`,
    language: 'en',
    preparedOn,
    footer: [
      day(preparedOn),
      pricesOf(evaluation.prices),
      ...(planHash === undefined ? [] : [`plan ${planHash.slice(0, 12)}`]),
    ].join(' · '),
    pages,
  }
}

type PageOfWorkload = (view: WorkloadView, input: ReportInput) => ReportPage

const FIGURES: readonly PageOfWorkload[] = [decisionPage, optionsPage, costPage, moneyPage, switchingPage]
const CONSEQUENCES: readonly PageOfWorkload[] = [risksPage, pathPage, nextStepsPage]

/** Each page as what makes it, in their order. */
function pagesOf(views: readonly WorkloadView[], input: ReportInput): readonly (() => ReportPage)[] {
  const ofWorkloads = (pages: readonly PageOfWorkload[]) =>
    views.flatMap((view) => pages.map((page) => () => named(page(view, input), view, views.length)))
  return [
    ...(views.length > 1 ? [() => summaryPage(views, input)] : []),
    ...ofWorkloads(FIGURES),
    () => assumptionsPage(views, input),
    ...ofWorkloads(CONSEQUENCES),
    () => methodPage(input),
  ]
}

/** With several workloads the label says whose page it is. */
function named(page: ReportPage, { name }: WorkloadView, count: number): ReportPage {
  return count === 1 ? page : { ...page, label: `${name} · ${page.label}` }
}
