import { AVAILABILITY, AVAILABILITY_WITH_SPARES } from './defaults.ts'
import type { Option, Plan, Workload } from './schema.ts'

/** A figure that the plan leaves out and that others of the plan decide: it moves when they do. */
export interface Follows {
  readonly path: string
  readonly of: readonly string[]
  readonly how: 'same' | 'one-request' | 'spares'
  /** Without spares, where it follows them. */
  readonly without?: number
}

/** What follows what in a plan, from what its user did not say. */
export function followsOf(plan: Plan): readonly Follows[] {
  return plan.workloads.flatMap((workload) => [
    ...contextFollows(workload),
    ...workload.options.flatMap((option) => optionFollows(workload, option)),
  ])
}

/** The value of what follows, from those it follows, in their order. */
export function followedValue({ how, without }: Follows, values: readonly number[]): number {
  switch (how) {
    case 'same':
      return values[0] ?? 0
    case 'one-request':
      return oneRequestTokens(values)
    case 'spares':
      return (values[0] ?? 0) > 0 ? AVAILABILITY_WITH_SPARES : (without ?? 1)
  }
}

/** The context of one request: everything that it reads and writes, in whole tokens. */
export function oneRequestTokens(tokens: readonly number[]): number {
  return Math.max(1, Math.ceil(tokens.reduce((sum, count) => sum + count, 0)))
}

function contextFollows({ id, demand }: Workload): Follows[] {
  if (typeof demand.contextTokens === 'number') return []
  const at = `workloads/${id}/demand`
  const of = ['inputTokens', 'outputTokens', 'reasoningTokens'].map((field) => `${at}/${field}`)
  return [{ path: `${at}/contextTokens`, of, how: 'one-request' }]
}

function optionFollows({ id }: Workload, option: Option): Follows[] {
  if (option.kind !== 'rented' && option.kind !== 'owned') return []
  const at = `workloads/${id}/options/${option.id}`
  const follows: Follows[] = []
  if (option.targetUtilisation === undefined) {
    follows.push({ path: `${at}/targetUtilisation`, of: ['site/targetUtilisation'], how: 'same' })
  }
  if (option.cacheHit === undefined) {
    follows.push({ path: `${at}/cacheHit`, of: [`workloads/${id}/demand/cachedInputShare`], how: 'same' })
  }
  if (option.availability === undefined) {
    const without = AVAILABILITY[option.kind]
    follows.push({ path: `${at}/availability`, of: [`${at}/redundancy`], how: 'spares', without })
  }
  return follows
}
