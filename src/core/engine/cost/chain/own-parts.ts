import type { CompleteChainRow, CompleteWorkload } from '../../../plan/complete-plan.ts'

/** Somebody has shown that it runs on machines of one's own. */
export function runsOnOwn({ own }: CompleteChainRow): boolean {
  return own !== null && own.evidence !== null && own.evidence.trim() !== ''
}

/** GiB that parts of the chain take of a replica's memory, beside the model. */
export function besideGib({ pipeline }: CompleteWorkload): number {
  let gib = 0
  for (const row of pipeline) if ('ownGib' in row && runsOnOwn(row)) gib += row.ownGib
  return gib
}

/** Seconds that they take of a replica's time for a request. */
export function besideSeconds({ pipeline }: CompleteWorkload): number {
  let seconds = 0
  for (const row of pipeline) if ('ownSeconds' in row && runsOnOwn(row)) seconds += row.ownSeconds
  return seconds
}
