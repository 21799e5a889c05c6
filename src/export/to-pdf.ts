import PDFDocument from 'pdfkit'
import type { Block, ReportDocument, ReportPage } from '#core/story/blocks.ts'
import { drawBlock, heightOf, writeLines } from './pdf/draw-block.ts'
import { roomToBegin } from './pdf/draw-table.ts'
import { mapTexts, printable } from './pdf/printable.ts'
import {
  INK,
  PAPERS,
  STYLES,
  artifact,
  drawLine,
  drawRight,
  hairline,
  space,
  type PaperName,
  type Sheet,
} from './pdf/sheet.ts'
import { wrap } from './pdf/wrap.ts'

export interface ReportFonts {
  readonly regular: Uint8Array
  readonly semibold: Uint8Array
}

/**
 * The report as a PDF file: A4, tagged, with bookmarks, selectable text and a chart of paths. The
 * same document and fonts give the same bytes; the day in the file is the document's. `breathe` is waited for
 * before each block and each row, so that a page can be answered in between, or stop it by throwing.
 */
export async function toPdf(
  report: ReportDocument,
  {
    fonts,
    paper: paperName = 'a4',
    breathe,
  }: { fonts: ReportFonts; paper?: PaperName; breathe?: () => Promise<void> },
): Promise<{ readonly bytes: Uint8Array; readonly sheets: number }> {
  const paper = PAPERS[paperName]
  const doc = new PDFDocument({
    size: paper.size,
    margin: 0,
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    subset: 'PDF/UA',
    // The identity of the file is made of these at once: none may come from the clock.
    info: {
      Title: withoutControls(report.title),
      Subject: withoutControls(report.footer),
      Creator: 'Crossover',
      Producer: 'pdfkit',
      CreationDate: new Date(`${report.preparedOn}T00:00:00Z`),
    },
  })
  const bytes = collect(doc)
  doc.registerFont('regular', fonts.regular).registerFont('semibold', fonts.semibold)
  const { document, missing } = await withPrintableTexts(doc, report, breathe)

  const root = doc.struct('Document', { title: document.title })
  doc.addStructure(root)
  const { left, width } = paper
  const sheet: Sheet = {
    doc, root, widths: new Map(), paper, left, width, air: 1, y: paper.top, onContinue: () => undefined,
  } // prettier-ignore
  const labels: string[] = []
  for (const [i, page] of document.pages.entries()) {
    const isLast = i === document.pages.length - 1
    await drawReportPage(sheet, isLast ? withMissing(page, missing) : page, labels, breathe)
  }
  root.end()
  await drawFrames(sheet, document, labels, breathe)
  const { count } = doc.bufferedPageRange()
  await flushPages(doc, breathe)
  endWithEscapedMetadata(doc)
  return { bytes: await bytes, sheets: count }
}

/** Space is given up in steps until a page that is to be one sheet is one; what never will be runs over. */
const LEAST_AIR = 0.3
const AIRS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, LEAST_AIR] as const

/** How much space a page may keep on its one sheet, and what of it stands there. */
function fitted(
  sheet: Sheet,
  { title, blocks }: ReportPage,
): { readonly air: number; readonly blocks: readonly Block[] } {
  const { top, bottom, width } = sheet.paper
  const room = bottom - top - wrap(sheet, title, width - 30, STYLES.title).length * STYLES.title.lineHeight
  const needed = blocks.filter((block) => block.kind !== 'table' || !block.isSpare)
  for (const some of [blocks, needed]) {
    const air = AIRS.find((one) => {
      const tried = { ...sheet, air: one }
      return some.reduce((sum, block) => sum + heightOf(tried, block), space(tried, 10)) <= room
    })
    if (air !== undefined) return { air, blocks: some }
  }
  return { air: LEAST_AIR, blocks }
}

/** Beyond this share of a sheet a new finding begins on a new sheet: its title alone would stand there. */
const LAST_START = 0.7

async function drawReportPage(
  sheet: Sheet,
  page: ReportPage,
  labels: string[],
  breathe?: () => Promise<void>,
): Promise<void> {
  const { doc } = sheet
  if (page.flows && labels.length > 0 && isFarUp(sheet) && beginsHere(sheet, page)) {
    sheet.y += 6
    hairline(sheet, sheet.y, INK, 0.6)
    sheet.y += 14
  } else {
    doc.addPage()
    labels.push(page.label)
    sheet.y = sheet.paper.top
  }
  sheet.onContinue = () => {
    labels.push(page.label)
  }
  const { air, blocks } = page.flows ? { air: 1, blocks: page.blocks } : fitted(sheet, page)
  sheet.air = air
  doc.outline.addItem(`${page.label}: ${page.title}`)
  writeLines(sheet, 'H1', page.title, STYLES.title, balanced(sheet, page.title, sheet.width - 30))
  sheet.y += space(sheet, 10)
  for (const block of blocks) {
    await breathe?.()
    await drawBlock(sheet, block, breathe)
  }
}

