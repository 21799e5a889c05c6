import { decide } from '../../decision/decide.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import { draw } from '../../plan/random-plans/draw.ts'
import type { Plan } from '../../plan/schema.ts'
import type { ReportInput } from '../report-input.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { Book, BookRow } from './book.ts'
import type { BoundOption, BoundWorkload } from './bound-figures.ts'
import { heldTotals, type Change, type HeldTotals } from './held-engine.test-support.ts'
import { modelSteps, type WorkbookModel } from './workbook.ts'

export function inputOf(plan: Plan): ReportInput {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { plan, complete, evaluation, decision: decide(complete, evaluation, catalogue), catalogue }
}

export function modelOf(input: ReportInput): WorkbookModel {
  const steps = modelSteps(input)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** So many inputs of those that may be changed, each a fifth higher or lower at most. */
export interface Drawn {
  readonly changes: readonly Change[]
  readonly prices: ReadonlyMap<string, number>
  readonly values: ReadonlyMap<string, number>
}

export function drawn({ live, workloads }: WorkbookModel, count: number, seed: number): Drawn {
  let draws = 0
  const random = () => draw(seed, `workbook/${(draws += 1)}`)
  const prices = workloads.flatMap((one) => [...one.prices.values()])
  const all = [
    ...live.map(({ input }) => ({ key: `input:${input.path}`, input })),
    ...prices.map(({ key, value }) => ({ key, value })),
  ]
  const chosen = Array.from(
    { length: count },
    () => all.splice(Math.floor(random() * all.length), 1)[0],
  ).filter((one) => one !== undefined)
  const values = new Map<string, number>()
  const changes: Change[] = []
  for (const one of chosen) {
    const times = 0.8 + 0.4 * random()
    if (!('input' in one)) {
      values.set(one.key, one.value * times)
      continue
    }
    const { current, min, max, high, integer, path } = one.input
    const wanted = current === 0 ? high * (times - 0.8) : current * times
    const value = Math.min(max, Math.max(min, integer ? Math.round(wanted) : wanted))
    values.set(one.key, value)
    changes.push({ path, value })
  }
  return { values, changes, prices: new Map([...values].filter(([key]) => key.startsWith('price:'))) }
}

/** The workbook with other figures in cells of its inputs, and nothing worked out yet. */
export function changedBook(book: Book, values: ReadonlyMap<string, number>): Book {
  const at = new Map(
    book.names.map(({ key, sheet, row, column }) => [`${sheet}!${row},${column}`, values.get(key)]),
  )
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells.map((cell, column) => {
          const value = at.get(`${sheet.name}!${row},${column}`)
          if (value !== undefined && cell && cell.kind !== 'text') {
            return { kind: 'number', value, format: cell.format } as const
          }
          return cell?.kind === 'formula' ? { ...cell, value: null } : cell
        }),
      ),
    })),
  }
}

const PARTS = {
  cash: 2,
  ownTime: 3,
  costOfMoney: 4,
  risk: 5,
  valueLeft: 6,
  total: 7,
} as const satisfies Record<keyof HeldTotals, number>

type CellValue = (sheet: string, row: number, column: number) => unknown

/** What the summary comes to against what the engine says with what is held: sentences on what is not the same to the cent. */
export function apart(
  { complete }: ReportInput,
  model: WorkbookModel,
  book: Book,
  { changes, prices }: Pick<Drawn, 'changes' | 'prices'>,
  cell: CellValue,
): readonly string[] {
  return apartFrom(model, book, cell, ({ workload }, bound) =>
    heldTotals(complete, workload, bound, changes, prices),
  )
}

/** The same against the whole engine, for options of which it finds nothing anew. */
export function apartFromEvaluation(
  model: WorkbookModel,
  book: Book,
  complete: CompletePlan,
  cell: CellValue,
): readonly string[] {
  const { workloads } = evaluate(complete, catalogue)
  return apartFrom(model, book, cell, ({ workload }, { option }) => {
    const cost = workloads
      .find(({ id }) => id === workload.id)
      ?.options.find(({ id }) => id === option.id)?.cost
    if (!cost || option.kind === 'hybrid') return null
    return {
      cash: cost.cashUsd,
      ownTime: cost.ownTimeUsd,
      costOfMoney: cost.costOfMoneyUsd,
      risk: cost.riskUsd,
      valueLeft: cost.valueLeftUsd,
      total: cost.totalUsd,
    }
  })
}

function apartFrom(
  { workloads }: WorkbookModel,
  book: Book,
  cell: CellValue,
  wantedOf: (workload: BoundWorkload, option: BoundOption) => HeldTotals | null,
): readonly string[] {
  const [summary] = book.sheets
  let from = 0
  return workloads.flatMap((one) =>
    one.options.flatMap((bound) => {
      const isOfIt = (row: BookRow, at: number) =>
        at > from && row[0]?.kind === 'text' && row[0].text === bound.option.name
      const row = summary?.rows.findIndex(isOfIt) ?? -1
      from = row
      const wanted = wantedOf(one, bound)
      if (wanted === null) return []
      return (Object.keys(PARTS) as (keyof HeldTotals)[]).flatMap((part) => {
        const found = cell('Summary', row, PARTS[part])
        const isSame = typeof found === 'number' && Math.abs(found - wanted[part]) < 0.005
        return isSame
          ? []
          : [`${one.workload.id}/${bound.option.id} ${part}: ${String(found)}, not ${wanted[part]}`]
      })
    }),
  )
}
