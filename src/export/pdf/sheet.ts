import type PDFDocument from 'pdfkit'
import type { PdfStructure } from 'pdfkit'

/**
 * What the blocks are drawn on: a stack of A4 pages with a cursor. Everything that is written hangs
 * in the structure tree or is marked as an artifact, so that a screen reader meets words in order
 * and no hairlines.
 */
export interface Sheet {
  readonly doc: PDFDocument
  /** The root of the structure tree. */
  readonly root: PdfStructure
  /** Widths of text at size 1, by weight and text. */
  readonly widths: Map<string, number>
  readonly paper: Paper
  /** The column that is written in: the whole width, or a part of it where blocks stand side by side. */
  left: number
  width: number
  /** How much of the usual space stands between things: less where a page would run over its sheet by a little. */
  air: number
  /** How far down the page the next block starts. */
  y: number
  /** Called after every page break that is not the start of a report page. */
  onContinue: () => void
}

export type Weight = 'regular' | 'semibold'

export interface TextStyle {
  readonly weight: Weight
  readonly size: number
  readonly lineHeight: number
  readonly colour: string
  readonly figures?: true
}

export type PaperName = 'a4' | 'letter'

/** Where things stand on a sheet, in points from its upper left corner. */
export interface Paper {
  readonly size: 'A4' | 'LETTER'
  readonly left: number
  readonly right: number
  readonly width: number
  /** Where a page begins and ends, between its running head and foot. */
  readonly top: number
  readonly bottom: number
  readonly headTop: number
  readonly footTop: number
}

/** 178 mm, which both hold. */
const WIDTH = 504.57
/** From the edge of the sheet to its running head, and from its foot: half an inch. */
const EDGE = 40
const HEAD_ROOM = 26
const FOOT_ROOM = 20

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  a4: paperOf('A4', 595.28, 841.89),
  letter: paperOf('LETTER', 612, 792),
}

function paperOf(size: Paper['size'], width: number, height: number): Paper {
  const left = (width - WIDTH) / 2
  const headTop = EDGE
  const end = height - EDGE
  return {
    size,
    left,
    right: left + WIDTH,
    width: WIDTH,
    top: headTop + HEAD_ROOM,
    bottom: end - FOOT_ROOM,
    headTop,
    footTop: end - 11,
  }
}

export const INK = '#16181c'
export const GREY = '#595d66'
export const HAIRLINE = '#d4d6da'

export const STYLES = {
  title: { weight: 'regular', size: 18, lineHeight: 23, colour: INK },
  lead: { weight: 'regular', size: 10.5, lineHeight: 15, colour: INK },
  heading: { weight: 'semibold', size: 10.5, lineHeight: 15, colour: INK },
  body: { weight: 'regular', size: 9.5, lineHeight: 13.5, colour: INK },
  note: { weight: 'regular', size: 9, lineHeight: 12, colour: GREY },
  cell: { weight: 'regular', size: 9, lineHeight: 12, colour: INK },
  detail: { weight: 'regular', size: 9, lineHeight: 11.5, colour: GREY },
  head: { weight: 'regular', size: 9, lineHeight: 11.5, colour: GREY },
  frame: { weight: 'regular', size: 9, lineHeight: 11, colour: GREY },
  figure: { weight: 'semibold', size: 15, lineHeight: 19, colour: INK },
} as const satisfies Record<string, TextStyle>

/** No arrows made of hyphens; figures of one width where they stand under each other. */
const PROSE = { calt: false } as const
const FIGURES = { calt: false, tnum: true } as const
/** A comma after a seven is drawn below it unless figures are of one width: "$17,049" reads as "$17049". */
const SEVEN = /7,\d/

function featuresOf(text: string, ofOneWidth: boolean): typeof PROSE | typeof FIGURES {
  return ofOneWidth || SEVEN.test(text) ? FIGURES : PROSE
}

export function textWidth(sheet: Sheet, text: string, { weight, size, figures }: TextStyle): number {
  const key = `${weight} ${figures ? 'figures' : 'prose'} ${text}`
  const known = sheet.widths.get(key)
  if (known !== undefined) return known * size
  const width =
    sheet.doc
      .font(weight)
      .fontSize(100)
      .widthOfString(text, { features: featuresOf(text, figures === true) }) / 100
  sheet.widths.set(key, width)
  return width * size
}

/** One line of text, its line box starting at `top`. */
export function drawLine(sheet: Sheet, text: string, x: number, top: number, style: TextStyle): void {
  if (text === '') return
  const baseline = top + style.lineHeight / 2 + style.size * 0.36
  sheet.doc
    .font(style.weight)
    .fontSize(style.size)
    .fillColor(style.colour)
    .text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: featuresOf(text, style.figures === true),
    })
}

export function drawRight(sheet: Sheet, text: string, right: number, top: number, style: TextStyle): void {
  const figures = { ...style, figures: true } as const
  drawLine(sheet, text, right - textWidth(sheet, text, figures), top, figures)
}

/** Lines, boxes and running heads: seen, not read. */
export function artifact(sheet: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  sheet.doc.markContent('Artifact', { type })
  draw()
  sheet.doc.endMarkedContent()
}

export function hairline(sheet: Sheet, y: number, colour: string = HAIRLINE, width = 0.5): void {
  artifact(sheet, 'Layout', () => {
    sheet.doc
      .lineWidth(width)
      .strokeColor(colour)
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + sheet.width, y)
      .stroke()
  })
}

/** Space between things, in points. */
export function space({ air }: Sheet, points: number): number {
  return points * air
}

export function breakPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = sheet.paper.top
  sheet.onContinue()
}

/** Goes to a new page unless so much room is left on this one. Returns whether it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= sheet.paper.bottom || sheet.y <= sheet.paper.top) return false
  breakPage(sheet)
  return true
}
