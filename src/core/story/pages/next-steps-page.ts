import { caseOf } from '../../decision/case.ts'
import { hoursSentence } from '../../words/hours-words.ts'
import type { ToldMigration } from '../../words/migration-words.ts'
import { formatsOf } from '../../words/phrases.ts'
import type { ToldActionPlan } from '../../words/told-action-plan.ts'
import { switchPlace } from '../../words/switch-words.ts'
import type { Block, List, ReportPage } from '../blocks.ts'
import { day } from '../figures.ts'
import { quantity } from '../../words/units.ts'
import { adviceOn } from '../advice.ts'
import type { ReportInput, WorkloadView } from '../report-input.ts'
import { stepsOf } from '../steps.ts'
import { nameOf, switchingOf } from './switching-page.ts'

const TRIGGERS = 2

/** Page 9: what to do now, with the hours it is costed with, and what would be a reason to decide again. */
export function nextStepsPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { catalogue } = input
  const action = stepsOf(view, catalogue)
  return {
    id: `next-${view.id}`,
    label: 'Next steps',
    flows: true,
    title:
action.title,
    blocks: [
      ...whatItTakes(view, input),
      ...stageBlocks(action, input),
      { kind: 'blanks', labels: ['Owner', 'Start', 'Review on'] },
      ...migrationBlocks(action.migration),
      ...titled('Decide again when', [...action.triggers, ...nearestSwitches(view, input)]),
      ...titled('Look again on', action.reviews.map((one) => `${day(one.day)}: ${one.reason}`)),
      { kind: 'heading', text: 'How far the five steps have come' },
      { kind: 'facts', items: action.fiveSteps.map(({ step, standing }) => ({ term: step, detail: standing })) },
      ...titled('To stay able to move', action.portability),
    ],
  } // prettier-ignore
}

/** What has to be ordered, how fast and how full it is, and what happens when a part of it fails. */
function whatItTakes(view: WorkloadView, input: ReportInput): readonly Block[] {
  const { takes } = adviceOn(caseOf(input, view.id), input.catalogue)
  return takes.flatMap(({ name, facts }): readonly Block[] => [
    { kind: 'heading', text: `What ${name} takes` },
    { kind: 'facts', items: facts.map(({ term, detail }) => ({ term, detail: `${detail}.` })) },
  ])
}

function stageBlocks({ stages }: ToldActionPlan, { evaluation }: ReportInput): readonly Block[] {
  const formats = formatsOf(evaluation.currency)
  return stages.flatMap(({ title, choices, steps, hours }): readonly Block[] => [
    { kind: 'heading', text: title },
    ...(choices.length > 0 ? [items(choices)] : []),
    { kind: 'list', ordered: true, items: steps },
    ...(hours.length > 0
      ? [{ kind: 'paragraph', role: 'note', text: hoursSentence(hours, formats) } as const]
      : []),
  ])
}

/** What has to be true before the move, each with whether it is today. */
function migrationBlocks(migration: ToldMigration | null): readonly Block[] {
  if (migration === null) return []
  return titled(
    `Move from ${migration.from} to ${migration.to} when`,
    migration.triggers.map(({ met, sentence }) => `${MET[String(met)]}: ${sentence}`),
  )
}

const MET: Readonly<Record<string, string>> = { true: 'Holds today', false: 'Not yet', null: 'Not known' }

/** The two nearest switches of inputs other than the volume; the page on what would change the answer has the rest. */
function nearestSwitches(view: WorkloadView, input: ReportInput): readonly string[] {
  const formats = formatsOf(input.evaluation.currency)
  return switchingOf(view, input)
    .filter((value) => !value.input.endsWith('/demand/requestsPerDay'))
    .flatMap((value) => value.switches.slice(0, 1).map((change) => ({ value, change })))
    .slice(0, TRIGGERS)
    .map(
      ({ value, change }) =>
        `${nameOf(view, value.input)} is ${switchPlace(value, change, (at) => quantity(at, value.unit, formats))}.`,
    )
}

function titled(text: string, texts: readonly string[]): readonly Block[] {
  return texts.length === 0 ? [] : [{ kind: 'heading', text }, items(texts)]
}

function items(texts: readonly string[]): List {
  return { kind: 'list', ordered: false, items: texts }
}
