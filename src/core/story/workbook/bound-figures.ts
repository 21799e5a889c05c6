import type { CostFigures, OptionEvaluation } from '../../engine/evaluation.ts'
import type { LineFigure, LineItem } from '../../engine/line-item.ts'
import { optionsBehind, namedBy } from '../../engine/cost/options-behind.ts'
import { parseFormula, valueOf, type Expression } from '../../engine/working/formula.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { NumericInput } from '../../plan/numeric-input.ts'
import { BEHIND, LISTED_PRICES, PAID, PARTS_OF, useFormulas } from './behind-figures.ts'
import { paidAt } from './paid-at.ts'

/** What a figure follows from: a formula over inputs and what stands elsewhere in the workbook, or purchases. */
export type Bound =
  | {
      readonly kind: 'expression'
      readonly expression: Expression
      /** What of it, by month; null: all. */
      readonly share: readonly number[] | null
    }
  /** The months whose purchases it adds up, 0 being before the first; for each month or sale, or once. */
  | { readonly kind: 'paid'; readonly at: readonly (readonly number[])[] }

export interface BoundFigure {
  readonly figure: LineFigure
  /** Null where it carries a formula of its own, or stands as a value. */
  readonly bound: Bound | null
}

export interface BoundLine {
  readonly line: LineItem
  readonly figures: readonly BoundFigure[]
}

export type Costed = OptionEvaluation & { readonly cost: CostFigures }

export interface BoundOption {
  readonly option: Costed
  readonly lines: readonly BoundLine[]
}

/** A price of the catalogue that stands among the inputs. */
export interface ListedPrice {
  readonly key: string
  readonly figure: string
  readonly option: string
  readonly value: number
}

export interface BoundWorkload {
  readonly workload: CompleteWorkload
  /** Of all its options, with a cost or without. */
  readonly names: ReadonlyMap<string, string>
  readonly use: { readonly requests: Expression; readonly attempts: Expression } | null
  readonly options: readonly BoundOption[]
  readonly prices: ReadonlyMap<string, ListedPrice>
}

/** As near as sums of floating numbers come. */
const TOLERANCE = 1e-9

export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
}

export const INPUT = 'input:'
export const USE = 'use:'

/** Every figure of every line of a workload with what it follows from. */
export function boundWorkload(
  plan: CompletePlan,
  workload: CompleteWorkload,
  options: readonly OptionEvaluation[],
): BoundWorkload {
  const prices = new Map<string, ListedPrice>()
  const current = new Map(plan.inputs.map((input) => [INPUT + input.path, input.current]))
  const inScope = scopeOf(plan, workload)
  const resolve = (said: string, owner: string, line: LineItem | null) =>
    resolved(parseFormula(said), (id) => inScope(id, owner, line))
  const formulas = useFormulas(workload)
  const [requests, attempts] = [resolve(formulas.requests, '', null), resolve(formulas.attempts, '', null)]
  const use = requests && attempts ? { requests, attempts } : null
  const read = (key: string, month: number): number => {
    if (key === 'month') return month
    if (key === `${USE}requests`) return use ? asNumber(valueOf(use.requests, (id) => read(id, month))) : NaN
    if (key === `${USE}attempts`) return use ? asNumber(valueOf(use.attempts, (id) => read(id, month))) : NaN
    return current.get(key) ?? prices.get(key)?.value ?? NaN
  }
  const bind = (
    figure: LineFigure,
    line: LineItem,
    lines: readonly LineItem[],
    option: CompleteOption,
  ): Bound | null => {
    if (figure.formula !== undefined) return null
    const owners = ownersOf(line, option, workload)
    if (PAID.has(figure.id)) {
      const owned = owners
        .map((id) => workload.options.find((one) => one.id === id))
        .find((one) => one?.kind === 'owned')
      const at = paidAt(figure, line, lines, owned?.kind === 'owned' ? owned : null)
      return at && { kind: 'paid', at }
    }
    const months = line.monthlyUsd.length
    for (const owner of owners) {
      for (const said of BEHIND[figure.id] ?? [figure.id]) {
        const expression = resolve(said, owner, line)
        if (expression === null) continue
        const share = shareOf(figure, expression, months, read)
        if (share !== undefined) return { kind: 'expression', expression, share }
      }
    }
    const [owner] = owners
    if (!LISTED_PRICES.has(figure.id) || figure.list || owner === undefined) return null
    const key = `price:${workload.id}/${owner}/${figure.id}`
    const known = prices.get(key)
    if (known && known.value !== figure.value) return null
    prices.set(key, { key, figure: figure.id, option: owner, value: figure.value })
    return { kind: 'expression', expression: { kind: 'figure', id: key }, share: null }
  }
  return {
    workload,
    names: new Map(options.map(({ id, name }) => [id, name])),
    use,
    prices,
    options: options.flatMap((one) => {
      const option = workload.options.find(({ id }) => id === one.id)
      if (one.cost === null || option === undefined) return []
      const { lineItems } = one.cost
      const lines = lineItems.map((line) => ({
        line,
        figures: line.inputs.map((figure) => ({ figure, bound: bind(figure, line, lineItems, option) })),
      }))
      return [{ option: { ...one, cost: one.cost }, lines }]
    }),
  }
}

