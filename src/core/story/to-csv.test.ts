import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from './blocks.ts'
import { reportDocument } from './document.ts'
import { PLANS_BY_STATE, reportInputOf } from './report.test-support.ts'
import { toCsv } from './to-csv.ts'

function documentWith(text: string, value: number | null): ReportDocument {
  return {
    schema: 'crossover/report@1',
    planName: text,
    title: text,
    language: 'en',
    preparedOn: '2026-11-20',
    footer: text,
    pages: [
      {
        id: 'a',
        label: text,
        flows: false,
        title: text,
        blocks: [
          {
            kind: 'table',
            id: 'a',
            caption: text,
            columns: [{ label: text, align: 'start', weight: 1 }],
            rows: [{ tone: 'plain', cells: [{ text, detail: null, value }] }],
            note: null,
          },
        ],
      },
    ],
  }
}

/** What a spreadsheet makes of the file, read by the rules of RFC 4180. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

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
    expect(read(toCsv(documentWith('Resale', -4150.25))).at(-1)).toEqual(['-4150.25'])
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
        const cells = read(toCsv(documentWith(name, null))).flat()
        for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(cells.filter((cell) => cell === name || cell === `'${name}`).length).toBeGreaterThanOrEqual(6)
      }),
    )
  })
})
