import type { Book } from '#core/story/workbook/book.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { workbookSteps } from '#core/story/workbook/workbook.ts'
import { toXlsx } from '#export/to-xlsx.ts'
import { inSlices } from '#app/state/runner/in-page.ts'

/** Loaded when somebody asks for the file, and not before: it brings what writes spreadsheets. */
export async function makeWorkbook(input: ReportInput): Promise<Uint8Array> {
  const book = await new Promise<Book>((resolve, reject) => {
    inSlices(workbookSteps(input), {
      onDone: resolve,
      onFailed: (error) => {
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })
  })
  return toXlsx(book)
}
