import { catalogue } from '#core/catalogue/catalogue.ts'
import { serialisePlan } from '#core/plan/codec.ts'
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
import { ALONE, SET, wrong, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: 'report PLAN --out FILE.(pdf|xlsx|md|csv|json) [--annex] [--paper a4|letter] [--set PATH=VALUE]…',
  does: 'The report, the same as the page makes: as a PDF, a workbook that recalculates, Markdown, figures in CSV or everything in JSON, by what the name of the file ends in.',
  operands: ['PLAN'],
  flags: { set: SET, out: { value: 'FILE' }, annex: ALONE, paper: { value: 'a4|letter' } },
  answer: async ({ operands: [path = '-'], flags: { out, annex, paper = 'a4' }, lists }, terminal) => {
    if (typeof out !== 'string') return wrong('--out', 'missing', '--out FILE.pdf')
    const kind = kindOf(out)
    if (kind === null) return wrong('--out', out, 'a name that ends in .pdf, .xlsx, .md, .csv or .json')
    if (paper !== 'a4' && paper !== 'letter') return wrong('--paper', String(paper), 'a4 or letter')
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const planHash = await planFingerprint(serialisePlan(worked.plan))
    const input: ReportInput = {
      ...worked,
      decision: withRisk(worked.complete, worked.evaluation, worked.decision, catalogue),
      catalogue,
      today: terminal.today,
      engineVersion: version,
      ...(planHash === null ? {} : { planHash }),
      preparedIn: 'terminal',
      withAnnex: annex === true,
    }
    const { bytes, length } = await made(kind, input, paper)
    return { text: `${controlsWrittenOut(out)}: ${length}`, file: { path: out, bytes } }
  },
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
