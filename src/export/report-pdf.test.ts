import { describe, expect, it } from 'vitest'
import type { Table } from '#core/story/blocks.ts'
import { reportDocument } from '#core/story/document.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '#core/plan/examples.ts'
import { planAtLimits } from '#core/plan/plan-at-limits.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { PLANS_BY_STATE, reportInputOf } from '#core/story/report.test-support.ts'
import { readPdf } from './read-pdf.test-support.ts'
import { reportFonts } from './report-fonts.ts'
import { toPdf } from './to-pdf.ts'

const fonts = reportFonts()
const unspaced = (text: string) => text.replaceAll(/\s/g, '')

const ALL_PLANS: readonly (readonly [string, Plan])[] = [
  ...Object.entries(PLANS_BY_STATE),
  ...EXAMPLE_PLANS.filter(({ id }) => ['support-assistant', 'two-workloads'].includes(id)).map(
    ({ id, plan }) => [id, plan] as const,
  ),
  ['the largest numbers', planAtLimits(SAMPLE_PLAN, 'max', 'CHF')],
  ['the smallest numbers', planAtLimits(SAMPLE_PLAN, 'min', 'EUR')],
]

describe.each(ALL_PLANS)('the PDF of the report on %s', (_name, plan) => {
  const report = reportDocument(reportInputOf(plan))

  it('holds every title and every figure of every table, inside the margins, and no slip of the machine', async () => {
    const pdf = await readPdf((await toPdf(report, { fonts })).bytes)
    const text = unspaced(pdf.pages.map((page) => page.text).join(' '))
    for (const { title } of report.pages) expect(text).toContain(unspaced(title))
    const tables = report.pages.flatMap(({ blocks }) =>
      blocks.filter((block): block is Table => block.kind === 'table'),
    )
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      if (cell.value !== null) expect(text).toContain(unspaced(cell.text))
    }
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(pdf.bookmarks.length).toBe(report.pages.length)
    // Ten years of figures with fifteen digits take a sheet more.
    const most = (plan.horizonMonths ?? 36) > 60 ? 17 : 16
    expect(pdf.pages.length).toBeLessThanOrEqual(most * plan.workloads.length)
    for (const page of pdf.pages) {
      for (const piece of page.pieces) {
        expect(piece.left, piece.text).toBeGreaterThanOrEqual(53)
        expect(piece.right, piece.text).toBeLessThanOrEqual(543)
      }
    }
  }, 60_000)
})
