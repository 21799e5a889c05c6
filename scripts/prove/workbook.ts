import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { EXAMPLE_PLANS } from '../../src/core/plan/examples.ts'
import type { Book } from '../../src/core/story/workbook/book.ts'
import {
  apart,
  changedBook,
  drawn,
  inputOf,
  modelOf,
} from '../../src/core/story/workbook/changed-book.test-support.ts'
import { bookOf } from '../../src/core/story/workbook/workbook.ts'
import { toXlsx } from '../../src/export/to-xlsx.ts'
import type { Proof } from './proofs.ts'

/** Figures that are changed in a file at once. */
const CHANGES = 3
const CENT = 0.005

/**
 * LibreOffice works the workbooks of all examples out, from files without any value beside a formula, as they are and
 * with so many drawings of three changed figures each.
 */
export const workbook: Proof = {
  claim: 'LibreOffice recalculates every workbook to the engine’s cents, before and after three changes',
  runs: 10,
  prove: async ({ runs, seed }) => {
    const folder = mkdtempSync(join(tmpdir(), 'workbooks-'))
    const cases = EXAMPLE_PLANS.flatMap(({ id, plan }) => {
      const input = inputOf(plan)
      const model = modelOf(input)
      const book = bookOf(input, model)
      const unchanged = { values: new Map<string, number>(), changes: [], prices: new Map<string, number>() }
      const draws = [unchanged, ...Array.from({ length: runs }, (_, at) => drawn(model, CHANGES, seed + at))]
      return draws.map((draw, at) => ({ file: `${id}-${at}.xlsx`, input, model, book, draw, at }))
    })
    for (const { file, book, draw } of cases) {
      writeFileSync(join(folder, file), await toXlsx(changedBook(book, draw.values)))
    }
    if (
      !recalculate(
        folder,
        cases.map(({ file }) => file),
      )
    ) {
      return {
        holds: false,
        figures: ['soffice is not there, or made nothing: apt-get install libreoffice-calc'],
      }
    }
    const wrong: string[] = []
    let cells = 0
    let most = 0
    for (const { file, input, model, book, draw, at } of cases) {
      const { sheets } = await readXlsx(readFileSync(join(folder, 'out', file)))
      const cell = (name: string, row: number, column: number) =>
        sheets.find((sheet) => sheet.name === name)?.rows[row]?.[column]
      wrong.push(...apart(input, model, book, draw, cell).map((found) => `${file}: ${found}`))
      if (at > 0) continue
      const found = differences(book, cell)
      cells += found.cells
      most = Math.max(most, found.most)
      wrong.push(...found.wrong.map((one) => `${file}: ${one}`))
    }
    return {
      holds: wrong.length === 0,
      figures: [
        `${cells} cells of ${EXAMPLE_PLANS.length} workbooks, the furthest apart by $${most}`,
        `${cases.length - EXAMPLE_PLANS.length} workbooks with ${CHANGES} changes each`,
        ...wrong.slice(0, 5),
      ],
    }
  },
}

function recalculate(folder: string, files: readonly string[]): boolean {
  const out = join(folder, 'out')
  mkdirSync(out)
  const { status } = spawnSync('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
    ...files.map((file) => join(folder, file)),
  ])
  return status === 0
}

function differences(book: Book, cell: (sheet: string, row: number, column: number) => unknown) {
  const wrong: string[] = []
  let cells = 0
  let most = 0
  for (const { name, rows } of book.sheets) {
    for (const [row, of] of rows.entries()) {
      for (const [column, one] of of.entries()) {
        if (one?.kind !== 'formula') continue
        cells += 1
        const found = cell(name, row, column)
        if (typeof one.value === 'number' && typeof found === 'number') {
          const apart = Math.abs(found - one.value)
          if (one.format === 'money') most = Math.max(most, apart)
          if (apart < CENT + 1e-9 * Math.abs(one.value)) continue
        } else if (found === one.value || (one.value === '' && (found === null || found === undefined)))
          continue
        wrong.push(`${name} row ${row + 1} column ${column + 1}: ${String(found)}, not ${String(one.value)}`)
      }
    }
  }
  return { wrong, cells, most }
}
