import { DAYS_PER_MONTH } from '../units/time.ts'
import { BILL_FIGURES, type BillTerms } from './bill-volume.ts'
import { DEMAND_INPUTS } from './demand-inputs.ts'
import type { FollowsRule } from './input.ts'
import type { BasisKind } from './places.ts'
import { figuresOf, type Factor, type Sum } from './sum-of-products.ts'

/** What of a basis decides how the demand follows from it. */
export interface BasisSeen {
  readonly by: BasisKind
  /** Whether each page, minute or word is answered by itself. */
  readonly isByUnit: boolean
  /** Whether it is known what a request brings and writes by itself, and for each unit of an item. */
  readonly readsTask: boolean
  readonly writesAnswer: boolean
  readonly readsUnits: boolean
  readonly writesUnits: boolean
  /** Whether the requests of a task read what those before them read and wrote, by the kind of use. */
  readonly grows: boolean
  /** Days of the calendar until a job is done. */
  readonly daysLeft: number | null
  /** The price at which a bill is read; null: not known. */
  readonly bill: BillTerms | null
}

/**
 * How the demand follows from its basis: of each figure the sum, as data. What a plan says itself holds, whatever
 * would follow. Method: docs/method/demand.md.
 */
export function basisRules(seen: BasisSeen): Readonly<Record<string, FollowsRule>> {
  return { ...volumeRule(seen), ...stepsRule(seen), ...tokenRules(seen) }
}

function volumeRule(seen: BasisSeen): Readonly<Record<string, FollowsRule>> {
  if (seen.by === 'bill') {
    return seen.bill === null
      ? {}
      : { requestsPerDay: { in: ['demand'], of: BILL_FIGURES, how: 'bill', bill: seen.bill } }
  }
  const products = volumeOf(seen)
  if (products === null) return {}
  const sum: Sum = {
    products: [products],
    ...(seen.by === 'people' ? { atMost: CEILING } : {}),
    most: DEMAND_INPUTS.requestsPerDay.max,
  }
  return { requestsPerDay: ruleOf(sum) }
}

/** An agent's requests to a task are its steps. */
function stepsRule({ by, isByUnit, grows }: BasisSeen): Readonly<Record<string, FollowsRule>> {
  if (by === 'requests' || by === 'bill' || isByUnit || !grows) return {}
  const sum: Sum = { products: [[{ of: 'basis/requestsPerTask' }]], most: DEMAND_INPUTS.stepsPerTask.max }
  return { stepsPerTask: ruleOf(sum) }
}

/** Requests on an active day. */
function volumeOf({ by, isByUnit, daysLeft }: BasisSeen): readonly Factor[] | null {
  const each: readonly Factor[] = isByUnit
    ? [{ of: 'basis/unitsPerItem' }, { of: 'basis/requestsPerUnit' }]
    : [{ of: 'basis/requestsPerTask' }]
  const days: Factor = { of: 'demand/daysPerWeek', over: true }
  switch (by) {
    case 'people':
      return [
        { of: 'basis/people' },
        { of: 'basis/dailyShare' },
        { of: 'basis/tasksPerPersonDay' },
        { of: 'basis/seenShare' },
        { of: 'basis/requestsPerTask' },
      ]
    case 'documents':
      return [
        { of: 'basis/itemsPerMonth' },
        { of: 'basis/seenShare' },
        ...each,
        { constant: 'weeks-of-a-month', value: DAYS_PER_MONTH / 7, over: true },
        days,
      ]
    case 'job':
      if (daysLeft === null || daysLeft <= 0) return null
      return [
        { of: 'basis/items' },
        ...each,
        { constant: 'weeks-left', value: daysLeft / 7, over: true },
        days,
      ]
    case 'requests':
    case 'bill':
      return null
  }
}

/** What a person may ask for on a day, of those who use it. */
const CEILING: readonly Factor[] = [
  { of: 'basis/people' },
  { of: 'basis/dailyShare' },
  { of: 'basis/maxRequestsPerPersonDay' },
]

/** Tokens of a request: what always stands in it, what it is about, and its share of the item that it reads. */
function tokenRules({ by, isByUnit, readsTask, readsUnits, writesAnswer, writesUnits }: BasisSeen): Readonly<Record<string, FollowsRule>> {
  const ofItem = by === 'documents' || by === 'job'
  const shareOf = (perUnit: string): readonly Factor[] =>
    isByUnit
      ? [{ of: perUnit }, { of: 'basis/requestsPerUnit', over: true }]
      : [{ of: 'basis/unitsPerItem' }, { of: perUnit }, { of: 'basis/requestsPerTask', over: true }]
  const isRead = ofItem && readsUnits
  const input: readonly (readonly Factor[])[] = [
    [{ of: 'basis/standingTokens' }],
    ...(readsTask || !isRead ? [[{ of: 'basis/taskTokens' }]] : []),
    ...(isRead ? [shareOf('basis/inputTokensPerUnit')] : []),
  ]
  const isWritten = ofItem && writesUnits
  const output = [
    ...(writesAnswer || !isWritten ? [[{ of: 'basis/answerTokens' }]] : []),
    ...(isWritten ? [shareOf('basis/outputTokensPerUnit')] : []),
  ]
  return {
    inputTokens: ruleOf({ products: input, most: DEMAND_INPUTS.inputTokens.max }),
    outputTokens: ruleOf({ products: output, most: DEMAND_INPUTS.outputTokens.max }),
  }
} // prettier-ignore

function ruleOf(sum: Sum): FollowsRule {
  return { in: ['demand'], of: figuresOf(sum), how: 'sum', sum }
}
