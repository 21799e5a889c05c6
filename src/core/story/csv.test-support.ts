import type { ReportDocument } from './blocks.ts'

/** A report whose every text is the same, with one cell of a table that may have a figure. */
export function documentWith(text: string, value: number | null): ReportDocument {
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
export function readCsv(csv: string): readonly (readonly string[])[] {
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
