import type { CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { leadOf, leadOverDraws, type LeadOverDraws, type Pair } from './lead-over-draws.ts'
import type { Unknown } from './turned-draws.ts'
import { placeOf, type Place } from './place.ts'
import { meanOf } from './statistics/band.ts'
import { chances, DRAWS_OF_A_VERDICT, SEED, simulation, type Draws } from './simulate.ts'
import type { MayBeChosen } from './may-be-chosen.ts'

/** How sure a verdict is: what became of it over the first draws of a fixed sequence. */
export interface Risk {
  readonly draws: number
  readonly seed: number
  /** Of each option that may be chosen, in the plan's order: the share of draws in which it costs least. */
  readonly options: readonly OptionChance[]
  /** The same of each place that one of them has: its options share their chances. */
  readonly places: readonly { readonly place: Place; readonly chance: number }[]
  /** The recommended option against what it is compared with; null where they never both do the work. */
  readonly pair: LeadOverDraws | null
  /** What a rule takes out against the recommended option; absent: no rule does, or they never both do the work. */
  readonly ofRule?: LeadOverDraws | null
  /** Figures that nobody knows, with the share of draws in which each turns what costs least. */
  readonly unknowns: readonly Unknown[]
  /**
   * For a path that waits for a purchase to be sure enough: from how many requests a day on, measured and not guessed,
   * it is; null where none within eight times today's is enough. Absent elsewhere.
   */
  readonly buyAboveRequestsPerDay?: number | null
  /**
   * What the workloads run on whose machines this one would share, where the draws call for something else than the plan's
   * own figures did.
   */
  readonly runsOn?: CompletePlan['runsOn']
}

export interface OptionChance {
  readonly option: string
  readonly place: Place
  readonly chance: number
  /** What it costs on average over the draws in which it can do the work; null where there is none. */
  readonly meanUsd: number | null
}

export interface RiskWanted {
  /** Options that may be chosen. */
  readonly passing: ReadonlySet<string>
  readonly pair: Pair
  /** What the cheapest option that a rule takes out would save; null: no rule takes one out. */
  readonly ruledOut: Pair | null
  /** Which two are compared once their chances are known; absent: the same. */
  readonly pairThen?: (risk: Risk) => Pair
}

/** Step by step, each with how much of it is done. Method: docs/method/uncertainty.md. */
export function* riskSteps(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  { passing, pair, ruledOut, pairThen }: RiskWanted,
  mayBeChosen: MayBeChosen | null,
): Generator<number, Risk> {
  const asked = { draws: DRAWS_OF_A_VERDICT, seed: SEED, mayBeChosen, turnedAmong: passing }
  const drawn = yield* simulation(plan, workload, catalogue, asked)
  const risk = riskFrom(drawn, workload, { passing, pair, ruledOut })
  const then = pairThen?.(risk) ?? pair
  const isSame = then.option === pair.option && then.against === pair.against
  return isSame ? risk : { ...risk, pair: leadBetween(then, drawn) }
}

function riskFrom(
  drawn: Draws,
  { options }: CompleteWorkload,
  { passing, pair, ruledOut }: RiskWanted,
): Risk {
  const won = chances(drawn, passing)
  const ofOptions = options.flatMap((option) => {
    const chance = won.get(option.id)
    return chance === undefined
      ? []
      : [{ option: option.id, place: placeOf(option), chance, meanUsd: meanTotal(drawn, option.id) }]
  })
  const places = [...new Set(ofOptions.map(({ place }) => place))]
  return {
    draws: drawn.count,
    seed: SEED,
    options: ofOptions,
    places: places.map((place) => ({
      place,
      chance: ofOptions.reduce((sum, one) => (one.place === place ? sum + one.chance : sum), 0),
    })),
    pair: leadBetween(pair, drawn),
    ...(ruledOut ? { ofRule: leadBetween(ruledOut, drawn) } : {}),
    unknowns: drawn.unknowns,
  }
}

function leadBetween(pair: Pair, drawn: Draws): LeadOverDraws | null {
  const lead = leadOf(pair, drawn)
  return lead && leadOverDraws(pair, lead)
}

function meanTotal({ options, totalsUsd }: Draws, id: string): number | null {
  const able = totalsUsd[options.indexOf(id)]?.filter(Number.isFinite)
  return able && able.length > 0 ? meanOf(able) : null
}
