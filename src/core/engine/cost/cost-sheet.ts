import type { LineInput, LineItem, LineItemId } from '../evaluation.ts'

/**
 * What an option costs, line by line, before anything is added up. The working of a line is a function,
 * so that a search that only needs totals never draws it up.
 */
export interface CostSheet {
  readonly lines: readonly CostLine[]
  /** Entry t - 1 is month t; null where no machine of one's own draws power. */
  readonly kwh: Float64Array | null
}

export interface CostLine {
  readonly id: LineItemId
  readonly part: LineItem['part']
  readonly group: LineItem['group']
  readonly upFrontUsd: number
  /** Entry t - 1 is month t; null where every month is zero. */
  readonly monthlyUsd: Float64Array | null
  readonly terminalUsd: number
  readonly working: () => readonly LineInput[]
  readonly method: string
}

/** A line with what is said of it and nothing where nothing is said. */
export function costLine(
  id: LineItemId,
  group: CostLine['group'],
  method: string,
  amounts: Partial<Pick<CostLine, 'upFrontUsd' | 'monthlyUsd' | 'terminalUsd'>>,
  working: () => readonly LineInput[],
): CostLine {
  return {
    id,
    part: null,
    group,
    upFrontUsd: amounts.upFrontUsd ?? 0,
    monthlyUsd: amounts.monthlyUsd ?? null,
    terminalUsd: amounts.terminalUsd ?? 0,
    working,
    method,
  }
}

/** The same amount in every month; null, which is nothing, for zero. */
export function everyMonth(usd: number, months: number): Float64Array | null {
  return usd === 0 ? null : new Float64Array(months).fill(usd)
}

export function lineInput(id: string, value: number, unit: string): LineInput {
  return { id, value, unit }
}

/** Present value of up-front, months 1..H and terminal amounts: what ranks. */
export function netPresentUsd(sheet: CostSheet, discount: Float64Array, horizonMonths: number): number {
  let value = 0
  for (const line of sheet.lines) value += presentUsd(line, discount, horizonMonths)
  return value
}

export function presentUsd(line: CostLine, discount: Float64Array, horizonMonths: number): number {
  let value = line.upFrontUsd + line.terminalUsd * (discount[horizonMonths] ?? 0)
  const { monthlyUsd } = line
  if (monthlyUsd) {
    for (let t = 1; t <= horizonMonths; t += 1) value += (monthlyUsd[t - 1] ?? 0) * (discount[t] ?? 0)
  }
  return value
}
