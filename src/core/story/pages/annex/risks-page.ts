import { confidenceIn } from '../../../decision/proposals/confidence.ts'
import { patternsFor } from '../../../decision/proposals/patterns.ts'
import { warningsFor } from '../../../decision/proposals/warnings.ts'
import { findingSentence } from '../../../words/finding-words.ts'
import { SIDES } from '../../../words/side-words.ts'
import { toldConfidence } from '../../../words/confidence-words.ts'
import { toldPattern } from '../../../words/pattern-words.ts'
import { toldWarning } from '../../../words/warning-words.ts'
import { toldScenario } from '../../../words/scenario-words.ts'
import { formatsOf, plural } from '../../../words/phrases.ts'
import { matchedScenarios } from '../../../decision/rules/scenarios.ts'
import type { Finding } from '../../../engine/evaluation.ts'
import type { Block, ReportPage } from '../../blocks.ts'
import { isCosted, optionById, type ReportInput, type WorkloadView } from '../../report-input.ts' // prettier-ignore
import { DATA_PLACES } from '../../words.ts'

/** What money does not say: what to watch, what lowers confidence, what else fits. */
export function risksPage(view: WorkloadView, input: ReportInput): ReportPage {
  const points = pointsOf(view, input)
  return {
    id: `risks-${view.id}`,
    label: 'Risks',
    flows: true,
    title: title(view, points.length),
    blocks: [...listed('To watch', points), ...adviceBlocks(view, input)],
  }
}

/** What lowers confidence, how two places would work together, and the scenarios that match. */
function adviceBlocks(view: WorkloadView, input: ReportInput): readonly Block[] {
  const found = confidenceIn(view)
  const doubts = found ? toldConfidence(found, view).reasons : []
  return [
    ...listed(
      'What lowers confidence',
      doubts.map(({ sentence }) => sentence),
    ),
    ...listed(
      'Patterns that fit',
      patternsFor(view)
        .map((pattern) => toldPattern(pattern, view))
        .map(
          ({ title, reason, routing, risks }) => `${title}. ${reason} ${routing} Mind: ${risks.join(' ')}`,
        ),
    ),
    ...listed(
      'Scenarios that match',
      matchedScenarios(input.complete, view.workload)
        .map(toldScenario)
        .map(({ label, side, reason }) => `${label}, which points to ${SIDES[side]}. ${reason}`),
    ),
  ]
}

function listed(text: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', text },
    { kind: 'list', ordered: false, items },
  ]
}

function title(view: WorkloadView, count: number): string {
  const option = optionById(view, view.decision.recommended)
  if (!isCosted(option)) {
    return count === 0
      ? 'Nothing is unusual.'
      : `${count} ${plural(count, 'point needs', 'points need')} watching.`
  }
  const leaving = `Your data goes to ${DATA_PLACES[option.kind]}`
  return count === 0
    ? `${leaving}, and nothing is unusual.`
    : `${leaving}, and ${count} ${plural(count, 'point needs', 'points need')} watching.`
}

/** Warnings, then findings about the workload and about the options that the verdict speaks of. */
function pointsOf(view: WorkloadView, input: ReportInput): readonly string[] {
  const { evaluation } = input
  const warnings = warningsFor(view, input.catalogue)
    .map((warning) => toldWarning(warning, view))
    .map(({ title, sentence }) => `${title}. ${sentence}`)
  const formats = formatsOf(evaluation.currency)
  const { recommended, runnerUp, target } = view.decision
  const options = view.evaluation.options.filter(({ id }) => [recommended, runnerUp, target].includes(id))
  const named = options.flatMap(({ name, findings }) =>
    different(findings).map((finding) => `${name}: ${findingSentence(finding, formats)}`),
  )
  const general = different([...evaluation.findings, ...view.evaluation.findings]).map((finding) =>
    findingSentence(finding, formats),
  )
  return [...warnings, ...general, ...named]
}

/** Each finding once, however often it was come by. */
function different(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.id, one.values]), one])).values()]
}
