import { formatsOf, plural } from '../../decision/phrases.ts'
import type { SwitchingValue } from '../../decision/decision.ts'
import type { Block, ReportPage, Row } from '../blocks.ts'
import { figures, row, textCell, words } from '../cells.ts'
import { inputValue } from '../input-value.ts'
import { optionById, type ReportInput, type WorkloadView } from '../report-input.ts'
import { distance, nearestSwitch } from './decision-page.ts'

/** Page 5: how far each input may move before the recommendation changes. */
export function switchingPage(view: WorkloadView, input: ReportInput): ReportPage {
  return {
    id: `switching-${view.id}`,
    label: 'What would change the answer',
    flows: true,
    title: title(view, input),
    blocks: blocks(view, input),
  }
}

function title({ decision: { switching } }: WorkloadView, { evaluation }: ReportInput): string {
  if (switching.length === 0) return 'There is no recommendation yet that an input could change.'
  const nearest = nearestSwitch(switching)
  if (nearest === null) return 'No single input changes the answer within its range.'
  const { value, at, direction } = nearest
  const limit = inputValue(at, value.unit, formatsOf(evaluation.currency))
  return `The answer changes first if ${lowerFirst(value.label)} goes ${direction} ${limit}.`
}

function blocks(view: WorkloadView, input: ReportInput): readonly Block[] {
  const { switching } = view.decision
  if (switching.length === 0) {
    const text = 'Switching values are computed for a recommendation; answer the open questions to get one.'
    return [{ kind: 'paragraph', role: 'body', text }]
  }
  const turning = switching
    .filter(({ switches }) => switches.length > 0)
    .toSorted((a, b) => nearestDistance(a) - nearestDistance(b))
  const still = switching.filter(({ switches }) => switches.length === 0)
  const stillBlocks: readonly Block[] =
    still.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'body',
            text: `${still.length} ${plural(still.length, 'input changes', 'inputs change')} nothing anywhere in ${plural(still.length, 'its range', 'their ranges')}: ${still.map(({ label }) => lowerFirst(label)).join(', ')}.`,
          },
        ]
  if (turning.length === 0) return stillBlocks
  return [
    {
      kind: 'paragraph',
      role: 'body',
      text: 'Each input is moved alone, the rest stay as they are. The recommendation changes at the value shown.',
    },
    {
      kind: 'table',
      id: `switching-${view.id}`,
      caption: 'Values at which the recommendation changes',
      columns: [
        words('Input', 3),
        figures('Now'),
        figures('Changes at'),
        figures('Distance'),
        words('Then better', 2),
      ],
      rows: turning.flatMap((value) => switchRows(view, value, input)),
      note: null,
    },
    ...stillBlocks,
  ]
}

function switchRows(view: WorkloadView, value: SwitchingValue, { evaluation }: ReportInput): readonly Row[] {
  const formats = formatsOf(evaluation.currency)
  return value.switches.map(({ at, direction, to }, i) => {
    const share = distance({ value, at })
    return row([
      textCell(i === 0 ? value.label : ''),
      i === 0
        ? { text: inputValue(value.current, value.unit, formats), detail: null, value: value.current }
        : textCell(''),
      { text: `${direction} ${inputValue(at, value.unit, formats)}`, detail: null, value: at },
      value.current === 0
        ? textCell('–')
        : { text: `${at < value.current ? '−' : '+'}${formats.percent(share)}`, detail: null, value: share },
      textCell(optionById(view, to)?.name ?? 'none'),
    ])
  })
}

function nearestDistance(value: SwitchingValue): number {
  return Math.min(...value.switches.map(({ at }) => distance({ value, at })))
}

/** Abbreviations and names keep their capitals: "API price", "GPU rents". */
function lowerFirst(text: string): string {
  const [first = '', second = ''] = text
  return second === second.toLowerCase() ? first.toLowerCase() + text.slice(1) : text
}
