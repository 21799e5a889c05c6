import { finished } from '../analysis/finished.ts'
import { pricesOf } from '../words/words.ts'
import type { ReportDocument, ReportPage } from './blocks.ts'
import { day } from './figures.ts'
import { NOT_A_QUOTE } from './words.ts'
import { unfinished } from '../words/phrases.ts'
import { assumptionsPage } from './pages/annex/assumptions-page.ts'
import { methodPage } from './pages/annex/method-page.ts'
import { moneyPage } from './pages/annex/money-page.ts'
import { pathPage } from './pages/annex/path-page.ts'
import { risksPage } from './pages/annex/risks-page.ts'
import { switchingPage } from './pages/annex/switching-page.ts'
import { askPage } from './pages/ask-page.ts'
import { curvePage } from './pages/curve-page.ts'
import { dataPage } from './pages/data-page.ts'
import { engineeringPage } from './pages/engineering-page.ts'
import { inputsPage } from './pages/inputs-page.ts'
import { optionsPage } from './pages/options-page.ts'
import { planPage } from './pages/plan-page.ts'
import { wholePlanPage } from './pages/whole-plan-page.ts'
import { workloadViews, type ReportInput, type WorkloadView } from './report-input.ts'

/**
 * The report for those who decide, its titles findings: a page to sign and six to check for each workload, before
 * them one for the whole plan where it has several, and behind them, where it is asked for, the annex with every line
 * item, assumption and opinion.
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
    pages.push(withoutEmptyTables(page()))
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
      unfinished(NOT_A_QUOTE).toLowerCase(),
      ...(planHash === undefined ? [] : [`plan ${planHash.slice(0, 8)}`]),
    ].join(' · '),
    pages,
  }
}

type PageOfWorkload = (view: WorkloadView, input: ReportInput) => ReportPage

const PAGES: readonly PageOfWorkload[] = [
  askPage,
  optionsPage,
  curvePage,
  engineeringPage,
  dataPage,
  inputsPage,
  planPage,
]
const ANNEX: readonly PageOfWorkload[] = [moneyPage, switchingPage, risksPage, pathPage]

/** Each page as what makes it, in their order. */
function pagesOf(views: readonly WorkloadView[], input: ReportInput): readonly (() => ReportPage)[] {
  const ofWorkloads = (pages: readonly PageOfWorkload[]) =>
    views.flatMap((view) => pages.map((page) => () => named(page(view, input), view, views.length)))
  return [
    ...(views.length > 1 ? [() => wholePlanPage(views, input)] : []),
    ...ofWorkloads(PAGES),
    ...(input.withAnnex
      ? [...ofWorkloads(ANNEX), () => assumptionsPage(views, input), () => methodPage(input)]
      : []),
  ]
}

/** A draft may have nothing to put under a head. */
function withoutEmptyTables(page: ReportPage): ReportPage {
  return { ...page, blocks: page.blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0) }
}

/** With several workloads the label says whose page it is. */
function named(page: ReportPage, { name }: WorkloadView, count: number): ReportPage {
  return count === 1 ? page : { ...page, label: `${name} · ${page.label}` }
}
