import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page of a PDF, lines joined by spaces, every run of white space made one space. */
export async function textOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    const text = content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
    pages.push(oneSpace(text))
  }
  await task.destroy()
  return pages
}

/** As a reader sees it: no-break and thin spaces, line ends and tabs are all one space. */
export function oneSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
