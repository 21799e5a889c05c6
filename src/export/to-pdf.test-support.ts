import type { Block, Cell, ReportDocument, Row } from '#core/story/blocks.ts'

export function cell(text: string, value: number | null = null): Cell {
  return { text, detail: null, value }
}

export function row(...texts: readonly string[]): Row {
  return { tone: 'plain', cells: texts.map((text) => cell(text)) }
}

/** A report with one page that holds the given blocks. */
export function documentOf(blocks: readonly Block[], changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    schema: 'crossover/report@1',
    planName: 'Support',
    title: 'Where Support should run',
    language: 'en',
    preparedOn: '2026-11-20',
    footer: '20 November 2026 · prices of 12 to 20 November 2026 · plan 1a2b3c4d',
    pages: [
      {
        id: 'decision',
        label: 'Decision',
        flows: false,
        title: 'Own hardware is the better choice.',
        blocks,
      },
    ],
    ...changes,
  }
}

const months = Array.from({ length: 37 }, (_, month) => month)

/** One of each kind of block, with the names and lengths that break layouts. */
export const everyBlock: readonly Block[] = [
  { kind: 'paragraph', role: 'lead', text: 'It costs about $41,200 over 3 years, $118,000 (74 %) less than the API.' },
  { kind: 'paragraph', role: 'body', text: 'A paragraph of prose that is long enough to go over more than one line. '.repeat(4) },
  { kind: 'heading', text: 'Why' },
  { kind: 'list', ordered: false, items: ['It is cheaper.', 'Data may stay in the cloud. '.repeat(8), 'Open weights are good enough.'] },
  { kind: 'list', ordered: true, items: ['List the use cases.', 'Score each dimension.'] },
  { kind: 'facts', items: [
    { term: 'Prices of', detail: '12 to 20 November 2026' },
    { term: 'A term that is longer than its column', detail: 'planning estimate, not a quote' },
  ] },
  { kind: 'blanks', labels: ['Asked of', 'Decision by', 'Date'] },
  {
    kind: 'table', id: 'key-figures', caption: 'Options compared over 3 years',
    columns: [
      { label: 'Option', align: 'start', weight: 2 },
      { label: '3 years', align: 'end', weight: 1 },
      { label: 'Total', align: 'end', weight: 1 },
      { label: 'Break-even', align: 'end', weight: 1 },
      { label: 'Rules', align: 'start', weight: 1 },
    ],
    rows: [
      { tone: 'group', cells: [cell('Meets your rules')] },
      { tone: 'chosen', cells: [{ text: 'Own hardware', detail: 'gpt-oss-120b · mxfp4 · RTX PRO 6000', value: null }, cell('$41,200', 41_200), cell('$39,118', 39_118), cell('month 14'), cell('meets all')] },
      row('Claude Haiku', '$159,400', '$141,010', '—', 'meets all'),
      { tone: 'muted', cells: ['Rented H100', '$95,000', '$84,300', 'never', 'ruled out: a name that wraps'].map((text) => cell(text)) },
      { tone: 'total', cells: ['Total', '$295,600', '$264,428', '', ''].map((text) => cell(text)) },
    ],
    note: 'Figures may not add up due to rounding.',
  },
  {
    kind: 'chart', id: 'cumulative', title: 'Own hardware becomes cheaper than Claude Haiku in month 14.',
    description: 'Line chart of cumulative cost over 36 months. Own hardware crosses Claude Haiku in month 14.',
    horizonMonths: 36, xLabel: 'Month', yLabel: 'Cumulative cost, $',
    yTicks: [0, 40_000, 80_000, 120_000, 160_000].map((value) => ({ value, text: `$${value.toLocaleString('en-US')}` })),
    series: [
      { id: 'own', name: 'Own hardware', kind: 'owned', ordinal: 0, endText: '$41,200', points: months.map((m) => 28_000 + m * 366) },
      { id: 'api', name: 'Claude Haiku', kind: 'api', ordinal: 0, endText: '$159,400', points: months.map((m) => 2_000 + m * 4_372) },
      { id: 'hosted', name: 'gpt-oss-120b at a provider with a long name', kind: 'hosted', ordinal: 0, endText: '$52,000', points: months.map((m) => 2_000 + m * 1_389) },
      { id: 'rented', name: 'Rented H100', kind: 'rented', ordinal: 0, endText: '$95,000', points: months.map((m) => 5_000 + m * 2_500) },
      { id: 'hybrid', name: 'Own hardware with overflow', kind: 'hybrid', ordinal: 0, endText: '$48,000', points: months.map((m) => 28_500 + m * 541) },
    ],
    marks: [{ month: 6.49, value: 30_375, text: 'month 7' }, { month: 25.42, value: 37_303, text: 'month 26' }, { month: 10.78, value: 31_945, text: 'month 11' }],
  },
] // prettier-ignore
