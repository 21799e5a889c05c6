import regular from './fonts/inter-400.ttf?inline'
import semibold from './fonts/inter-600.ttf?inline'
import type { ReportFonts } from './to-pdf.ts'

/**
 * The fonts of the PDF, as part of the code: the page may fetch nothing, and the command line is one
 * file. Import it only where a PDF is made.
 */
export function reportFonts(): ReportFonts {
  return { regular: bytesOf(regular), semibold: bytesOf(semibold) }
}

/** The bytes behind `data:font/ttf;base64,…`. */
function bytesOf(dataUrl: string): Uint8Array {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
