import { warningsFor } from '../../decision/proposals/warnings.ts'
import { findingSentence } from '../../words/finding-words.ts'
import { formatsOf } from '../../words/phrases.ts'
import { toldWarning } from '../../words/warning-words.ts'
import { optionById, type ReportInput, type WorkloadView } from '../report-input.ts'

const MOST = 1

/** What has to hold before money is spent: what a recommended machine has to be set to, and what warnings ask for. */
export function conditionsOf(view: WorkloadView, { catalogue, evaluation }: ReportInput): readonly string[] {
  const formats = formatsOf(evaluation.currency)
  const { recommended, toAnswer } = view.decision
  const question = toAnswer ? [`Answer “${toAnswer.question}”.`] : []
  const settings = (optionById(view, recommended)?.findings ?? [])
    .filter(({ id }) => id === 'fits-if')
    .map((finding) => findingSentence(finding, formats))
  const warnings = warningsFor(view, catalogue)
    .map((warning) => toldWarning(warning, view))
    .map(({ title, sentence }) => `${title}. ${sentence}`)
  return [...question, ...settings, ...warnings].slice(0, MOST)
}
