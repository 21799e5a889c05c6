import { failureKey } from '../decision/rules/gate-failure.ts'
import { nextSteps } from '../words/next-steps.ts'
import { afterColon } from '../words/phrases.ts'
import { switchPlace } from '../words/switch-words.ts'
import { formatsOf, pricesOf, span } from '../words/words.ts'
import { quantity } from '../words/units.ts'
import { nameOf, switchingOf } from './pages/annex/switching-page.ts'
import { gateOf, isAllowed, isCosted, optionById, workloadViews, type ReportInput, type WorkloadView } from './report-input.ts' // prettier-ignore
import type { Block, ReportDocument, ReportPage } from './blocks.ts'
import { day } from './figures.ts'
import { DATA_PLACES, NOT_A_QUOTE } from './words.ts'

const MOST_REVIEWS = 3

/**
 * The decision in the headings that architecture decision records use (MADR 4): to be kept beside the
 * code that it is about.
 */
export function decisionRecord(input: ReportInput): ReportDocument {
  const preparedOn = input.today ?? input.evaluation.asOf
  return {
    schema: 'crossover/report@1',
    planName: input.complete.name,
    title: `Where to run AI: ${input.complete.name}`,
    language: 'en',
    preparedOn,
    footer: `${day(preparedOn)} · ${pricesOf(input.evaluation.prices)} · ${NOT_A_QUOTE}`,
    pages: workloadViews(input).map((view) => recordPage(view, input)),
  }
}

function recordPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { verdict, chance } = view.decision
  const chosen = optionById(view, view.decision.recommended)
  const reasons = view.decision.reasons.map(({ sentence }) => sentence)
  return {
    id: `record-${view.id}`,
    label: 'Decision record',
    flows: false,
    title: verdict.headline,
    blocks: [
      { kind: 'heading', text: 'Context and Problem Statement' },
      { kind: 'paragraph', role: 'body', text: contextOf(view, input) },
      { kind: 'heading', text: 'Decision Drivers' },
      { kind: 'list', ordered: false, items: driversOf(view) },
      { kind: 'heading', text: 'Considered Options' },
      {
        kind: 'list',
        ordered: false,
        items: view.evaluation.options.map((option) => optionText(view, option.id, input)),
      },
      { kind: 'heading', text: 'Decision Outcome' },
      {
        kind: 'paragraph',
        role: 'body',
        text: chosen
          ? `Chosen option: “${chosen.name}”, because ${[verdict.detail, chance?.sentence, chance?.lead, ...reasons].filter((said) => said != null).join(' ')}`
          : `No option is chosen yet. ${verdict.detail}`,
      },
      ...consequences(view, input),
      { kind: 'heading', text: 'Confirmation' },
      { kind: 'list', ordered: false, items: confirmation(view, input) },
    ],
  }
}

function contextOf(view: WorkloadView, { evaluation }: ReportInput): string {
  const { requestsPerDay, inputTokens, outputTokens } = view.workload.demand
  const { figure } = formatsOf(evaluation.currency)
  const use =
    requestsPerDay === null || inputTokens === null || outputTokens === null
      ? 'Its use is not known yet.'
      : `It answers ${figure(requestsPerDay)} requests a day of ${figure(inputTokens)} input and ${figure(outputTokens)} output tokens.`
  return `Where should “${view.name}” run over the next ${span(evaluation.horizonMonths)}? ${use}`
}

/** Gates that closed for somebody, and the money. */
function driversOf({ decision }: WorkloadView): readonly string[] {
  const rules = new Map(
    decision.gates.flatMap(({ failures }) =>
      failures.map((failure) => [failureKey(failure), failure.sentence] as const),
    ),
  )
  return [...rules.values(), 'Total over the horizon.']
}

function optionText(view: WorkloadView, id: string, { evaluation }: ReportInput): string {
  const option = optionById(view, id)
  if (option === undefined) return id
  const { money } = formatsOf(evaluation.currency)
  const cost = option.cost === null ? 'no cost known' : `total ${money(option.cost.totalUsd)}`
  const failed = gateOf(view, id)?.failures[0]
  return isAllowed(view, id) || failed === undefined
    ? `${option.name}: ${cost}`
    : `${option.name}: ${cost}; ruled out. ${failed.sentence}`
}

function consequences(view: WorkloadView, { evaluation }: ReportInput): readonly Block[] {
  const chosen = optionById(view, view.decision.recommended)
  if (!isCosted(chosen)) return []
  const { money } = formatsOf(evaluation.currency)
  const { upFrontUsd } = chosen.cost
  const { differenceUsd } = view.decision.figures
  const runnerUp = optionById(view, view.decision.runnerUp)
  const isCheaper = isCosted(runnerUp) && chosen.cost.totalUsd <= runnerUp.cost.totalUsd
  const against =
    runnerUp === undefined || differenceUsd === null
      ? []
      : [
          `${isCheaper ? 'Good' : 'Bad'}, because it costs ${money(differenceUsd)} ${isCheaper ? 'less' : 'more'} than ${runnerUp.name}, total.`,
        ]
  return [
    { kind: 'heading', text: 'Consequences' },
    {
      kind: 'list',
      ordered: false,
      items: [
        ...against,
        `Neutral, because data goes to ${DATA_PLACES[chosen.kind]}.`,
        `${upFrontUsd > 0 ? 'Bad' : 'Good'}, because it needs ${money(upFrontUsd)} up front.`,
      ],
    },
  ]
}

function confirmation(view: WorkloadView, input: ReportInput): readonly string[] {
  const formats = formatsOf(input.evaluation.currency)
  const chosen = optionById(view, view.decision.recommended)
  const reviews = switchingOf(view, input)
    .flatMap((value) => value.switches.slice(0, 1).map((change) => ({ value, change })))
    .slice(0, MOST_REVIEWS)
    .map(
      ({ value, change }) =>
        `Decide again when ${afterColon(nameOf(view, value.input))} is ${switchPlace(value, change, (at) => quantity(at, value.unit, formats))}.`,
    )
  return [...(chosen ? nextSteps(chosen.kind, view.workload) : ['Complete the plan.']), ...reviews]
}
