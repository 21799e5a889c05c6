import type { Case } from '../decision/case.ts'
import type {
  ActionHeadlines,
  ActionPlan,
  ActionStage,
  ActionTrigger,
  ActionTriggers,
  FiveStep,
  FiveStepId,
  FiveStepStandings,
} from '../decision/proposals/action-plan.ts'
import type { WorkHours } from '../decision/proposals/hours-of-work.ts'
import { givesVectors } from '../engine/gates/conditions.ts'
import { choiceSentence } from './choice-words.ts'
import { LINE_ITEMS } from './line-item-words.ts'
import { toldMigration, type ToldMigration } from './migration-words.ts'
import { nameOf } from './naming.ts'
import {
  ALWAYS_NEXT,
  ALWAYS_OF_VECTORS,
  COMPLETE_FIRST,
  LET_ONE_IN,
  nextSteps,
  PORTABILITY,
  PORTABILITY_OF_VECTORS,
  THERE_NEXT,
} from './next-steps.ts'
import { conditionSentence, needsInWords, whoDoesIt } from './need-words.ts'
import { afterColon, formatsOf, plural, unfinished } from './phrases.ts'
import { toldReview, type ToldReview } from './review-words.ts'
import { staysOr } from './short-verdict.ts'
import { say, type Sentences } from './sentences.ts'
import { switchOutcome } from './switch-words.ts'

/** An action plan in words, beside the ids and values that they are written from. */
export interface ToldActionPlan extends Omit<ActionPlan, 'stages' | 'triggers'> {
  /** "Start with Claude Haiku, then move to two RTX 6000." */
  readonly title: string
  readonly stages: readonly ToldStage[]
  readonly fiveSteps: readonly (FiveStep & { readonly step: string; readonly standing: string })[]
  readonly portability: readonly string[]
  readonly triggers: readonly string[]
  readonly triggerFindings: readonly ActionTrigger[]
  readonly reviews: readonly ToldReview[]
  readonly migration: ToldMigration | null
}

export interface ToldStage extends Omit<ActionStage, 'choices'> {
  readonly title: string
  readonly choices: readonly string[]
  readonly choiceFindings: ActionStage['choices']
  readonly steps: readonly string[]
  readonly hours: readonly (WorkHours & { readonly label: string })[]
}

type Known = Pick<Case, 'plan' | 'workload' | 'evaluation'>

export function toldActionPlan(action: ActionPlan, known: Known): ToldActionPlan {
  return {
    ...action,
    title: say(HEADLINES, action.headline, known),
    stages: action.stages.map((stage) => ({
      ...stage,
      title: stageTitle(stage, known),
      choices: stage.choices.map(choiceSentence),
      choiceFindings: stage.choices,
      steps: [...firstOf(stage, known), ...stepsOf(stage, known)],
      hours: stage.hours.map((work) => ({ ...work, label: LINE_ITEMS[work.line].label })),
    })),
    fiveSteps: action.fiveSteps.map((step) => ({
      ...step,
      step: FIVE_STEPS[step.id],
      standing: say(STANDINGS, step.stands, known),
    })),
    portability: givesVectors(known.workload) ? PORTABILITY_OF_VECTORS : PORTABILITY,
    triggers: action.triggers.map((trigger) => say(TRIGGERS, trigger, known)),
    triggerFindings: action.triggers,
    reviews: action.reviews.map((review) => toldReview(review, known)),
    migration: action.migration && toldMigration(action.migration, known),
  }
}

const HEADLINES: Sentences<ActionHeadlines, Known> = {
  'complete-the-plan': () => 'The next step is to complete the plan.',
  'let-one-in': () => 'The next step is to let one option in, or to add one that meets all rules.',
  'stay-with': ({ option }, known) => `Stay with ${nameOf(known, option)}: it runs today.`,
  'start-and-prepare': ({ option, target }, known) =>
    `${staysOr(known.workload, option, 'Start with')} ${nameOf(known, option)}, and prepare the move to ${nameOf(known, target)}.`,
  'test-before': ({ option }, known) => `Test ${nameOf(known, option)} before you commit to it.`,
  'find-out-before': ({ option, cheaper, needs }, known) =>
    `Before you commit to ${nameOf(known, option)}, find out about ${nameOf(known, cheaper)}: ${needsInWords(needs, formatsOf(known.plan.currency))}.`,
}

