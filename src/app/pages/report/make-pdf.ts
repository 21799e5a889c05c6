import type { ReportDocument } from '#core/report/blocks.ts'
import { reportFonts } from '#export/report-fonts.ts'
import { toPdf } from '#export/to-pdf.ts'

/** Loaded when somebody asks for the file, and not before: it brings the PDF library and the fonts. */
export async function makePdf(report: ReportDocument): Promise<Uint8Array> {
  const { bytes } = await toPdf(report, { fonts: reportFonts() })
  return bytes
}
