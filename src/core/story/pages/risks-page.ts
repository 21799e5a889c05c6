import { optionOf } from '../../decision/case.ts'
import { confidenceIn } from '../../decision/proposals/confidence.ts'
import { patternsFor } from '../../decision/proposals/patterns.ts'
import { warningsFor } from '../../decision/proposals/warnings.ts'
import { findingSentence } from '../../words/finding-words.ts'
import { SIDES } from '../../words/side-words.ts'
import { toldConfidence } from '../../words/confidence-words.ts'
import { toldPattern } from '../../words/pattern-words.ts'
import { toldWarning } from '../../words/warning-words.ts'
import { toldScenario } from '../../words/scenario-words.ts'
import { formatsOf, plural } from '../../words/phrases.ts'
import { matchedScenarios } from '../../decision/rules/scenarios.ts'
import type { Finding } from '../../engine/evaluation.ts'
import type { Block, ReportPage, Row, Table } from '../blocks.ts'
import { moneyCell, figures, row, textCell, words } from '../cells.ts'
import { isCosted, optionById, optionsToShow, type CostedOption, type ReportInput, type WorkloadView } from '../report-input.ts' // prettier-ignore
import { DATA_PLACES } from '../words.ts'
import { toneOf } from './decision-page.ts'

const MOST_OPTIONS = 8

/** Page 7: what money does not say: where data goes, what leaving costs, what to watch. */
export function risksPage(view: WorkloadView, input: ReportInput): ReportPage {
  const shown = optionsToShow(view, MOST_OPTIONS)
  const points = pointsOf(view, input)
  return {
    id: `risks-${view.id}`,
    label: 'Risks',
    flows: true,
    title: title(view, points.length),
    blocks: [
      ...(shown.length > 0 ? [placesTable(view, shown, input)] : []),
      ...listed('To watch', points),
      ...adviceBlocks(view, input),
    ],
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
          ({ rule, title, reason, routing, risks }) =>
            `${title} (${rule}). ${reason} ${routing} Mind: ${risks.join(' ')}`,
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

function placesTable(view: WorkloadView, shown: readonly CostedOption[], input: ReportInput): Table {
  const formats = formatsOf(input.evaluation.currency)
  return {
    kind: 'table',
    id: `places-${view.id}`,
    caption: 'Where data goes, how long it takes to start and what it costs to leave',
    columns: [
      words('Option', 2),
      words('Data goes to', 2),
      figures('Lead time'),
      figures('Availability'),
      figures('Exit reserve'),
    ],
    rows: shown.map((option): Row => {
      const complete = optionOf(view, option.id)?.option
      const months = complete?.kind === 'owned' ? complete.leadTimeMonths : 0
      const exit = option.cost.lineItems
        .filter(({ id }) => id === 'exit-reserve')
        .reduce((sum, { totalUsd }) => sum + totalUsd, 0)
      const hasAvailability =
        complete !== undefined && !['hybrid', 'quote', 'subscription'].includes(complete.kind)
      return row(
        [
          textCell(option.name),
          textCell(DATA_PLACES[option.kind]),
          {
            text: months === 0 ? 'none' : `${months} ${plural(months, 'month')}`,
            detail: null,
            value: months,
          },
          hasAvailability
            ? { text: formats.percent(complete.availability, 1), detail: null, value: complete.availability }
            : textCell('–'),
          moneyCell(exit, formats),
        ],
        toneOf(view, option.id),
      )
    }),
    note: 'Exit reserve: hours to move away, times their likelihood; part of the total.',
  }
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
