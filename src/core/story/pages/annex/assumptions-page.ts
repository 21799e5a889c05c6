import { afterColon, plural } from '../../../words/phrases.ts'
import { OPTION_KINDS } from '../../../words/words.ts'
import { asOfText, assumptionRegister, countsOf, type Assumption, type AssumptionRegister, type OptionRef } from '../../assumption-register.ts' // prettier-ignore
import { figureLabel } from '../../../words/figure-names.ts'
import { toldDerivations } from '../../derivations.ts'
import type { Block, ReportPage, Row, Table } from '../../blocks.ts'
import { groupRow, row, textCell, words } from '../../cells.ts'
import type { ReportInput, WorkloadView } from '../../report-input.ts'
import type { OptionKind } from '../../../plan/schema.ts'
import { KIND_PLURALS, LEFT_OUT } from '../../words.ts'

const MOST_NAMES = 3

/** Page 6: what every figure rests on, and what is left out. */
export function assumptionsPage(views: readonly WorkloadView[], input: ReportInput): ReportPage {
  const register = assumptionRegister(input.plan, input.complete, views)
  return {
    id: 'assumptions',
    label: 'Assumptions',
    flows: true,
    title: title(register),
    blocks: [
      {
        kind: 'paragraph',
        role: 'body',
        text: 'Yours was entered by hand. A default stands where nothing was said. Below a figure stands how far it may turn out: your range, or the usual range of such a figure, in which 9 cases in 10 lie. Assumed is a sample’s, a preset’s or a class-level figure that nobody has confirmed. A figure is stale when it is older than 90 days at the date of the plan.',
      },
      ...howDemandFollows(views),
      inputsTable(register),
      ...atZero(register),
      sourcesTable(register),
      { kind: 'heading', text: 'What is left out' },
      { kind: 'list', ordered: false, items: LEFT_OUT },
    ],
  }
}

/** A line for each figure that follows from what a demand is said by. */
function howDemandFollows(views: readonly WorkloadView[]): readonly Block[] {
  const items = views.flatMap((view) =>
    toldDerivations(view).map(({ figure, line }) => ({
      term: views.length > 1 ? `${view.name}: ${figureLabel(figure)}` : figureLabel(figure),
      detail: line,
    })),
  )
  return items.length > 0
    ? [
        { kind: 'heading', text: 'How the demand follows' },
        { kind: 'facts', items },
      ]
    : []
}

function title(register: AssumptionRegister): string {
  const { yours, defaults, assumed, stale } = countsOf(register)
  const staleText =
    stale === 0 ? '; nothing is stale' : `; ${stale} ${plural(stale, 'figure is', 'figures are')} stale`
  return `${yours} ${plural(yours, 'figure is', 'figures are')} yours, ${defaults} ${plural(defaults, 'is a default', 'are defaults')} and ${assumed} ${plural(assumed, 'is', 'are')} assumed${staleText}.`
}

function inputsTable({ plan, demand, options, all }: AssumptionRegister): Table {
  const shown = grouped(
    options.filter((assumption) => !isZeroDefault(assumption)),
    ({ figure, origin, source, asOf }) => [figure, origin, source, asOf],
  )
  return {
    kind: 'table',
    id: 'inputs',
    caption: 'Inputs of the plan',
    columns: [words('Figure', 2.6), words('Value', 3), words('Origin', 0.8), words('Source', 2.8)],
    rows: [
      groupRow('Whole plan'),
      ...plan.map(inputRow),
      ...demand.flatMap(({ workload, rows }) => [groupRow(`Demand of ${workload}`), ...rows.map(inputRow)]),
      ...(shown.length > 0 ? [groupRow('Options'), ...shown.map((group) => optionRow(group, all))] : []),
    ],
    note: 'Amounts as they were entered, in US dollars. S0 to S4 are articles named on the page of the method.',
  }
}

function inputRow(assumption: Assumption): Row {
  const { label, value, text, range, origin, source } = assumption
  return row([
    textCell(label),
    { text, detail: range === '' ? null : range, value },
    textCell(origin),
    textCell(source, asOfText(assumption)),
  ])
}

/** One figure of several options: a line for each value, with the options that have it. */
function optionRow(group: readonly [Assumption, ...Assumption[]], all: readonly OptionRef[]): Row {
  const [first] = group
  const values = group.map(
    ({ text, range, options }) => `${text} (${namesOf(options, all)})${range === '' ? '' : `: ${range}`}`,
  )
  return row([
    textCell(first.label),
    textCell(values.join('\n')),
    textCell(first.origin),
    textCell(first.source, asOfText(first)),
  ])
}

/** Defaults of nothing would fill pages; they are named together. */
function atZero({ options }: AssumptionRegister): readonly Block[] {
  const labels = [
    ...new Map(
      options.filter(isZeroDefault).map(({ figure, label }) => [figure, afterColon(label)]),
    ).values(),
  ]
  if (labels.length === 0) return []
  return [
    {
      kind: 'paragraph',
      role: 'note',
      text: `Left at nothing by default, for every option that has them and is not named above: ${labels.join(', ')}.`,
    },
  ]
}

function isZeroDefault({ origin, value }: Assumption): boolean {
  return origin === 'default' && value === 0
}

/** Figures with the same source and day, used by the same options, stand in one row. */
function sourcesTable({ catalogue, all }: AssumptionRegister): Table {
  const groups = grouped(catalogue, ({ options, source, asOf, origin }) => [
    ...options.map(({ key }) => key),
    source,
    asOf,
    origin,
  ])
  const rows = groups.map((group) => {
    const [first] = group
    return row([
      textCell(namesOf(first.options, all)),
      textCell(
        group
          .map(({ label, text, range }) => `${label} ${text}${range === '' ? '' : `: ${range}`}`)
          .join('\n'),
      ),
      textCell(first.origin),
      textCell(first.source, asOfText(first)),
    ])
  })
  return {
    kind: 'table',
    id: 'sources',
    caption: 'Prices and machines',
    columns: [words('Used by', 2.2), words('Figures', 3), words('Origin', 0.9), words('Source', 3.4)],
    rows: rows.length === 0 ? [row([textCell('No option uses a price.')])] : rows,
    note: null,
  }
}

/** Rows with the same key together, in the order in which the first of each came. */
function grouped(
  rows: readonly Assumption[],
  keyOf: (assumption: Assumption) => readonly string[],
): readonly (readonly [Assumption, ...Assumption[]])[] {
  const groups = new Map<string, [Assumption, ...Assumption[]]>()
  for (const assumption of rows) {
    const key = keyOf(assumption).join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [assumption])
    else group.push(assumption)
  }
  return [...groups.values()]
}

/** All options of a kind are named by the kind. */
function namesOf(options: readonly OptionRef[], all: readonly OptionRef[]): string {
  const has = ({ key }: OptionRef) => options.some((option) => option.key === key)
  const isWhole = (kind: OptionKind) => {
    const ofKind = all.filter((option) => option.kind === kind)
    return ofKind.length > 0 && ofKind.every(has)
  }
  const kinds = [...new Set(options.map(({ kind }) => kind))].filter(isWhole)
  const others = options.filter(({ kind }) => !kinds.includes(kind)).map(({ name }) => name)
  if (options.length > 1 && all.every(has)) return 'all options'
  const names = [
    ...kinds.map((kind) =>
      all.filter((option) => option.kind === kind).length > 1 ? KIND_PLURALS[kind] : OPTION_KINDS[kind].label,
    ),
    ...others,
  ]
  const more = names.length - MOST_NAMES
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ')
}
