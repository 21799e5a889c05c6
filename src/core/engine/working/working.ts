import type { LineFigure } from '../line-item.ts'

/**
 * How a line was worked out: named figures and, for each of its amounts, the formula over them. Figures that
 * are worked out themselves carry a formula too, so that everything can be followed down to what was said,
 * bought or published.
 */
export interface Working {
  readonly figures: readonly LineFigure[]
  readonly upFront?: string
  /** For month t, with entry t of every list; `month` is t. */
  readonly monthly?: string
  readonly terminal?: string
}

export function figure(id: string, value: number, unit: string, formula?: string): LineFigure {
  return formula === undefined ? { id, value, unit } : { id, value, unit, formula }
}

/** A figure that may differ from month to month; shown as one number where it never does. */
export function byMonth(
  id: string,
  values: ArrayLike<number>,
  months: number,
  unit: string,
  formula?: string,
): LineFigure {
  const first = values[0] ?? 0
  for (let month = 1; month < months; month += 1) {
    if (values[month] !== first) {
      return { ...figure(id, first, unit, formula), list: Array.from(values).slice(0, months) }
    }
  }
  return figure(id, first, unit, formula)
}

/** A figure for each of several purchases. */
export function list(id: string, values: readonly number[], unit: string): LineFigure {
  return { ...figure(id, values[0] ?? 0, unit), list: values }
}
