import { caseOf } from '../../decision/case.ts'
import type { CapacityFigures, LineItem } from '../../engine/evaluation.ts'
import type { Currency, Formats } from '../../units/format.ts'
import { formatsOf, plural } from '../../words/phrases.ts'
import type { Block, Facts, ReportPage, Row, Shares, Table } from '../blocks.ts'
import { adviceOn } from '../advice.ts'
import { beside } from '../beside.ts'
import { figures, lineCell, row, textCell, words } from '../cells.ts'
import { multiplied } from '../multiplied.ts'
import {
  isCosted,
  optionById,
  type CostedOption,
  type ReportInput,
  type WorkloadView,
} from '../report-input.ts'
import { lineLabel } from '../words.ts'

const GIB = 2 ** 30

/** Page 4: what is bought, what it serves, what fails, and how the money is multiplied out. */
export function engineeringPage(view: WorkloadView, input: ReportInput): ReportPage {
  const { recommended, target } = view.decision
  const options = [recommended, target].map((id) => optionById(view, id)).filter(isCosted)
  const { currency } = input.evaluation
  const { takes } = adviceOn(caseOf(input, view.id), input.catalogue)
  const factsOf = (id: string) =>
    (takes.find(({ option }) => option === id)?.facts ?? []).map(({ term, detail }) => ({
      term,
      detail: `${detail}.`,
    }))
  return {
    id: `engineering-${view.id}`,
    label: 'Engineering',
    flows: false,
    title: title(options, formatsOf(currency)),
    blocks:
      options.length === 0
        ? [{ kind: 'paragraph', role: 'body', text: 'Nothing is sized before an option is recommended.' }]
        : options.flatMap((option) =>
            ofOption(view, option, factsOf(option.id), currency, options.length > 1),
          ),
  }
}

function title([first]: readonly CostedOption[], { percent }: Formats): string {
  if (first === undefined) return 'There is nothing to build yet.'
  const { capacity } = first
  if (first.kind === 'quote') return `What ${first.name} runs on is for the quote to say.`
  if (!capacity) return `${first.name} needs no machine of yours.`
  const busiest = Math.max(...capacity.busyShare, 0)
  return `${first.name} is ${percent(busiest)} busy in its busiest month.`
}

function ofOption(
  view: WorkloadView,
  option: CostedOption,
  facts: Facts['items'],
  currency: Currency,
  isOneOfTwo: boolean,
): readonly Block[] {
  const { capacity, name } = option
  const takes: Facts = { kind: 'facts', items: facts }
  const heading = { kind: 'heading', text: `What ${name} takes` } as const
  return [
    ...(isOneOfTwo || !capacity
      ? [heading, takes]
      : beside([memory(view, option, capacity, formatsOf(currency))], [heading, takes])),
    moneyTable(view, option, currency),
  ]
}

function memory(
  view: WorkloadView,
  { id, description }: CostedOption,
  { memory: found }: CapacityFigures,
  { figure }: Formats,
): Shares {
  const { weightsBytes, kvBytes, overheadBytes, needBytes, usableBytes, devices } = found
  const whole = Math.max(usableBytes, needBytes, 1)
  const gib = (bytes: number) => `${figure(Number((bytes / GIB).toPrecision(3)))} GiB`
  const part = (label: string, bytes: number, look: Shares['parts'][number]['look']) => ({
    label,
    text: gib(bytes),
    share: bytes / whole,
    look,
  })
  return {
    kind: 'shares',
    id: `memory-${view.id}-${id}`,
    title: `Memory: ${gib(needBytes)} of ${gib(usableBytes)} a replica`,
    description: `${description}, on ${devices} ${plural(devices, 'device')}: weights ${gib(weightsBytes)}, cache ${gib(kvBytes)}, overhead ${gib(overheadBytes)}.`,
    parts: [
      part('Weights', weightsBytes, 'dark'),
      part('KV cache', kvBytes, 'middle'),
      part('Engine and overhead', overheadBytes, 'light'),
      part('Free', Math.max(0, usableBytes - needBytes), 'free'),
    ],
  }
}

/** Every amount that is not nothing: at the start and in the first month, with what is multiplied with what. */
function moneyTable(view: WorkloadView, option: CostedOption, currency: Currency): Table {
  const lines = option.cost.lineItems.filter(({ money }) => money === 'cash' || money === 'own-time')
  const rows = lines.flatMap((line): readonly Row[] => {
    const month = firstPaid(line)
    return [
      ...(line.upFrontUsd > 0 ? [amountRow(line, 'upFront', 'at the start', line.upFrontUsd, currency)] : []),
      ...(month > 0 ? [amountRow(line, 'monthly', 'a month', month, currency)] : []),
    ]
  })
  return {
    kind: 'table',
    id: `multiplied-${view.id}-${option.id}`,
    caption: 'How the money comes about',
    columns: [words('Line', 1.3), words('What is multiplied', 3), words('When', 0.8), figures('Amount')],
    rows: rows.length > 0 ? rows : [row([textCell('It costs nothing.')])],
    note: 'Of figures that change, those of month 1. Lines that cost nothing in month 1 are in the annex.',
  }
}

function firstPaid({ monthlyUsd, formulas }: LineItem): number {
  return formulas.fromMonth === 1 ? (monthlyUsd[0] ?? 0) : 0
}

function amountRow(
  line: LineItem,
  amount: 'upFront' | 'monthly',
  when: string,
  usd: number,
  currency: Currency,
): Row {
  const formats = formatsOf(currency)
  return row([
    textCell(lineLabel(line)),
    textCell(multiplied(line, amount, currency) ?? ''),
    textCell(when),
    lineCell(usd, formats),
  ])
}
