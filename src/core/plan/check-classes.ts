import { meanOfKinds } from '../inputs/followed-value.ts'
import { baseOf } from './base-value.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { Demand, RequestClass, Uncertain, Workload } from './schema.ts'

/** Shares as people write them, 0.33 three times, add up to so nearly 1. */
const ROUNDED = 0.01
/** A mean as people write it is so near. */
const ROUNDED_MEAN = 0.005

/** Kinds of request whose shares are no whole, whose caches pass all of it, or whose mean the demand says otherwise. */
export function issuesOfClasses({ demand, answers }: Workload, at: string): readonly PlanIssue[] {
  const { classes } = demand
  if (!classes) return []
  const sum = classes.reduce((total, { share }) => total + baseOf(share), 0)
  const whole =
    Math.abs(sum - 1) <= ROUNDED + 1e-9
      ? []
      : [
          {
            path: `${at}/classes`,
            found: `shares of together ${shown(sum)}`,
            right: 'shares that add up to 1',
          },
        ]
  return [
    ...whole,
    ...classes.flatMap((one, index) => cachedTwice(one, demand, `${at}/classes/${index}`)),
    ...saidOtherwise(demand, classes, at),
    ...sharesSaidOtherwise(answers, classes, at),
  ]
}

function cachedTwice(
  { cachedInputShare = 0 }: RequestClass,
  { cacheWriteShare = 0 }: Demand,
  path: string,
): PlanIssue[] {
  const sum = baseOf(cachedInputShare) + baseOf(cacheWriteShare)
  if (sum <= 1 + 1e-9) return []
  const found = `cachedInputShare and the demand's cacheWriteShare of together ${shown(sum)}`
  return [{ path, found, right: 'at most 1 together' }]
}

/** What the demand says beside its kinds and they do not come to. */
function saidOtherwise(demand: Demand, classes: readonly RequestClass[], at: string): readonly PlanIssue[] {
  const figure = (said: Uncertain | null | undefined) =>
    said === undefined || said === null ? null : baseOf(said)
  const mean = (id: 'inputTokens' | 'outputTokens' | 'reasoningTokens') =>
    meanOfKinds(
      classes.flatMap((one) => [baseOf(one.share), figure(one[id])]),
      1,
      id === 'reasoningTokens' ? 0 : null,
    )
  const contexts = classes.map(({ contextTokens }) => figure(contextTokens))
  const come = {
    inputTokens: mean('inputTokens'),
    outputTokens: mean('outputTokens'),
    reasoningTokens: mean('reasoningTokens'),
    cachedInputShare: meanOfKinds(
      classes.flatMap((one) => [baseOf(one.share), figure(one.inputTokens), figure(one.cachedInputShare)]),
      2,
    ),
    contextTokens: contexts.includes(null) ? null : Math.max(...contexts.map((one) => one ?? 0)),
  }
  return Object.entries(come).flatMap(([id, of]) => {
    const said = figure(demand[id as keyof typeof come])
    if (said === null || (of !== null && Math.abs(said - of) <= ROUNDED_MEAN * Math.max(said, of))) return []
    const right =
      of === null
        ? 'to leave it out, because the kinds of request say it'
        : `${shown(of)}, which the kinds of request come to, or to leave it out`
    return [{ path: `${at}/${id}`, found: shown(said), right }]
  })
}

/** A hard or sensitive share that is not what the kinds said to be so come to. */
function sharesSaidOtherwise(
  answers: Workload['answers'],
  classes: readonly RequestClass[],
  at: string,
): readonly PlanIssue[] {
  return (
    [
      ['hardShare', 'isHard'],
      ['sensitiveShare', 'isSensitive'],
    ] as const
  ).flatMap(([id, mark]) => {
    const marked = classes.filter((kind) => kind[mark] === true)
    const said = answers[id]
    if (marked.length === 0 || said === undefined || said === null) return []
    const sum = marked.reduce((total, { share }) => total + baseOf(share), 0)
    if (Math.abs(sum - baseOf(said)) <= ROUNDED + 1e-9) return []
    const right = `${shown(sum)}, which the kinds of request come to, or to leave it out`
    return [{ path: `${at.replace(/demand$/, 'answers')}/${id}`, found: shown(baseOf(said)), right }]
  })
}

function shown(value: number): string {
  return String(Number(value.toPrecision(6)))
}
