import type { LineFigure } from '../engine/line-item.ts'
import { parseFormula, valueOf } from '../engine/working/formula.ts'
import type { WorkloadView } from './report-input.ts'
import { useFormulas } from './workbook/behind-figures.ts'

/** Two sums of the same figures that were done in another order. */
const SAME = 1e-9

/**
 * The figures of a line with the use behind its attempts, so that they too can be worked out: requests a day, growth,
 * active days and retries. An option that serves a part of the use keeps its attempts as they are.
 */
export function withUse(
  inputs: readonly LineFigure[],
  { plan, workload }: WorkloadView,
): readonly LineFigure[] {
  const attempts = inputs.find(({ id }) => id === 'attempts')
  if (attempts === undefined || attempts.formula !== undefined) return inputs
  const { requests, attempts: tried } = useFormulas(workload)
  const formula = tried.replace('useRequests', `(${requests})`)
  const use = plan.inputs
    .filter(({ id, path }) => path === `workloads/${workload.id}/demand/${id}` && formula.includes(id))
    .map(({ id, current, unit }) => ({ id, value: current, unit }))
  const firstMonth = valueOf(parseFormula(formula), (id) =>
    id === 'month' ? 1 : (use.find((one) => one.id === id)?.value ?? Number.NaN),
  )
  const isAll =
    typeof firstMonth === 'number' && Math.abs(firstMonth - attempts.value) <= SAME * attempts.value
  if (!isAll) return inputs
  return [...inputs.filter((one) => one !== attempts), { ...attempts, formula }, ...use]
}
