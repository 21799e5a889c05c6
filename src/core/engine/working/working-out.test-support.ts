import type { LineFigure, LineItem } from '../line-item.ts'
import { parseFormula, valueOf, type Quantity } from './formula.ts'

/** As near as sums of floating numbers come; sums that cancel are as near as their parts allow. */
const TOLERANCE = 1e-9

/**
 * Multiplies a line out from what it shows, as a reader would: every amount from its formula, every figure
 * that was worked out from its own. Returns what does not come to what stands there.
 */
export function mistakesIn(line: LineItem): readonly string[] {
  const { inputs, formulas, upFrontUsd, monthlyUsd, terminalUsd } = line
  const { fromMonth } = formulas
  const untilMonth = formulas.untilMonth ?? Infinity
  const figures = new Map(inputs.map((figure) => [figure.id, figure]))
  const mistakes: string[] = []
  if (figures.size < inputs.length) mistakes.push('a figure stands there twice')
  const expectSame = (what: string, formula: string, found: Quantity, wanted: number) => {
    if (typeof found === 'number' && isNear(found, wanted)) return
    mistakes.push(`${what} = ${formula} gives ${String(found)}, not ${wanted}`)
  }
  const once = (
    what: string,
    formula: string | null,
    wanted: number,
    of: (figure: LineFigure) => Quantity,
  ) => {
    if (formula === null) {
      if (wanted !== 0) mistakes.push(`${what} is ${wanted} and has no formula`)
      return
    }
    expectSame(
      what,
      formula,
      valueOf(parseFormula(formula), (id) => of(figureNamed(figures, id))),
      wanted,
    )
  }
  once('up front', formulas.upFront, upFrontUsd, ({ value }) => value)
  once('end', formulas.terminal, terminalUsd, ({ value, list }) => list ?? value)

  const monthly = formulas.monthly === null ? null : parseFormula(formulas.monthly)
  monthlyUsd.forEach((usd, index) => {
    const month = index + 1
    if (monthly === null || month < fromMonth || month > untilMonth) {
      if (usd !== 0) mistakes.push(`month ${month} is ${usd} and has no formula`)
      return
    }
    expectSame(`month ${month}`, formulas.monthly ?? '', valueOf(monthly, inMonth(figures, month)), usd)
  })

  for (const { id, value, list, formula } of inputs) {
    if (formula === undefined) continue
    const expression = parseFormula(formula)
    monthlyUsd.forEach((_, index) => {
      const month = index + 1
      if (month < fromMonth || month > untilMonth || (!list && month > fromMonth)) return
      expectSame(
        `${id} of month ${month}`,
        formula,
        valueOf(expression, inMonth(figures, month)),
        list?.[index] ?? value,
      )
    })
  }
  return mistakes
}

function figureNamed(figures: ReadonlyMap<string, LineFigure>, id: string): LineFigure {
  const found = figures.get(id)
  if (!found) throw new Error(`No figure ${id} stands there.`)
  return found
}

function inMonth(figures: ReadonlyMap<string, LineFigure>, month: number): (id: string) => number {
  return (id) => {
    if (id === 'month') return month
    const { value, list } = figureNamed(figures, id)
    return list ? (list[month - 1] ?? NaN) : value
  }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
}
