import { catalogue } from '#core/catalogue/catalogue.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { plural } from '#core/words/phrases.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { analyse } from '#core/story/analysis.ts'
import { reportDocument } from '#core/story/document.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { planFingerprint } from '#export/plan-fingerprint.ts'
import { reportFonts } from '#export/report-fonts.ts'
import { toPdf } from '#export/to-pdf.ts'
import { version } from '../../../package.json' with { type: 'json' }
import { ALONE, SET, wrong, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: 'report PLAN --out FILE.pdf [--annex] [--paper a4|letter] [--set PATH=VALUE]…',
  does: 'The report as a PDF, the same as the page makes.',
  operands: ['PLAN'],
  flags: { set: SET, out: { value: 'FILE.pdf' }, annex: ALONE, paper: { value: 'a4|letter' } },
  answer: async ({ operands: [path = '-'], flags: { out, annex, paper = 'a4' }, lists }, terminal) => {
    if (typeof out !== 'string') return wrong('--out', 'missing', '--out FILE.pdf')
    if (!/\.pdf$/i.test(out)) return wrong('--out', out, 'a name that ends in .pdf')
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
    const report = reportDocument({ ...input, analysis: analyse(input) })
    const { bytes, sheets } = await toPdf(report, { fonts: reportFonts(), paper })
    const length = `${sheets} ${plural(sheets, 'page')}`
    return { text: `${controlsWrittenOut(out)}: ${length}`, file: { path: out, bytes } }
  },
}
