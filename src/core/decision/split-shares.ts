import type { RequestClass, Workload } from '../plan/schema.ts'

/** The share of hard requests in it, as said or as its kinds come to; null where it is nothing, all or not known. */
export function hardShareOf({ answers, demand }: Workload): number | null {
  return partly(answers.hardShare, demand.classes, ({ isHard }) => isHard === true)
}

/** The same of sensitive requests. */
export function sensitiveShareOf({ answers, demand }: Workload): number | null {
  return partly(answers.sensitiveShare, demand.classes, ({ isSensitive }) => isSensitive === true)
}

function partly(
  said: Workload['answers']['hardShare'],
  classes: readonly RequestClass[] = [],
  is: (kind: RequestClass) => boolean,
): number | null {
  const ofKinds = classes.filter(is).reduce((sum, { share }) => sum + baseOf(share), 0)
  const share = said === undefined || said === null ? ofKinds : baseOf(said)
  return share > 0 && share < 1 ? share : null
}

function baseOf(value: NonNullable<Workload['answers']['hardShare']>): number {
  return typeof value === 'number' ? value : value.base
}
