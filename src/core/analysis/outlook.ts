import { crossingOf } from '../engine/break-even.ts'
import { cumulativeCash } from '../engine/cost-figures.ts'
import type { OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { findingsOut, isUnknowable, worthOf, type ActionId } from './finding-out.ts'
import { finished } from './finished.ts'
import { leadOf, leadOverDraws, type LeadOverDraws, type Pair } from './lead-over-draws.ts'
import { chances, DRAWS_OF_A_BAND, SEED, simulation } from './simulate.ts'
import type { MayBeChosen } from './may-be-chosen.ts'
import { MONTHS_PER_YEAR } from '../units/time.ts'
import { bandOf, type Band } from './statistics/band.ts'
import { correlationOfRanks } from './statistics/rank-correlation.ts'
import { ranks } from './statistics/ranks.ts'
import {
  columnOf,
  valueOfKnowingAll,
  valuesOfKnowing,
  type Column,
} from './value-of-knowing/value-of-knowing.ts'

/** How a workload may turn out: what a simulation shows beside its verdict. Dollars; months from 0 to the horizon. */
export interface Outlook {
  readonly draws: number
  readonly seed: number
  readonly options: readonly OptionOutlook[]
  /** Of the pair that was asked about; null where they never both do the work. */
  readonly pair: PairOutlook | null
  /** What it is worth to know everything before choosing. */
  readonly knowingAllUsd: number
  readonly inputs: readonly InputOutlook[]
  /** What somebody can do to know more, the most worth first. */
  readonly actions: readonly ActionOutlook[]
  /** What it is worth to know what nobody can find out before it comes: watched, not asked for. */
  readonly unknowableUsd: number
}

export interface ActionOutlook {
  readonly action: ActionId
  /** Whose quote or evaluation; null: of the workload. */
  readonly option: string | null
  /** Paths of the figures that it makes known together. */
  readonly inputs: readonly string[]
  readonly knowingUsd: number
  readonly costUsd: number
  readonly delayMonths: number
  /** What is left after cost and delay; nothing: it is not worth it. */
  readonly worthUsd: number
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

export interface PairOutlook extends LeadOverDraws {
  /** Cumulative cash at t = 0..H, and what each year pays, the last one as long as it is. */
  readonly cash: readonly {
    readonly option: string
    readonly bands: readonly Band[]
    readonly years: readonly Band[]
  }[]
  readonly breakEven: BreakEvenOutlook
}

/**
 * When the one of the two that starts dearer, in half of the draws, overtakes the other on cumulative cash and stays
 * ahead until the horizon.
 */
export interface BreakEvenOutlook extends Pair {
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
  readonly pair: Pair | null
  readonly draws?: number
  readonly seed?: number
}

/** Draws a workload and says how it may turn out. Method: docs/method/uncertainty.md. */
export function outlookOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  wanted: OutlookWanted,
  mayBeChosen: MayBeChosen | null = null,
): Outlook {
  return finished(outlookSteps(plan, workload, catalogue, wanted, mayBeChosen))
}

/** How much of the work the draws are; the rest is spent on what each input is worth. */
const SHARE_OF_DRAWS = 0.5

/** The same in steps, each with how much of it is done. */
export function* outlookSteps(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  { passing, pair, draws = DRAWS_OF_A_BAND, seed = SEED }: OutlookWanted,
  mayBeChosen: MayBeChosen | null,
): Generator<number, Outlook> {
  const watch = pair && pairWatch(pair, draws, plan.horizonMonths)
  const steps = simulation(plan, workload, catalogue, {
    draws,
    seed,
    keepsValues: true,
    mayBeChosen,
    ...(watch ? { visit: watch.visit } : {}),
  })
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield step.value * SHARE_OF_DRAWS
  const drawn = step.value
  const won = chances(drawn, passing)
  const costs = drawn.options.flatMap((id, place) => {
    const totals = drawn.totalsUsd[place]
    return passing.has(id) && totals?.every(Number.isFinite) ? [totals] : []
  })
  const lead = pair && leadOf(pair, drawn)
  const rankOf = lead && ranksWith(lead)
  const valueOf = costs.length > 1 ? valuesOfKnowing(costs, seed) : () => 0
  const columns: Column[] = []
  const inputs: InputOutlook[] = []
  for (const [place, { input, year }] of drawn.figures.entries()) {
    const column = columnOf(drawn.values?.[place] ?? new Float64Array(draws))
    columns.push(column)
    inputs.push({
      input: input.path,
      year,
      rank: rankOf && rankOf(column),
      knowingUsd: valueOf([column]),
    })
    yield SHARE_OF_DRAWS + ((1 - SHARE_OF_DRAWS) * inputs.length) / drawn.figures.length
  }
  const worthOfKnowing = (places: readonly number[]) =>
    valueOf(places.flatMap((place) => columns[place] ?? []))
  const actions = findingsOut(plan, workload, drawn.figures).map((one): ActionOutlook => {
    const { places, ...of } = one
    const knowingUsd = worthOfKnowing(places)
    const worthUsd = worthOf(knowingUsd, one, plan.horizonMonths)
    return {
      ...of,
      inputs: places.flatMap((place) => drawn.figures[place]?.input.path ?? []),
      knowingUsd,
      worthUsd,
    }
  })
  return {
    draws,
    seed,
    actions: actions.toSorted((a, b) => b.worthUsd - a.worthUsd || b.knowingUsd - a.knowingUsd),
    unknowableUsd: worthOfKnowing(
      drawn.figures.flatMap((figure, place) => (isUnknowable(figure) ? [place] : [])),
    ),
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
    inputs,
  }
}

/** How inputs rank with the lead, over the draws in which both options can do the work. */
function ranksWith(lead: Float64Array): (input: Column) => number | null {
  const ranked = ranks(lead.filter(Number.isFinite))
  const isAlways = ranked.length === lead.length
  const compared = (_: number, draw: number) => Number.isFinite(lead[draw])
  return (input) => correlationOfRanks(isAlways ? input.ranks : ranks(input.values.filter(compared)), ranked)
}

interface PairWatch {
  readonly visit: (kernel: OpenKernel, draw: number) => void
  /** Cumulative cash of both, by month: one list of draws each. */
  readonly cash: readonly [readonly Float64Array[], readonly Float64Array[]]
  /** By draw the month in which each overtakes the other; infinite where it comes later or never. */
  readonly months: readonly [Float64Array, Float64Array]
}

function pairWatch(pair: Pair, draws: number, horizonMonths: number): PairWatch {
  const room = () => Array.from({ length: horizonMonths + 1 }, () => new Float64Array(draws))
  const cash = [room(), room()] as const
  const never = () => new Float64Array(draws).fill(Infinity)
  const months = [never(), never()] as const
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
      months[0][draw] = overtakes(own, other, horizonMonths)
      months[1][draw] = overtakes(other, own, horizonMonths)
    },
  }
}

