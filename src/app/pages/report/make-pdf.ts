import type { ReportDocument } from '#core/report/blocks.ts'
import regular from '#export/fonts/inter-400.ttf?inline'
import semibold from '#export/fonts/inter-600.ttf?inline'
import { toPdf } from '#export/to-pdf.ts'

/**
 * Loaded when somebody asks for the file, and not before. The fonts are part of this chunk, since the
 * page may fetch nothing.
 */
export function makePdf(report: ReportDocument): Promise<Uint8Array> {
  return toPdf(report, { fonts: { regular: bytesOf(regular), semibold: bytesOf(semibold) } })
}

/** The bytes behind `data:font/ttf;base64,…`. */
function bytesOf(dataUrl: string): Uint8Array {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
