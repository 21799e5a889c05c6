import { afterColon, formatsOf, list, plural } from '../../../words/phrases.ts'
import { figureLabel, subjectName } from '../../../words/figure-names.ts'
import {
  leftOutSentence,
  switchMove,
  switchOutcome,
  switchPlace,
  toldSwitching,
  type ToldSwitching,
} from '../../../words/switch-words.ts'
import { quantity } from '../../../words/units.ts'
import { awayText } from '../../../words/what-changes-words.ts'
import type { Driver } from '../../../decision/drivers.ts'
import type { InputRange } from '../../../plan/numeric-input.ts'
import { endsText, RANGE_ORIGINS } from '../../../words/range-origins.ts'
import type { Block, Cell, PlainBlock, ReportPage, Row, Table } from '../../blocks.ts'
import { figures, moneyCell, row, textCell, words } from '../../cells.ts'
import { optionById, type ReportInput, type WorkloadView } from '../../report-input.ts'

const MOST_SWITCHES = 8
const MOST_DRIVERS = 6

/** Page 5: how far each input may move before the recommendation changes, and which move it most. */
export function switchingPage(view: WorkloadView, input: ReportInput): ReportPage {
  const switching = switchingOf(view, input)
  return {
    id: `switching-${view.id}`,
    label: 'What would change the answer',
    flows: true,
    title: title(view, switching, input),
    blocks: [...chanceBlocks(view), ...switchBlocks(view, switching, input), ...driverBlocks(view, input)],
  }
}

/** In how many cases it is right, and what is lost where it is not. */
function chanceBlocks({ decision: { chance } }: WorkloadView): readonly Block[] {
  if (!chance) return []
  return [{ kind: 'paragraph', role: 'body', text: [chance.sentence, chance.lead ?? ''].join(' ').trim() }]
}

/** Of all inputs where they were looked for, else of those that the decision has. */
export function switchingOf(
  view: WorkloadView,
  { analysis, complete }: ReportInput,
): readonly ToldSwitching[] {
  const found = analysis?.workloads.get(view.id)?.switching
  return found?.map((value) => toldSwitching(value, complete)) ?? view.decision.switching
}

function title(view: WorkloadView, switching: readonly ToldSwitching[], { evaluation }: ReportInput): string {
  if (view.decision.recommended === null) return 'There is no recommendation yet that an input could change.'
  const nearest = switching.find(({ switches }) => switches.length > 0)
  const [first] = nearest?.switches ?? []
  if (nearest === undefined || first === undefined) {
    return 'No single input changes the answer within its range.'
  }
  const formats = formatsOf(evaluation.currency)
  const move = switchMove(nearest, first, (at) => quantity(at, nearest.unit, formats))
  return `The answer changes if ${afterColon(nameOf(view, nearest.input))} ${move}.`
}

/** "Operations of Claude Haiku", "The price of input tokens of Claude Haiku": which input of which option, as a sentence begins. */
export function nameOf(view: WorkloadView, path: string): string {
  const option = optionOf(view, path)
  return option === null ? subjectName(path) : `${subjectName(path)} of ${option}`
}

function optionOf(view: WorkloadView, path: string): string | null {
  const [, , list, id] = path.split('/')
  return list === 'options' && id !== undefined ? (optionById(view, id)?.name ?? null) : null
}

function switchBlocks(
  view: WorkloadView,
  switching: readonly ToldSwitching[],
  input: ReportInput,
): readonly Block[] {
  if (view.decision.recommended === null) {
    const text = 'Switching values belong to a recommendation. Answer the open questions to get one.'
    return [{ kind: 'paragraph', role: 'body', text }]
  }
  const turning = switching.filter(({ switches }) => switches.length > 0)
  return [
    ...(turning.length > 0 ? [switchTable(view, turning, input)] : []),
    ...stillBlocks(switching),
    ...howFarLooked(view, input),
  ]
}

/** Which inputs nobody moved. */
export function howFarLooked({ id }: WorkloadView, { analysis }: ReportInput): readonly PlainBlock[] {
  if (analysis === undefined) {
    return [note('Only the number of requests was moved; the report as a file looks at every input.')]
  }
  return noteOn(leftOutSentence(analysis.workloads.get(id)?.inputsLeftOut ?? 0))
}

