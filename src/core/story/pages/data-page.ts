import { optionOf } from '../../decision/case.ts'
import { sellerNames } from '../../decision/seller-names.ts'
import { chainGetsData } from '../../engine/gates/chain-in-reach.ts'
import { formatsOf, list, plural } from '../../words/phrases.ts'
import { spokenDay } from '../../words/spoken-day.ts'
import { GATE_LABELS } from '../../words/gate-labels.ts'
import { toldTerms } from '../../words/provider-words.ts'
import type { Block, ReportPage, Row, Table } from '../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import {
  gateOf, optionById, optionsToShow,
  type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { DATA_PLACES } from '../words.ts'
import { answersOn } from './annex/path-page.ts'
import { toneOf } from './of-gates.ts'

const MOST_OPTIONS = 6

/** Gates that are about data, not about money or speed. */
const OF_DATA: ReadonlySet<string> = new Set(['residency', 'critical', 'regulated', 'offline'])

/** Page 5: where data goes with each option, what stands against it, and what is open before anybody signs. */
export function dataPage(view: WorkloadView, input: ReportInput): ReportPage {
  return {
    id: `data-${view.id}`,
    label: 'Data protection',
    flows: false,
    title: title(view),
    blocks: [
      placesTable(view, input),
      ...processorsTable(view),
      answersTable(view, input),
      { kind: 'heading', text: 'Before real data is sent' },
      { kind: 'list', ordered: false, items: beforeDataIsSent(view) },
      { kind: 'blanks', labels: ['Settled by', 'By when', 'Seen by data protection'] },
      ...meetingTheLaw(view),
    ],
  }
}

function title(view: WorkloadView): string {
  const option = optionById(view, view.decision.recommended)
  if (!option) return 'Where data goes is not decided yet.'
  return option.kind === 'quote'
    ? 'Where data goes is for the quote to say.'
    : `Data goes to ${DATA_PLACES[option.kind]}.`
}

function placesTable(view: WorkloadView, input: ReportInput): Table {
  const formats = formatsOf(input.evaluation.currency)
  const shown = optionsToShow(view, MOST_OPTIONS)
  return {
    kind: 'table',
    id: `places-${view.id}`,
    caption: 'Where data goes, and what stands against it',
    columns: [
      words('Option', 1.6),
      words('Data goes to', 1.6),
      words('Against it', 1.6),
      figures('Lead time'),
      figures('To leave'),
    ],
    rows: shown.map((option): Row => {
      const complete = optionOf(view, option.id)?.option
      const months = complete?.kind === 'owned' ? complete.leadTimeMonths : 0
      const exit = option.cost.lineItems
        .filter(({ id }) => id === 'exit-reserve')
        .reduce((sum, { totalUsd }) => sum + totalUsd, 0)
      return row(
        [
          textCell(option.name),
          textCell(DATA_PLACES[option.kind]),
          textCell(rulesOfData(view, option.id)),
          {
            text: months === 0 ? 'none' : `${months} ${plural(months, 'month')}`,
            detail: null,
            value: months,
          },
          moneyCell(exit, formats),
        ],
        toneOf(view, option.id),
      )
    }),
    note: 'To leave: hours to move away, times how likely that is; part of the total as exit reserve.',
  }
}

function rulesOfData(view: WorkloadView, id: string): string {
  const failures = (gateOf(view, id)?.failures ?? []).filter(({ gate }) => OF_DATA.has(gate))
  if (failures.length > 0) return list(failures.map(({ gate }) => GATE_LABELS[gate]))
  return (gateOf(view, id)?.conditions ?? []).length > 0 ? 'nothing, on conditions' : 'nothing'
}

function answersTable(view: WorkloadView, { plan }: ReportInput): Table {
  const rows = [...answersOn(view, plan, ['sensitivity']), ...reviewRows(view)]
  return {
    kind: 'table',
    id: `data-answers-${view.id}`,
    caption: 'What was said of the data',
    columns: [words('Question', 3), words('Answer', 2)],
    rows: rows.length === 0 ? [row([textCell('Nothing has been said of it yet.'), textCell('')])] : rows,
    note: null,
  }
}

/** Which contract was reviewed, by whom and when, and whether that holds on the plan's day. */
function reviewRows({ plan, workload }: WorkloadView): readonly Row[] {
  const names = sellerNames(workload.options)
  return (workload.answers.reviews ?? []).map(({ provider, by, on, lapsesOn }) => {
    const holds = lapsesOn < plan.asOf ? 'it has lapsed' : on > plan.asOf ? 'it is still to come' : null
    return row([
      textCell('Whose contract has been reviewed?'),
      textCell(`${names.get(provider) ?? provider}, by ${by} on ${spokenDay(on)}`, holds),
    ])
  })
}

/** What is known of those who would process it; nobody processes what stays on one's own machines. */
function processorsTable(view: WorkloadView): readonly Table[] {
  const rows = optionsToShow(view, MOST_OPTIONS).flatMap((option): readonly Row[] => {
    const complete = optionOf(view, option.id)?.option
    if (complete?.kind !== 'api' && complete?.kind !== 'hosted') return []
    const { seller, region } = complete
    const { kept, trains, contract, authorities } = toldTerms(seller.terms)
    return [
      row(
        [
          textCell(option.name),
          textCell(seller.name, region === null ? 'any region' : `region ${region}`),
          textCell(kept),
          textCell(trains),
          textCell(contract),
          textCell(authorities),
        ],
        toneOf(view, option.id),
      ),
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      id: `processors-${view.id}`,
      caption: 'Who would process it',
      columns: [
        words('Option', 1.5),
        words('By', 1.4),
        words('Requests are kept', 1.4),
        words('Trains on them', 1.1),
        words('Contract for processing', 1.1),
        words('In reach from outside Europe', 1.2),
      ],
      rows,
      note: 'As the providers say it in public; the contract that is signed counts.',
    },
  ]
}

/** The conditions of what is recommended, each with who meets it, then what every plan has to look at. */
function beforeDataIsSent(view: WorkloadView): readonly string[] {
  const { recommended } = view.decision
  const conditions = recommended === null ? [] : (gateOf(view, recommended)?.conditions ?? [])
  const chain = recommended === null ? chainGetsData(view.workload) : null
  return [
    ...conditions.map(({ sentence, who }) => `${sentence} (${who})`),
    ...(chain?.mustStay ? [`Put what runs on your own machines in the place of ${list(chain.offers)}.`] : []),
    'Check what leaves by other ways: logs, monitoring, search and embeddings.',
  ]
}

/** The cost of meeting law and contract is said, and nothing is offered for giving it up. */
function meetingTheLaw({ decision }: WorkloadView): readonly Block[] {
  const prices = decision.reasons.filter(({ id }) => id === 'rule-costs').map(({ sentence }) => sentence)
  if (prices.length === 0) return []
  return [
    { kind: 'heading', text: 'What the rules cost' },
    { kind: 'list', ordered: false, items: prices },
  ]
}
