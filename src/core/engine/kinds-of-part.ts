import type { CompleteClass, CompleteHybrid, CompleteWorkload } from '../plan/complete-plan.ts'

/**
 * The kinds of request that a part of a mix gets, by their places: of a router that looks at each request the hard ones
 * go to the second part, or the sensitive ones to the first. Null where no kinds set the parts apart: then both get
 * requests of every size.
 */
export function kindsOfPart(
  { splitBy }: Pick<CompleteHybrid, 'splitBy'>,
  part: 'local' | 'cloud',
  { classes }: Pick<CompleteWorkload['demand'], 'classes'>,
): readonly number[] | null {
  if (splitBy === null) return null
  const isMarked = (kind: CompleteClass) => (splitBy === 'difficulty' ? kind.isHard : kind.isSensitive)
  const getsMarked = splitBy === 'difficulty' ? part === 'cloud' : part === 'local'
  const own = classes.flatMap((kind, at) => (isMarked(kind) === getsMarked ? [at] : []))
  return own.length === 0 || own.length === classes.length ? null : own
}

/** The workload as a part of a mix sees it: with the kinds of request that it gets. */
export function workloadOfPart(
  mix: Pick<CompleteHybrid, 'splitBy'>,
  part: 'local' | 'cloud',
  workload: CompleteWorkload,
): CompleteWorkload {
  const kinds = kindsOfPart(mix, part, workload.demand)
  if (kinds === null) return workload
  const classes = workload.demand.classes.filter((_, at) => kinds.includes(at))
  return { ...workload, demand: { ...workload.demand, classes } }
}
