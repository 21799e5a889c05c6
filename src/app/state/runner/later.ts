import type { Catalogue } from '#core/catalogue/types.ts'
import { breakEvenVolume } from '#core/engine/break-even-volume.ts'
import { around } from '#core/story/around.ts'
import { leadAlong } from '#core/story/lead-along.ts'
import { leadSwings } from '#core/story/lead-swings.ts'
import { switchingOf } from '#core/story/switching-of.ts'
import { workloadOf } from '../workload-of.ts'
import { outlookOfDraws, riskOfDraws } from './draws-steps.ts'
import type { InputOf, JobName, StepsOf } from './jobs.ts'

/**
 * What nobody waits for with the hand on a slider, as one script that is fetched after the verdict. What few ask for
 * comes with its own.
 */
export const LATER: {
  readonly [Name in Exclude<JobName, 'plan'>]: (
    input: InputOf<Name>,
    catalogue: Catalogue,
  ) => StepsOf<Name> | Promise<StepsOf<Name>>
} = {
  risk: riskOfDraws,
  outlook: outlookOfDraws,
  placements: async ({ complete, compared }, catalogue) =>
    (await import('#core/story/placement-bands-by-id.ts')).placementBandsById(complete, catalogue, compared),
  switching: ({ complete, workloadId }, catalogue) =>
    atOnce(() => switchingOf(complete, workloadId, catalogue)),
  curve: ({ complete, lead, path, along }, catalogue) => leadAlong(complete, catalogue, lead, path, along),
  swings: ({ complete, lead, paths }, catalogue) => leadSwings(complete, catalogue, lead, paths),
  around,
  volume: ({ complete, workloadId, option, against }, catalogue) =>
    atOnce(() => breakEvenVolume(complete, workloadOf(complete, workloadId), option, against, catalogue)),
  analysis: async ({ plan, complete }, catalogue) =>
    (await import('./analysis-steps.ts')).analysisOf(plan, complete, catalogue),
  modelFile: async (file) => {
    const { modelIn } = await import('../read-file-of-own.ts')
    const read = await modelIn(file)
    return atOnce(() => read)
  },
  measuredRuns: async (file) => {
    const { runsIn } = await import('../read-file-of-own.ts')
    const read = await runsIn(file)
    return atOnce(() => read)
  },
}

/** What has no steps. */
// eslint-disable-next-line require-yield -- it is done in one
function* atOnce<Result>(work: () => Result): Generator<undefined, Result> {
  return work()
}