function overtakes(one: ArrayLike<number>, other: ArrayLike<number>, horizonMonths: number): number {
  const { kind, month } = crossingOf(one, other, horizonMonths)
  return month !== null && (kind === 'immediate' || kind === 'month') ? month : Infinity
}

function pairOutlook(pair: Pair, lead: Float64Array, { cash, months }: PairWatch): PairOutlook | null {
  const over = leadOverDraws(pair, lead)
  if (over === null) return null
  const isCompared = (_: number, draw: number) => Number.isFinite(lead[draw])
  const bands = (draws: readonly Float64Array[]) => draws.map((usd) => bandOf(usd.filter(isCompared)))
  const [own, other] = [bands(cash[0]), bands(cash[1])]
  const years = (draws: readonly Float64Array[]) => bands(yearsOf(draws))
  const isOwnLater = (own[0]?.p50 ?? 0) >= (other[0]?.p50 ?? 0)
  const overtaking = isOwnLater ? pair : { option: pair.against, against: pair.option }
  return {
    ...over,
    cash: [
      { option: pair.option, bands: own, years: years(cash[0]) },
      { option: pair.against, bands: other, years: years(cash[1]) },
    ],
    breakEven: { ...overtaking, ...distribution(months[isOwnLater ? 0 : 1].filter(isCompared), own.length) },
  }
}

/** By year what is paid in it, in each draw; the start apart. */
function yearsOf(cumulative: readonly Float64Array[]): readonly Float64Array[] {
  const last = cumulative.length - 1
  return Array.from({ length: Math.ceil(last / MONTHS_PER_YEAR) }, (_, year) => {
    const before = cumulative[year * MONTHS_PER_YEAR]
    const end = cumulative[Math.min(last, (year + 1) * MONTHS_PER_YEAR)]
    return (end ?? new Float64Array()).map((usd, draw) => usd - (before?.[draw] ?? 0))
  })
}

function distribution(months: Float64Array, length: number): Pick<BreakEvenOutlook, 'byMonth' | 'later'> {
  const counts = new Array<number>(length).fill(0)
  let later = 0
  for (const month of months) {
    const at = Math.ceil(month)
    if (Number.isFinite(month)) counts[at] = (counts[at] ?? 0) + 1
    else later += 1
  }
  return { byMonth: counts.map((count) => count / months.length), later: later / months.length }
}
