import type { OptionKind } from '../plan/schema.ts'

/**
 * The report as data: pages whose titles are findings, made of a few kinds of block. The page on
 * screen, the PDF and the Markdown file draw the same blocks, so they can't disagree.
 */
export interface ReportDocument {
  readonly schema: 'crossover/report@1'
  readonly planName: string
  /** The title of the file: what it is about, and of which plan. */
  readonly title: string
  readonly language: 'en'
  /** The day on which it was made. */
  readonly preparedOn: string
  /** At the foot of every page: day, prices, fingerprint of the plan. */
  readonly footer: string
  readonly pages: readonly ReportPage[]
}

export interface ReportPage {
  readonly id: string
  /** In the table of contents: "Decision". */
  readonly label: string
  /** A sentence with a verb. */
  readonly title: string
  /** On paper, whether it may begin below the page before it, where that leaves room. */
  readonly flows: boolean
  readonly blocks: readonly Block[]
}

export type Block = PlainBlock | Columns

/** What may stand beside something else. */
export type PlainBlock =
  | Heading
  | Paragraph
  | List
  | Facts
  | Blanks
  | KeyFigures
  | Signatures
  | Table
  | Chart
  | Bars
  | Histogram
  | Shares

/** Blocks side by side, each column as wide as its weight; on a narrow screen one under another. */
export interface Columns {
  readonly kind: 'columns'
  readonly columns: readonly { readonly weight: number; readonly blocks: readonly PlainBlock[] }[]
}

/** The few figures that carry a page. */
export interface KeyFigures {
  readonly kind: 'key-figures'
  readonly items: readonly {
    readonly label: string
    readonly text: string
    readonly detail: string
    /** As of a cell. */
    readonly value: number | null
  }[]
}

/** Who signs, and what for. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly title: string
  /** Boxes to tick. */
  readonly choices: readonly string[]
  readonly roles: readonly { readonly role: string; readonly does: string }[]
}

export interface Heading {
  readonly kind: 'heading'
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** `lead` follows the title of a page, `note` is small print. */
  readonly role: 'lead' | 'body' | 'note'
  readonly text: string
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly string[]
}

/** Terms and what is to be said of each. */
export interface Facts {
  readonly kind: 'facts'
  readonly items: readonly { readonly term: string; readonly detail: string }[]
}

/** Lines to fill in by hand: who decides, by when. */
export interface Blanks {
  readonly kind: 'blanks'
  readonly labels: readonly string[]
}

export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Under the table, in small print. */
  readonly note: string | null
  /** It stands elsewhere too: a sheet that would run over does without it. */
  readonly isSpare?: true
}

export interface Column {
  readonly label: string
  /** Figures stand at the end, so that their digits line up. */
  readonly align: 'start' | 'end'
  /** How much of the room left by the figures it takes; of no meaning for figures. */
  readonly weight: number
}

export interface Row {
  /** `muted` is ruled out, `group` heads the rows below it. */
  readonly tone: 'plain' | 'chosen' | 'total' | 'muted' | 'group'
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly text: string
  /** A second line in small print. */
  readonly detail: string | null
  /** The figure behind the text, unrounded and in its own unit; money in dollars. */
  readonly value: number | null
}

/** Cumulative cost of options over time. */
export interface Chart {
  readonly kind: 'chart'
  readonly id: string
  /** What it shows, as a sentence. */
  readonly title: string
  /** The same in words for those who can't see it. */
  readonly description: string
  readonly horizonMonths: number
  readonly xLabel: string
  readonly yLabel: string
  readonly yTicks: readonly { readonly value: number; readonly text: string }[]
  readonly series: readonly ChartSeries[]
  /** How far a line is likely to go: dollars at month 0..H, low and high. */
  readonly bands: readonly ChartBand[]
  readonly marks: readonly ChartMark[]
}

export interface ChartBand {
  /** Of the series that it belongs to. */
  readonly id: string
  readonly low: readonly number[]
  readonly high: readonly number[]
}

export interface ChartSeries {
  readonly id: string
  readonly name: string
  readonly kind: OptionKind
  /** 0 for the first option of its kind in the chart, 1 for the second. */
  readonly ordinal: number
  /** The total that stands beside the end of the line. */
  readonly endText: string
  /** It only stands behind the two that the page is about. */
  readonly isFaded: boolean
  /** Dollars at month 0..H. */
  readonly points: readonly number[]
}

export interface ChartMark {
  readonly month: number
  readonly value: number
  readonly text: string
}

/** Amounts of options as bars, each in parts that follow one another. */
export interface Bars {
  readonly kind: 'bars'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  readonly rows: readonly BarRow[]
}

export interface BarRow {
  readonly id: string
  readonly name: string
  readonly optionKind: OptionKind
  readonly ordinal: number
  /** In dollars: paid at once in full colour, over time pale, and what nobody is paid in dashes. */
  readonly parts: readonly { readonly usd: number; readonly look: 'full' | 'pale' | 'dashed' }[]
  /** Behind the bar. */
  readonly text: string
}

/** In how many of the draws something happens in each month. */
export interface Histogram {
  readonly kind: 'histogram'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly xLabel: string
  /** Share of the draws, for months 0..H. */
  readonly shares: readonly number[]
  /** The month of the figures as they were said; null where it lies beyond or is none. */
  readonly marked: number | null
  /** Beside it: what share happens inside the horizon, and what later or never. */
  readonly sums: readonly string[]
}

/** Parts of a whole in one bar: memory. */
export interface Shares {
  readonly kind: 'shares'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly parts: readonly {
    readonly label: string
    readonly text: string
    readonly share: number
    readonly look: 'dark' | 'middle' | 'light' | 'free'
  }[]
}
