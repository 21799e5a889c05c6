import { qualityInMix } from '../rules/quality.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import { isDeskMachine } from '../../catalogue/machine-class.ts'
import { withoutNote } from '../../catalogue/plain-name.ts'
import type { Catalogue } from '../../catalogue/types.ts'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import type { QualityGround } from '../../plan/complete-quality.ts'
import type { LineItemId } from '../../engine/line-item.ts'
import { shownTo, shownTokens } from '../../engine/request-tokens.ts'
import { givesVectors } from '../../engine/gates/conditions.ts'
import { DAYS_PER_MONTH } from '../../units/time.ts'
import { againstToday } from '../against-today.ts'
import { choicesOf, optionOf, type Case, type CaseOption } from '../case.ts'
import { NO_VALUES, type NoValues } from '../statement.ts'
import { machinesAhead } from './involved.ts'
import { standsStill } from './running-warnings.ts'
import { withTheirParts } from './with-their-parts.ts'

/** What to be careful of where the work is run, and of the figures that the verdict rests on. */
export interface OperatingWarningValues {
  /** Machines of one's own that nothing stands in for, and what one more would cost; null: not known. */
  readonly 'no-spare': { readonly option: string; readonly units: number; readonly usd: number | null }
  /** An offer that somebody brings and that comes further behind; the busiest month's share of what it can do, null: not said. */
  readonly 'offer-is-behind': {
    readonly option: string
    readonly against: string
    readonly moreUsd: number
    readonly used: number | null
  }
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
  /** A model that nobody has shown on this work to be good enough, and what there is of it in public. */
  readonly 'quality-untested': {
    readonly option: string
    /** Its name; null: the catalogue has none. */
    readonly model: string | null
    readonly because: QualityGround | 'on-a-device'
  }
  /** Pages or pictures that the model itself reads: as how many tokens, and what share of the input they are. */
  readonly 'pages-are-pictures': {
    readonly option: string
    readonly what: 'page' | 'picture'
    readonly tokens: number
    readonly share: number
  }
  /** Work that nobody waits for is priced as a batch, and nobody said whether a day is soon enough. */
  readonly 'batch-price-unasked': { readonly option: string; readonly discount: number }
  /** An hour without it costs so much, or minutes count (null), and one service stands alone. */
  readonly 'one-provider': { readonly option: string; readonly usdPerHour: number | null }
  /** Tokens embedded in a year, and what a service takes for them; null: it runs on machines. */
  readonly 'vectors-made-anew': {
    readonly option: string
    readonly tokens: number
    readonly usd: number | null
  }
  /** Answers of a few tokens are a classifier's. */
  readonly 'a-classifier-may-do': { readonly outputTokens: number }
  /** Growth that carries the use to many times what it is, and to how many requests a day. */
  readonly 'growth-runs-on': {
    readonly growthPerMonth: number
    readonly times: number
    readonly requestsPerDay: number
  }
  /** Machines are bought for a job that is done long before what is counted ends: in how many months. */
  readonly 'job-ends-before': { readonly months: number }
  /** What is used beyond a seat is not said. */
  readonly 'seats-have-limits': NoValues
}

type Checks = {
  readonly [Id in keyof OperatingWarningValues]: (
    facts: Case,
    catalogue: Catalogue,
  ) => OperatingWarningValues[Id] | null
}

/** From this share of the input on, the price of reading from the cache decides what a service costs. */
const MUCH_CACHED = 0.3
/** Longer answers are written, not chosen from a list. */
const A_LABEL = 16
/** Few uses grow further without a change that calls for another decision. */
const GROWN_FAR = 10
/** Below this an hour without it is cheaper than a second contract. */
const DEAR_HOUR_USD = 1000

