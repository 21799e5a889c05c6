import type { Block, ReportPage, Row, Table } from '../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import { confidenceIn } from '../../decision/proposals/confidence.ts'
import { confidenceSentence, toldConfidence } from '../../words/confidence-words.ts'
import { formatsOf, span } from '../../words/phrases.ts'
import { switchPlace } from '../../words/switch-words.ts'
import { pricesOf } from '../../words/price-words.ts'
import { isolated } from '../../units/direction.ts'
import { breakEvenText, day } from '../figures.ts'
import { quantity } from '../../words/units.ts'
import {
  breakEvenOf, gateOf, isAllowed, isCosted, optionById, rankedOptions, referenceOption,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { MONEY_LABELS, NOT_A_QUOTE, PREPARED_IN } from '../words.ts'

/** More rows than this make a page that nobody reads in a minute; the rest is on the next page. */
const MOST_ROWS = 4
const REASONS = 3
/** Where a chance stands above them, one. */
const MOST_DOUBTS = 2

/** Page 1: enough to decide, in the words of the verdict that the app shows. */
export function decisionPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { verdict, reasons } = view.decision
  const why = reasons.map(({ sentence }) => sentence).slice(0, REASONS)
  const reasonBlocks: readonly Block[] =
    why.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Why' },
          { kind: 'list', ordered: false, items: why },
        ]
  return {
    id: `decision-${view.id}`,
    label: 'Decision',
    flows: false,
    title: verdict.headline,
    blocks: [
      { kind: 'paragraph', role: 'lead', text: verdict.detail },
      { kind: 'facts', items: [{ term: 'Decision asked for', detail: decisionAsked(view, input) }] },
      { kind: 'blanks', labels: ['Asked of', 'By', 'Decided on'] },
      ...reasonBlocks,
      ...keyFigures(view, input),
      { kind: 'facts', items: standing(view, input) },
      {
        kind: 'paragraph',
        role: 'note',
        text: `${NOT_A_QUOTE} ${PREPARED_IN[input.preparedIn ?? 'browser']}`,
      },
    ],
  }
}

function decisionAsked(view: WorkloadView, { evaluation }: ReportInput): string {
  const { state, recommended, target } = view.decision
  const option = optionById(view, recommended)
  if (state === 'not-enough-data') return 'None yet: answer the open questions first.'
  if (state === 'none-left') return 'Say which rule may be relaxed, or add an option that meets them all.'
  if (!isCosted(option)) return 'None yet.'
  const { upFrontUsd, monthlyUsd } = option.cost
  const { money } = formatsOf(evaluation.currency)
  const sums = `${money(upFrontUsd)} up front, ${money(monthlyUsd[0] ?? 0)} in the first month`
  const moveTo = optionById(view, target)
  return moveTo === undefined || moveTo.id === option.id
    ? `Approve ${option.name}: ${sums}.`
    : `Approve starting with ${option.name}, ${sums}, and preparing the move to ${moveTo.name}.`
}

function keyFigures(view: WorkloadView, { evaluation }: ReportInput): readonly Block[] {
  const ranked = rankedOptions(view)
  if (ranked.length === 0) return []
  const { horizonMonths } = evaluation
  const formats = formatsOf(evaluation.currency)
  const reference = referenceOption(view)
  const shown = importantFirst(view, ranked).slice(0, MOST_ROWS)
  const table: Table = {
    kind: 'table',
    id: `key-figures-${view.id}`,
    caption:
      reference === null
        ? `Costs over ${span(horizonMonths)}`
        : `Costs over ${span(horizonMonths)}, and break-even with ${shortened(reference.name)}`,
    columns: [
      words('Option', 3),
      figures(MONEY_LABELS.cash),
      figures('Total'),
      figures('First year'),
      ...(reference === null ? [] : [figures('Break-even')]),
      words('Meets rules', 1),
    ],
    rows: ranked
      .filter(({ id }) => shown.some((option) => option.id === id))
      .toSorted((a, b) => Number(isAllowed(view, b.id)) - Number(isAllowed(view, a.id)))
      .map((option): Row => {
        const { cost } = option
        const breakEven = reference === null ? undefined : breakEvenOf(view, option.id, reference.id)
        return row(
          [
            textCell(option.name),
            moneyCell(cost.cashUsd, formats),
            moneyCell(cost.totalUsd, formats),
            moneyCell(cost.firstYearUsd, formats),
            ...(reference === null
              ? []
              : [textCell(option.id === reference.id ? '–' : breakEvenText(breakEven))]),
            textCell(rulesText(view, option.id)),
          ],
          toneOf(view, option.id),
        )
      }),
    note: ranked.length > shown.length ? `${ranked.length - shown.length} more on the next page.` : null,
  }
  return [table]
}

export function toneOf(view: WorkloadView, id: string): Row['tone'] {
  if (id === view.decision.recommended) return 'chosen'
  return isAllowed(view, id) ? 'plain' : 'muted'
}

/** Whether an option passes every gate. */
export function rulesText(view: WorkloadView, id: string): string {
  const gate = gateOf(view, id)
  if (gate === undefined) return 'not checked'
  if (!gate.passed) return 'no'
  return gate.needsTeam ? 'needs a team' : 'yes'
}

function importantFirst(view: WorkloadView, ranked: readonly CostedOption[]): readonly CostedOption[] {
  const { recommended, runnerUp, target } = view.decision
  const reference = referenceOption(view)?.id ?? null
  const rank = ({ id }: CostedOption) =>
    [recommended, runnerUp, target, reference].includes(id) ? 0 : isAllowed(view, id) ? 1 : 2
  return ranked.toSorted((a, b) => rank(a) - rank(b))
}

function standing(view: WorkloadView, input: ReportInput): readonly { term: string; detail: string }[] {
  const { evaluation, today } = input
  const { state, recommended } = view.decision
  return [
    ...chanceFact(view),
    { term: 'Confidence', detail: confidence(view) },
    // The sentence of these two states names its switching value itself.
    ...(state === 'clear' || state === 'close' || recommended === null
      ? []
      : [{ term: 'What would change it', detail: mainSwitch(view, input) }]),
    {
      term: 'Dates',
      detail: `Made ${day(today ?? evaluation.asOf)}, ${pricesOf(view.evaluation.prices)}.`,
    },
  ]
}

/** In how many cases it costs least, and how far its lead is likely to go. */
function chanceFact({ decision: { chance } }: WorkloadView): readonly { term: string; detail: string }[] {
  return chance ? [{ term: 'Chance', detail: chance.brief }] : []
}

function confidence(view: WorkloadView): string {
  const found = confidenceIn(view)
  if (found) return confidenceSentence(toldConfidence(found, view), view.decision.chance ? 1 : MOST_DOUBTS)
  return view.decision.state === 'none-left' ? 'No option meets every rule.' : 'None: answers are missing.'
}

function mainSwitch(view: WorkloadView, { evaluation }: ReportInput): string {
  const value = view.decision.switching.find(({ switches }) => switches.length > 0)
  const nearest = value?.switches[0]
  if (value === undefined || nearest === undefined) {
    return 'No number of requests changes it; see the page on what would.'
  }
  const formats = formatsOf(evaluation.currency)
  return `${value.label} ${switchPlace(value, nearest, (at) => quantity(at, value.unit, formats))}, now ${quantity(value.current, value.unit, formats)}.`
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length <= 28 ? name : isolated(`${characters.slice(0, 27).join('')}…`)
}
