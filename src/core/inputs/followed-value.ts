import { requestsOfBill, type BillTerms } from './bill-volume.ts'
import { HOURS_PER_YEAR } from '../units/time.ts'
import type { HowItFollows } from './input.ts'
import { sumOfProducts, type Sum } from './sum-of-products.ts'

/** How a figure follows others that the plan has. */
export interface Following {
  readonly how: HowItFollows
  readonly sum?: Sum
  readonly bill?: BillTerms
}

/** The value of what follows, from those it follows, in their order; null while they are not known. */
export function followedValue(
  { how, sum, bill }: Following,
  values: readonly (number | null)[],
): number | null {
  switch (how) {
    case 'same':
      return values[0] ?? null
    case 'rest': {
      const [part = null] = values
      return part === null ? null : 1 - part
    }
    case 'one-request': {
      const [input = null, output = null, reasoning = null, steps = null, added = null] = values
      if (input === null || output === null) return null
      return oneRequestTokens(lastInput(input, output, steps, added), output, reasoning)
    }
    case 'characters': {
      const [tokens = null] = values
      return tokens === null ? null : tokens * CHARACTERS_PER_TOKEN
    }
    case 'repair': {
      const [stops = null, hours = null, others = null] = values
      return stops === null || hours === null || others === null ? null : repairedShare(stops, hours, others)
    }
    case 'quotient': {
      const [part = null, whole = null] = values
      return part === null || whole === null || whole === 0 ? null : Math.max(LEAST_SHARE, part / whole)
    }
    case 'mean-of-kinds':
      return meanOfKinds(values, 1)
    case 'mean-where-said':
      return meanOfKinds(values, 1, 0)
    case 'mean-by-size':
      return meanOfKinds(values, 2)
    case 'largest':
      return largestOf(values)
    case 'sum':
      return sum ? sumOfProducts(sum, values) : null
    case 'bill':
      return bill ? requestsOfBill(bill, values) : null
  }
}

/** None good of so many is not none ever: the least that a share of good answers can be. */
const LEAST_SHARE = 0.01

/**
 * Share of time in which a host serves: a year less what stops it for a part, so many times and each as long as a repair
 * takes, and less the hours that software and planned work take.
 *
 * 0.16 stops of 168 hours and 58 hours: 1 - 84.88 / 8,760 = 99.03 %. Method: docs/method/cost.md#downtime.
 */
export function repairedShare(stopsPerYear: number, repairHours: number, otherHoursPerYear: number): number {
  return Math.max(0, 1 - (stopsPerYear * repairHours + otherHoursPerYear) / HOURS_PER_YEAR)
}

/**
 * The mean over kinds of request: of each so many weights, which multiply, and then the value. `unsaid` counts for a
 * value that is not known, but never for all of them; null where something is not known. Without any weight the plain
 * mean, which moves nothing that is counted.
 *
 * Four in five of 1,000 tokens and one in five of 6,000 are 2,000 tokens on the mean.
 */
export function meanOfKinds(
  values: readonly (number | null)[],
  weights: number,
  unsaid: number | null = null,
): number | null {
  const each = weights + 1
  let [whole, sum, plain, known] = [0, 0, 0, 0]
  for (let at = 0; at < values.length; at += each) {
    let weight = 1
    for (let index = at; index < at + weights; index += 1) {
      const one = values[index] ?? null
      if (one === null) return null
      weight *= one
    }
    const said = values[at + weights] ?? null
    const value = said ?? unsaid
    if (value === null) return null
    if (said !== null) known += 1
    whole += weight
    sum += weight * value
    plain += value
  }
  if (known === 0) return null
  return whole > 0 ? sum / whole : (plain * each) / values.length
}

function largestOf(values: readonly (number | null)[]): number | null {
  let largest: number | null = null
  for (const value of values) {
    if (value === null) return null
    if (largest === null || value > largest) largest = value
  }
  return largest
}

/** English text has about four letters to a token: a page of 461 tokens has some 1,800. */
export const CHARACTERS_PER_TOKEN = 4

/** The context of one request: everything that it reads and writes, in whole tokens; null: nothing is said. */
export function oneRequestTokens(input: number, output: number, reasoning: number | null): number {
  return Math.max(1, Math.ceil(input + output + (reasoning ?? 0)))
}

/** A request whose size is said; null: it is not known. */
export interface SaidRequest {
  readonly contextTokens: number | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly reasoningTokens: number | null
}

/**
 * The longest context to hold: what was said, and never less than one whole request, which has to fit whatever was
 * said; of a task in steps the last one. Null while the tokens are not known.
 */
export function contextToHold(
  { contextTokens, inputTokens, outputTokens, reasoningTokens }: SaidRequest,
  task: SaidTask,
): number | null {
  if (inputTokens === null || outputTokens === null) return contextTokens
  const { stepsPerTask, tokensAddedPerStep } = task
  const longest = lastInput(inputTokens, outputTokens, stepsPerTask, tokensAddedPerStep)
  return Math.max(contextTokens ?? 0, oneRequestTokens(longest, outputTokens, reasoningTokens))
}

function lastInput(first: number, output: number, steps: number | null, added: number | null): number {
  return lastStepInputTokens(first, stepsOf(steps), addedByStep(added, output))
}

/** What is said of a task that an agent does in several requests; null: each request is a task of its own. */
export interface SaidTask {
  readonly stepsPerTask: number | null
  readonly tokensAddedPerStep: number | null
}

/** Requests of a task. */
export function stepsOf(stepsPerTask: number | null): number {
  return Math.max(1, stepsPerTask ?? 1)
}

/** By how much the input of a step is longer than that of the one before: where nobody says, by what a step writes. */
export function addedByStep(tokensAddedPerStep: number | null, outputTokens: number): number {
  return tokensAddedPerStep ?? outputTokens
}

/**
 * Input tokens of a mean step: the first has what was said, each later one more by what was added.
 *
 * 20 steps from 4,000 tokens, 1,500 added by each: 4,000 + 1,500 x 19 / 2 = 18,250.
 * Method: docs/method/cost.md#tasks-in-steps.
 */
export function meanStepInputTokens(first: number, steps: number, added: number): number {
  return first + (added * (steps - 1)) / 2
}

/** Input tokens of the last step: 4,000 + 1,500 x 19 = 32,500. */
export function lastStepInputTokens(first: number, steps: number, added: number): number {
  return first + added * (steps - 1)
}

/**
 * Share of the input of all steps that is read from the prefix cache: of the first step the share that was said, of
 * each later one what is found of all that the step before it had read.
 *
 * 20 steps from 4,000 tokens of which none is cached, 1,500 added by each: (19 x 4,000 + 1,500 x 19 x 18 / 2) of
 * 20 x 18,250 tokens, 91.1 %.
 */
export function stepsCachedShare(
  first: number,
  share: number,
  steps: number,
  added: number,
  found = 1,
): number {
  if (steps <= 1) return share
  const all = steps * meanStepInputTokens(first, steps, added)
  const repeated = (steps - 1) * first + (added * (steps - 1) * Math.max(0, steps - 2)) / 2
  return all > 0 ? Math.min(1, (share * first + found * repeated) / all) : share
}
