import type { Book } from '#core/story/workbook/book.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { workbookSteps } from '#core/story/workbook/workbook.ts'
import { toXlsx } from '#export/to-xlsx.ts'
import { inSlices } from '#app/state/runner/in-page.ts'

/**
 * Loaded when somebody asks for the file, and not before: it brings what writes spreadsheets. Throws once the file is no
 * longer wanted.
 */
export async function makeWorkbook(input: ReportInput, wanted: AbortSignal): Promise<Uint8Array> {
  const book = await new Promise<Book>((resolve, reject) => {
    const stop = inSlices(workbookSteps(input), {
      onDone: resolve,
      onFailed: (error) => {
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })
    wanted.addEventListener('abort', () => {
      stop()
      reject(new Error('the file is no longer wanted'))
    })
  })
  return toXlsx(book)
}