export const OPERATING_WARNINGS: Checks = {
  'no-spare': (facts, { hardware: parts }) => {
    const machines = machinesAhead(facts)
    if (machines?.option.kind !== 'owned' || !standsStill(facts)) return null
    const { option, figures } = machines
    const units = figures.capacity?.units[0] ?? 0
    const hasMore = option.alreadyOwned > units
    if (option.redundancy > 0 || option.failover !== null || units === 0 || hasMore) return null
    const spared = sparedTwin(option, facts)
    const more = spared && figures.cost ? spared.upFrontUsd - figures.cost.upFrontUsd : 0
    const part = parts.find(({ id }) => id === option.hardware)
    return { option: option.id, units, usd: more > 0 ? more : spareUsd(figures, part) }
  },

  'offer-is-behind': (facts) => {
    const { recommended, runnerUp, target } = facts.decision
    const ours = optionOf(facts, recommended)
    const theirs = facts.options.find(
      ({ id, option, gate }) =>
        option.kind === 'quote' &&
        !option.onDevices &&
        gate.passed &&
        ![recommended, runnerUp, target].includes(id),
    )
    if (!ours?.figures.cost || !theirs?.figures.cost || theirs.option.kind !== 'quote') return null
    const moreUsd = theirs.figures.cost.totalUsd - ours.figures.cost.totalUsd
    const { capacityRequestsPerDay: most } = theirs.option
    const requests = Math.max(0, ...(facts.evaluation.demand?.requests ?? []))
    const used = most === null ? null : requests / (most * DAYS_PER_MONTH)
    return moreUsd > 0 ? { option: theirs.id, against: ours.id, moreUsd, used } : null
  },

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

  'quality-untested': (facts, catalogue) => {
    const ahead = optionOf(facts, facts.decision.target ?? facts.decision.recommended)
    if (!ahead) return null
    if (ahead.option.kind === 'quote' && ahead.option.onDevices) {
      const model = modelName(ahead.option.onDevices.model, catalogue)
      return { option: ahead.id, model, because: 'on-a-device' }
    }
    const untested = withTheirParts(ahead, facts).flatMap((option) => {
      const own = 'quality' in option ? option.quality : null
      const quality = ahead.option.kind === 'hybrid' ? qualityInMix(option, ahead.option) : own
      if (!quality || quality.standing === 'proven') return []
      const model = 'model' in option ? modelName(option.model, catalogue) : null
      return [{ option: option.id, model, because: quality.because }]
    })
    return untested[0] ?? null
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

  'one-provider': (facts) => {
    const { answers, demand } = facts.workload
    const { usdPerDowntimeHour: usdPerHour } = demand
    const placed = optionOf(facts, facts.decision.recommended)
    const isCloud = placed?.kind === 'api' || placed?.kind === 'hosted' || placed?.kind === 'hybrid'
    const isBacked = placed !== null && 'failover' in placed.option && placed.option.failover !== null
    if (!placed || !isCloud || isBacked) return null
    if (usdPerHour >= DEAR_HOUR_USD) return { option: placed.id, usdPerHour }
    return answers.mayBeDown === 'minutes' && placed.kind !== 'hybrid'
      ? { option: placed.id, usdPerHour: null }
      : null
  },

  'vectors-made-anew': (facts) => {
    const { workload, evaluation } = facts
    const placed = optionOf(facts, facts.decision.recommended)
    const requests = ofAYear(evaluation.demand?.requests ?? [])
    const tokens = requests * (workload.demand.inputTokens ?? 0)
    if (!placed || !givesVectors(workload) || tokens === 0) return null
    const line = placed.figures.cost?.lineItems.find(({ id }) => id === 'tokens')
    return { option: placed.id, tokens, usd: line ? ofAYear(line.monthlyUsd) : null }
  },

  'a-classifier-may-do': ({ workload: { answers, demand }, decision }) => {
    const { outputTokens } = demand
    const isPlain = answers.capability === 'simple' || answers.capability === 'specialized'
    if (decision.recommended === null || !isPlain || outputTokens === null || outputTokens === 0) return null
    return outputTokens <= A_LABEL ? { outputTokens } : null
  },

  'growth-runs-on': ({ evaluation, workload: { demand } }) => {
    const { growthPerMonth, requestsPerDay } = demand
    const [first = 0, ...later] = evaluation.demand?.requests ?? []
    const times = first > 0 ? Math.max(...later) / first : 0
    if (requestsPerDay === null || times < GROWN_FAR) return null
    return { growthPerMonth, times, requestsPerDay: requestsPerDay * times }
  },

  'job-ends-before': (facts) => {
    const { plan, workload } = facts
    const { demand } = workload
    const machines = machinesAhead(facts)
    if (!machines || !withTheirParts(machines, facts).some(({ kind }) => kind === 'owned')) return null
    const months = Math.max(1, Math.ceil(demand.lastsMonths ?? Infinity))
    return months < plan.horizonMonths ? { months } : null
  },

  'seats-have-limits': (facts) =>
    optionOf(facts, facts.decision.recommended)?.kind === 'subscription' ? NO_VALUES : null,
}

/** What most services take off of work that may wait a day. */
const USUAL_BATCH_DISCOUNT = 0.5

function modelName(id: string, { apiModels, openModels }: Catalogue): string | null {
  const name = [...apiModels, ...openModels].find((one) => one.id === id)?.name
  return name === undefined ? null : withoutNote(name)
}

function reasoningOf({ option }: CaseOption): number {
  return 'reasoningRatio' in option ? option.reasoningRatio : 0
}

/** A copy more with a host of its own; cards in a server stop with it, so that a spare is a server of them. Null: not known. */
function spareUsd({ cost, capacity }: CaseOption['figures'], part: Hardware | undefined): number | null {
  const upFront = (id: LineItemId) => cost?.lineItems.find((line) => line.id === id)?.upFrontUsd ?? 0
  const [hardware, host] = [upFront('hardware'), upFront('host')]
  const units = capacity?.units[0] ?? 0
  const machines = capacity?.machines[0] || units
  if (!capacity || hardware <= 0 || units === 0) return null
  const ofCopy = part && isDeskMachine(part) ? capacity.devices / part.gpuCount : units / machines
  const bare = (hardware / units) * Math.ceil(ofCopy) + host / machines
  return bare * (1 + upFront('tax-and-shipping') / (hardware + host))
}

/** The same machines with a spare, where the plan has them: what they cost up front. */
function sparedTwin(option: CompleteOwned, { options }: Case): { readonly upFrontUsd: number } | null {
  const twin = options.find(
    ({ option: one }) =>
      one.kind === 'owned' &&
      one.redundancy === 1 &&
      one.hardware === option.hardware &&
      one.model === option.model &&
      one.quantisation === option.quantisation,
  )
  return twin?.figures.cost ?? null
}

function ofAYear(months: readonly number[]): number {
  return months.slice(0, 12).reduce((sum, month) => sum + month, 0)
}
