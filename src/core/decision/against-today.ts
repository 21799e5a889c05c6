import { useOnModel, type Changes, type UseOnModel } from '../analysis/use-of-today.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { catalogueIndex, type CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteToday, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { pow } from '../units/exact-math/pow.ts'
import { asEnteredUsd, isApart } from './bill-gap.ts'
import type { Case } from './case.ts'

/** What a workload would cost and save against what runs today. Money in dollars; a year is the mean of the horizon's. */
export interface AgainstToday {
  /** What has to be said first; null: it is compared. */
  readonly asks: 'model' | 'price' | 'bill' | 'demand' | null
  readonly model: string | null
  /** Of the present month: as it was said, or this workload's part of a bill for the whole plan. */
  readonly billUsd: number | null
  readonly isPartOfPlan: boolean
  /** What today's use costs by our sums at that model's price. */
  readonly computedUsd: number | null
  /** The same by the tokens as they were entered, with nothing of ours added. */
  readonly enteredUsd: number | null
  /** Null where bill and sums are within a factor of 1.5. */
  readonly gap: Gap | null
  /** What the options are held against: the bill, or, where that does not fit the use, what the use costs. */
  readonly usdPerYear: number | null
  readonly better: readonly BetterUse[]
  /** All of those together, as far as it is known how much of the use they reach. */
  readonly betterSavesUsdPerYear: number
  readonly options: readonly OptionAgainstToday[]
}

export interface Gap {
  /** Bill over what we compute. */
  readonly times: number
  /** Each of these alone would close it, at that value. */
  readonly explanations: readonly {
    readonly id: ExplanationId
    readonly now: number
    readonly closesAt: number
  }[]
  /** The volume at which the sums meet the bill; null where that is too far to be believed. */
  readonly scaledRequestsPerDay: number | null
  readonly notScaled: 'too-far' | 'grows-out' | null
}

export type ExplanationId =
  'cachedInputShare' | 'batchShare' | 'reasoningRatio' | 'tokenizerRatio' | 'requestsPerDay'

/** Today, used better. */
export interface BetterUse {
  readonly id: 'cache' | 'batch' | 'smaller-model'
  /** The model that answers the simple share; null for the others. */
  readonly model: string | null
  /** Of the input, or of the requests, that it reaches; null: not known, so that the saving is that of one tenth more. */
  readonly share: number | null
  readonly savesUsdPerYear: number
}

export interface OptionAgainstToday {
  readonly option: string
  /** It is the model that runs today, at whoever runs it: held against our sums by the token, it saves nothing by itself. */
  readonly isWhatRuns: boolean
  /** Whether the rules let it in; what runs today may break one. */
  readonly passes: boolean
  /** Cash a year, less today's. */
  readonly savesUsdPerYear: number
  /** Within a hundredth of what today comes to. */
  readonly isAboutTheSame: boolean
  /** How much of it comes without buying anything: by using today better, or by the best that is only paid for use. */
  readonly withoutPurchaseUsdPerYear: number
  readonly needsPurchase: boolean
}

/** Demand is never scaled further than that. */
const MOST_SCALED = 3
const TENTH = 0.1
const HARDLY = 0.01

/** Null where nobody says what runs today, nor what it costs. */
export function againstToday(one: Case, catalogue: Catalogue): AgainstToday | null {
  const { plan, workload } = one
  const { today } = workload
  const ofPlan = plan.organisation.currentMonthlyBillUsd
  if (!today && ofPlan === null) return null
  const asking = (asks: AgainstToday['asks']): AgainstToday => ({
    ...NOTHING, asks, model: today?.model ?? null, billUsd: today?.monthlyUsd ?? null,
  }) // prettier-ignore
  if (today?.model == null) return asking('model')
  if (!today.option) return asking('price')
  const index = catalogueIndex(catalogue, plan)
  const use = useOnModel(plan, workload, today.option, index)
  const monthlyUsd = use()
  const computedUsd = monthlyUsd?.[0] ?? null
  if (monthlyUsd === null || computedUsd === null || computedUsd <= 0)
    return asking(workload.demand.requestsPerDay === null ? 'demand' : 'price')
  const billUsd = today.monthlyUsd ?? partOfBill(plan, workload, ofPlan, computedUsd, index)
  if (billUsd === null) return { ...asking('bill'), computedUsd }
  const times = billUsd / computedUsd
  const isFar = isApart(times)
  const perYear = (usd: readonly number[]) => (sum(usd) * 12) / plan.horizonMonths
  const scale = isFar ? 1 : times
  const usdPerYear = perYear(monthlyUsd) * scale
  const better = usedBetter(one, today, use, index).map(({ changed, ...row }) => ({
    ...row,
    savesUsdPerYear: (perYear(monthlyUsd) - perYear(changed)) * scale,
  }))
  const betterSavesUsdPerYear = better.reduce(
    (all, { share, savesUsdPerYear }) => all + (share === null ? 0 : Math.max(0, savesUsdPerYear)),
    0,
  )
  return {
    asks: null,
    model: today.model,
    billUsd,
    isPartOfPlan: today.monthlyUsd === null,
    computedUsd,
    enteredUsd: asEnteredUsd(use, workload, today.option),
    gap: isFar ? gapOf(one, times, computedUsd * times, use) : null,
    usdPerYear,
    better,
    betterSavesUsdPerYear,
    options: optionsAgainst(
      one,
      { usdPerYear, computedUsdPerYear: perYear(monthlyUsd) },
      betterSavesUsdPerYear,
    ),
  }
}

