import type { Driver } from '../../decision/drivers.ts'
import type { NumericInput } from '../../plan/numeric-input.ts'
import { isStale } from '../../catalogue/staleness.ts'
import { figureLabel } from '../../words/figure-names.ts'
import { findingOutSentences } from '../../words/outlook-words.ts'
import { rangeText } from '../../words/range-origins.ts'
import { formatsOf, list } from '../../words/phrases.ts'
import { switchPlace } from '../../words/switch-words.ts'
import { quantity } from '../../words/units.ts'
import type { Block, Cell, PlainBlock, ReportPage, Table } from '../blocks.ts'
import { figures, row, textCell, words } from '../cells.ts'
import { isCosted, optionById, outlookOn, type ReportInput, type WorkloadView } from '../report-input.ts'
import { assumptionOf } from '../assumption-register.ts'
import { beside } from '../beside.ts'
import { day } from '../figures.ts'
import { ownerOf } from './signed-by.ts'
import { shortMoney } from '../short-money.ts'
import { howFarLooked, switchingOf } from './annex/switching-page.ts'

const MOST = 10

/** Page 6: the ten figures that carry the answer, how far each may go, and what more certainty is worth. */
export function inputsPage(view: WorkloadView, input: ReportInput): ReportPage {
  const drivers = (input.analysis?.workloads.get(view.id)?.drivers ?? []).slice(0, MOST)
  return {
    id: `inputs-${view.id}`,
    label: 'What it rests on',
    flows: false,
    title: title(view, drivers),
    blocks: [
      ...(drivers.length > 0 ? [driversTable(view, drivers, input)] : nothingMoved(view)),
      ...(view.decision.recommended === null ? [] : howFarLooked(view, input)),
      ...beside(chance(view), worthFinding(view, input)),
      ...oldPrices(view, input),
    ],
  }
}

function title(view: WorkloadView, drivers: readonly Driver[]): string {
  if (view.decision.recommended === null) return 'There is no recommendation yet that a figure could change.'
  if (drivers.length === 0) return 'No figure moves the answer within its likely range.'
  if (isAlone(view)) return 'With one option left, figures change what it costs.'
  const unsaid = drivers.filter(({ input }) => input.origin !== 'said' && input.origin !== 'measured').length
  const count = drivers.length === 1 ? 'One figure carries' : `${drivers.length} figures carry`
  return unsaid === 0
    ? `${count} the answer; all of them are yours.`
    : `${count} the answer; nobody has confirmed ${unsaid} of them.`
}

function driversTable(view: WorkloadView, drivers: readonly Driver[], input: ReportInput): Table {
  const formats = formatsOf(input.evaluation.currency)
  const short = shortMoney(input.evaluation.currency, 2)
  const switching = new Map(switchingOf(view, input).map((value) => [value.input, value]))
  const rows = drivers.map(({ input: figure, low, high, swingUsd }) => {
    const { path, current, unit, range, origin } = figure
    const value = switching.get(path)
    const change = value?.switches[0]
    const swing: Cell = { text: `±${short(swingUsd / 2)}`, detail: null, value: swingUsd / 2 }
    return row([
      textCell(figureLabel(path), optionNameOf(view, path)),
      {
        text: quantity(current, unit, formats),
        detail: rangeText(range ?? { low, high }, unit, formats),
        value: current,
      },
      swing,
      textCell(value && change ? switchPlace(value, change, (at) => quantity(at, unit, formats)) : 'nothing'),
      textCell(ORIGINS[origin], dayOf(figure, view, input)),
      textCell(ownerOf(figure)),
    ])
  }) // prettier-ignore
  const [winner, other] = [
    optionById(view, view.decision.recommended),
    optionById(view, view.decision.runnerUp),
  ]
  return {
    kind: 'table',
    id: `rests-on-${view.id}`,
    caption: other
      ? `What moves the gap between ${winner?.name ?? ''} and ${other.name} most`
      : `What moves the cost of ${winner?.name ?? ''} most; no other option passes the rules`,
    columns: [
      words('Figure', 3),
      words('Now, and likely', 2),
      figures('Moves it by'),
      words('Answer changes at', 1.5),
      words('From', 1.2),
      words('Owner', 1),
    ],
    rows,
    note: 'Each is moved alone, to the two ends of its likely range.',
  }
}

/** The day of a price, of a property of a machine or of a fact that counts by default. */
function dayOf(figure: NumericInput, view: WorkloadView, { plan, complete }: ReportInput): string | null {
  if (figure.origin === 'said' || figure.origin === 'measured') return null
  const { id, current, option } = figure
  const source = optionById(view, option)?.sources.find((one) => one.figure === id && one.value === current)
  const asOf = source?.asOf ?? assumptionOf(figure, plan, complete).asOf
  return asOf === '' || asOf === plan.asOf ? null : day(asOf)
}

const ORIGINS: Readonly<Record<Driver['input']['origin'], string>> = {
  said: 'you',
  measured: 'measured',
  unconfirmed: 'assumed',
  catalogue: 'price list',
  derived: 'derived',
  assumed: 'assumed',
}

function optionNameOf(view: WorkloadView, path: string): string | null {
  const [, , group, id] = path.split('/')
  return group === 'options' && id !== undefined ? (optionById(view, id)?.name ?? null) : null
}

/** Only what is recommended passes the rules. */
function isAlone({ decision }: WorkloadView): boolean {
  return decision.recommended !== null && decision.runnerUp === null
}

function nothingMoved(view: WorkloadView): readonly Block[] {
  const { decision } = view
  const text =
    decision.recommended === null
      ? 'Answer the open questions first.'
      : 'Each was moved alone, to the two ends of its likely range.'
  return [{ kind: 'paragraph', role: 'body', text }]
}

function chance({ decision }: WorkloadView): readonly PlainBlock[] {
  if (!decision.chance) return []
  const { sentence, lead } = decision.chance
  return [
    { kind: 'heading', text: 'How sure it is' },
    { kind: 'paragraph', role: 'body', text: [sentence, lead].filter((one) => one !== null).join(' ') },
  ]
}

/** What somebody can do to know more, and what that is worth after its work and delay. */
function worthFinding(view: WorkloadView, input: ReportInput): readonly PlainBlock[] {
  const outlook = outlookOn(view, input)
  if (!outlook) return []
  const formats = formatsOf(input.evaluation.currency)
  const items = findingOutSentences(outlook, view, formats)
  if (items.length === 0) return []
  const saved =
    outlook.knowingAllUsd < 1 ? 'nothing' : `${formats.aboutMoney(outlook.knowingAllUsd)} on average`
  const everything = `To know everything before choosing would save ${saved}.`
  return [
    { kind: 'heading', text: 'What to find out' },
    { kind: 'list', ordered: false, items },
    { kind: 'paragraph', role: 'note', text: everything },
  ]
}

function oldPrices(view: WorkloadView, { evaluation }: ReportInput): readonly Block[] {
  const options = [view.decision.recommended, view.decision.runnerUp].map((id) => optionById(view, id)).filter(isCosted)
  const old = options.flatMap(({ name, sources }) =>
    sources.filter(({ stale, asOf }) => stale || isStale(asOf, evaluation.asOf)).map(({ figure }) => `${figureLabel(figure)} of ${name}`),
  )
  if (old.length === 0) return []
  const text = `Older than 90 days: ${list([...new Set(old)])}. Check ${old.length === 1 ? 'it' : 'them'} before ordering.`
  return [{ kind: 'paragraph', role: 'note', text }]
} // prettier-ignore
