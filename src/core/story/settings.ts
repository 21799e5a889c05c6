import type { CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Changing } from './what-changes.ts'

/** Some inputs at other values, all at once. */
export type Setting = Readonly<Record<string, number>>

/** Which way somebody turns a thing that may come: as entered, or one of two others. */
export type Turn = 'less' | 'asNow' | 'more'

/** Use, and the trends of prices that everybody writes of. */
export interface OwnChoice {
  readonly use: Turn
  readonly cloud: Turn
  readonly machines: Turn
}

/** By the last step of their paths. */
const TRENDS: Readonly<Record<'cloud' | 'machines', readonly string[]>> = {
  cloud: ['apiPricePerYear', 'hostedPricePerYear'],
  machines: ['hardwarePricePerYear', 'serverPricePerYear', 'rentPerYear'],
}

/** Half the use, or twice as much. */
const USE: Readonly<Record<Turn, number>> = { less: 0.5, asNow: 1, more: 2 }

/** The trends that some option of the workload reads, with a range to be turned in. */
export function trendsOf(
  inputs: readonly NumericInput[],
  { options }: Pick<CompleteWorkload, 'options'>,
  of: keyof typeof TRENDS,
): readonly NumericInput[] {
  return inputs.filter(
    ({ path, readBy, range }) =>
      range !== null &&
      TRENDS[of].some((id) => path === `trends/${id}`) &&
      (readBy === null || options.some(({ kind }) => readBy.includes(kind))),
  )
}

/** What a choice sets: use by a factor of two, a trend at the low or the high end of its likely range. */
export function ownSetting(
  inputs: readonly NumericInput[],
  workload: Pick<CompleteWorkload, 'id' | 'options'>,
  { use, ...trends }: OwnChoice,
): Setting {
  const setting: Record<string, number> = {}
  const requests = inputs.find(({ path }) => path === `workloads/${workload.id}/demand/requestsPerDay`)
  if (requests && use !== 'asNow') setting[requests.path] = requests.current * USE[use]
  for (const of of ['cloud', 'machines'] as const) {
    for (const { path, range } of trends[of] === 'asNow' ? [] : trendsOf(inputs, workload, of)) {
      if (range) setting[path] = trends[of] === 'less' ? range.low : range.high
    }
  }
  return setting
}

/** How many of the inputs that matter most are set together. */
const TOGETHER = 2

/** The inputs that matter most, each at the end of its likely range that speaks against, or for, the recommended option. */
export function settingAt(rows: readonly Changing[], is: 'against' | 'for'): Setting {
  const worse = (usd: number | null) => usd ?? -Infinity
  return Object.fromEntries(
    rows.slice(0, TOGETHER).map(({ path, ends: [low, high] }) => {
      const isLowWorse = worse(low.usd) <= worse(high.usd)
      return [path, (isLowWorse === (is === 'against') ? low : high).value]
    }),
  )
}
