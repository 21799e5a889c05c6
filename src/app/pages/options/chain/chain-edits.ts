import type { ChainPart } from '#core/catalogue/chain/chain-types.ts'
import type { ChainRow, Workload } from '#core/plan/schema.ts'

/** Changes of the pipeline of one workload: values in, new values out. */

export function withParts(workload: Workload, rows: readonly ChainRow[]): Workload {
  return { ...workload, pipeline: [...(workload.pipeline ?? []), ...rows] }
}

/** Without a part; a pipeline of nothing is none. */
export function withoutPart(workload: Workload, part: ChainPart): Workload {
  const { pipeline = [], ...rest } = workload
  const left = pipeline.filter((row) => row.part !== part)
  return left.length > 0 ? { ...rest, pipeline: left } : rest
}

export function withOffer(workload: Workload, part: ChainPart, offer: string): Workload {
  return changed(workload, part, (row) => ({ ...row, offer }))
}

/** What runs it on machines of one's own; null: nothing does, and its offer is paid everywhere. */
export function withOwn(workload: Workload, part: ChainPart, own: ChainRow['own'] | null): Workload {
  return changed(workload, part, ({ own: _, ...row }) => (own ? { ...row, own } : row))
}

function changed(workload: Workload, part: ChainPart, change: (row: ChainRow) => ChainRow): Workload {
  return {
    ...workload,
    pipeline: (workload.pipeline ?? []).map((row) => (row.part === part ? change(row) : row)),
  }
}
