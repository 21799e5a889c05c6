import type { Outlook } from '#core/analysis/outlook.ts'
import type { Risk, RiskWanted } from '#core/analysis/risk.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import type { SwitchingValue } from '#core/decision/decision.ts'
import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { ReadRuns } from '#core/imports/measured-runs/measured-run.ts'
import type { ReadModelFile } from '#core/imports/models/model-reading.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Plan } from '#core/plan/schema.ts'
import type { AroundAbout, AroundAnswers, AroundQuestion } from '#core/story/around.ts'
import type { Lead, LeadCurve } from '#core/story/lead-along.ts'
import type { LeadSwing } from '#core/story/lead-swings.ts'
import type { Analysis, PlacementBandsById } from '#core/story/report-input.ts'
import type { ComparedPlacement } from '#core/story/whole-plan.ts'
import type { WorkedOut } from '../work-out.ts'

/** A workload of a complete plan. */
export interface OfWorkload {
  readonly complete: CompletePlan
  readonly workloadId: string
}

/** What became of many draws of a workload. */
export type DrawsQuestion = OfWorkload & { readonly wanted: RiskWanted }

/** From which volume on an option is cheaper than another. */
export type VolumeQuestion = OfWorkload & { readonly option: string; readonly against: string }

export interface CurveQuestion {
  readonly complete: CompletePlan
  readonly lead: Lead
  /** The input along which it is drawn, and at which of its values. */
  readonly path: string
  readonly along: { readonly values: readonly number[]; readonly scale: 'linear' | 'log' }
}

/** How far each of some inputs moves the lead. */
export interface SwingsQuestion {
  readonly complete: CompletePlan
  readonly lead: Lead
  readonly paths: readonly string[]
}

/** How the totals of whole placements may turn out. */
export interface PlacementsQuestion {
  readonly complete: CompletePlan
  readonly compared: readonly ComparedPlacement[]
}

/** Of a plan: what it comes to when its defaults are filled in, then its workloads, each when it is there. */
export type PlanNote = { readonly complete: CompletePlan } | { readonly part: WorkedOut }

/**
 * Everything that is worked out beside the page, by name: what is asked, what is said on the way, and what it comes to.
 * What is said on the way of most is how much is done, from 0 to 1.
 */
export interface Jobs {
  /** `wanted`: the workloads to work out, in this order. */
  readonly plan: Job<{ readonly plan: Plan; readonly wanted: readonly string[] }, PlanNote, undefined>
  readonly risk: Job<DrawsQuestion, number, Risk>
  readonly switching: Job<OfWorkload, undefined, readonly SwitchingValue[]>
  readonly curve: Job<CurveQuestion, undefined, LeadCurve>
  readonly swings: Job<SwingsQuestion, undefined, readonly LeadSwing[]>
  readonly around: Job<AroundQuestion, number, AroundAnswers[AroundAbout]>
  readonly volume: Job<VolumeQuestion, undefined, BreakEvenVolume>
  readonly outlook: Job<DrawsQuestion, number, Outlook>
  readonly placements: Job<PlacementsQuestion, number, PlacementBandsById>
  readonly analysis: Job<{ readonly plan: Plan; readonly complete: CompletePlan }, number, Analysis>
  /** A file of one's own is opened only where it is read; null where the browser gives no access to it. */
  readonly modelFile: Job<File, undefined, ReadModelFile | null>
  readonly measuredRuns: Job<File, undefined, ReadRuns | null>
}

interface Job<Input, Note, Result> {
  readonly input: Input
  readonly note: Note
  readonly result: Result
}

export type JobName = keyof Jobs
export type InputOf<Name extends JobName> = Jobs[Name]['input']
export type NoteOf<Name extends JobName> = Jobs[Name]['note']
export type ResultOf<Name extends JobName> = Jobs[Name]['result']
export type StepsOf<Name extends JobName> = Iterator<NoteOf<Name>, ResultOf<Name>>

/** What the page says to a worker. The catalogue comes first, so that the worker's file carries no data of its own. */
export type ToWorker =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  /** What is asked from here on is about this plan, which is large and so is said once, not with every question. */
  | { readonly kind: 'complete'; readonly complete: CompletePlan }
  | {
      readonly kind: 'begin'
      readonly id: number
      readonly name: JobName
      /** Without the complete plan, where it is about the one that was said. */
      readonly input: unknown
      readonly isAboutPlan: boolean
      /** Who is waited for more comes first; 0 before 1. */
      readonly rank: number
    }
  | { readonly kind: 'drop'; readonly id: number }

/** What a worker says. `alive`: it works on, and has nothing to say. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'note'; readonly id: number; readonly note: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'dropped'; readonly id: number }
