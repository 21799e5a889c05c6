import type { Outlook } from '#core/analysis/outlook.ts'
import type { Risk, RiskWanted } from '#core/analysis/risk.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import type { ReadRuns } from '#core/imports/measured-runs/measured-run.ts'
import type { ReadModelFile } from '#core/imports/models/model-reading.ts'
import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Plan } from '#core/plan/schema.ts'
import type { Analysis } from '#core/story/report-input.ts'
import type { WorkedOut } from './work-out.ts'

/**
 * What page and worker say to each other. The catalogue comes once and first; it is handed over, so that the
 * worker's file carries no data of its own.
 */
export type Question =
  | { readonly kind: 'catalogue'; readonly catalogue: Catalogue }
  /** `wanted`: the workloads to work out, in this order. */
  | { readonly kind: 'plan'; readonly plan: Plan; readonly wanted: readonly string[] }
  | ({ readonly kind: 'volume' } & VolumeQuestion)
  | ({ readonly kind: 'risk' } & DrawsQuestion)
  | ({ readonly kind: 'outlook' } & DrawsQuestion)
  | { readonly kind: 'analysis'; readonly plan: Plan; readonly complete: CompletePlan }
  | FileQuestion

/** A file of one's own; it is opened only where it is read. */
export type FileQuestion =
  | { readonly kind: 'model-file'; readonly file: File }
  | { readonly kind: 'measured-runs'; readonly file: File }

/** What stands in such a file; null where the browser gives no access to it. */
export type FileAnswer =
  | { readonly kind: 'model-file'; readonly read: ReadModelFile | null }
  | { readonly kind: 'measured-runs'; readonly read: ReadRuns | null }

/** From which volume on an option is cheaper than another. */
export interface VolumeQuestion {
  readonly complete: CompletePlan
  readonly workloadId: string
  readonly option: string
  readonly against: string
}

/** What became of many draws of a workload. */
export interface DrawsQuestion {
  readonly complete: CompletePlan
  readonly workloadId: string
  readonly wanted: RiskWanted
}

export type Answer =
  | { readonly kind: 'ready' }
  /** The plan that was asked about, before its workloads. */
  | { readonly kind: 'complete'; readonly complete: CompletePlan }
  | { readonly kind: 'workload'; readonly part: WorkedOut }
  | { readonly kind: 'volume'; readonly found: BreakEvenVolume }
  | { readonly kind: 'risk'; readonly found: Risk }
  | { readonly kind: 'outlook'; readonly found: Outlook }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | FileAnswer
