import {
  contextToHold,
  oneRequestTokens,
  type SaidRequest,
  addedByStep,
  lastStepInputTokens,
  meanStepInputTokens,
  stepsCachedShare,
  stepsOf,
} from '../inputs/followed-value.ts'
import type { CompleteDemand } from '../plan/complete-plan.ts'

/** What is charged for one attempt, at the reference tokenizer. */
export interface BilledTokens {
  input: number
  cachedShare: number
  writtenShare: number
  output: number
  reasoning: number
}

/** All that one attempt reads and writes. */
export function tokensOf({ input, output, reasoning }: BilledTokens): number {
  return input + output + reasoning
}

/** A request, or one kind of them. */
export interface SizedTokens extends BilledTokens {
  /** Of the last step where a task takes several, else the input. */
  longestInput: number
  /** The longest that one may become, which a machine must be able to hold. */
  context: number
}

/** One kind of request. */
export interface RequestKind extends SizedTokens {
  /** Of all requests, from 0 to 1; the kinds' shares add up to 1. */
  share: number
}

/** The mean request, with the longest context of any. */
export interface RequestTokens extends SizedTokens {
  /** Empty where all requests are alike. */
  readonly kinds: readonly RequestKind[]
}

/**
 * The tokens of an attempt on an option's model: what it writes for itself comes on top, so many tokens to a visible
 * one, and has to fit.
 *
 * 300 visible tokens at a ratio of 1.5 are 450 tokens of reasoning.
 */
export function tokensOn({ reasoningRatio }: Thinking, tokens: RequestTokens): RequestTokens {
  if (reasoningRatio === 0) return tokens
  const kinds = tokens.kinds.map((kind) => ({ ...kind, ...thoughtOut(kind, reasoningRatio) }))
  const mean = thoughtOut(tokens, reasoningRatio)
  if (kinds.length === 0) return { ...tokens, ...mean, kinds }
  return { ...tokens, ...mean, kinds, context: Math.max(...kinds.map(({ context }) => context)) }
}

function thoughtOut(
  { longestInput, output, reasoning: said, context }: SizedTokens,
  ratio: number,
): Pick<SizedTokens, 'reasoning' | 'context'> {
  const reasoning = said + output * ratio
  return { reasoning, context: Math.max(context, oneRequestTokens(longestInput, output, reasoning)) }
}

/** What is said of a model that reasons. */
export interface Thinking {
  readonly reasoningRatio: number
}

/** Sets what a request is of; false while its tokens are not known. Method: docs/method/cost.md#kinds-of-request. */
export function setTokens(into: RequestTokens, demand: CompleteDemand): boolean {
  return setSize(into, demand, demand) && setKinds(into, demand)
}

const NO_SIZE: SizedTokens = {
  input: 0,
  longestInput: 0,
  cachedShare: 0,
  writtenShare: 0,
  output: 0,
  reasoning: 0,
  context: 0,
}

export function noTokens({ classes }: CompleteDemand): RequestTokens {
  return { ...NO_SIZE, kinds: classes.map(() => ({ ...NO_SIZE, share: 0 })) }
}

/**
 * The size of a request, or of a kind of them, from what is said of it; false while it is not known. A cached and a
 * written share that together pass all of the input leave the cached share as it is.
 */
function setSize(
  into: SizedTokens,
  said: SaidRequest & { readonly cachedInputShare: number },
  demand: CompleteDemand,
): boolean {
  const { inputTokens, outputTokens } = said
  const context = contextToHold(said, demand)
  if (inputTokens === null || outputTokens === null || context === null) return false
  const steps = stepsOf(demand.stepsPerTask)
  const added = addedByStep(demand.tokensAddedPerStep, outputTokens)
  into.input = meanStepInputTokens(inputTokens, steps, added)
  into.longestInput = lastStepInputTokens(inputTokens, steps, added)
  into.cachedShare = stepsCachedShare(inputTokens, said.cachedInputShare, steps, added)
  into.writtenShare = Math.min(demand.cacheWriteShare, 1 - into.cachedShare)
  into.output = outputTokens
  into.reasoning = said.reasoningTokens ?? 0
  into.context = context
  return true
}

/** Each kind by its own size, and what the mean request is of them: its shares by size, its context the largest. */
function setKinds(tokens: RequestTokens, demand: CompleteDemand): boolean {
  const { kinds } = tokens
  if (kinds.length === 0) return true
  let [whole, input, cached, written] = [0, 0, 0, 0]
  for (const { share } of demand.classes) whole += share
  for (let index = 0; index < kinds.length; index += 1) {
    const [kind, said] = [kinds[index], demand.classes[index]]
    if (!kind || !said || !setSize(kind, said, demand)) return false
    kind.share = whole > 0 ? said.share / whole : 1 / kinds.length
    input += kind.share * kind.input
    cached += kind.share * kind.input * kind.cachedShare
    written += kind.share * kind.input * kind.writtenShare
    tokens.longestInput = Math.max(tokens.longestInput, kind.longestInput)
    tokens.context = Math.max(tokens.context, kind.context)
  }
  tokens.input = input
  tokens.cachedShare = input > 0 ? cached / input : 0
  tokens.writtenShare = input > 0 ? written / input : 0
  return true
}
