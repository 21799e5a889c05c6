import { warningsFor } from '../../decision/proposals/warnings.ts'
import { findingSentence } from '../../words/finding-words.ts'
import { formatsOf } from '../../words/phrases.ts'
import { toldWarning } from '../../words/warning-words.ts'
import type { PlainBlock } from '../blocks.ts'
import { gateOf, optionById, type ReportInput, type WorkloadView } from '../report-input.ts'

/**
 * What has to hold before money is spent, all of it: what is still to be answered, what the gates ask for before real
 * data is sent and who does it, and what a machine has to be set to.
 */
export function conditionsOf(view: WorkloadView, { evaluation }: ReportInput): readonly string[] {
  const formats = formatsOf(evaluation.currency)
  const { recommended, toAnswer } = view.decision
  const question = toAnswer ? [`Answer “${toAnswer.question}”.`] : []
  const needs = recommended === null ? [] : (gateOf(view, recommended)?.conditions ?? [])
  const settings = (optionById(view, recommended)?.findings ?? [])
    .filter(({ id }) => id === 'fits-if')
    .map((finding) => findingSentence(finding, formats))
  return [...question, ...needs.map(({ sentence, who }) => `${sentence} (${who})`), ...settings]
}

/** What may go wrong: with what is recommended, or with whatever is chosen, where nothing is. */
export function toWatch(view: WorkloadView, { catalogue }: ReportInput): readonly PlainBlock[] {
  const items = warningsFor(view, catalogue)
    .map((warning) => toldWarning(warning, view))
    .map(({ title, sentence }) => `${title}. ${sentence}`)
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: 'To watch' },
    { kind: 'list', ordered: false, items },
  ]
}
