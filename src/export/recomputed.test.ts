import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { reportDocument } from '#core/story/document.ts'
import { reportInputOf } from '#core/story/report.test-support.ts'
import type { ReadPage } from './read-pdf.test-support.ts'
import { readPdf } from './read-pdf.test-support.ts'
import { figureOn, rowsBelow, sumAndNames, sumOf, type PaperRow } from './recomputed.test-support.ts'
import { reportFonts } from './report-fonts.ts'
import { toPdf } from './to-pdf.ts'

const WORKING = /^How the money comes about$/
const BY_YEAR = /^What that comes to over/

/** A sum of the paper, worked out again, and what it says that it comes to. */
interface Worked {
  readonly label: string
  readonly sum: string
  readonly names: string
  readonly when: string
  readonly printed: string
}

function worked(page: ReadPage): readonly Worked[] {
  const rows = rowsBelow(page, WORKING, ['Line', 'What is multiplied', 'When', 'Comes to'], BY_YEAR)
  return rows.flatMap(({ label, cells: [multiplied = [], when = [], comesTo = []] }) => {
    const [sum, names] = sumAndNames(multiplied)
    return comesTo.length === 0
      ? []
      : [{ label, sum, names, when: when.join(' '), printed: comesTo.join(' ') }]
  })
}

function byYear(page: ReadPage): readonly PaperRow[] {
  const heads = page.pieces.slice(page.pieces.findIndex(({ text }) => BY_YEAR.test(text)) + 1)
  const years = heads
    .filter(({ text }) => /^(?:Year \d+|Month \d+|Years \d+–\d+)$/.test(text))
    .map(({ text }) => text)
  return rowsBelow(page, BY_YEAR, ['Line', 'Start', ...years, 'Together'])
}

const isMoney = (text: string) => /^−?[$€]/.test(text)
const inWholes = (text: string | undefined) =>
  text === undefined || text === '–' ? 0 : (figureOn(text) ?? 0)

/** What a line comes to in a month: as in the first, but for what the paper says that differs by month. */
function inMonth(line: Worked, all: readonly Worked[], month: number): number {
  const from = Number(/month (\d+)/.exec(line.when)?.[1] ?? 1)
  if (month < from || (line.when.startsWith('in month') && month > from)) return 0
  const moves = all.filter(
    ({ label, when }) =>
      when === 'by month' && line.names.includes(label.toLowerCase().replace('api', 'API')),
  )
  return moves.reduce((usd, { sum }) => (usd * sumOf(sum, month)) / sumOf(sum), sumOf(line.sum))
}

describe.each(EXAMPLE_PLANS)('whoever has only the PDF of “$id”', ({ plan }) => {
  const report = reportDocument(reportInputOf(plan))

  it('works out hardware, electricity, people and tokens, month by month, and comes to its figures', async () => {
    const pdf = await readPdf((await toPdf(report, { fonts: await reportFonts(report) })).bytes)
    const pages = pdf.pages.filter(({ pieces }) => pieces.some(({ text }) => WORKING.test(text)))
    expect(pages.length).toBe(plan.workloads.length)
    for (const page of pages) {
      const lines = worked(page)
      expect(lines.length).toBeGreaterThan(1)
      for (const { label, sum, printed } of lines) {
        const [found, said] = [sumOf(sum), figureOn(printed) ?? Number.NaN]
        const slack = isMoney(printed) && Number.isInteger(said) ? 0.5 : Math.abs(said) * 5e-4
        expect(Math.abs(found - said), `${label}: ${sum} = ${printed}`).toBeLessThanOrEqual(
          slack + 1e-6 * found,
        )
      }
      const table = byYear(page)
      const totals = table.filter(({ label }) => label === 'Cash' || label === 'Own time')
      expect(totals.length).toBeGreaterThan(0)
      const paid = lines.filter(({ when }) => when !== '' && when !== 'by month')
      for (const name of new Set(paid.map(({ label }) => label))) {
        const row = table.find(({ label, cells }) => label === name && isMoney(cells.at(-1)?.[0] ?? ''))
        const [start = [], ...years] = row?.cells.slice(0, -1) ?? []
        const of = paid.filter(({ label }) => label === name)
        const atStart = of.filter(({ when }) => when === 'at the start').map(({ sum }) => sumOf(sum))
        const months = of.filter(({ when }) => when !== 'at the start')
        const found = [
          atStart.reduce((a, b) => a + b, 0),
          ...years.map((_, year) =>
            months.reduce(
              (usd, line) =>
                usd +
                Array.from({ length: 12 }, (_, m) => inMonth(line, lines, 12 * year + m + 1)).reduce(
                  (a, b) => a + b,
                  0,
                ),
              0,
            ),
          ),
        ]
        for (const [at, said] of [start, ...years].entries()) {
          const slack = 0.5 + 1e-6 * (found[at] ?? 0)
          expect(Math.abs((found[at] ?? 0) - inWholes(said[0])), `${name}, column ${at}`).toBeLessThanOrEqual(
            slack,
          )
        }
      }
      let above: PaperRow[] = []
      for (const row of table) {
        if (!totals.includes(row)) {
          if (isMoney(row.cells.at(-1)?.[0] ?? '')) above.push(row)
          continue
        }
        const sum = above.reduce((usd, { cells }) => usd + inWholes(cells.at(-1)?.[0]), 0)
        expect(Math.abs(sum - inWholes(row.cells.at(-1)?.[0])), row.label).toBeLessThanOrEqual(
          0.5 * above.length + 1,
        )
        above = []
      }
    }
  })
})
