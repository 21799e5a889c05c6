import type { Expression } from '../../engine/working/formula.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { NumericInput } from '../../plan/numeric-input.ts'
import type { Plan } from '../../plan/schema.ts'
import { figureLabel } from '../../words/figure-names.ts'
import { isShare } from '../../words/units.ts'
import { assumptionOf } from '../assumption-register.ts'
import { formula, number, text, type BookCell, type BookName, type BookRow } from './book.ts'
import type { BoundWorkload, ListedPrice } from './bound-figures.ts'
import { cellName, namesOnce } from './cell-names.ts'
import type { FollowedInputs } from './followed-inputs.ts'
import type { LiveInput } from './live-inputs.ts'
import { formatOf } from './option-sheet.ts'
import { spreadFormula } from './spread-formula.ts'

export const INPUTS = 'Inputs'
const VALUE = 2

export interface InputsSheet {
  readonly rows: readonly BookRow[]
  readonly names: readonly BookName[]
  /** The name of the cell of a key, `input:…` or `price:…`; undefined where it is not to be changed. */
  readonly nameOf: ReadonlyMap<string, string>
}

/** Every figure that may be changed, in a cell with a name, then those that stand as they are. */
export function inputsSheet(
  plan: Plan,
  complete: CompletePlan,
  live: readonly LiveInput[],
  workloads: readonly BoundWorkload[],
  followed: FollowedInputs,
): InputsSheet {
  const nameOf = new Map<string, string>()
  const once = namesOnce(200)
  const prices = workloads.flatMap((one) => [...one.prices.values()].map((price) => ({ price, one })))
  for (const { input } of live)
    nameOf.set(`input:${input.path}`, once(cellName(input.path)).replaceAll(' ', '_'))
  for (const { price } of prices)
    nameOf.set(price.key, once(cellName(price.key.slice(6))).replaceAll(' ', '_'))

  const value = (input: NumericInput): BookCell => {
    const format = formatOf(input.unit)
    const expression: Expression | undefined = followed.expressions.get(input.path)
    const said = expression && spreadFormula(expression, (key) => nameOf.get(key) ?? valueOf(complete, key))
    return said === undefined
      ? number(input.current, format, 'input')
      : formula(said, input.current, format, 'input')
  }
  const inputRow = (input: NumericInput, cell: BookCell, note: string, name: string): BookRow => {
    const { source, asOf, origin } = assumptionOf(input, plan, complete)
    const format = formatOf(input.unit)
    const end = (at: number | undefined) => (at === undefined ? null : number(at, format))
    return [
      text(figureLabel(input.path)),
      text(whoseOf(input, workloads), 'note'),
      cell,
      text(isShare(input.unit) ? '' : input.unit, 'note'),
      end(input.range?.low),
      end(input.range?.base),
      end(input.range?.high),
      text(source === '' ? origin : source, 'note'),
      text(asOf, 'note'),
      text(name, 'note'),
      text(note, 'note'),
    ]
  }
  const first: BookRow[] = [
    [text('Inputs', 'title')],
    [text('Change the marked cells: every sheet follows. What was searched for stays as it is.', 'note')],
    HEADS.map((label) => text(label, 'head')),
  ]
  const liveRows = live.map(({ input, movesWhatIsHeld }) =>
    inputRow(input, value(input), movesWhatIsHeld ? HELD_NOTE : '', nameOf.get(`input:${input.path}`) ?? ''),
  )
  const priceRows = prices.map(({ price, one }) => priceRow(price, one, nameOf.get(price.key) ?? ''))
  const changed = new Set(live.map(({ input }) => input.path))
  const others = complete.inputs.filter(({ path }) => !changed.has(path))
  const names = [...live.map(({ input }) => `input:${input.path}`), ...prices.map(({ price }) => price.key)]
  return {
    nameOf,
    names: names.map((key, at) => ({
      name: nameOf.get(key) ?? '',
      key,
      sheet: INPUTS,
      row: first.length + at,
      column: VALUE,
    })),
    rows: [
      ...first,
      ...liveRows,
      ...priceRows,
      [],
      [text('Not to be changed here', 'title')],
      [
        text(
          'They decide what is searched for, or no cost; open the plan in Crossover to change them.',
          'note',
        ),
      ],
      HEADS.map((label) => text(label, 'head')),
      ...others.map((input) => inputRow(input, number(input.current, formatOf(input.unit)), '', '')),
    ],
  }
}

const HEADS = ['What', 'Of', 'Value', 'Unit', 'Low', 'Base', 'High', 'Source', 'Day', 'Name', 'Note'] as const
const HELD_NOTE = 'Machines, their load and the split of a mix stay as found.'

function priceRow(price: ListedPrice, { workload, options }: BoundWorkload, name: string): BookRow {
  const option = options.find(({ option: { id } }) => id === price.option)?.option
  const source = option?.sources.find(({ figure }) => figure === price.figure)
  return [
    text(figureLabel(price.figure)),
    text(`${workload.name}: ${option?.name ?? price.option}`, 'note'),
    number(price.value, 'price', 'input'),
    text('$/1M tokens', 'note'),
    null,
    null,
    null,
    text(source?.source.join('; ') ?? 'catalogue', 'note'),
    text(source?.asOf ?? '', 'note'),
    text(name, 'note'),
    null,
  ]
}

function whoseOf({ workload, option }: NumericInput, workloads: readonly BoundWorkload[]): string {
  const found = workloads.find((one) => one.workload.id === workload)
  if (!found) return 'the plan'
  const name = option === null ? undefined : found.names.get(option)
  return name === undefined ? found.workload.name : `${found.workload.name}: ${name}`
}

function valueOf({ inputs }: CompletePlan, key: string): string {
  return String(inputs.find(({ path }) => `input:${path}` === key)?.current ?? 0)
}
