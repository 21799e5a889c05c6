import { crossingOf } from '../engine/break-even.ts'
import { cumulativeCash } from '../engine/cost-figures.ts'
import type { OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { chances, DRAWS_OF_A_BAND, SEED, simulate, type Draws } from './simulate.ts'
import { percentiles } from './statistics/percentiles.ts'
import { rankCorrelation } from './statistics/rank-correlation.ts'
import { valueOfKnowing, valueOfKnowingAll } from './value-of-knowing/value-of-knowing.ts'

/** How a workload may turn out: what a simulation shows beside its verdict. Dollars; months from 0 to the horizon. */
export interface Outlook {
  readonly draws: number
  readonly seed: number
  readonly options: readonly OptionOutlook[]
  /** Of the pair that was asked about; null where one of them cannot do the work. */
  readonly pair: PairOutlook | null
  /** What it is worth to know everything before choosing. */
  readonly knowingAllUsd: number
  readonly inputs: readonly InputOutlook[]
}

export interface OptionOutlook {
  readonly option: string
  /** Share of draws in which it costs least among those that may be chosen; null where it may not be. */
  readonly chance: number | null
  /** Share of draws in which it can do the work at all. */
  readonly works: number
  /** Of the total, in the draws in which it can do the work; null where it never can. */
  readonly totalUsd: Band | null
}

/** In one of ten draws it is less than p10, in one of ten more than p90. */
export interface Band {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export interface PairOutlook {
  readonly option: string
  readonly against: string
  /** How much less the option costs than the other. */
  readonly leadUsd: Band & { readonly mean: number }
  /** How much dearer it is on average where it is dearer; 0 where it never is. */
  readonly lossWhenLostUsd: number
  /** Cumulative cash at t = 0..H. */
  readonly cash: readonly { readonly option: string; readonly bands: readonly Band[] }[]
  readonly breakEven: BreakEvenOutlook
}

/** When the option overtakes the other on cumulative cash and stays ahead until the horizon. */
export interface BreakEvenOutlook {
  /** Share of draws by the month in which it happens, 0 for from the start on. */
  readonly byMonth: readonly number[]
  /** Share in which it happens later or never. */
  readonly later: number
}

export interface InputOutlook {
  readonly input: string
  /** For a trend: which year's step, from 0. */
  readonly year: number | null
  /** Rank correlation with the pair's lead; null where there is no pair or the input never changes. */
  readonly rank: number | null
  /** What it is worth to know it before choosing. */
  readonly knowingUsd: number
}

export interface OutlookWanted {
  readonly passing: ReadonlySet<string>
  readonly pair: { readonly option: string; readonly against: string } | null
  readonly draws?: number
  readonly seed?: number
}

/** Draws a workload and says how it may turn out. Method: docs/method/uncertainty.md. */
export function outlookOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  { passing, pair, draws = DRAWS_OF_A_BAND, seed = SEED }: OutlookWanted,
): Outlook {
  const watch = pair && pairWatch(pair, draws, plan.horizonMonths)
  const drawn = simulate(plan, workload, catalogue, {
    draws,
    seed,
    keepsValues: true,
    ...(watch ? { visit: watch.visit } : {}),
  })
  const won = chances(drawn, passing)
  const costs = drawn.options.flatMap((id, place) => {
    const totals = drawn.totalsUsd[place]
    return passing.has(id) && totals?.every(Number.isFinite) ? [totals] : []
  })
  const lead = pair && leadOf(pair, drawn)
  return {
    draws,
    seed,
    options: drawn.options.map((option, place) => {
      const working = (drawn.totalsUsd[place] ?? new Float64Array()).filter(Number.isFinite)
      return {
        option,
        chance: won.get(option) ?? null,
        works: working.length / draws,
        totalUsd: working.length > 0 ? bandOf(working) : null,
      }
    }),
    pair: pair && lead && watch ? pairOutlook(pair, lead, watch) : null,
    knowingAllUsd: costs.length > 1 ? valueOfKnowingAll(costs) : 0,
    inputs: drawn.figures.map(({ input, year }, place) => {
      const values = drawn.values?.[place] ?? new Float64Array(draws)
      return {
        input: input.path,
        year,
        rank: lead && rankCorrelation(values, lead),
        knowingUsd: costs.length > 1 ? valueOfKnowing({ inputs: [values], costs }, seed) : 0,
      }
    }),
  }
}

function leadOf(
  { option, against }: { readonly option: string; readonly against: string },
  { options, totalsUsd }: Draws,
): Float64Array | null {
  const [own, other] = [totalsUsd[options.indexOf(option)], totalsUsd[options.indexOf(against)]]
  if (!own || !other) return null
  const lead = own.map((usd, draw) => (other[draw] ?? 0) - usd)
  return lead.every(Number.isFinite) ? lead : null
}

interface PairWatch {
  readonly visit: (kernel: OpenKernel, draw: number) => void
  /** Cumulative cash of both, by month: one list of draws each. */
  readonly cash: readonly [readonly Float64Array[], readonly Float64Array[]]
  /** Break-even month of every draw; infinite where it comes later or never. */
  readonly months: Float64Array
}

function pairWatch(
  pair: { readonly option: string; readonly against: string },
  draws: number,
  horizonMonths: number,
): PairWatch {
  const room = () => Array.from({ length: horizonMonths + 1 }, () => new Float64Array(draws))
  const cash = [room(), room()] as const
  const months = new Float64Array(draws).fill(Infinity)
  return {
    cash,
    months,
    visit: ({ options, situation }, draw) => {
      const curves = [pair.option, pair.against].map((id) => {
        const lines = options.find(({ option }) => option.id === id)?.lines
        return lines ? cumulativeCash(lines, situation) : null
      })
      const [own, other] = curves
      if (!own || !other) return
      for (const [which, curve] of [own, other].entries()) {
        for (let t = 0; t <= horizonMonths; t += 1) {
          const into = cash[which]?.[t]
          if (into) into[draw] = curve[t] ?? 0
        }
      }
      const { kind, month } = crossingOf(own, other, horizonMonths)
      if (month !== null && (kind === 'immediate' || kind === 'month')) months[draw] = month
    },
  }
}

function pairOutlook(
  { option, against }: { readonly option: string; readonly against: string },
  lead: Float64Array,
  { cash, months }: PairWatch,
): PairOutlook {
  const losses = lead.filter((usd) => usd < 0)
  const byMonth = new Array<number>(cash[0].length).fill(0)
  let later = 0
  for (const month of months) {
    const at = Math.ceil(month)
    if (Number.isFinite(month)) byMonth[at] = (byMonth[at] ?? 0) + 1
    else later += 1
  }
  const share = (count: number) => count / lead.length
  return {
    option,
    against,
    leadUsd: { ...bandOf(lead), mean: meanOf(lead) },
    lossWhenLostUsd: losses.length > 0 ? -meanOf(losses) : 0,
    cash: [
      { option, bands: cash[0].map(bandOf) },
      { option: against, bands: cash[1].map(bandOf) },
    ],
    breakEven: { byMonth: byMonth.map(share), later: share(later) },
  }
}

function bandOf(values: Float64Array): Band {
  const [p10 = 0, p50 = 0, p90 = 0] = percentiles(values, [0.1, 0.5, 0.9])
  return { p10, p50, p90 }
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
