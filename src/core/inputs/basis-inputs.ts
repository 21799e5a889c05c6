import { factRows, type FactTable } from './fact-rows.ts'
import { plus, times, type Inputs } from './input.ts'
import { requestsADay, share } from './measures.ts'
import { ANY_BASIS } from './places.ts'

const tokensOf = (low: number, high: number) =>
  ({ unit: 'tokens', min: 0, max: 10_000_000, low, high, usual: times(0.6, 1.7) }) as const

/** By the kind of use, in quartiles of what was measured or estimated of it. */
function byUse<const T extends number | null>(table: FactTable, otherwise: T) {
  return { by: 'use', ...factRows(table), otherwise, ends: 'quartiles' } as const
}

/** Demand as people know it: what is known, and what one of it takes. Requests and tokens are derived from these. */
export const BASIS_INPUTS = {
  /** Who have it: seats, developers, customers. */
  people: { in: ['people'], unit: 'people', min: 0, max: 1e9, low: 10, high: 100_000, scale: 'log', counts: true, presence: 'nullable', default: null, usual: times(0.9, 1.15) },
  dailyShare: { in: ['people'], ...share, default: byUse('dailyShare', 1), usual: plus(-0.15, 0.15) },
  /** A conversation, a message, a suggestion, a step: whatever one of them is by the kind of use. */
  tasksPerPersonDay: { in: ['people'], unit: 'tasks a day', min: 0, max: 100_000, low: 0.01, high: 500, scale: 'log', presence: 'nullable', default: byUse('tasksPerPersonDay', null), usual: times(0.5, 2) },
  maxRequestsPerPersonDay: { in: ['people'], ...requestsADay, max: 1_000_000, low: 10, high: 10_000, presence: 'nullable', default: null },
  /** Documents, calls, messages or contacts. */
  itemsPerMonth: { in: ['documents'], unit: 'items a month', min: 0, max: 1e10, low: 100, high: 1_000_000, scale: 'log', counts: true, presence: 'nullable', default: null, usual: times(0.7, 1.4) },
  items: { in: ['job'], unit: 'items', min: 0, max: 1e11, low: 1000, high: 10_000_000, scale: 'log', counts: true, presence: 'nullable', default: null, usual: times(0.9, 1.15) },
  seenShare: { in: ['people', 'documents'], ...share, default: byUse('seenShare', 1), usual: plus(-0.15, 0.1) },
  requestsPerTask: { in: ['people', 'documents', 'job'], unit: 'requests', min: 0.01, max: 10_000, low: 1, high: 50, scale: 'log', default: byUse('requestsPerTask', 1), usual: times(0.6, 1.7) },
  /** Pages, minutes, hours or words of one item. */
  unitsPerItem: { in: ['documents', 'job'], unit: 'units each', min: 0, max: 10_000_000, low: 1, high: 1000, scale: 'log', default: byUse('unitsPerItem', 1), usual: times(0.6, 1.7) },
  /** Where each of them is answered by itself, as the turns of a minute are. */
  requestsPerUnit: { in: ['documents', 'job'], unit: 'requests', min: 0, max: 1000, low: 1, high: 10, presence: 'nullable', default: byUse('requestsPerUnit', null), usual: times(0.7, 1.5) },
  standingTokens: { in: ANY_BASIS, ...tokensOf(0, 8000), default: byUse('standingTokens', 0) },
  taskTokens: { in: ANY_BASIS, ...tokensOf(100, 20_000), presence: 'nullable', default: byUse('taskTokens', null) },
  answerTokens: { in: ANY_BASIS, ...tokensOf(10, 2000), max: 1_000_000, presence: 'nullable', default: byUse('answerTokens', null) },
  inputTokensPerUnit: { in: ['documents', 'job'], ...tokensOf(1, 2000), max: 1_000_000, presence: 'nullable', default: byUse('inputTokensPerUnit', null) },
  outputTokensPerUnit: { in: ['documents', 'job'], ...tokensOf(0, 100), max: 100_000, presence: 'nullable', default: byUse('outputTokensPerUnit', null) },
} as const satisfies Inputs // prettier-ignore
