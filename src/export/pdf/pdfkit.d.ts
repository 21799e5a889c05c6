/** The part of pdfkit 0.20 that the report uses; the package carries no types. */
declare module 'pdfkit' {
  export interface PdfStructure {
    readonly dictionary: { readonly data: Record<string, unknown> }
    /** Content is drawn at once if the element hangs in the tree; call it again after a page break. */
    add(child: PdfStructure | (() => void)): this
    end(): void
  }

  export interface PdfOutline {
    addItem(title: string, options?: { readonly pageNumber?: number }): PdfOutline
  }

  export interface PdfFont {
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  }

  interface TextOptions {
    readonly lineBreak?: boolean
    readonly baseline?: 'alphabetic'
    readonly features?: Readonly<Record<string, boolean>>
  }

  export default class PDFDocument {
    constructor(options: {
      readonly size: string
      readonly margin: number
      readonly font: null
      readonly autoFirstPage: boolean
      readonly bufferPages: boolean
      readonly pdfVersion: string
      readonly tagged: boolean
      readonly lang: string
      readonly displayTitle: boolean
      readonly subset: string
      readonly info: Record<string, string | Date>
    })
    readonly page: { readonly width: number; readonly height: number }
    readonly outline: PdfOutline
    info: Record<string, string | Date>
    _font: PdfFont
    _addInfo: () => void
    _pageBuffer: readonly unknown[]
    flushPages: () => void
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    addPage(): this
    switchToPage(index: number): unknown
    bufferedPageRange(): { readonly start: number; readonly count: number }
    end(): void
    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string, options?: TextOptions): number
    text(text: string, x: number, y: number, options: TextOptions): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    lineCap(cap: 'butt' | 'round'): this
    lineJoin(join: 'miter' | 'round'): this
    dash(lengths: readonly number[]): this
    undash(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    circle(x: number, y: number, radius: number): this
    polygon(...points: readonly (readonly [number, number])[]): this
    fillOpacity(share: number): this
    strokeOpacity(share: number): this
    stroke(): this
    fill(): this
    fillAndStroke(fill: string, stroke: string): this
    save(): this
    restore(): this
    struct(
      type: string,
      options?: {
        readonly alt?: string
        readonly scope?: 'Column' | 'Row'
        readonly bbox?: readonly number[]
        readonly title?: string
      },
    ): PdfStructure
    addStructure(element: PdfStructure): this
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this
    endMarkedContent(): this
  }
}
