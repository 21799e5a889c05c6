import type { Catalogue } from '../../catalogue/types.ts'
import type { Advice } from './advice.ts'
import type { Advised } from './advised.ts'
import type { MigrationPlan } from './migration-plan.ts'
import type { ReviewDate } from './review-dates.ts'
import { inMonth } from '../../words/break-even-words.ts'
import { sideOf } from '../rules/candidates.ts'
import { dimensionScores } from '../rules/dimension-scores.ts'
import { choicesFor } from './going-there.ts'
import { hoursOfWork, type WorkHours } from './hours-of-work.ts'
import { ALWAYS_NEXT, COMPLETE_FIRST, NEXT_STEPS, PORTABILITY } from './next-steps.ts'
import { formatsOf, plural } from '../../words/phrases.ts'

/** From a verdict to work: what to do, how many hours it is costed with, and when to decide again. */
export interface ActionPlan {
  readonly path: 'cloud' | 'local' | 'hybrid' | 'migration' | 'open'
  /** "Start with Claude Haiku, then move to two RTX 6000." */
  readonly title: string
  readonly stages: readonly ActionStage[]
  /** The five steps of S3, each with how far this plan has come. */
  readonly fiveSteps: readonly { readonly step: string; readonly standing: string }[]
  readonly portability: readonly string[]
  /** What would be a reason to decide again. */
  readonly triggers: readonly string[]
  /** Days on which to look again. */
  readonly reviews: readonly ReviewDate[]
  /** Where it starts in a cloud and leads to machines: what has to be true before it moves. */
  readonly migration: MigrationPlan | null
}

export interface ActionStage {
  readonly title: string
  /** What there is to choose before the steps. */
  readonly choices: readonly string[]
  readonly steps: readonly string[]
  readonly hours: readonly WorkHours[]
}

export function actionPlan(
  acted: Advised,
  { migration, reviews }: Pick<Advice, 'migration' | 'reviews'>,
  catalogue: Catalogue,
): ActionPlan {
  return {
    ...pathOf(acted),
    stages: [
      ...stagesOf(acted, catalogue),
      { title: 'Whichever way', choices: [], steps: ALWAYS_NEXT, hours: [] },
    ],
    fiveSteps: fiveSteps(acted),
    portability: PORTABILITY,
    triggers: [...volumeTrigger(acted), ...(migration ? [] : paybackTrigger(acted))],
    reviews,
    migration,
  }
}

function pathOf(acted: Advised): Pick<ActionPlan, 'path' | 'title'> {
  const { workload, decision } = acted
  const option = workload.options.find(({ id }) => id === decision.recommended)
  if (!option) return { path: 'open', title: 'The next step is to complete the plan.' }
  const name = nameOf(acted, option.id)
  if (decision.state === 'migration-plan' && decision.target !== null) {
    return {
      path: 'migration',
      title: `Start with ${name}, and prepare the move to ${nameOf(acted, decision.target)}.`,
    }
  }
  return { path: sideOf(option), title: `Test ${name} before you commit to it.` }
}

function stagesOf(acted: Advised, catalogue: Catalogue): readonly ActionStage[] {
  const { workload, evaluation, decision } = acted
  const stage = (id: string | null, title: (name: string) => string): readonly ActionStage[] => {
    const option = workload.options.find((one) => one.id === id)
    const figures = evaluation.options.find((one) => one.id === id)
    if (!option || !figures) return []
    return [
      {
        title: title(figures.name),
        choices: choicesFor(option, figures, catalogue),
        steps: NEXT_STEPS[option.kind],
        hours: hoursOfWork(figures),
      },
    ]
  }
  const isMoving = decision.target !== null
  const stages = [
    ...stage(decision.recommended, (name) => (isMoving ? `Now: ${name}` : name)),
    ...stage(decision.target, (name) => `Later: ${name}`),
  ]
  return stages.length > 0 ? stages : [{ title: 'First', choices: [], steps: COMPLETE_FIRST, hours: [] }]
}

function fiveSteps({ plan, workload, evaluation, decision }: Advised): ActionPlan['fiveSteps'] {
  const scores = dimensionScores(workload, decision.costNode.answer)
  const known = scores.filter(({ score }) => score !== null).length
  const costed = evaluation.options.filter(({ cost }) => cost !== null).length
  const workloads = plan.workloads.length
  const maturity = {
    idea: 'It is an idea so far.',
    pilot: 'It is a pilot so far.',
    production: 'It is in production.',
    unknown: 'How far the work has come is not known.',
  }[workload.answers.maturity]
  const open = workload.answers.openWeightAcceptable
  return [
    {
      step: 'List the use cases',
      standing: `${workloads} ${plural(workloads, 'workload is', 'workloads are')} in this plan.`,
    },
    { step: 'Score each dimension', standing: `${known} of ${scores.length} answers are known.` },
    {
      step: 'Calculate, with hidden costs',
      standing: `${costed} of ${evaluation.options.length} options are costed, people’s hours included.`,
    },
    { step: 'Start simple', standing: maturity },
    {
      step: 'Build for portability',
      standing:
        open === null ? 'Whether an open model will do is still to be tried.'
        : open ? 'An open model will do, so the work can move.'
        : 'No open model will do, so the work can move between providers only.',
    },
  ] // prettier-ignore
}

function volumeTrigger(acted: Advised): readonly string[] {
  const { plan, workload, decision } = acted
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const volume = decision.switching.find(({ input }) => input === path)
  if (!volume) return []
  const { words } = formatsOf(plan.currency)
  return volume.switches.map(({ at, direction, to }) => {
    const then = to === null ? 'then no option is left' : `then the answer is ${nameOf(acted, to)}`
    const use = at === 0 ? 'falls to nothing' : `goes ${direction} ${words(at)} requests a day`
    return `Use ${use} (now ${words(volume.current)}): ${then}.`
  })
}

/** For machines, whether they paid back as planned; for a cloud, whether machines would by now. */
function paybackTrigger(acted: Advised): readonly string[] {
  const { workload, decision } = acted
  const { owned, cloud, kind, breakEvenMonth, limitMonths } = decision.costNode
  if (owned === null || cloud === null || decision.recommended === null) return []
  const pair = `${nameOf(acted, owned)} against ${nameOf(acted, cloud)}`
  const option = workload.options.find(({ id }) => id === decision.recommended)
  const isBought = option !== undefined && sideOf(option) !== 'cloud'
  const month = breakEvenMonth === null ? null : inMonth(breakEvenMonth)
  if (isBought) {
    return kind === 'month' && month !== null
      ? [`Month ${month} has come, in which ${pair} should have paid back: compare what was spent.`]
      : []
  }
  if (kind === 'month' || kind === 'beyond-horizon') {
    return month === null || month <= limitMonths
      ? []
      : [`The payback of ${pair}, month ${month} today, comes under your limit of ${limitMonths} months.`]
  }
  return kind === 'never' || kind === 'temporary' ? [`${pair} starts to pay back; today it does not.`] : []
}

function nameOf({ evaluation }: Advised, id: string): string {
  return evaluation.options.find((option) => option.id === id)?.name ?? id
}
