import regular from './fonts/inter-400.ttf?inline'
import semibold from './fonts/inter-600.ttf?inline'
import { bytesOf } from './font-bytes.ts'
import type { ReportFonts } from './to-pdf.ts'

/** With Greek, Cyrillic and Vietnamese. */
export function allFonts(): ReportFonts {
  return { regular: bytesOf(regular), semibold: bytesOf(semibold) }
}
