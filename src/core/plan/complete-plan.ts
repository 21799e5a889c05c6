import type { ChainPart } from '../catalogue/chain/chain-types.ts'
import type { ProviderTerms } from '../catalogue/provider-terms.ts'
import type { DatedTokenPrice } from '../catalogue/types.ts'
import type {
  Answers,
  ApiPriceQuestion,
  InferenceEngine,
  Own,
  Quantisation,
  SplitBy,
  Team,
  Term,
  Use,
} from './schema.ts'
import type { ModelQuality } from './complete-quality.ts'
import type { Review } from './data-fields.ts'
import type { FiguresIn } from './figures-in.ts'
import type { SharesWith } from './shared-machines.ts'
import type { FigureRecord, Follows, NumericInput } from './numeric-input.ts'

/**
 * A plan with every default filled in and every uncertain number at its base: what the engine
 * reads. Null means unknown (or, for prices, hosts and maintenance, "as the catalogue says").
 */
export interface CompletePlan extends FiguresIn<'plan'> {
  /** As it stands in sentences. */
  readonly name: string
  readonly currency: { readonly code: string; readonly perUsd: number }
  readonly lens: 'full' | 'marginal'
  readonly asOf: string
  /** The series of models whose price is the plan's own, by their ids. */
  readonly ownPrices: Readonly<Record<string, readonly DatedTokenPrice[]>>
  /** The machines, models and runs that the plan brings. */
  readonly own: Omit<Own, 'prices'>
  /** The version that the plan was last decided with; null where it does not say. */
  readonly catalogueVersion: string | null
  readonly finance: FiguresIn<'finance'> & { readonly resaleInCurve: boolean }
  readonly organisation: FiguresIn<'organisation'> & {
    readonly stage: 'start-up' | 'established' | 'unknown'
    readonly team: Team | 'unknown'
    readonly readiness: Readiness
  }
  readonly site: Site
  readonly trends: FiguresIn<'trends'> & {
    readonly apiPriceQuestion: ApiPriceQuestion
    readonly hybridEasier: boolean
    readonly regulationTightens: boolean
  }
  readonly workloads: readonly CompleteWorkload[]
  /** Those of them that run on machines of others, and those others: they stay at hand where one is looked at alone. */
  readonly linkedWorkloads: readonly CompleteWorkload[]
  /**
   * What those run on, by their ids: what was picked, or else what is recommended; null: nothing is. One that is not among
   * them is not decided yet.
   */
  readonly runsOn: Readonly<Record<string, string | null>>
  /** Every number in it that can be varied, with its range: what drivers and switching values walk over. */
  readonly inputs: readonly NumericInput[]
  /** Which of its figures nobody said and others of the plan decide. */
  readonly follows: readonly Follows[]
  /** Where every number in it comes from, by its path. */
  readonly figures: Readonly<Record<string, FigureRecord>>
}

export interface Readiness {
  readonly ownPlatformTeam: boolean | null
  readonly capitalAvailable: boolean | null
  readonly inferenceOwners: boolean | null
  readonly inProduction: boolean | null
  readonly spendIsInteresting: boolean | null
}

/** Where the machines and the people are: two letters, as in DE. */
export type Site = FiguresIn<'site'> & { readonly country: string }

export interface CompleteWorkload {
  readonly id: string
  /** As it stands in sentences. */
  readonly name: string
  readonly preset: string | null
  readonly answers: CompleteAnswers
  readonly demand: CompleteDemand
  readonly today: CompleteToday | null
  readonly assumed: readonly string[]
  readonly pipeline: readonly CompleteChainRow[]
  /** What its kind of work needs beside a model and the pipeline has not. */
  readonly chainLeftOut: readonly ChainPart[]
  readonly options: readonly CompleteOption[]
  readonly chosen: string | null
}

/** Unanswered and "I don't know yet" are both `unknown` (or null for yes and no). */
export type CompleteAnswers = {
  readonly [K in keyof Required<Answers>]-?: K extends Dimension
    ? NonNullable<Required<Answers>[K]> | 'unknown'
    : K extends 'reviews'
      ? readonly CompleteReview[] | null
      : Exclude<Required<Answers>[K], undefined> | null
}

/** A contract that somebody has read; it stands for a year. */
export interface CompleteReview extends Review {
  readonly stands: boolean
  readonly lapsesOn: string
}

type Dimension =
  'processing' | 'sensitivity' | 'latency' | 'pattern' | 'maturity' | 'capability' | 'team' | 'mayBeDown'

/** One kind of request. */
export interface CompleteClass extends FiguresIn<'class'> {
  /** As it stands in sentences; null: it has none. */
  readonly name: string | null
  /** It needs the strongest models; its data must not leave. */
  readonly isHard: boolean
  readonly isSensitive: boolean
}

/** What a demand is said by; its requests and tokens follow from it. */
export type CompleteBasis =
  | ({ readonly by: 'requests'; readonly use: Use | null } & FiguresIn<'requests'>)
  | ({ readonly by: 'people'; readonly use: Use | null } & FiguresIn<'people'>)
  | ({ readonly by: 'bill'; readonly use: Use | null } & FiguresIn<'bill'>)
  | ({ readonly by: 'documents'; readonly use: Use | null } & FiguresIn<'documents'>)
  | ({ readonly by: 'job'; readonly use: Use | null; readonly doneBy: string | null } & FiguresIn<'job'>)

/** What runs today: its model in the catalogue and its bill of a month, as far as they are said. */
export interface CompleteToday {
  readonly model: string | null
  readonly monthlyUsd: number | null
  /** The model as an option with nothing else said; null where the catalogue has it not. */
  readonly option: CompleteApi | null
  /** The least dear chat model that its vendor offers today; null where it is that itself. */
  readonly smaller: CompleteApi | null
}

