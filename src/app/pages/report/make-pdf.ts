import type { ReportDocument } from '#core/story/blocks.ts'
import type { PaperName } from '#export/pdf/sheet.ts'
import { reportFonts } from '#export/report-fonts.ts'
import { toPdf } from '#export/to-pdf.ts'

/** The page is answered at least so often. */
const SLICE_MS = 24

/**
 * Loaded when somebody asks for the file, and not before: it brings the PDF library and the fonts. Throws once
 * the file is no longer wanted.
 */
export async function makePdf(
  report: ReportDocument,
  paper: PaperName,
  isWanted: () => boolean,
): Promise<Uint8Array> {
  let until = performance.now() + SLICE_MS
  const { bytes } = await toPdf(report, {
    fonts: await reportFonts(report),
    paper,
    breathe: async () => {
      if (performance.now() < until) return
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (!isWanted()) throw new Error('the file is no longer wanted')
      until = performance.now() + SLICE_MS
    },
  })
  return bytes
}
