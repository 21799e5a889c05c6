import { basename, extname } from 'node:path'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { plural } from '#core/words/phrases.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { analyse } from '#core/story/analysis.ts'
import type { ReportDocument } from '#core/story/blocks.ts'
import { reportDocument } from '#core/story/document.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { toCsv } from '#core/story/to-csv.ts'
import { toMarkdown } from '#core/story/to-markdown.ts'
import { toldDecision } from '#core/words/told-decision.ts'
import { workbookOf } from '#core/story/workbook/workbook.ts'
import { planFingerprint } from '#export/plan-fingerprint.ts'
import { reportFonts } from '#export/report-fonts.ts'
import { toPdf } from '#export/to-pdf.ts'
import { toXlsx } from '#export/to-xlsx.ts'
import { version } from '../../../package.json' with { type: 'json' }
import { ALONE, SET, wrong, type Command, type Problems, type Written } from '../command.ts'
import { readPlan, type Worked } from '../read-plan.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: 'report PLAN… --out FILE.(pdf|xlsx|md|csv|json) [--annex] [--paper a4|letter] [--set PATH=VALUE]…',
  does: 'The report, the same as the page makes: as a PDF, a workbook that recalculates, Markdown, figures in CSV or everything in JSON, by what the name of the file ends in. Of several plans each has its own, with the name of its plan file in place of a *: --out "reports/*.pdf".',
  operands: ['PLAN…'],
  flags: { set: SET, out: { value: 'FILE' }, annex: ALONE, paper: { value: 'a4|letter' } },
  answer: async ({ operands, flags: { out, annex, paper = 'a4' }, lists }, terminal) => {
    if (typeof out !== 'string') return wrong('--out', 'missing', '--out FILE.pdf')
    const kind = kindOf(out)
    if (kind === null) return wrong('--out', out, 'a name that ends in .pdf, .xlsx, .md, .csv or .json')
    if (paper !== 'a4' && paper !== 'letter') return wrong('--paper', String(paper), 'a4 or letter')
    const reports = reportsOf(operands, out)
    if ('problems' in reports) return reports
    const plans: (Worked & { readonly path: string })[] = []
    const problems: PlanIssue[] = []
    for (const { plan, path } of reports) {
      const worked = await readPlan(plan, terminal, lists['set'])
      const of = reports.length > 1 ? `${plan}: ` : ''
      if ('problems' in worked)
        problems.push(...worked.problems.map((one) => ({ ...one, path: of + one.path })))
      else plans.push({ ...worked, path })
    }
    if (problems.length > 0) return { problems }
    const files: Written[] = []
    const lines: string[] = []
    for (const { path, ...worked } of plans) {
      const { bytes, length } = await made(kind, await inputOf(worked, terminal.today, annex === true), paper)
      files.push({ path, bytes })
      lines.push(`${controlsWrittenOut(path)}: ${length}`)
    }
    return { text: lines.join('\n'), files }
  },
}

/** Which file is made of which plan; a star in the name stands for that of the plan file without its ending. */
function reportsOf(
  plans: readonly string[],
  out: string,
): readonly { readonly plan: string; readonly path: string }[] | Problems {
  if (plans.length > 1 && !out.includes('*'))
    return wrong(
      '--out',
      `${out}, for ${String(plans.length)} plans`,
      'a * for the name of each plan: "*.pdf"',
    )
  const reports = plans.map((plan) => ({ plan, path: out.replaceAll('*', basename(plan, extname(plan))) }))
  const twice = reports.find(({ path }, at) => reports.findIndex((one) => one.path === path) < at)
  return twice
    ? wrong(twice.plan, `a second plan whose report would be ${twice.path}`, 'a name of its own')
    : reports
}

async function inputOf(worked: Worked, today: string, withAnnex: boolean): Promise<ReportInput> {
  const planHash = await planFingerprint(serialisePlan(worked.plan))
  return {
    ...worked,
    decision: withRisk(worked.complete, worked.evaluation, worked.decision, catalogue),
    catalogue,
    today,
    engineVersion: version,
    ...(planHash === null ? {} : { planHash }),
    preparedIn: 'terminal',
    withAnnex,
  }
}

const KINDS = ['pdf', 'xlsx', 'md', 'csv', 'json'] as const
type Kind = (typeof KINDS)[number]

function kindOf(file: string): Kind | null {
  const end = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  return KINDS.find((kind) => kind === end) ?? null
}

interface Made {
  readonly bytes: Uint8Array
  /** How much of it there is, in words. */
  readonly length: string
}

async function made(kind: Kind, input: ReportInput, paper: 'a4' | 'letter'): Promise<Made> {
  if (kind === 'xlsx') {
    const book = workbookOf(input)
    const sheets = book.sheets.length
    const bytes = await toXlsx(book)
    return { bytes, length: `${sheets} sheets, ${book.names.length} figures to change` }
  }
  const report = reportDocument({ ...input, analysis: analyse(input) })
  if (kind === 'pdf') {
    const { bytes, sheets } = await toPdf(report, { fonts: await reportFonts(report), paper })
    return { bytes, length: `${sheets} ${plural(sheets, 'page')}` }
  }
  const text = textOf(kind, report, input)
  const lines = text.trimEnd().split('\n').length
  return { bytes: new TextEncoder().encode(text), length: `${lines} lines` }
}

function textOf(kind: 'md' | 'csv' | 'json', report: ReportDocument, input: ReportInput): string {
  if (kind === 'md') return toMarkdown(report)
  if (kind === 'csv') return toCsv(report)
  const { plan, complete, evaluation, decision } = input
  const told = toldDecision(complete, evaluation, decision)
  return `${JSON.stringify({ schema: 'crossover/report-data@1', plan, evaluation, decision: told, report }, null, 2)}\n`
}