/** With kinds of request, the tokens of one, its cached share and its context are the means and the largest of theirs. */
export interface CompleteDemand extends FiguresIn<'demand'> {
  /** Empty where all requests are alike. */
  readonly classes: readonly CompleteClass[]
  /** Null: requests and tokens are said. */
  readonly basis: CompleteBasis | null
  /** How long work comes in, from the plan's day; null: as long as the plan looks ahead. */
  readonly lastsMonths: number | null
  readonly hourlyProfile: readonly number[] | null
}

/** A part of the chain; of amounts that its part has not there is none. */
export type CompleteChainRow = {
  readonly [P in ChainPart]: FiguresIn<P> & {
    readonly part: P
    readonly offer: string
    /** The name of the service that gets what is sent to it; null: it runs on machines of one's own. */
    readonly service: string | null
    /** What runs it on machines of one's own, where somebody showed that it does. */
    readonly own: { readonly offer: string; readonly evidence: string | null } | null
  }
}[ChainPart]

interface Named {
  readonly id: string
  /** As the user called it and as it stands in sentences; null: named after what it is. */
  readonly name: string | null
}

export type CompletePriceOverride = FiguresIn<'price'>

/** Hours of operation are already multiplied by the team's skill factor, not yet by the number of machines. */
export interface CompleteApi extends Named, FiguresIn<'api'> {
  readonly kind: 'api' | 'hosted'
  readonly model: string
  /** Whether it is the model of today: nothing is chosen or set up anew. */
  readonly runsToday: boolean
  /** The longest context that the model holds; null: not known. */
  readonly contextLimitTokens: number | null
  /** The longest answer that it writes, nothing where it only reads; null: not known. */
  readonly outputLimitTokens: number | null
  /** What the model takes in beside text; null: not known. */
  readonly inputModalities: readonly string[] | null
  readonly price: CompletePriceOverride | null
  readonly provisioned: Provisioned | null
  readonly quality: ModelQuality | null
  /** Reasoning tokens to a visible one that its model writes unless it is told otherwise; the demand may say how many it writes. */
  readonly thinksByItself: number
  /** The option that takes what the units have no room for; null: the same model, by the token. */
  readonly spillover: string | null
  readonly failover: string | null
  readonly tier: 'standard' | 'batch' | 'flex' | 'priority'
  /** Null: anywhere. */
  readonly region: string | null
  /** Where it has a price, and what that is times the price anywhere. */
  readonly regionalFactors: Readonly<Record<string, number>>
  readonly seller: Seller
  readonly cacheWriteFor: '5m' | '1h'
  /** Whether it was said that nobody knows what reading from its cache costs, whatever the catalogue has. */
  readonly cachePriceUnknown: boolean
}

/** Who sells a model by the token, as its id and the catalogue call them, and what they offer; null: nobody knows. */
export interface Seller {
  readonly id: string
  readonly name: string
  readonly terms: ProviderTerms | null
}

/** Units of throughput that are reserved. Null: not said. */
export interface Provisioned extends FiguresIn<'provisioned'> {
  readonly term: 'hour' | 'month' | 'year'
}

export interface OnMachines {
  readonly hardware: string
  readonly model: string
  /** The longest context that the model holds, its extended one where it has one; null: not known. */
  readonly contextLimitTokens: number | null
  /** The longest answer that it writes, nothing where it only reads; null: not known. */
  readonly outputLimitTokens: number | null
  /** What the model takes in; null: not known. */
  readonly inputModalities: readonly string[] | null
  readonly quality: ModelQuality | null
  readonly thinksByItself: number
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  /** The option that serves while this one does not; null: none. */
  readonly failover: string | null
  /** Whether the option says a hit rate of its own, rather than that of each kind of request. */
  readonly hasOwnCacheHit: boolean
  /** Whether it is one that people look after who have tried models on a machine of their own. */
  readonly needsBasicsOnly: boolean
  /** Whose machines it runs on; null where it has its own. */
  readonly sharesWith: SharesWith | null
}

export interface CompleteRented extends Named, OnMachines, FiguresIn<'rented'> {
  readonly kind: 'rented'
  readonly term: Term
  readonly billing: 'always-on' | 'schedule' | 'hourly' | 'scale-to-zero'
}

/** Maintenance and failures null: the class's own (desk none in warranty then 5 %, server 12 %). */
export interface CompleteOwned extends Named, OnMachines, FiguresIn<'owned'> {
  readonly kind: 'owned'
  readonly finance: 'buy' | 'lease'
}

export interface CompleteHybrid extends Named, FiguresIn<'hybrid'> {
  readonly kind: 'hybrid'
  readonly local: string
  readonly cloud: string
  /** Null: the first part takes what it has room for. */
  readonly splitBy: SplitBy | null
}

export interface StatedByUser {
  readonly staysOnPremises: boolean
  readonly dedicatedTenancy: boolean
  readonly meetsContract: boolean
  readonly worksOffline: boolean
  readonly meetsCapability: boolean
}

export interface CompleteQuote extends Named, StatedByUser, FiguresIn<'quote'> {
  readonly kind: 'quote'
  /** The model that runs on the devices of the demand; null: it is a figure as it was given. */
  readonly onDevices: { readonly model: string; readonly quantisation: Quantisation } | null
}

export interface CompleteSubscription extends Named, StatedByUser, FiguresIn<'subscription'> {
  readonly kind: 'subscription'
}

export type CompleteOption =
  CompleteApi | CompleteRented | CompleteOwned | CompleteHybrid | CompleteQuote | CompleteSubscription
