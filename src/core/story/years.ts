export interface YearEnd {
  readonly label: string
  readonly month: number
}

/** More columns than this are too narrow for figures on a portrait page. */
const MOST_YEARS = 6

/**
 * The ends of the years of a horizon: each of them up to six years, a choice of them beyond. The last
 * one is the horizon itself, and says the month where that is no whole year.
 */
export function yearEnds(horizonMonths: number): readonly YearEnd[] {
  const years = Array.from({ length: Math.floor((horizonMonths - 1) / 12) }, (_, i) => i + 1)
  const before = years.length < MOST_YEARS ? years : years.filter((year) => [1, 2, 3, 5, 7].includes(year))
  const last = horizonMonths % 12 === 0 ? `Year ${horizonMonths / 12}` : `Month ${horizonMonths}`
  return [
    ...before.map((year) => ({ label: `Year ${year}`, month: year * 12 })),
    { label: last, month: horizonMonths },
  ]
}

export interface YearSpan {
  readonly label: string
  /** Months from..to, both counted from 1 and both included. */
  readonly from: number
  readonly to: number
}

/** The years of a horizon one by one; beyond six years, those after the fourth together. */
export function yearSpans(horizonMonths: number): readonly YearSpan[] {
  const count = Math.ceil(horizonMonths / 12)
  const single = count <= MOST_YEARS ? count : 4
  const spans = Array.from({ length: single }, (_, i) => ({
    label: `Year ${i + 1}`,
    from: i * 12 + 1,
    to: Math.min((i + 1) * 12, horizonMonths),
  }))
  return single === count
    ? spans
    : [...spans, { label: `Years ${single + 1}–${count}`, from: single * 12 + 1, to: horizonMonths }]
}

/** What the months of a span cost together. */
export function sumOver(monthlyUsd: readonly number[], { from, to }: YearSpan): number {
  return monthlyUsd.slice(from - 1, to).reduce((sum, usd) => sum + usd, 0)
}
