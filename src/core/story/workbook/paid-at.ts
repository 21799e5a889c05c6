import type { LineFigure, LineItem } from '../../engine/line-item.ts'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'

/**
 * Which purchases a figure adds up, as the months in which they were paid, 0 being before the first: what is bought
 * then, what stands there, what is out of warranty or what is sold at the end. Null where none of these comes to it.
 */
export function paidAt(
  figure: LineFigure,
  line: LineItem,
  lines: readonly LineItem[],
  owned: CompleteOwned | null,
): readonly (readonly number[])[] | null {
  const bought = lines.filter(({ id, part }) => (id === 'hardware' || id === 'host') && part === line.part)
  if (owned === null || bought.length === 0) return null
  const months = line.monthlyUsd.length
  const paid = (t: number) =>
    bought.reduce((sum, one) => sum + (t === 0 ? one.upFrontUsd : (one.monthlyUsd[t - 1] ?? 0)), 0)
  const known = Array.from({ length: months + 1 }, (_, t) => t).filter((t) => paid(t) !== 0)
  const standing = (month: number, olderThan: number) =>
    known.filter((t) => {
      const from = Math.max(1, t)
      return from > month - owned.lifeMonths && from <= month - olderThan
    })
  const ages = line.inputs.find(({ id }) => id === 'ageYears')
  const everyMonth = Array.from({ length: months }, (_, at) => at + 1)
  const ways: readonly (readonly (readonly number[])[])[] = [
    (ages?.list ?? []).map((age) => [months - Math.round(age * MONTHS_PER_YEAR)]),
    [[0]],
    everyMonth.map((month) => known.filter((t) => t === month)),
    everyMonth.map((month) => standing(month, 0)),
    everyMonth.map((month) => standing(month, owned.warrantyMonths)),
  ]
  const values = figure.list ?? [figure.value]
  const comesTo = (at: readonly number[], value: number) => {
    const sum = at.reduce((total, t) => total + paid(t), 0)
    return Math.abs(sum - value) <= 1e-9 * Math.max(sum, value)
  }
  const found = ways.find(
    (way) =>
      way.length > 0 &&
      (figure.list === undefined || way.length === values.length) &&
      way.every((at, index) => comesTo(at, values[index] ?? figure.value)),
  )
  if (!found) return null
  const [first = []] = found
  const isAlike = figure.list === undefined && found.every((at) => at.join() === first.join())
  return isAlike ? [first] : found
}
