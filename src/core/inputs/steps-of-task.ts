/** What is said of a task that an agent does in several requests; null: each request is a task of its own. */
export interface SaidTask {
  readonly stepsPerTask: number | null
  readonly tokensAddedPerStep: number | null
}

/** Requests of a task. */
export function stepsOf(stepsPerTask: number | null): number {
  return stepsPerTask ?? 1
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
 * each later one all that the step before it had read.
 *
 * 20 steps from 4,000 tokens of which none is cached, 1,500 added by each: (19 x 4,000 + 1,500 x 19 x 18 / 2) of
 * 20 x 18,250 tokens, 91.1 %.
 */
export function stepsCachedShare(first: number, share: number, steps: number, added: number): number {
  if (steps <= 1) return share
  const all = steps * meanStepInputTokens(first, steps, added)
  const repeated = (steps - 1) * first + (added * (steps - 1) * Math.max(0, steps - 2)) / 2
  return all > 0 ? Math.min(1, (share * first + repeated) / all) : share
}
