import { warningsFor } from '../../decision/proposals/warnings.ts'
import { findingSentence } from '../../words/finding-words.ts'
import { formatsOf } from '../../words/phrases.ts'
import { toldWarning } from '../../words/warning-words.ts'
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

/** What may go wrong with what is recommended. */
export function toWatch(view: WorkloadView, { catalogue }: ReportInput): readonly string[] {
  return warningsFor(view, catalogue)
    .map((warning) => toldWarning(warning, view))
    .map(({ title, sentence }) => `${title}. ${sentence}`)
}