function switchTable(view: WorkloadView, turning: readonly ToldSwitching[], input: ReportInput): Table {
  const left = turning.length - MOST_SWITCHES
  return {
    kind: 'table',
    id: `switching-${view.id}`,
    caption: 'Values at which the answer changes, the nearest first',
    columns: [
      words('Input', 3),
      figures('Now'),
      figures('Changes at'),
      figures('Distance'),
      words('Then the answer is', 2.4),
    ],
    rows: turning.slice(0, MOST_SWITCHES).flatMap((value) => switchRows(view, value, input)),
    note: [
      'Each input is moved alone; the rest stay as they are.',
      ...(left > 0
        ? [`${left} more ${plural(left, 'input changes', 'inputs change')} it further away.`]
        : []),
    ].join(' '),
  }
}

function switchRows(view: WorkloadView, value: ToldSwitching, { evaluation }: ReportInput): readonly Row[] {
  const formats = formatsOf(evaluation.currency)
  const { input, label, unit, current } = value
  return value.switches.map((change, i) => {
    const { at } = change
    const share = current === 0 ? null : (at - current) / Math.abs(current)
    return row([
      i === 0 ? textCell(label, optionOf(view, input)) : textCell(''),
      i === 0 ? { text: quantity(current, unit, formats), detail: null, value: current } : textCell(''),
      {
        text: switchPlace(value, change, (figure) => quantity(figure, unit, formats)),
        detail: null,
        value: at,
      },
      share === null ? textCell('–') : { text: awayText(share, formats.percent), detail: null, value: share },
      textCell(switchOutcome(change, (id) => optionById(view, id)?.name ?? id)),
    ])
  })
}

function stillBlocks(switching: readonly ToldSwitching[]): readonly Block[] {
  const still = switching.filter(({ switches }) => switches.length === 0)
  if (still.length === 0) return []
  const general = still.filter(({ input }) => !input.includes('/options/'))
  const names = general.map(({ label }) => afterColon(label))
  const ofOptions = still.length - general.length
  const counted = ofOptions > 0 ? [`${ofOptions} ${plural(ofOptions, 'input')} of single options`] : []
  return [note(`Moved alone, no value in its range changes the answer: ${list([...names, ...counted])}.`)]
}

function driverBlocks(view: WorkloadView, { analysis, evaluation }: ReportInput): readonly Block[] {
  const drivers = (analysis?.workloads.get(view.id)?.drivers ?? []).slice(0, MOST_DRIVERS)
  const [winner, other] = [
    optionById(view, view.decision.recommended),
    optionById(view, view.decision.runnerUp),
  ]
  if (drivers.length === 0 || winner === undefined || other === undefined) return []
  const formats = formatsOf(evaluation.currency)
  const gapCell = (usd: number | null, at: number, unit: string) => ({
    ...(usd === null ? textCell('drops out') : moneyCell(usd, formats)),
    detail: `at ${quantity(at, unit, formats)}`,
  })
  const table: Table = {
    kind: 'table',
    id: `drivers-${view.id}`,
    caption: `Inputs that move the gap between ${winner.name} and ${other.name} most`,
    columns: [
      words('Input', 3),
      figures('Now'),
      figures('Gap at its low end'),
      figures('Gap at its high end'),
      words('Range', 1.6),
      words('Weight', 0.8),
    ],
    rows: drivers.map((driver, i) =>
      row([
        textCell(figureLabel(driver.input.path), optionOf(view, driver.input.path)),
        {
          text: quantity(driver.input.current, driver.input.unit, formats),
          detail: null,
          value: driver.input.current,
        },
        gapCell(driver.lowGapUsd, driver.low, driver.input.unit),
        gapCell(driver.highGapUsd, driver.high, driver.input.unit),
        rangeCell(driver.input.range),
        textCell(weightOf(driver, i)),
      ]),
    ),
    note: `Each input is moved alone to the two ends of its range; a usual range stands where you said none, and an input without a range is taken as it was said. Total of ${other.name} less that of ${winner.name}; below nothing, ${other.name} would cost less. High weight: among the three widest swings. Medium: at least a tenth of the widest.`,
  }
  return [table]

  function weightOf({ swingUsd }: Driver, i: number): string {
    const widest = drivers[0]?.swingUsd ?? 0
    if (i < 3) return 'high'
    return swingUsd >= widest / 10 ? 'medium' : 'low'
  }
}

/** Where the range comes from, and what its ends mean. */
function rangeCell(range: InputRange | null): Cell {
  return range === null ? textCell('') : textCell(RANGE_ORIGINS[range.from], endsText(range))
}

function noteOn(text: string | null): readonly PlainBlock[] {
  return text === null ? [] : [note(text)]
}

function note(text: string): PlainBlock {
  return { kind: 'paragraph', role: 'note', text }
}
