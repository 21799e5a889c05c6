import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { inputOf } from '#core/story/workbook/changed-book.test-support.ts'
import { workbookOf } from '#core/story/workbook/workbook.ts'
import { toXlsx } from './to-xlsx.ts'

const plan = EXAMPLE_PLANS[0]!.plan

const HOSTILE = [
  '=HYPERLINK("http://x")',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '＝1',
  "[a]:*?/\\'b'",
  '<img src=x>',
  '\u202eevil\u0007',
  'a'.repeat(200),
  '   ',
  '😀'.repeat(40),
]

/** Each name for as many parts of the plan as there are. */
function named(names: readonly string[]): Plan {
  let at = 0
  const next = () => names[at++ % names.length] ?? ''
  return {
    ...plan,
    name: next(),
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      name: next(),
      options: workload.options.map((option) => ({ ...option, name: next() })),
    })),
  }
}

describe('the file', () => {
  it('has every sheet, names for its inputs and the values that the engine has', async () => {
    const book = workbookOf(inputOf(plan))
    const { sheets, namedRanges } = await readXlsx(await toXlsx(book))
    expect(sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name))
    expect(namedRanges?.length).toBe(book.names.length)
    const total = book.sheets[0]?.rows[10]?.[7]
    expect(total?.kind).toBe('formula')
    expect(sheets[0]?.rows[10]?.[7]).toBe(total?.kind === 'formula' ? total.value : null)
  })

  it('is the same twice', async () => {
    const book = workbookOf(inputOf(plan))
    expect(Buffer.compare(Buffer.from(await toXlsx(book)), Buffer.from(await toXlsx(book)))).toBe(0)
  })

  it.each([HOSTILE.slice(0, 6), HOSTILE.slice(6)])('takes the names for texts', async (...names) => {
    const book = workbookOf(inputOf(named(names)))
    const { sheets } = await readXlsx(await toXlsx(book))
    expect(sheets.length).toBe(book.sheets.length)
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string')
    expect(texts.filter((text) => /^\s*[=+@＝＋＠-]/u.test(text))).toEqual([])
    expect(texts.filter((text) => /NaN|undefined|Infinity|\[object/.test(text))).toEqual([])
    for (const { name: sheet } of sheets) {
      expect(sheet).not.toMatch(/[[\]:*?/\\']/)
      expect(sheet.length).toBeLessThanOrEqual(31)
    }
  })
})
