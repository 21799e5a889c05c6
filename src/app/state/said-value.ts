import type { Uncertain } from '#core/plan/schema.ts'

/** What was said of a figure, number or range; null where nothing was, or a word stands in its place. */
export function saidFigure(value: unknown): Uncertain | null {
  return typeof value === 'number' || isRange(value) ? value : null
}

function isRange(value: unknown): value is Exclude<Uncertain, number> {
  return typeof value === 'object' && value !== null && 'base' in value
}
