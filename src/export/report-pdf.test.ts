import { describe, expect, it } from 'vitest'
import { analyse } from '#core/story/analysis.ts'
import { reportDocument } from '#core/story/document.ts'
import { tablesIn } from '#core/story/tables-in.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '#core/plan/examples.ts'
import { planAtLimits } from '#core/plan/plan-at-limits.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { PLANS_BY_STATE, reportInputOf } from '#core/story/report.test-support.ts'
import { readPdf } from './read-pdf.test-support.ts'
import { reportFonts } from './report-fonts.ts'
import { toPdf } from './to-pdf.ts'

const unspaced = (text: string) => text.replaceAll(/\s/g, '')

const ALL_PLANS: readonly (readonly [string, Plan])[] = [
  ...Object.entries(PLANS_BY_STATE),
  ...EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const),
  ['the largest numbers', planAtLimits(SAMPLE_PLAN, 'max', 'CHF')],
  ['the smallest numbers', planAtLimits(SAMPLE_PLAN, 'min', 'EUR')],
]

describe.each(ALL_PLANS)('the PDF of the report on %s', (name, plan) => {
  const isAtLimits = name.startsWith('the ')
  const input = reportInputOf(plan)
  const report = reportDocument({ ...input, analysis: analyse(input) })

  it('holds every title and every figure of every table, inside the margins, at 9 points or more, in seven sheets, and no slip of the machine', async () => {
    const pdf = await readPdf((await toPdf(report, { fonts: await reportFonts(report) })).bytes)
    const text = unspaced(pdf.pages.map((page) => page.text).join(' '))
    for (const { title } of report.pages) expect(text).toContain(unspaced(title))
    const tables = report.pages.flatMap(({ blocks }) => tablesIn(blocks))
    const drawn = tables.filter(({ isSpare, caption }) => !isSpare || text.includes(unspaced(caption)))
    for (const cell of drawn.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      if (cell.value !== null) expect(text).toContain(unspaced(cell.text))
    }
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(pdf.bookmarks.length).toBe(report.pages.length)
    const whole = plan.workloads.length > 1 ? 1 : 0
    // Ten years of figures with fifteen digits, and names as long as they may be, take sheets more.
    const most = isAtLimits ? 12 : 7
    expect(pdf.pages.length).toBeLessThanOrEqual(whole + most * plan.workloads.length)
    for (const page of pdf.pages) {
      for (const piece of page.pieces) {
        expect(piece.left, piece.text).toBeGreaterThanOrEqual(45)
        expect(piece.right, piece.text).toBeLessThanOrEqual(551)
        if (!isAtLimits) expect(piece.size, piece.text).toBeGreaterThanOrEqual(9 - 1e-6)
      }
    }
  })
})
