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
import { SET, wrong, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: 'report PLAN --out FILE.pdf [--set PATH=VALUE]…',
  does: 'The report as a PDF, the same as the page makes.',
  operands: ['PLAN'],
  flags: { set: SET, out: { value: 'FILE.pdf' } },
  answer: async ({ operands: [path = '-'], flags: { out }, lists }, terminal) => {
    if (typeof out !== 'string') return wrong('--out', 'missing', '--out FILE.pdf')
    if (!/\.pdf$/i.test(out)) return wrong('--out', out, 'a name that ends in .pdf')
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
    }
    const report = reportDocument({ ...input, analysis: analyse(input) })
    const { bytes, sheets } = await toPdf(report, { fonts: reportFonts() })
    const length = `${sheets} ${plural(sheets, 'page')}`
    return { text: `${controlsWrittenOut(out)}: ${length}`, file: { path: out, bytes } }
  },
}
