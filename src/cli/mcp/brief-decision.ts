import type { Case } from '#core/decision/case.ts'
import { adviceOn } from '#core/story/advice.ts'
import { stepsOf } from '#core/story/steps.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { toldWorkload, type ToldGate, type ToldWorkload } from '#core/words/told-decision.ts'
import { switchOutcome, switchPlace } from '#core/words/switch-words.ts'
import { quantity } from '#core/words/units.ts'
import { formatsOf } from '#core/words/phrases.ts'
import { cents } from './brief.ts'

/** The verdict on a workload, why, what else could be, what would change it and what to do. */
export function briefDecision(one: Case, catalogue: Catalogue) {
  const told = toldWorkload(one)
  const { state, recommended, runnerUp, target, verdict, chance, figures } = told
  const { title, stages, migration, reviews } = stepsOf(one, catalogue)
  return {
    id: told.id,
    name: one.evaluation.name,
    state,
    recommended,
    runnerUp,
    ...(target === null ? {} : { moveTo: target }),
    verdict: `${verdict.headline} ${verdict.detail}`,
    totalUsd: cents(figures.totalUsd),
    differenceToRunnerUpUsd: cents(figures.differenceUsd),
    chance: chance && [chance.sentence, chance.lead].filter((part) => part !== null).join(' '),
    because: verdict.because,
    options: one.options.map(({ id, name, figures: { cost } }) => ({
      id,
      name,
      totalUsd: cents(cost?.totalUsd),
      ...allowed(told.gates.find(({ option }) => option === id)),
    })),
    whatChangesIt: switchesOf(told, one),
    warnings: adviceOn(one, catalogue).warnings.map(({ title: of, sentence }) => `${of}. ${sentence}`),
    toDo: { title, steps: stages.flatMap((stage) => stage.steps.map((step) => `${stage.title}: ${step}`)) },
    ...(migration === null
      ? {}
      : { moveWhen: migration.triggers.map(({ met, sentence }) => ({ met, sentence })) }),
    lookAgain: reviews.map(({ day, reason }) => `${day}: ${reason}`),
    ...(told.toAnswer === null ? {} : { answerFirst: told.toAnswer.question }),
  }
}

function allowed(gate: ToldGate | undefined) {
  if (gate === undefined) return {}
  const { access, conditions, failures, needsTeam } = gate
  const why = [
    ...conditions.map(({ sentence, who }) => `${sentence} (${who})`),
    ...failures.map(({ sentence, unlock }) => `${sentence} ${unlock}`.trim()),
    ...(needsTeam ? ['It needs a team that is not there yet.'] : []),
  ]
  return { access, ...(why.length === 0 ? {} : { why }) }
}

function switchesOf({ switching }: ToldWorkload, { evaluation, plan }: Case): readonly string[] {
  const formats = formatsOf(plan.currency)
  const nameOf = (id: string) => evaluation.options.find((option) => option.id === id)?.name ?? id
  return switching.flatMap((value) =>
    value.switches.map((change) => {
      const place = switchPlace(value, change, (at) => quantity(at, value.unit, formats))
      return `${value.label} (${value.input}) ${place}: ${switchOutcome(change, nameOf)}`
    }),
  )
}