const NOTHING: AgainstToday = {
  asks: null, model: null, billUsd: null, isPartOfPlan: false, computedUsd: null, enteredUsd: null, gap: null, usdPerYear: null,
  better: [], betterSavesUsdPerYear: 0, options: [],
} // prettier-ignore

/** Of a bill for the whole plan, by what the use of each workload costs; null while one of them is not known. */
function partOfBill(
  plan: CompletePlan,
  { id }: CompleteWorkload,
  ofPlan: number | null,
  own: number,
  index: CatalogueIndex,
): number | null {
  if (ofPlan === null) return null
  const rest = plan.workloads.filter((one) => one.id !== id)
  const billed = sum(rest.map(({ today }) => today?.monthlyUsd ?? 0))
  const unbilled = rest.filter(({ today }) => (today?.monthlyUsd ?? null) === null)
  const uses = unbilled.map((one) =>
    one.today?.option ? (useOnModel(plan, one, one.today.option, index)()?.[0] ?? null) : null,
  )
  if (uses.some((usd) => usd === null)) return null
  const all = own + sum(uses.map((usd) => usd ?? 0))
  return Math.max(0, ((ofPlan - billed) * own) / all)
}

/** Which figure alone would bring the sums to the bill, and whether the volume may be taken from it. */
function gapOf({ plan, workload }: Case, times: number, billUsd: number, use: UseOnModel): Gap {
  const at = `workloads/${workload.id}/`
  const { demand, today } = workload
  const usdAt = (path: string) => (value: number) => use({ [path]: value })?.[0] ?? null
  const asked: readonly { id: ExplanationId; path: string; now: number; low: number; high: number }[] = [
    { id: 'cachedInputShare', path: `${at}demand/cachedInputShare`, now: demand.cachedInputShare, low: 0, high: 1 - demand.cacheWriteShare },
    { id: 'batchShare', path: `${at}demand/batchShare`, now: demand.batchShare, low: 0, high: 1 },
    { id: 'reasoningRatio', path: `${at}options/today/reasoningRatio`, now: today?.option?.reasoningRatio ?? 0, low: 0, high: MOST_REASONING },
    { id: 'tokenizerRatio', path: `${at}options/today/tokenizerRatio`, now: today?.option?.tokenizerRatio ?? 1, low: LEAST_RATIO, high: MOST_RATIO },
  ] // prettier-ignore
  const explanations = asked.flatMap(({ id, path, now, low, high }) => {
    const closesAt = valueAt(usdAt(path), billUsd, low, high)
    return closesAt === null ? [] : [{ id, now, closesAt }]
  })
  const { requestsPerDay } = demand
  if (requestsPerDay === null)
    return { times, explanations, scaledRequestsPerDay: null, notScaled: 'too-far' }
  const scaled = requestsPerDay * times
  const volume = { id: 'requestsPerDay', now: requestsPerDay, closesAt: scaled } as const
  const isTooFar = times > MOST_SCALED || times < 1 / MOST_SCALED
  const growth = Math.max(1, pow(1 + demand.growthPerMonth, plan.horizonMonths - 1))
  const grown = Math.min(demand.maxRequestsPerDay ?? Infinity, scaled * growth)
  const growsOut = grown > highestOf(plan.inputs, `${at}demand/requestsPerDay`)
  const notScaled = isTooFar ? 'too-far' : growsOut ? 'grows-out' : null
  return {
    times,
    explanations: [...explanations, volume],
    scaledRequestsPerDay: notScaled ? null : scaled,
    notScaled,
  }
}

