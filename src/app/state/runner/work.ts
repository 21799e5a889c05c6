import type { Catalogue } from '#core/catalogue/types.ts'
import { completePlan } from '#core/plan/complete.ts'
import { workOut } from '../work-out.ts'
import { atOnce } from './at-once.ts'
import type { InputOf, JobName, PlanNote, StepsOf } from './jobs.ts'
import type { Searched } from './searches.ts'

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
  switching: searched('switching'),
  curve: searched('curve'),
  swings: searched('swings'),
  around: searched('around'),
  volume: searched('volume'),
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

function searched<Name extends Searched>(name: Name) {
  return async (input: InputOf<Name>, catalogue: Catalogue): Promise<StepsOf<Name>> =>
    (await import('./searches.ts')).SEARCHES[name](input, catalogue)
}

function* planSteps({ plan, wanted }: InputOf<'plan'>, catalogue: Catalogue): Generator<PlanNote, undefined> {
  const complete = completePlan(plan, catalogue)
  yield { complete }
  for (const part of workOut(complete, catalogue, wanted)) yield { part }
  return undefined
}
