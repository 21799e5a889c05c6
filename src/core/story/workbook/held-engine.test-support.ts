import { catalogue } from '../../catalogue/catalogue.ts'
import type { CostLine } from '../../engine/cost/cost-line.ts'
import type { LineFigure } from '../../engine/line-item.ts'
import { openKernel, type OpenKernel } from '../../engine/kernel/open-kernel.ts'
import { catalogueIndex } from '../../engine/situation.ts'
import { parseFormula, valueOf } from '../../engine/working/formula.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { HELD, PAID, PARTS_OF } from './behind-figures.ts'
import type { BoundLine, BoundOption } from './bound-figures.ts'

export interface Change {
  readonly path: string
  readonly value: number
}

export interface HeldTotals {
  readonly cash: number
  readonly ownTime: number
  readonly risk: number
  readonly valueLeft: number
  readonly costOfMoney: number
  readonly total: number
}

/**
 * What the engine says of an option once inputs have changed, with what is searched for as it was found: every line is
 * worked out by the engine's own formula over the figures that the engine has after the change, but for those that
 * stay; what a part of a mix gets stays the same share of what is asked for.
 */
export function heldTotals(
  plan: CompletePlan,
  workload: CompleteWorkload,
  { option, lines }: BoundOption,
  changes: readonly Change[],
  prices: ReadonlyMap<string, number> = new Map(),
): HeldTotals {
  const place = workload.options.findIndex(({ id }) => id === option.id)
  const after = kernelWith(plan, workload, changes)
  const still = kernelWith(plan, workload, [])
  const now = after.options[place]?.lines ?? []
  const carry = after.situation.carry.of
  const months = plan.horizonMonths
  const sums = { cash: 0, ownTime: 0, risk: 0, valueLeft: 0, costOfMoney: 0 }
  const amountsOf = (bound: BoundLine) =>
    heldAmounts(bound, now, after, still, months, amountsOfPurchases, prices)
  const amountsOfPurchases = (part: CostLine['part'], t: number): number =>
    lines
      .filter(({ line }) => (line.id === 'hardware' || line.id === 'host') && line.part === part)
      .reduce((sum, one) => {
        const { upFront, monthly } = amountsOf(one)
        return sum + (t === 0 ? upFront : monthly(t))
      }, 0)
  for (const bound of lines) {
    const { upFront, monthly, terminal } = amountsOf(bound)
    let plain = upFront + terminal
    sums.costOfMoney += upFront * (carry[0] ?? 0)
    for (let month = 1; month <= months; month += 1) {
      const usd = monthly(month)
      plain += usd
      sums.costOfMoney += usd * (carry[month] ?? 0)
    }
    if (bound.line.money === 'value-left') sums.valueLeft -= plain
    else sums[SUMS[bound.line.money]] += plain
  }
  const { cash, ownTime, risk, valueLeft, costOfMoney } = sums
  return { ...sums, total: cash + ownTime + costOfMoney + risk - valueLeft }
}

const SUMS = { cash: 'cash', 'own-time': 'ownTime', risk: 'risk' } as const

function kernelWith(plan: CompletePlan, workload: CompleteWorkload, changes: readonly Change[]): OpenKernel {
  const kernel = openKernel(plan, workload, catalogueIndex(catalogue, plan))
  for (const { path, value } of changes) {
    if (!path.startsWith('workloads/') || path.startsWith(`workloads/${workload.id}/`))
      kernel.slot(path).set(value)
  }
  kernel.run()
  return kernel
}

function heldAmounts(
  { line, figures }: BoundLine,
  now: readonly CostLine[],
  after: OpenKernel,
  still: OpenKernel,
  months: number,
  paid: (part: CostLine['part'], t: number) => number,
  prices: ReadonlyMap<string, number>,
) {
  const working = lineIn(now, line)?.working()
  if (!working) throw new Error(`${line.id} is no longer there.`)
  const used = (kernel: OpenKernel, id: string, month: number) =>
    kernel.situation.demand.volume?.[id === 'chainRequests' ? 'requests' : 'attempts'][month - 1] ?? NaN
  const read = (id: string, month: number): number => {
    if (id === 'month') return month
    const is = figureIn(working.figures, id)
    if (is.formula !== undefined) return asNumber(valueOf(parseFormula(is.formula), (of) => read(of, month)))
    const bound = figures.find(({ figure }) => figure.id === id)?.bound ?? null
    if (PAID.has(id) && bound?.kind === 'paid') {
      const at = bound.at[bound.at.length === 1 ? 0 : month - 1] ?? []
      return at.reduce((sum, t) => sum + paid(line.part, t), 0)
    }
    const price =
      bound?.kind === 'expression' && bound.expression.kind === 'figure'
        ? prices.get(bound.expression.id)
        : undefined
    if (price !== undefined) return price
    if (PARTS_OF.has(id)) {
      const whole = used(still, id, month)
      return whole === 0 ? 0 : (entryOf(figureIn(line.inputs, id), month) / whole) * used(after, id, month)
    }
    const stays = id === 'ageYears' || (HELD.has(id) && bound === null)
    return entryOf(stays ? figureIn(line.inputs, id) : is, month)
  }
  const { upFront, monthly, terminal, fromMonth, untilMonth } = line.formulas
  const once = (said: string | null) =>
    said === null ? 0 : asNumber(valueOf(parseFormula(said), (id) => read(id, 1)))
  const count = figures.find(({ figure }) => figure.id === 'ageYears')?.figure.list?.length ?? 0
  const inList = (id: string) =>
    figures.find(({ figure }) => figure.id === id)?.figure.list && count > 0
      ? Array.from({ length: count }, (_, at) => read(id, at + 1))
      : read(id, 1)
  return {
    upFront: once(upFront),
    terminal: terminal === null ? 0 : asNumber(valueOf(parseFormula(terminal), inList)),
    monthly: (month: number) =>
      monthly === null || month < fromMonth || month > (untilMonth ?? months)
        ? 0
        : asNumber(valueOf(parseFormula(monthly), (id) => read(id, month))),
  }
}

function lineIn(lines: readonly CostLine[], { id, part }: Pick<CostLine, 'id' | 'part'>) {
  return lines.find((line) => line.id === id && line.part === part)
}

function figureIn(figures: readonly LineFigure[], id: string): LineFigure {
  const found = figures.find((figure) => figure.id === id)
  if (!found) throw new Error(`No figure ${id} stands there.`)
  return found
}

function entryOf({ value, list }: LineFigure, month: number): number {
  return list ? (list[month - 1] ?? NaN) : value
}

function asNumber(value: number | readonly number[]): number {
  return typeof value === 'number' ? value : NaN
}
