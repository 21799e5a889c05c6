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
      { id: 'own', name: 'Own hardware', kind: 'owned', ordinal: 0, endText: '$41,200', isFaded: false, points: months.map((m) => 28_000 + m * 366) },
      { id: 'api', name: 'Claude Haiku', kind: 'api', ordinal: 0, endText: '$159,400', isFaded: false, points: months.map((m) => 2_000 + m * 4_372) },
      { id: 'hosted', name: 'gpt-oss-120b at a provider with a long name', kind: 'hosted', ordinal: 0, endText: '$52,000', isFaded: false, points: months.map((m) => 2_000 + m * 1_389) },
      { id: 'rented', name: 'Rented H100', kind: 'rented', ordinal: 0, endText: '$95,000', isFaded: false, points: months.map((m) => 5_000 + m * 2_500) },
      { id: 'hybrid', name: 'Own hardware with overflow', kind: 'hybrid', ordinal: 0, endText: '$48,000', isFaded: false, points: months.map((m) => 28_500 + m * 541) },
    ],
    bands: [{ id: 'own', low: months.map((m) => 26_000 + m * 300), high: months.map((m) => 30_000 + m * 430) }],
    marks: [{ month: 6.49, value: 30_375, text: 'month 7' }, { month: 25.42, value: 37_303, text: 'month 26' }, { month: 10.78, value: 31_945, text: 'month 11' }],
  },
  { kind: 'key-figures', items: [
    { label: 'Asked for', text: '$41,500', detail: 'up front, then $390 a month', value: 41_500 },
    { label: 'Costs least in', text: '7 in 10', detail: 'ways it may turn out', value: null },
  ] },
  { kind: 'columns', columns: [
    { weight: 1, blocks: [{ kind: 'heading', text: 'On the left' }, { kind: 'paragraph', role: 'body', text: 'A narrow column of prose. '.repeat(6) }] },
    { weight: 1, blocks: [{ kind: 'heading', text: 'On the right' }, { kind: 'facts', items: [{ term: 'Busy', detail: '61 % of the time' }] }] },
  ] },
  {
    kind: 'bars', id: 'bars', title: 'Cash over 3 years', description: 'Bar chart: Own hardware $41.2K; Claude Haiku $159K.',
    ticks: [0, 100_000, 200_000].map((value) => ({ value, text: `$${value / 1000}K` })),
    rows: [
      { id: 'own', name: 'Own hardware', optionKind: 'owned', ordinal: 0, text: '$41.2K + $3.1K', parts: [{ usd: 28_000, look: 'full' }, { usd: 13_200, look: 'pale' }, { usd: 3100, look: 'dashed' }] },
      { id: 'api', name: 'Claude Haiku', optionKind: 'api', ordinal: 0, text: '$159K', parts: [{ usd: 159_400, look: 'pale' }] },
    ],
  },
  {
    kind: 'histogram', id: 'overtakes', title: 'When it overtakes', description: 'Bar chart by month.', xLabel: 'month',
    shares: months.map((m) => (m > 9 ? 0.02 : 0)), marked: 14, sums: ['54 % within 36 months', '46 % later or never'],
  },
  {
    kind: 'shares', id: 'memory', title: 'Memory: 133 of 192 GiB', description: 'Weights 63 GiB, free 59 GiB.',
    parts: [{ label: 'Weights', text: '63 GiB', share: 0.69, look: 'dark' }, { label: 'Free', text: '59 GiB', share: 0.31, look: 'free' }],
  },
  { kind: 'signatures', title: 'Decision to take', choices: ['approved', 'not approved'], roles: [{ role: 'Finance', does: 'owns the budget' }, { role: 'Operations', does: 'will run it' }] },
] // prettier-ignore
