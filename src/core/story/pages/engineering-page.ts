import { optionOf } from '../../decision/case.ts'
import type { CapacityFigures, LineItem } from '../../engine/evaluation.ts'
import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { Currency, Formats } from '../../units/format.ts'
import { formatsOf, plural } from '../../words/phrases.ts'
import type { Block, Facts, PlainBlock, ReportPage, Row, Shares, Table } from '../blocks.ts'
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
  return {
    id: `engineering-${view.id}`,
    label: 'Engineering',
    flows: false,
    title: title(options, formatsOf(currency)),
    blocks:
      options.length === 0
        ? [{ kind: 'paragraph', role: 'body', text: 'Nothing is sized before an option is recommended.' }]
        : options.flatMap((option) => ofOption(view, option, currency, options.length > 1)),
  }
}

function title([first]: readonly CostedOption[], { percent }: Formats): string {
  if (first === undefined) return 'There is nothing to build yet.'
  const { capacity } = first
  if (!capacity) return `${first.name} needs no machine of yours.`
  const busiest = Math.max(...capacity.busyShare, 0)
  return `${first.name} is ${percent(busiest)} busy in its busiest month.`
}

function ofOption(
  view: WorkloadView,
  option: CostedOption,
  currency: Currency,
  isOneOfTwo: boolean,
): readonly Block[] {
  const formats = formatsOf(currency)
  const { capacity } = option
  const heading: readonly Block[] = isOneOfTwo ? [{ kind: 'heading', text: option.name }] : []
  return [
    ...heading,
    ...(capacity ? [sized(view, option, capacity, formats)] : [served(view, option, formats)]),
    moneyTable(view, option, currency),
    ...(isOneOfTwo ? [] : [breaking(view, option, formats)]),
  ]
}

function sized(view: WorkloadView, option: CostedOption, capacity: CapacityFigures, formats: Formats): Block {
  return {
    kind: 'columns',
    columns: [
      { weight: 1, blocks: [memory(view, option, capacity, formats)] },
      { weight: 1.15, blocks: [{ kind: 'heading', text: 'What it serves' }, rates(option, capacity, formats)] },
    ],
  } // prettier-ignore
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

function rates(option: CostedOption, capacity: CapacityFigures, { figure, percent }: Formats): Facts {
  const { units, replicas, devices, batch, singleStream, decode, busiestMinute, busyShare, basis } = capacity
  const whole = (value: number) => figure(Number(value.toPrecision(3)))
  const [first, last] = [units[0] ?? 0, units.at(-1) ?? 0]
  const kwh = option.cost.kwhPerMonth?.[0] ?? null
  const waits = busiestMinute?.waits ?? null
  const speed =
    singleStream === null
      ? []
      : [
          {
            term: 'One stream',
            detail: `${whole(singleStream.expected)} tokens/s expected, ${whole(singleStream.low)} on the slow side`,
          },
        ]
  const together =
    decode === null
      ? []
      : [
          {
            term: 'A replica',
            detail: `${whole(decode.expected)} tokens/s expected, ${whole(decode.low)} on the slow side, ${figure(batch)} ${plural(batch, 'request')} at once`,
          },
        ]
  const busiest =
    waits === null
      ? busiestMinute?.overloaded
        ? [{ term: 'Busiest minute', detail: 'more is asked than it can do: answers queue' }]
        : []
      : [
          {
            term: 'First token, busiest minute',
            detail: `${whole(waits.firstTokenSeconds)} s, 19 of 20 within ${whole(waits.firstTokenSecondsP95)} s`,
          },
          {
            term: 'Each stream then',
            detail: `${whole(waits.streamTokensPerSecond)} tokens/s, 19 of 20 above ${whole(waits.streamTokensPerSecondP95)}`,
          },
        ]
  return {
    kind: 'facts',
    items: [
      { term: 'Machines', detail: `${figure(first)} ${plural(first, 'unit')}${last > first ? `, ${figure(last)} at the end` : ''}; ${figure(replicas[0] ?? 0)} ${plural(replicas[0] ?? 0, 'replica')} of ${figure(devices)} ${plural(devices, 'device')}` },
      ...speed,
      ...together,
      ...busiest,
      { term: 'Busy', detail: `${percent(busyShare[0] ?? 0)} of the time in month 1, ${percent(Math.max(...busyShare, 0))} in the busiest month` },
      ...(kwh === null ? [] : [{ term: 'Power', detail: `${whole(kwh / HOURS_PER_MONTH)} kW on average` }]),
      { term: 'Rates', detail: basis === 'measured' ? 'measured' : 'estimated: test one before buying several' },
    ],
  } // prettier-ignore
}

/** Of a service: what is asked of it. */
function served(view: WorkloadView, option: CostedOption, { figure, percent }: Formats): PlainBlock {
  const { demand } = view.evaluation
  const peak = Math.max(...(demand?.peakRequestsPerSecond ?? []), 0)
  const complete = optionOf(view, option.id)?.option
  const availability =
    complete && 'availability' in complete
      ? [{ term: 'Availability', detail: percent(complete.availability, 2) }]
      : []
  return {
    kind: 'facts',
    items: [
      { term: 'What runs', detail: option.description === '' ? option.name : option.description },
      ...(demand
        ? [
            { term: 'Asked of it', detail: `${figure(demand.requestsPerDay)} requests a day of ${figure(demand.inputTokens)} input and ${figure(demand.outputTokens + demand.reasoningTokens)} output tokens` },
            { term: 'At its peak', detail: `${figure(Number(peak.toPrecision(3)))} requests a second: ask for a rate limit above that` },
          ]
        : []),
      ...availability,
    ],
  } // prettier-ignore
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

const HOURS_A_YEAR = 8760

/** What is to be expected of failures, and who pays for them. */
function breaking(view: WorkloadView, option: CostedOption, formats: Formats): Table {
  const complete = optionOf(view, option.id)?.option
  const down = option.cost.lineItems.filter(({ id }) => id === 'downtime' || id === 'bridge-downtime')
  const share = down.flatMap(({ inputs }) => inputs.filter(({ id }) => id === 'unavailableShare'))[0]?.value
  const riskUsd = down.reduce((sum, { totalUsd }) => sum + totalUsd, 0)
  const spares = complete?.kind === 'owned' || complete?.kind === 'rented' ? complete.redundancy : 0
  const rows: readonly Row[] = [
    row([
      textCell('Hours not served a year'),
      textCell(share === undefined ? 'not known' : formats.figure(Number((share * HOURS_A_YEAR).toPrecision(2)))),
    ]),
    row([
      textCell('What stands in'),
      textCell(
        complete && 'failover' in complete && complete.failover
          ? (optionById(view, complete.failover)?.name ?? 'a second service')
          : spares > 0
            ? `${spares} spare ${plural(spares, 'unit')}`
            : 'nothing: work waits until it is back',
      ),
    ]),
    row([
      textCell('Priced, over the horizon'),
      textCell(riskUsd > 0 ? formats.money(riskUsd) : 'nothing: no price of an hour was given'),
    ]),
  ] // prettier-ignore
  return {
    kind: 'table',
    id: `breaks-${view.id}`,
    caption: 'When something breaks',
    columns: [words('', 1), words('', 2)],
    rows,
    note: null,
  }
}
