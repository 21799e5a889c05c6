import type { Catalogue } from '#core/catalogue/types.ts'
import { completePlan } from '#core/plan/complete.ts'
import { workOut } from '../work-out.ts'
import { workloadOf } from '../workload-of.ts'
import type { InputOf, JobName, PlanNote, StepsOf } from './jobs.ts'

type Work = {
  readonly [Name in JobName]: (
    input: InputOf<Name>,
    catalogue: Catalogue,
  ) => StepsOf<Name> | Promise<StepsOf<Name>>
}

/**
 * How each job is done, step by step: the same in a worker and, where there is none, in the page. All but what the hand
 * waits for is fetched with its first question.
 */
export const WORK: Work = {
  plan: planSteps,
  risk: async (question, catalogue) => (await import('./draws-steps.ts')).riskOfDraws(question, catalogue),
  outlook: async (question, catalogue) =>
    (await import('./draws-steps.ts')).outlookOfDraws(question, catalogue),
  switching: async ({ complete, workloadId }, catalogue) => {
    const { switchingOf } = await import('#core/story/switching-of.ts')
    return atOnce(() => switchingOf(complete, workloadId, catalogue))
  },
  curve: async ({ complete, lead, path, along }, catalogue) => {
    const { leadAlong } = await import('#core/story/lead-along.ts')
    return leadAlong(complete, catalogue, lead, path, along)
  },
  swings: async ({ complete, lead, paths }, catalogue) => {
    const { leadSwings } = await import('#core/story/lead-swings.ts')
    return leadSwings(complete, catalogue, lead, paths)
  },
  volume: async ({ complete, workloadId, option, against }, catalogue) => {
    const { breakEvenVolume } = await import('#core/engine/break-even-volume.ts')
    const workload = workloadOf(complete, workloadId)
    return atOnce(() => breakEvenVolume(complete, workload, option, against, catalogue))
  },
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

function* planSteps({ plan, wanted }: InputOf<'plan'>, catalogue: Catalogue): Generator<PlanNote, undefined> {
  const complete = completePlan(plan, catalogue)
  yield { complete }
  for (const part of workOut(complete, catalogue, wanted)) yield { part }
  return undefined
}

/** What has no steps. */
// eslint-disable-next-line require-yield -- it is done in one
function* atOnce<Result>(work: () => Result): Generator<undefined, Result> {
  return work()
}
