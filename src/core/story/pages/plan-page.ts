import { hoursSentence } from '../../words/hours-words.ts'
import type { ToldMigration } from '../../words/migration-words.ts'
import { formatsOf } from '../../words/phrases.ts'
import type { ToldActionPlan } from '../../words/told-action-plan.ts'
import { switchPlace } from '../../words/switch-words.ts'
import type { Block, List, PlainBlock, ReportPage } from '../blocks.ts'
import { beside } from '../beside.ts'
import { row, textCell, words } from '../cells.ts'
import { day } from '../figures.ts'
import { quantity } from '../../words/units.ts'
import type { ReportInput, WorkloadView } from '../report-input.ts'
import { stepsOf } from '../steps.ts'
import { PREPARED_IN } from '../words.ts'
import { toWatch } from './conditions.ts'
import { turnsOf } from './turns.ts'
import { nameOf } from './annex/switching-page.ts'

const TRIGGERS = 2
const MILESTONES = 7
const BESIDE_A_MOVE = 3

/** Page 7: what to do now, with the hours it is costed with, and what would be a reason to decide again. */
export function planPage(view: WorkloadView, input: ReportInput): ReportPage {
  const action = stepsOf(view, input.catalogue)
  return {
    id: `next-${view.id}`,
    label: 'Plan',
    flows: false,
    title: action.title,
    blocks: [
      ...stageBlocks(action, input),
      ...(view.decision.recommended === null ? toWatch(view, input) : []),
      { kind: 'blanks', labels: ['Owner', 'Start', 'Review on'] },
      ...whenToDecideAgain(view, action, input),
      {
        kind: 'paragraph',
        role: 'note',
        text: `${PREPARED_IN[input.preparedIn ?? 'browser']} To repeat it, open the plan file in Crossover${input.planHash === undefined ? '' : `; its fingerprint is ${input.planHash}`}.`,
      },
    ],
  }
}

/** What turns the answer and what is due by when; in few lines beside what has to be true before a move. */
function whenToDecideAgain(view: WorkloadView, action: ToldActionPlan, input: ReportInput): readonly Block[] {
  const { migration, reviews, triggers } = action
  const again = titled('Decide again when', [...triggers, ...nearestSwitches(view, input)])
  if (migration === null) return [...again, ...milestones(view, action, input)]
  const days = reviews.slice(0, BESIDE_A_MOVE).map(({ day: on, reason }) => `${day(on)}: ${reason}`)
  return beside(migrationBlocks(migration), [...again, ...titled('Milestones', days)])
}

/** What is due by when, and who sees to it, counted from the day of the plan. */
function milestones(
  { id }: WorkloadView,
  { reviews }: ToldActionPlan,
  { plan }: ReportInput,
): readonly Block[] {
  if (reviews.length === 0) return []
  return [
    {
      kind: 'table',
      id: `milestones-${id}`,
      caption: 'Milestones',
      columns: [words('Day', 1), words('What', 4), words('Owner', 1)],
      rows: reviews
        .slice(0, MILESTONES)
        .map(({ day: on, reason, owner }) => row([textCell(day(on)), textCell(reason), textCell(owner)])),
      note: `Counted from ${day(plan.asOf)}; a later decision moves them.`,
    },
  ]
}

/** What comes now and what later stand side by side. */
function stageBlocks({ stages }: ToldActionPlan, input: ReportInput): readonly Block[] {
  const [first, second, ...rest] = stages.map((stage) => blocksOf(stage, input))
  if (first === undefined) return []
  if (second === undefined || rest.length === 0) return [first, second ?? []].flat()
  return [...beside(first, second), ...rest.flat()]
}

function blocksOf(
  { title, choices, steps, hours }: ToldActionPlan['stages'][number],
  { evaluation }: ReportInput,
): readonly PlainBlock[] {
  const formats = formatsOf(evaluation.currency)
  return [
    { kind: 'heading', text: title },
    ...(choices.length > 0 ? [items(choices)] : []),
    { kind: 'list', ordered: true, items: steps },
    ...(hours.length > 0
      ? [{ kind: 'paragraph', role: 'note', text: hoursSentence(hours, formats) } as const]
      : []),
  ]
}

/** What has to be true before the move, each with whether it is today. */
function migrationBlocks(migration: ToldMigration): readonly PlainBlock[] {
  return titled(
    `Move from ${migration.from} to ${migration.to} when`,
    migration.triggers.map(({ met, sentence }) => `${MET[String(met)]}: ${sentence}`),
  )
}

const MET: Readonly<Record<string, string>> = { true: 'Holds today', false: 'Not yet', null: 'Not known' }

/** Where the two inputs that move the answer most change it, the volume apart; the page on what the answer rests on has the rest. */
function nearestSwitches(view: WorkloadView, input: ReportInput): readonly string[] {
  const formats = formatsOf(input.evaluation.currency)
  return turnsOf(view, input)
    .filter(({ value }) => !value.input.endsWith('/demand/requestsPerDay'))
    .slice(0, TRIGGERS)
    .map(
      ({ value, change }) =>
        `${nameOf(view, value.input)} is ${switchPlace(value, change, (at) => quantity(at, value.unit, formats))}.`,
    )
}

function titled(text: string, texts: readonly string[]): readonly PlainBlock[] {
  return texts.length === 0 ? [] : [{ kind: 'heading', text }, items(texts)]
}

function items(texts: readonly string[]): List {
  return { kind: 'list', ordered: false, items: texts }
}
