import type { CompleteWorkload } from '../../plan/complete-plan.ts'

/**
 * An option itself, the parts of a mix, and the cloud that serves while machines are on order; with `mayWait` those
 * that would if they were to be waited for.
 */
export function optionsBehind(
  id: string,
  { options }: Pick<CompleteWorkload, 'options'>,
  mayWait = false,
): ReadonlySet<string> {
  const behind = new Set([id])
  for (const option of options) {
    if (option.id !== id) continue
    if (option.kind === 'hybrid') behind.add(option.local).add(option.cloud)
    if (option.kind !== 'owned' || (option.leadTimeMonths === 0 && !mayWait)) continue
    for (const other of options) if (other.kind === 'api' || other.kind === 'hosted') behind.add(other.id)
  }
  return behind
}
