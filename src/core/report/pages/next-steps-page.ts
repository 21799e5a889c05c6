import { actionPlan } from '../../decision/action-plan.ts'
import { formatsOf } from '../../decision/phrases.ts'
import type { Block, ReportPage } from '../blocks.ts'
import { inputValue } from '../input-value.ts'
import { optionById, type ReportInput, type WorkloadView } from '../report-input.ts'
import { nameOf, switchingOf } from './switching-page.ts'

const TRIGGERS = 4

/** Page 9: what to do now, and what would be a reason to decide again. */
export function nextStepsPage(view: WorkloadView, input: ReportInput): ReportPage {
  const option = optionById(view, view.decision.recommended)
  const { stages } = actionPlan(input.complete, view.complete, view.evaluation, view.decision)
  const steps = stages.flatMap((stage) => stage.steps)
  return {
    id: `next-${view.id}`,
    label: 'Next steps',
    flows: true,
    title:
      option === undefined
        ? 'The next step is to complete the plan.'
        : `Test ${option.name} before you commit to it.`,
    blocks: [
      { kind: 'list', ordered: true, items: steps },
      { kind: 'blanks', labels: ['Owner', 'Start', 'Review on'] },
      ...triggers(view, input),
    ],
  }
}

/** The nearest switches, as conditions to watch for. */
function triggers(view: WorkloadView, input: ReportInput): readonly Block[] {
  const formats = formatsOf(input.evaluation.currency)
  const items = switchingOf(view, input)
    .flatMap((value) => value.switches.slice(0, 1).map(({ at, direction }) => ({ value, at, direction })))
    .slice(0, TRIGGERS)
    .map(
      ({ value, at, direction }) =>
        `${nameOf(view, value.input, value.label)} is ${direction} ${inputValue(at, value.unit, formats)}.`,
    )
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: 'Decide again when' },
    { kind: 'list', ordered: false, items },
  ]
}
