import { caseOf } from '../../decision/case.ts'
import type { CapacityFigures } from '../../engine/evaluation.ts'
import type { Formats } from '../../units/format.ts'
import { formatsOf, plural } from '../../words/phrases.ts'
import type { Block, Facts, PlainBlock, ReportPage, Shares } from '../blocks.ts'
import { adviceOn } from '../advice.ts'
import { linesByYear } from '../lines-by-year.ts'
import {
  isCosted,
  optionById,
  type CostedOption,
  type ReportInput,
  type WorkloadView,
} from '../report-input.ts'
import { workingTable } from '../working-table.ts'

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
        : options.flatMap((option) => ofOption(view, option, factsOf(option.id), input, options.length > 1)),
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
  input: ReportInput,
  isOneOfTwo: boolean,
): readonly Block[] {
  const { capacity, name } = option
  const { currency } = input.evaluation
  const takes: Facts = { kind: 'facts', items: facts }
  const heading = { kind: 'heading', text: `What ${name} takes` } as const
  const told = facts.length > 0 ? [heading, takes] : []
  const id = `multiplied-${view.id}-${option.id}`
  const caption = `How the money${isOneOfTwo ? ` of ${name}` : ''} comes about`
  const working = workingTable(id, caption, option, view, currency)
  return [
    ...(isOneOfTwo || !capacity
      ? told
      : withMemory(memory(view, option, capacity, formatsOf(currency)), told)),
    // What is only moved to later is worked out in the annex where the sheet has no room.
    { ...working, ...(option.id === view.decision.recommended ? {} : { isSpare: true }) },
    ...(isOneOfTwo ? [] : [linesByYear(view, option, input)]),
  ]
}

/** The words take more room than the bar. */
function withMemory(bar: Shares, told: readonly PlainBlock[]): readonly Block[] {
  if (told.length === 0) return [bar]
  return [
    {
      kind: 'columns',
      columns: [
        { weight: 0.75, blocks: [bar] },
        { weight: 1.25, blocks: told },
      ],
    },
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
