import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentWith, readCsv } from './csv.test-support.ts'
import { reportDocument } from './document.ts'
import { PLANS_BY_STATE, reportInputOf } from './report.test-support.ts'
import { toCsv } from './to-csv.ts'

describe('the figures of the report as CSV', () => {
  it('holds unrounded dollars under the captions of the tables', () => {
    const input = reportInputOf(PLANS_BY_STATE.clear)
    const csv = toCsv(reportDocument(input))
    const cheapest = input.evaluation.workloads[0]?.ranking[0]
    const cost = input.evaluation.workloads[0]?.options.find(({ id }) => id === cheapest)?.cost
    expect(csv).toContain(`,${String(cost?.totalUsd)},`)
    expect(csv).toContain('\r\n')
  })

  it('keeps negative figures numbers', () => {
    expect(readCsv(toCsv(documentWith('Resale', -4150.25))).at(-1)).toEqual(['-4150.25'])
  })

  it('lets no text begin a formula, and gives every other text back as it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '＝', '\t=', ' +', '\0'), fc.string())
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (name) => {
        const cells = readCsv(toCsv(documentWith(name, null))).flat()
        for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(cells.filter((cell) => cell === name || cell === `'${name}`).length).toBeGreaterThanOrEqual(6)
      }),
    )
  })
})
