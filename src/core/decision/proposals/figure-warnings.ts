import { shownTo, shownTokens } from '../../engine/request-tokens.ts'
import { againstToday } from '../against-today.ts'
import { choicesOf, optionOf, type CaseOption } from '../case.ts'
import type { ChecksOf } from './checks-of.ts'
import { withTheirParts } from './with-their-parts.ts'

/** What to be careful of in the figures that the verdict rests on. */
export interface FigureWarningValues {
  /** What the bill says, and what today's use comes to by our sums; dollars a month. */
  readonly 'bill-does-not-match': {
    readonly billUsd: number
    readonly computedUsd: number
    readonly times: number
  }
  /** Nobody publishes what reading from the cache costs, and much of what is sent is read from it. */
  readonly 'cache-price-unknown': { readonly option: string; readonly cachedShare: number }
  /** Tokens that the model writes for itself, so many to a visible one, which nobody has measured. */
  readonly 'reasoning-is-assumed': {
    readonly option: string
    readonly ratio: number
    /** Whether the first word is to come soon, which these tokens come before. */
    readonly isWaitedFor: boolean
    /** Whether the answer is so short that thinking is most of what is written. */
    readonly isOfLabels: boolean
  }
  /** An agent's requests count its steps: fewer a day than one task takes. */
  readonly 'requests-are-steps': { readonly requestsPerDay: number; readonly stepsPerTask: number }
  /** A model that thinks unless it is told not to, and of which no such token is counted: so many to a visible one. */
  readonly 'reasoning-is-none': { readonly option: string; readonly ratio: number }
  /** Pages or pictures that the model itself reads: as how many tokens, and what share of the input they are. */
  readonly 'pages-are-pictures': {
    readonly option: string
    readonly what: 'page' | 'picture'
    readonly tokens: number
    readonly share: number
  }
  /** Work that nobody waits for is priced as a batch, and nobody said whether a day is soon enough. */
  readonly 'batch-price-unasked': { readonly option: string; readonly discount: number }
  /** Answers of a few tokens are a classifier's. */
  readonly 'a-classifier-may-do': { readonly outputTokens: number }
  /** Growth that carries the use to many times what it is, and to how many requests a day. */
  readonly 'growth-runs-on': {
    readonly growthPerMonth: number
    readonly times: number
    readonly requestsPerDay: number
  }
}

/** From this share of the input on, the price of reading from the cache decides what a service costs. */
const MUCH_CACHED = 0.3
/** Longer answers are written, not chosen from a list. */
const A_LABEL = 16
/** Few uses grow further without a change that calls for another decision. */
const GROWN_FAR = 10
/** What most services take off of work that may wait a day. */
const USUAL_BATCH_DISCOUNT = 0.5

export const FIGURE_WARNINGS: ChecksOf<FigureWarningValues> = {
  'bill-does-not-match': (facts, catalogue) => {
    const today = againstToday(facts, catalogue)
    if (!today?.gap || today.billUsd === null || today.computedUsd === null) return null
    return { billUsd: today.billUsd, computedUsd: today.computedUsd, times: today.gap.times }
  },

  'cache-price-unknown': (facts) => {
    const { cachedInputShare: cachedShare } = facts.workload.demand
    if (cachedShare < MUCH_CACHED) return null
    const unknown = choicesOf(facts).find(({ figures }) =>
      figures.findings.some(({ id }) => id === 'cache-price-unknown'),
    )
    return unknown ? { option: unknown.id, cachedShare } : null
  },

  'reasoning-is-assumed': (facts) => {
    const placed = optionOf(facts, facts.decision.recommended)
    if (!placed || facts.workload.demand.reasoningTokens !== null) return null
    const ratio = reasoningOf(placed)
    const { answers, demand } = facts.workload
    const isWaitedFor = answers.latency === 'realtime' || demand.targetTimeToFirstTokenMs !== null
    const isOfLabels = (demand.outputTokens ?? Infinity) <= A_LABEL
    return ratio > 0 ? { option: placed.id, ratio, isWaitedFor, isOfLabels } : null
  },

  'requests-are-steps': ({ workload: { demand } }) => {
    const { requestsPerDay, stepsPerTask } = demand
    if (requestsPerDay === null || stepsPerTask === null || requestsPerDay >= stepsPerTask) return null
    return { requestsPerDay, stepsPerTask }
  },

  'reasoning-is-none': (facts) => {
    const { demand } = facts.workload
    const placed = optionOf(facts, facts.decision.recommended)
    if (!placed || demand.reasoningTokens !== 0 || demand.outputTokens === 0) return null
    const thinking = withTheirParts(placed, facts).find(
      (option) => 'thinksByItself' in option && option.thinksByItself > 0,
    )
    if (!thinking || !('thinksByItself' in thinking)) return null
    return { option: placed.id, ratio: thinking.thinksByItself }
  },

  'pages-are-pictures': (facts) => {
    const { demand, pipeline } = facts.workload
    const placed = optionOf(facts, facts.decision.recommended)
    const [reader] = placed ? withTheirParts(placed, facts).filter((option) => 'tokensPerPage' in option) : []
    const { pages, pictures } = shownTo(demand, pipeline)
    if (!placed || !reader || pages + pictures === 0 || demand.inputTokens === null) return null
    const shown = shownTokens(reader, { pages, pictures, speechMinutes: 0 })
    const what = pages > 0 ? 'page' : 'picture'
    const tokens = (pages > 0 ? reader.tokensPerPage : reader.tokensPerPicture) ?? 0
    return { option: placed.id, what, tokens, share: shown / (shown + demand.inputTokens) }
  },

  'batch-price-unasked': (facts) => {
    const { answers, demand, id } = facts.workload
    const isAsked = answers.latency !== 'batch' || answers.mayWaitADay !== null
    const isSaid = facts.plan.figures[`workloads/${id}/demand/batchShare`]?.origin !== 'assumed'
    if (isAsked || (isSaid && demand.batchShare > 0)) return null
    const placed = optionOf(facts, facts.decision.recommended)
    if (!placed || (placed.kind !== 'api' && placed.kind !== 'hosted')) return null
    return { option: placed.id, discount: USUAL_BATCH_DISCOUNT }
  },

  'a-classifier-may-do': ({ workload: { answers, demand }, decision }) => {
    const { basis, outputTokens } = demand
    const isPlain = answers.capability === 'simple' || answers.capability === 'specialized'
    // What ends a line of code or a sentence is as short, and chosen from no list.
    const isChosen = basis?.use == null || basis.use === 'email-classify'
    const isToBeDone = decision.recommended !== null || decision.relaxation !== null
    if (!isToBeDone || !isPlain || !isChosen || outputTokens === null || outputTokens === 0) return null
    return outputTokens <= A_LABEL ? { outputTokens } : null
  },

  'growth-runs-on': ({ evaluation, workload: { demand } }) => {
    const { growthPerMonth, requestsPerDay } = demand
    const [first = 0, ...later] = evaluation.demand?.requests ?? []
    const times = first > 0 ? Math.max(...later) / first : 0
    if (requestsPerDay === null || times < GROWN_FAR) return null
    return { growthPerMonth, times, requestsPerDay: requestsPerDay * times }
  },
}

function reasoningOf({ option }: CaseOption): number {
  return 'reasoningRatio' in option ? option.reasoningRatio : 0
}
