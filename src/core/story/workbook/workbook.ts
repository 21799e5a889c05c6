import type { BookSheet, Book } from './book.ts'
import { onSheet } from './book.ts'
import { boundWorkload, type BoundWorkload } from './bound-figures.ts'
import { namesOnce, sheetName } from './cell-names.ts'
import { evenSheet } from './even-sheet.ts'
import { followedInputs, type FollowedInputs } from './followed-inputs.ts'
import { INPUTS, inputsSheet } from './inputs-sheet.ts'
import { liveInputs, type LiveInput } from './live-inputs.ts'
import { optionRows, type Elsewhere } from './option-sheet.ts'
import { summaryRows, type SummaryPart } from './summary-sheet.ts'
import { useCell, useSheet, USE_SHEET } from './use-sheet.ts'
import type { NumericInput } from '../../plan/numeric-input.ts'
import { workloadViews, type ReportInput, type WorkloadView } from '../report-input.ts'

const MOST_LETTERS = 31

/**
 * A plan as a workbook that recalculates: its inputs in cells with names, a sheet for every option with a cost, whose
 * months are formulas from the working of each line, and a summary. Amounts are in US dollars.
 */
export function workbookOf(input: ReportInput): Book {
  const steps = workbookSteps(input)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same in steps, for a page that is answered meanwhile. */
export function* workbookSteps(input: ReportInput): Generator<undefined, Book> {
  return bookOf(input, yield* modelSteps(input))
}

export function bookOf(input: ReportInput, model: WorkbookModel): Book {
  const { plan, complete, evaluation } = input
  const { views, workloads, followed, live } = model
  const months = evaluation.horizonMonths
  const shown = new Set(views.map(({ id }) => id))
  const bears = ({ workload }: NumericInput) => workload === null || shown.has(workload)
  const inputs = inputsSheet(
    plan,
    { ...complete, inputs: complete.inputs.filter(bears) },
    live,
    workloads,
    followed,
  )
  const current = new Map(complete.inputs.map((one) => [`input:${one.path}`, one.current]))
  const reference = (key: string) => inputs.nameOf.get(key) ?? String(current.get(key) ?? 0)
  const use = useSheet(workloads, months, reference, (key) => current.get(key) ?? 0)
  const once = namesOnce(MOST_LETTERS)
  const reserved = new Map(['Summary', INPUTS, USE_SHEET].map((name) => [name, once(name)]))
  const rate = 'input:finance/discountRatePerYear'
  const elsewhere = (one: BoundWorkload): Elsewhere => ({
    months,
    rate: reference(rate),
    ratePerYear: complete.finance.discountRatePerYear,
    resaleInCurve: complete.finance.resaleInCurve,
    reference: (key, column) => {
      if (!key.startsWith('use:')) return reference(key)
      const row = use.rowOf.get(`${one.workload.id}/${key.slice(4)}`)
      if (row === undefined) throw new Error(`Nothing is known of ${key}.`)
      return useCell(row, column)
    },
  })
  const parts = views.map((view, at): SummaryPart & { readonly sheets: readonly BookSheet[] } => {
    const one = workloads[at]
    if (!one) throw new Error(`${view.id} is not there.`)
    const short = views.length > 1 ? `${[...sheetName(view.name)].slice(0, 12).join('').trim()} ` : ''
    const named = new Map(one.options.map(({ option }) => [option.id, once(short + sheetName(option.name))]))
    const sheetOf = (id: string) => named.get(id) ?? ''
    const first = view.decision.recommended ?? view.evaluation.ranking[0]
    const compared = one.options.find(({ option }) => option.id === first) ?? null
    const evenName = once(`${short}Cash by month`)
    const even = compared && evenSheet(compared, one.options, sheetOf, months)
    return {
      view,
      options: one.options,
      compared,
      sheetOf,
      evenOf: (id) => {
        const cell = even?.cellOf.get(id)
        return cell === undefined ? null : onSheet(evenName, cell)
      },
      sheets: [
        ...one.options.map((option) =>
          sheet(sheetOf(option.option.id), optionRows(option, elsewhere(one)), OPTION_WIDTHS, 4, 4),
        ),
        ...(even ? [sheet(evenName, even.rows, [8], 3, 1)] : []),
      ],
    }
  })
  const name = (of: string) => reserved.get(of) ?? of
  return {
    title: complete.name,
    names: inputs.names,
    sheets: [
      sheet(
        name('Summary'),
        summaryRows(input, parts, months),
        [44, 24, ...Array.from({ length: 9 }, () => 16)],
        0,
        1,
      ),
      sheet(name(INPUTS), inputs.rows, [38, 34, 14, 16, 12, 12, 12, 36, 12, 34, 44], 3, 1),
      sheet(name(USE_SHEET), use.rows, OPTION_WIDTHS, 4, 4),
      ...parts.flatMap(({ sheets }) => sheets),
    ],
  }
}

/** What follows from what, and which inputs may be changed. */
export interface WorkbookModel {
  readonly views: readonly WorkloadView[]
  readonly workloads: readonly BoundWorkload[]
  readonly followed: FollowedInputs
  readonly live: readonly LiveInput[]
}

export function* modelSteps(input: ReportInput): Generator<undefined, WorkbookModel> {
  const { complete, catalogue } = input
  const views = workloadViews(input)
  const workloads = views.map((view) => boundWorkload(complete, view.workload, view.evaluation.options))
  const followed = followedInputs(complete)
  return { views, workloads, followed, live: yield* liveInputs(complete, catalogue, workloads, followed) }
}

const OPTION_WIDTHS = [34, 12, 30, 16] as const

function sheet(
  name: string,
  rows: BookSheet['rows'],
  widths: readonly number[],
  frozenRows: number,
  frozenColumns: number,
): BookSheet {
  return { name, rows, widths, frozen: { rows: frozenRows, columns: frozenColumns } }
}
