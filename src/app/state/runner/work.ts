import type { Catalogue } from '#core/catalogue/types.ts'
import { settledPlan } from '#core/story/settled-plan.ts'
import { workOut } from '../work-out.ts'
import type { InputOf, JobName, PlanNote, StepsOf } from './jobs.ts'

/**
 * How each job is done, step by step: the same in a worker and, where there is none, in the page. All but what the hand
 * waits for is fetched with its first question.
 */
export function stepsOf<Name extends JobName>(
  name: Name,
  input: InputOf<Name>,
  catalogue: Catalogue,
): StepsOf<Name> | Promise<StepsOf<Name>> {
  return name === 'plan' ? (planSteps(input as InputOf<'plan'>, catalogue) as StepsOf<Name>) : later()

  async function later(): Promise<StepsOf<Name>> {
    const { LATER } = await import('./later.ts')
    const begin = LATER[name as keyof typeof LATER] as (
      input: InputOf<Name>,
      catalogue: Catalogue,
    ) => StepsOf<Name> | Promise<StepsOf<Name>>
    return begin(input, catalogue)
  }
}

function* planSteps({ plan, wanted }: InputOf<'plan'>, catalogue: Catalogue): Generator<PlanNote, undefined> {
  const complete = settledPlan(plan, catalogue)
  yield { complete }
  for (const part of workOut(complete, catalogue, wanted)) yield { part }
  return undefined
}