/** The least width at which a title takes no more lines than at most: no word stands on a line by itself. */
function balanced(sheet: Sheet, title: string, most: number): number {
  const lines = (width: number) => wrap(sheet, title, width, STYLES.title).length
  const least = lines(most)
  let width = most
  while (least > 1 && width > most / 2 && lines(width - BALANCE) === least) width -= BALANCE
  return width
}

const BALANCE = 12

function isFarUp({ y, paper: { top, bottom } }: Sheet): boolean {
  return y < top + LAST_START * (bottom - top)
}

const TITLE_ROOM = 80

/** Whether what comes first under the title finds room with it: a title alone says nothing. */
function beginsHere(sheet: Sheet, { blocks: [first] }: ReportPage): boolean {
  return first?.kind !== 'table' || sheet.y + TITLE_ROOM + roomToBegin(sheet, first) <= sheet.paper.bottom
}

/** Names and numbers at the edges of every page, once it is known how many there are. */
async function drawFrames(
  sheet: Sheet,
  report: ReportDocument,
  labels: readonly string[],
  breathe?: () => Promise<void>,
): Promise<void> {
  const { count } = sheet.doc.bufferedPageRange()
  const { left, right, headTop, footTop } = sheet.paper
  for (let i = 0; i < count; i++) {
    await breathe?.()
    sheet.doc.switchToPage(i)
    const label = labels[i] ?? ''
    artifact(sheet, 'Pagination', () => {
      drawLine(sheet, firstLine(sheet, report.planName, 380), left, headTop, STYLES.frame)
      drawRight(sheet, label, right, headTop, STYLES.frame)
      drawLine(sheet, firstLine(sheet, report.footer, sheet.width - 64), left, footTop, STYLES.frame)
      drawRight(sheet, `Page ${i + 1} of ${count}`, right, footTop, STYLES.frame)
    })
    hairline(sheet, headTop + 16, INK, 0.6)
    hairline(sheet, footTop - 5)
  }
}

function firstLine(sheet: Sheet, text: string, width: number): string {
  const [line = '', ...rest] = wrap(sheet, text, width, STYLES.frame)
  return rest.length === 0 ? line : `${line} …`
}

interface Printable {
  readonly document: ReportDocument
  readonly missing: readonly string[]
}

async function withPrintableTexts(
  doc: PDFDocument,
  report: ReportDocument,
  breathe?: () => Promise<void>,
): Promise<Printable> {
  const { font } = doc.font('regular')._font
  const missing = new Set<string>()
  const written = <T>(value: T) =>
    mapTexts(value, (text) =>
      printable(
        text,
        (codePoint) => font.hasGlyphForCodePoint(codePoint),
        (character) => missing.add(character),
      ),
    )
  const document = { ...written({ ...report, pages: [] }), pages: new Array<ReportPage>() }
  for (const { blocks, ...page } of report.pages) {
    const drawn: Block[] = []
    for (const block of blocks) {
      await breathe?.()
      drawn.push(written(block))
    }
    document.pages.push({ ...written(page), blocks: drawn })
  }
  return { document, missing: [...missing].sort() }
}

/** Says which characters stand as boxes, by their number, since they can't be shown. */
function withMissing(page: ReportPage, missing: readonly string[]): ReportPage {
  if (missing.length === 0) return page
  const codes = missing.slice(0, 40).map((character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return `U+${hex.padStart(4, '0')}`
  })
  const more = missing.length > codes.length ? ` and ${missing.length - codes.length} more` : ''
  const text = `The font of this file has no glyph for ${codes.join(', ')}${more}; each stands as □. The plan file keeps them.`
  return { ...page, blocks: [...page.blocks, { kind: 'paragraph', role: 'note', text }] }
}

/** Compresses and writes out what has been drawn, sheet by sheet: all at once would take long. */
async function flushPages(doc: PDFDocument, breathe?: () => Promise<void>): Promise<void> {
  for (const page of doc._pageBuffer) {
    await breathe?.()
    doc._pageBuffer = [page]
    doc.flushPages()
  }
}

/** pdfkit writes the title into the XML of the metadata as it is: "R&D" would make it unreadable. */
function endWithEscapedMetadata(doc: PDFDocument): void {
  const addInfo = doc._addInfo.bind(doc)
  doc._addInfo = () => {
    const { info } = doc
    doc.info = mapInfo(info)
    addInfo()
    doc.info = info
  }
  doc.end()
}

function mapInfo(info: PDFDocument['info']): PDFDocument['info'] {
  return Object.fromEntries(
    Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
  )
}

function withoutControls(text: string): string {
  return printable(
    text,
    () => true,
    () => undefined,
  )
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function collect(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      resolve(bytes)
    })
    doc.on('error', reject)
  })
}
