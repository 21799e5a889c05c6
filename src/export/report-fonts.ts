import type { ReportDocument } from '#core/story/blocks.ts'
import regular from './fonts/inter-400-latin.ttf?inline'
import semibold from './fonts/inter-600-latin.ttf?inline'
import { bytesOf } from './font-bytes.ts'
import type { ReportFonts } from './to-pdf.ts'

/**
 * The fonts of the PDF, as part of the code: the page may fetch nothing, and the command line is one file. Import it
 * only where a PDF is made. Where a name has other letters than Latin ones, the fonts with all that Inter draws are loaded
 * in their place.
 */
export async function reportFonts(report: ReportDocument): Promise<ReportFonts> {
  if (LATIN.test(JSON.stringify(report))) return { regular: bytesOf(regular), semibold: bytesOf(semibold) }
  const { allFonts } = await import('./all-fonts.ts')
  return allFonts()
}

/** What the Latin fonts were cut to, with `pyftsubset`: docs/decisions/0032. */
const LATIN =
  /^[\u0020-\u017f\u2000-\u209f\u20a0-\u20bf\u2122\u2190-\u2193\u2212\u2215\u221e\u2248\u2260\u2264\u2265\u25a0-\u25cf\u2713]*$/u
