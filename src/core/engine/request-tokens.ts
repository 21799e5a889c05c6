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
import type { ChainPart } from '../catalogue/chain/chain-types.ts'
import type { CompleteDemand, CompleteWorkload } from '../plan/complete-plan.ts'

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
  /** What a model reads as it is: each counts them its own way. */
  pages: number
  pictures: number
  speechMinutes: number
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
export function tokensOn(model: Reader, tokens: RequestTokens): RequestTokens {
  if (model.reasoningRatio === 0 && shownTokens(model, tokens) === 0) return tokens
  const kinds = tokens.kinds.map((kind) => ({ ...kind, ...readBy(model, kind) }))
  const mean = readBy(model, tokens)
  if (kinds.length === 0) return { ...tokens, ...mean, kinds }
  let [input, cached, written, context] = [0, 0, 0, 0]
  for (const kind of kinds) {
    input += kind.share * kind.input
    cached += kind.share * kind.input * kind.cachedShare
    written += kind.share * kind.input * kind.writtenShare
    context = Math.max(context, kind.context)
  }
  const [cachedShare, writtenShare] = input > 0 ? [cached / input, written / input] : [0, 0]
  return { ...tokens, ...mean, input, cachedShare, writtenShare, kinds, context }
}

/** What a model reads and writes of one request; what it is shown is read from no cache. */
function readBy(model: Reader, tokens: SizedTokens): SizedTokens {
  const shown = shownTokens(model, tokens)
  const reasoning = tokens.reasoning + tokens.output * model.reasoningRatio
  const longestInput = tokens.longestInput + shown
  const context = Math.max(tokens.context, oneRequestTokens(longestInput, tokens.output, reasoning))
  if (shown === 0) return { ...tokens, reasoning, context }
  const input = tokens.input + shown
  const ofText = tokens.input / input
  const cachedShare = tokens.cachedShare * ofText
  return {
    ...tokens,
    input,
    longestInput,
    cachedShare,
    writtenShare: tokens.writtenShare * ofText,
    reasoning,
    context,
  }
}

/**
 * Pages, pictures and speech as tokens of the reference vocabulary: models count them by themselves, whatever their
 * vocabulary makes of text, and none of it is read from a cache.
 *
 * Two pages at 2,330 tokens are 3,728 reference tokens to a model whose text takes 1.25 times as many.
 */
export function shownTokens(
  model: Omit<Reader, 'reasoningRatio'>,
  { pages, pictures, speechMinutes }: Shown,
): number {
  const { tokensPerPage, tokensPerPicture, tokensPerHeardMinute, tokenizerRatio } = model
  const own =
    pages * (tokensPerPage ?? 0) +
    pictures * (tokensPerPicture ?? 0) +
    speechMinutes * (tokensPerHeardMinute ?? 0)
  return own / tokenizerRatio
}

/** What is said of a model that thinks and reads in its own way. */
export interface Reader {
  readonly reasoningRatio: number
  readonly tokenizerRatio: number
  readonly tokensPerPage: number | null
  readonly tokensPerPicture: number | null
  readonly tokensPerHeardMinute: number | null
}

/** Sets what a request is of; false while its tokens are not known. Method: docs/method/cost.md#kinds-of-request. */
export function setTokens(into: RequestTokens, { demand, pipeline }: Asked): boolean {
  const shown = shownTo(demand, pipeline)
  return setSize(into, demand, demand, shown) && setKinds(into, demand, shown)
}

type Asked = Pick<CompleteWorkload, 'demand' | 'pipeline'>

/** What a request has that the model reads as it is; what the chain turns into text is text to it. */
export function shownTo(demand: CompleteWorkload['demand'], pipeline: CompleteWorkload['pipeline']): Shown {
  const hasPart = (part: ChainPart) => pipeline.some((row) => row.part === part)
  return {
    pages: hasPart('ocr') ? 0 : (demand.pagesPerRequest ?? 0),
    pictures: demand.picturesPerRequest ?? 0,
    speechMinutes: hasPart('speech-to-text') ? 0 : (demand.speechMinutesPerRequest ?? 0),
  }
}