/** Null: all of it, in every month. Undefined: the figure does not follow from it. */
function shareOf(
  { id, value, list }: LineFigure,
  expression: Expression,
  months: number,
  read: (key: string, month: number) => number,
): readonly number[] | null | undefined {
  const isByMonth = list?.length === months
  if (list && !isByMonth) return undefined
  const shares = Array.from({ length: isMonthly(expression) || isByMonth ? months : 1 }, (_, at) => {
    const whole = asNumber(valueOf(expression, (key) => read(key, at + 1)))
    const part = list?.[at] ?? value
    if (isNear(part, whole)) return 1
    return PARTS_OF.has(id) && whole > 0 ? part / whole : NaN
  })
  if (shares.some((share) => Number.isNaN(share))) return undefined
  return shares.every((share) => share === 1) ? null : shares
}

export function isMonthly(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return false
    case 'figure':
      return expression.id === 'month' || expression.id.startsWith(USE)
    case 'call':
      return expression.of.some(isMonthly)
    default:
      return isMonthly(expression.left) || isMonthly(expression.right)
  }
}

/** The options whose figures a line may show, the likeliest first. */
function ownersOf({ part }: LineItem, option: CompleteOption, workload: CompleteWorkload): readonly string[] {
  if (part === null) return [option.id]
  const named = namedBy(option.id, workload.options)
  const first = part === 'cloud' || part === 'failover' ? named.at(-1) : named[0]
  const behind = [...optionsBehind(option.id, workload)].filter((id) => id !== option.id)
  return [...new Set([...(first === undefined ? [] : [first]), ...behind, option.id])]
}

/** Where a name of a formula stands: at an input of the option, the workload or the plan, or among what is used. */
function scopeOf(plan: CompletePlan, workload: CompleteWorkload) {
  const byId = new Map<string, NumericInput[]>()
  for (const input of plan.inputs) {
    if (input.workload !== null && input.workload !== workload.id) continue
    byId.set(input.id, [...(byId.get(input.id) ?? []), input])
  }
  return (id: string, owner: string, line: LineItem | null): Expression | null => {
    if (id === 'month') return { kind: 'figure', id }
    if (id === 'useAttempts') return { kind: 'figure', id: `${USE}attempts` }
    if (id === 'useRequests') return { kind: 'figure', id: `${USE}requests` }
    const found = (byId.get(id) ?? []).filter(
      ({ option, path }) =>
        (option === null || option === owner) &&
        !path.includes('/classes/') &&
        (!path.includes('/pipeline/') || path.includes(`/pipeline/${line?.id ?? ''}/`)),
    )
    const input = found.find(({ option }) => option !== null) ?? found[0]
    if (input) return { kind: 'figure', id: INPUT + input.path }
    const options: readonly CompleteOption[] = workload.options
    const own =
      figureIn(
        options.find((one) => one.id === owner),
        id,
      ) ?? figureIn(workload.demand, id)
    return own === null ? null : { kind: 'number', value: own }
  }
}

function figureIn(part: object | undefined, id: string): number | null {
  const value = part && (part as Readonly<Record<string, unknown>>)[id]
  return typeof value === 'number' ? value : null
}

/** A formula with every name put in its place; null where one has none. */
export function resolved(
  expression: Expression,
  place: (id: string) => Expression | null,
): Expression | null {
  switch (expression.kind) {
    case 'number':
      return expression
    case 'figure':
      return place(expression.id)
    case 'call': {
      const of = expression.of.map((one) => resolved(one, place)).filter((one) => one !== null)
      return of.length < expression.of.length ? null : { ...expression, of }
    }
    default: {
      const [left, right] = [resolved(expression.left, place), resolved(expression.right, place)]
      return left && right && { ...expression, left, right }
    }
  }
}

function asNumber(value: number | readonly number[]): number {
  return typeof value === 'number' ? value : NaN
}
