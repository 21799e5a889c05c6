import type { CompleteWorkload } from '../plan/complete-plan.ts'

/** An option itself, the parts of a mix, and the clouds that may serve while machines are on order. */
export function optionsBehind(id: string, { options }: CompleteWorkload): ReadonlySet<string> {
  const behind = new Set([id])
  for (const option of options) {
    if (option.id !== id) continue
    if (option.kind === 'hybrid') behind.add(option.local).add(option.cloud)
    if (option.kind !== 'owned' || option.leadTimeMonths === 0) continue
    for (const { id: bridge, kind } of options) if (kind === 'api' || kind === 'hosted') behind.add(bridge)
  }
  return behind
}
