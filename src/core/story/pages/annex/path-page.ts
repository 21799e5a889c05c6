import { fieldsToAsk } from '../../../decision/questionnaire/fields-to-ask.ts'
import type { Plan } from '../../../plan/schema.ts'
import { valueAt } from '../../../units/path.ts'
import type { Block, ReportPage, Row, Table } from '../../blocks.ts'
import { row, textCell, words } from '../../cells.ts'
import type { ReportInput, WorkloadView } from '../../report-input.ts'
import { opinionsOn } from '../../second-opinions.ts'
import { type ToldField, TOLD_SECTIONS } from '../../../words/told-questionnaire.ts'
import { TOLD_FLOWCHART } from '../../../words/told-flowchart.ts'

/** Page 8: the answers given, and where they lead in the flowchart. */
export function pathPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { path } = view.decision
  const outcome = TOLD_FLOWCHART.outcomes.find(({ id }) => id === path.outcome)
  return {
    id: `path-${view.id}`,
    label: 'How we got here',
    flows: true,
    title: `The flowchart leads to “${outcome?.label ?? path.outcome}”.`,
    blocks: [
      { kind: 'paragraph', role: 'body', text: outcome?.explanation ?? '' },
      { kind: 'heading', text: 'The path' },
      {
        kind: 'list',
        ordered: true,
        items: path.steps.map(({ node, answer, edge }) => stepText(node, answer, edge)),
      },
      ...opinionBlocks(view),
      answersTable(view, input.plan),
    ],
  }
}

/** What every rule says beside the recommendation, and which of them wins. */
function opinionBlocks(view: WorkloadView): readonly Block[] {
  const second = opinionsOn(view)
  return [
    { kind: 'heading', text: 'Second opinions' },
    { kind: 'paragraph', role: 'body', text: second.whichWins },
    {
      kind: 'table',
      id: `opinions-${view.id}`,
      caption: 'What each rule says, and whether it agrees with the recommendation',
      columns: [words('Rule', 1.4), words('It says', 2), words('Agrees', 0.8), words('What it rests on', 4)],
      rows: second.opinions.map(({ title, rule, answer, agrees, checks }) =>
        row([
          textCell(title, rule),
          textCell(answer),
          textCell(agrees === null ? '–' : agrees ? 'yes' : 'no'),
          textCell(checks.map(({ sentence }) => sentence).join(' ')),
        ]),
      ),
      note: null,
    },
  ]
}

function stepText(nodeId: string, answerId: string, edgeId: string): string {
  const node = TOLD_FLOWCHART.nodes.find(({ id }) => id === nodeId)
  const answer = node?.answers.find(({ id }) => id === answerId)
  const edge = TOLD_FLOWCHART.edges.find(({ id }) => id === edgeId)
  return `${node?.question ?? nodeId} ${answer?.label ?? answerId}. ${edge?.reason ?? ''}`.trim()
}

/** Every question of choice that was asked and answered, in the order in which it is asked; of all sections, or of some. */
export function answersOn(
  { said }: WorkloadView,
  plan: Plan,
  sections: readonly string[] | null = null,
): readonly Row[] {
  return TOLD_SECTIONS.filter(({ id }) => sections?.includes(id) ?? true).flatMap((section) =>
    fieldsToAsk(section, plan, said).flatMap((field) => {
      const answer = answerOf(field, valueAt(field.scope === 'plan' ? plan : said, field.path))
      return answer === null ? [] : [row([textCell(field.label), textCell(answer)])]
    }),
  )
}

function answersTable(view: WorkloadView, plan: Plan): Table {
  const rows = answersOn(view, plan)
  return {
    kind: 'table',
    id: `answers-${view.id}`,
    caption: 'All answers',
    columns: [words('Question', 3), words('Answer', 2)],
    rows: rows.length === 0 ? [row([textCell('Nothing has been answered yet.'), textCell('')])] : rows,
    note: 'The flowchart is one voice. Rules decide what is possible and cost ranks the rest; where they disagree with the flowchart, the verdict says so.',
  }
}

function answerOf(field: ToldField, value: unknown): string | null {
  switch (field.kind) {
    case 'yes-no':
      return value === true ? 'Yes' : value === false ? 'No' : value === null ? NOT_SURE : null
    case 'choice':
    case 'list':
      return labelOf(field.options, value)
    case 'several': {
      const chosen = Array.isArray(value) ? value.map((one) => labelOf(field.options, one)) : []
      return chosen.length === 0 ? null : chosen.join(', ')
    }
    case 'text':
      return typeof value === 'string' && value !== '' ? value : null
    default:
      return null
  }
}

function labelOf(
  options: readonly { readonly value: string | null; readonly label: string }[],
  value: unknown,
): string | null {
  return options.find((option) => option.value === value)?.label ?? null
}

const NOT_SURE = 'Not known yet'