/** What a model reads as it is: each counts them its own way. */
export interface Shown {
  readonly pages: number
  readonly pictures: number
  readonly speechMinutes: number
}

const NO_SIZE: SizedTokens = {
  input: 0,
  longestInput: 0,
  cachedShare: 0,
  writtenShare: 0,
  output: 0,
  reasoning: 0,
  context: 0,
  pages: 0,
  pictures: 0,
  speechMinutes: 0,
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
  shown: Shown,
): boolean {
  const { inputTokens, outputTokens } = said
  const context = contextToHold(said, demand)
  if (inputTokens === null || outputTokens === null || context === null) return false
  const steps = stepsOf(demand.stepsPerTask)
  const added = addedByStep(demand.tokensAddedPerStep, outputTokens)
  into.input = meanStepInputTokens(inputTokens, steps, added)
  into.longestInput = lastStepInputTokens(inputTokens, steps, added)
  into.cachedShare = stepsCachedShare(
    inputTokens,
    said.cachedInputShare,
    steps,
    added,
    demand.cachedStepShare,
  )
  into.writtenShare = Math.min(demand.cacheWriteShare, 1 - into.cachedShare)
  into.output = outputTokens
  into.reasoning = said.reasoningTokens ?? 0
  into.context = context
  into.pages = shown.pages
  into.pictures = shown.pictures
  into.speechMinutes = shown.speechMinutes
  return true
}

/** Each kind by its own size, and what the mean request is of them: its shares by size, its context the largest. */
function setKinds(tokens: RequestTokens, demand: CompleteDemand, shown: Shown): boolean {
  const { kinds } = tokens
  if (kinds.length === 0) return true
  let whole = 0
  for (const { share } of demand.classes) whole += share
  for (let index = 0; index < kinds.length; index += 1) {
    const [kind, said] = [kinds[index], demand.classes[index]]
    if (!kind || !said || !setSize(kind, said, demand, shown)) return false
    kind.share = whole > 0 ? said.share / whole : 1 / kinds.length
  }
  setMeanInput(tokens)
  return true
}

function setMeanInput(tokens: RequestTokens): void {
  let [input, cached, written] = [0, 0, 0]
  for (const kind of tokens.kinds) {
    input += kind.share * kind.input
    cached += kind.share * kind.input * kind.cachedShare
    written += kind.share * kind.input * kind.writtenShare
    tokens.longestInput = Math.max(tokens.longestInput, kind.longestInput)
    tokens.context = Math.max(tokens.context, kind.context)
  }
  tokens.input = input
  tokens.cachedShare = input > 0 ? cached / input : 0
  tokens.writtenShare = input > 0 ? written / input : 0
}

/** Room for the tokens of some of the kinds of request, by their places. */
export function noTokensOfSome(kinds: readonly number[]): RequestTokens {
  return { ...NO_SIZE, kinds: kinds.map(() => ({ ...NO_SIZE, share: 0 })) }
}

/**
 * The mean request of some of the kinds, and each of them with its share among these.
 *
 * Of kinds with 50, 30 and 20 % the last two are 60 and 40 % of what is left without the first.
 */
export function setTokensOfSome(into: RequestTokens, of: RequestTokens, kinds: readonly number[]): void {
  let whole = 0
  for (const at of kinds) whole += of.kinds[at]?.share ?? 0
  into.longestInput = 0
  into.context = 0
  let [output, reasoning] = [0, 0]
  for (let index = 0; index < kinds.length; index += 1) {
    const [kind, from] = [into.kinds[index], of.kinds[kinds[index] ?? 0]]
    if (!kind || !from) continue
    Object.assign(kind, from)
    kind.share = whole > 0 ? from.share / whole : 1 / kinds.length
    output += kind.share * kind.output
    reasoning += kind.share * kind.reasoning
  }
  into.output = output
  into.reasoning = reasoning
  into.pages = of.pages
  into.pictures = of.pictures
  into.speechMinutes = of.speechMinutes
  setMeanInput(into)
}