/** Between what tokenizers make of one text, and what models write for themselves to a visible token. */
const LEAST_RATIO = 0.7
const MOST_RATIO = 1.6
const MOST_REASONING = 10

function highestOf(inputs: readonly NumericInput[], path: string): number {
  return inputs.find((one) => one.path === path)?.high ?? Infinity
}

/** The value between two at which what rises or falls evenly meets a target; null where it does not. */
function valueAt(
  usdAt: (value: number) => number | null,
  target: number,
  from: number,
  to: number,
): number | null {
  const [first, last] = [usdAt(from), usdAt(to)]
  if (first === null || last === null || first === last) return null
  if (target < Math.min(first, last) || target > Math.max(first, last)) return null
  let [low, high] = first < last ? [from, to] : [to, from]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if ((usdAt(middle) ?? target) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

interface BetterFound extends Omit<BetterUse, 'savesUsdPerYear'> {
  readonly changed: readonly number[]
}

/** More from the cache, what can wait in batches, and a smaller model for what is simple: each by itself. */
function usedBetter(
  { plan, workload }: Case,
  today: CompleteToday,
  use: UseOnModel,
  index: CatalogueIndex,
): readonly BetterFound[] {
  const at = `workloads/${workload.id}/demand/`
  const { cachedInputShare, cacheWriteShare, batchShare } = workload.demand
  const costWith = (changes: Changes) => use(changes) ?? []
  const reachable = plan.inputs.find(({ path }) => path === `${at}cachedInputShare`)?.range?.high ?? null
  const cached = Math.min(
    1 - cacheWriteShare,
    Math.max(cachedInputShare, reachable ?? cachedInputShare + TENTH),
  )
  const waits = workload.answers.latency === 'batch'
  const batch = waits ? 1 : Math.min(1, batchShare + TENTH)
  const smaller = today.smaller && useOnModel(plan, workload, today.smaller, index)()
  const now = use() ?? []
  return [
    { id: 'cache', model: null, share: reachable === null ? null : cached, changed: costWith({ [`${at}cachedInputShare`]: cached }) },
    { id: 'batch', model: null, share: waits ? 1 : null, changed: costWith({ [`${at}batchShare`]: batch }) },
    ...(smaller
      ? [
          {
            id: 'smaller-model' as const,
            model: today.smaller.model,
            share: null,
            changed: now.map((usd, month) => usd * (1 - TENTH) + (smaller[month] ?? usd) * TENTH),
          },
        ]
      : []),
  ] // prettier-ignore
}

/** Options that can do the work, each with what it saves, and how much of that needs no purchase. */
function optionsAgainst(
  { plan, workload, options }: Case,
  { usdPerYear, computedUsdPerYear }: { readonly usdPerYear: number; readonly computedUsdPerYear: number },
  betterSaves: number,
): readonly OptionAgainstToday[] {
  const running = workload.options.flatMap((one) =>
    'model' in one && one.model === workload.today?.model ? [one.id] : [],
  )
  const saved = options.flatMap(({ id, figures, gate }) => {
    if (!figures.cost || !figures.feasible) return []
    const { cashUsd, capexUsd, lineItems } = figures.cost
    const isWhatRuns = running.includes(id)
    // Units that are reserved are paid whether they are used or not, and what they can't take by the token.
    const use = lineItems.filter((line) => line.id === 'tokens' || line.id === 'reserved')
    const saves = isWhatRuns
      ? computedUsdPerYear - (sum(use.flatMap(({ monthlyUsd }) => monthlyUsd)) * 12) / plan.horizonMonths
      : usdPerYear - (cashUsd * 12) / plan.horizonMonths
    return [{ id, isWhatRuns, saves, buys: capexUsd > 0, passes: gate.passed }]
  })
  const best = Math.max(
    0,
    betterSaves,
    ...saved.flatMap(({ saves, buys, passes }) => (buys || !passes ? [] : [saves])),
  )
  return saved.map(({ id, isWhatRuns, passes, saves, buys }) => ({
    option: id,
    isWhatRuns,
    passes,
    savesUsdPerYear: saves,
    isAboutTheSame: Math.abs(saves) < usdPerYear * HARDLY,
    withoutPurchaseUsdPerYear: Math.max(0, buys ? Math.min(saves, best) : saves),
    needsPurchase: buys,
  }))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
