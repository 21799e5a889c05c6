import { valueOf, type Expression } from '../../engine/working/formula.ts'
import { cellAt, columnName, formula, number, text, type BookRow } from './book.ts'
import type { BoundWorkload } from './bound-figures.ts'
import { FIRST_MONTH, HEAD_ROW } from './total-rows.ts'
import { spreadFormula } from './spread-formula.ts'

export const USE_SHEET = 'Use'

export interface UseSheet {
  readonly rows: readonly BookRow[]
  /** The row of what a workload asks for by month, by its key and id. */
  readonly rowOf: ReadonlyMap<string, number>
}

/** Requests by month, and the attempts that they take: months in the columns in which every sheet has them. */
export function useSheet(
  workloads: readonly BoundWorkload[],
  months: number,
  reference: (key: string) => string,
  current: (key: string) => number,
): UseSheet {
  const rowOf = new Map<string, number>()
  const rows: BookRow[] = [
    [text('Use', 'title')],
    [text('What is asked for in each month.', 'note')],
    [],
    [
      ...['What', 'Unit', 'Workload', ''].map((label) => text(label, 'head')),
      ...Array.from({ length: months }, (_, at) => number(at + 1, 'whole', 'head')),
    ],
  ]
  for (const { workload, use } of workloads) {
    if (!use) continue
    const add = (key: 'requests' | 'attempts', label: string, expression: Expression) => {
      rowOf.set(`${workload.id}/${key}`, rows.length)
      rows.push([
        text(label),
        text('/month', 'note'),
        text(workload.name, 'note'),
        null,
        ...Array.from({ length: months }, (_, at) => {
          const month = `${columnName(FIRST_MONTH + at)}$${HEAD_ROW + 1}`
          const value = valueOf(expression, (id) => (id === 'month' ? at + 1 : current(id)))
          const said = spreadFormula(expression, (id) => (id === 'month' ? month : reference(id)))
          return formula(said, typeof value === 'number' ? value : 0, 'plain')
        }),
      ])
    }
    add('requests', 'Requests', use.requests)
    add('attempts', 'Requests with retries', use.attempts)
  }
  return { rows, rowOf }
}

export function useCell(row: number, column: string): string {
  return `'${USE_SHEET}'!${column}${cellAt(row, 0).slice(1)}`
}
