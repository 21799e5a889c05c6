import type { Catalogue } from '../catalogue/types.ts'
import type { Inputs } from '../inputs/input.ts'
import type { inputsByPlace } from '../inputs/inputs-in.ts'
import type { Traits } from '../inputs/traits.ts'
import type { CompleteAnswers, CompleteDemand, Site } from './complete-plan.ts'
import type { Option, Team, Workload } from './schema.ts'

/** What an option's defaults depend on beside the option itself. */
export interface Surroundings {
  readonly inputs: Inputs
  readonly inputsIn: ReturnType<typeof inputsByPlace>
  readonly workload: Workload
  /** All of the plan. */
  readonly workloads: readonly Workload[]
  /** The path of the workload, with a slash at its end. */
  readonly at: string
  readonly team: Team | 'unknown'
  readonly demand: CompleteDemand
  readonly site: Site
  /** Routers come ready made. */
  readonly hybridEasier: boolean
  /** What the plan says of itself. */
  readonly traits: Traits
  readonly answers: CompleteAnswers
  readonly asOf: string
  readonly catalogue: Catalogue
  /** All options of the workload: of a mix, its parts. */
  readonly options: readonly Option[]
}
