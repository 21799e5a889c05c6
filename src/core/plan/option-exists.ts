import type { PlanIssue } from './plan-issue.ts'
import type { Option } from './schema.ts'

/** What is wrong with the id of another option of the workload, perhaps one that is no mix; null names none. */
export function optionExists(
  id: string | null,
  path: string,
  options: readonly Option[],
  isPlain = false,
): readonly PlanIssue[] {
  if (id === null) return []
  const fitting = options.filter(({ kind }) => !isPlain || kind !== 'hybrid')
  if (fitting.some((option) => option.id === id)) return []
  const isMix = options.some((option) => option.id === id)
  const found = isMix ? `"${id}", which is a mix itself` : `"${id}", which is no option of this workload`
  const wanted = isPlain ? 'an option that is no mix' : 'an option'
  const ids = fitting.map((option) => option.id)
  const right = ids.length > 0 ? `${wanted}: ${ids.join(', ')}` : `${wanted}; there is none yet`
  return [{ path, found, right }]
}
