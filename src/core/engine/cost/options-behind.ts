import type { CompleteWorkload } from '../../plan/complete-plan.ts'

/**
 * An option itself, the parts of a mix, what it spills to and what stands by for it, and the cloud that serves while
 * machines are on order; with `mayWait` those that would if they were to be waited for.
 */
export function optionsBehind(
  id: string,
  { options }: Pick<CompleteWorkload, 'options'>,
  mayWait = false,
): ReadonlySet<string> {
  const behind = new Set([id])
  // Parts come after what names them: a set that grows while it is walked is walked to its end.
  for (const of of behind) for (const named of namedBy(of, options)) behind.add(named)
  for (const option of options) {
    if (!behind.has(option.id)) continue
    if (option.kind !== 'owned' || (option.leadTimeMonths === 0 && !mayWait)) continue
    for (const other of options) if (other.kind === 'api' || other.kind === 'hosted') behind.add(other.id)
  }
  return behind
}

/** Options that one names: a mix its parts, others what takes over from them. */
export function namedBy(id: string, options: CompleteWorkload['options']): readonly string[] {
  const option = options.find((one) => one.id === id)
  if (option === undefined) return []
  if (option.kind === 'hybrid') return [option.local, option.cloud]
  const spillover = 'spillover' in option && option.provisioned !== null ? option.spillover : null
  const failover = 'failover' in option ? option.failover : null
  return [spillover, failover].filter((named) => named !== null)
}
