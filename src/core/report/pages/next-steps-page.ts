import { formatsOf } from '../../decision/phrases.ts'
import type { Block, ReportPage } from '../blocks.ts'
import { inputValue } from '../input-value.ts'
import { optionById, type ReportInput, type WorkloadView } from '../report-input.ts'
import { ALWAYS_NEXT, NEXT_STEPS } from '../words.ts'
import { distance } from './decision-page.ts'

const TRIGGERS = 4

/** Page 9: what to do now, and what would be a reason to decide again. */
export function nextStepsPage(view: WorkloadView, input: ReportInput): ReportPage {
  const option = optionById(view, view.decision.recommended)
  const target = optionById(view, view.decision.target)
  const steps = [
    ...(option === undefined
      ? ['Answer the open questions, and add the options you would consider.']
      : NEXT_STEPS[option.kind]),
    ...(target === undefined || target.kind === option?.kind ? [] : NEXT_STEPS[target.kind]),
    ...ALWAYS_NEXT,
  ]
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

function triggers({ decision }: WorkloadView, { evaluation }: ReportInput): readonly Block[] {
  const formats = formatsOf(evaluation.currency)
  const items = decision.switching
    .flatMap((value) => value.switches.slice(0, 1).map(({ at, direction }) => ({ value, at, direction })))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, TRIGGERS)
    .map(({ value, at, direction }) => `${value.label} ${direction} ${inputValue(at, value.unit, formats)}.`)
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: 'Decide again when' },
    { kind: 'list', ordered: false, items },
  ]
}