function stageTitle({ id, option }: ActionStage, known: Known): string {
  const name = option === null ? '' : nameOf(known, option)
  switch (id) {
    case 'only':
      return name
    case 'now':
      return `Now: ${name}`
    case 'later':
      return `Later: ${name}`
    case 'complete':
    case 'let-one-in':
      return 'First'
    case 'always':
      return 'Whichever way'
  }
}

/** What comes before real data does, each with who does it. */
function firstOf({ conditions }: ActionStage, { plan }: Known): readonly string[] {
  const formats = formatsOf(plan.currency)
  return conditions.map(
    (need) =>
      `Before real data: ${afterColon(unfinished(conditionSentence(need, formats)))} (${whoDoesIt(need)}).`,
  )
}

function stepsOf({ id, kind, isThere }: ActionStage, { workload }: Known): readonly string[] {
  if (kind !== null) return isThere ? (THERE_NEXT[kind] ?? []) : nextSteps(kind, workload)
  if (id === 'let-one-in') return LET_ONE_IN
  return id === 'complete' ? COMPLETE_FIRST : givesVectors(workload) ? ALWAYS_OF_VECTORS : ALWAYS_NEXT
}

const FIVE_STEPS: Readonly<Record<FiveStepId, string>> = {
  list: 'List the use cases',
  score: 'Score each dimension',
  calculate: 'Calculate, with hidden costs',
  'start-simple': 'Start simple',
  portability: 'Build for portability',
}

const STANDINGS: Sentences<FiveStepStandings, Known> = {
  workloads: ({ count }) => `${count} ${plural(count, 'workload is', 'workloads are')} in this plan.`,
  'answers-known': ({ known, of }) => `${known} of ${of} answers are known.`,
  'options-costed': ({ costed, of }) => `${costed} of ${of} options are costed, people’s hours included.`,
  maturity: ({ maturity }) => MATURITIES[maturity],
  'open-model': ({ willDo }) => {
    if (willDo === null) return 'Whether an open model will do is still to be tried.'
    return willDo
      ? 'An open model will do, so the work can move.'
      : 'No open model will do, so the work can move between providers only.'
  },
}

const MATURITIES: Readonly<Record<FiveStepStandings['maturity']['maturity'], string>> = {
  idea: 'It is still an idea.',
  pilot: 'It is still a pilot.',
  production: 'It is in production.',
  unknown: 'How far the work has come is not known.',
}

const TRIGGERS: Sentences<ActionTriggers, Known> = {
  'use-moves': ({ at, direction, current, to, state }, known) => {
    const { words } = formatsOf(known.plan.currency)
    const outcome = switchOutcome({ to, state }, (option) => nameOf(known, option))
    const then = to === null ? 'then no option is left' : `then the answer is ${outcome}`
    const use = at === 0 ? 'falls to nothing' : `goes ${direction} ${words(at)} requests a day`
    return `Use ${use} (now ${words(current)}): ${then}.`
  },
  'payback-month-has-come': ({ option, against, month }, known) =>
    `Month ${month} has come, in which ${pair(option, against, known)} should have paid back: compare what was spent.`,
  'payback-comes-under-the-limit': ({ option, against, month, limitMonths }, known) =>
    `The payback of ${pair(option, against, known)}, month ${month} today, comes under your limit of ${limitMonths} months.`,
  'starts-to-pay-back': ({ option, against }, known) =>
    `${pair(option, against, known)} starts to pay back; today it does not.`,
}

function pair(option: string, against: string, known: Known): string {
  return `${nameOf(known, option)} against ${nameOf(known, against)}`
}
