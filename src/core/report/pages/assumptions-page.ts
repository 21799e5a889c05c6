import { asOfText, assumptionRegister, countsOf, type Assumption, type AssumptionRegister } from '../assumption-register.ts' // prettier-ignore
import type { ReportPage, Row, Table } from '../blocks.ts'
import { groupRow, row, textCell, words } from '../cells.ts'
import { plural } from '../../decision/phrases.ts'
import type { ReportInput, WorkloadView } from '../report-input.ts'
import { LEFT_OUT } from '../words.ts'

const MOST_NAMES = 3

/** Page 6: what every figure rests on, and what is left out. */
export function assumptionsPage(views: readonly WorkloadView[], input: ReportInput): ReportPage {
  const register = assumptionRegister(input.plan, input.complete, views)
  return {
    id: 'assumptions',
    label: 'Assumptions',
    title: title(register),
    blocks: [
      {
        kind: 'paragraph',
        role: 'body',
        text: 'Yours was entered by hand. A default stands where nothing was said. Assumed is a sample’s, a preset’s or a class-level figure that nobody has confirmed. A price is stale when it is older than 90 days at the date of the plan.',
      },
      inputsTable(register),
      catalogueTable(register),
      { kind: 'heading', text: 'What is left out' },
      { kind: 'list', ordered: false, items: LEFT_OUT },
    ],
  }
}

function title(register: AssumptionRegister): string {
  const { yours, defaults, assumed, stale } = countsOf(register)
  const staleText =
    stale === 0 ? '; no price is stale' : `; ${stale} ${plural(stale, 'figure is', 'figures are')} stale`
  return `${yours} ${plural(yours, 'figure is', 'figures are')} yours, ${defaults} ${plural(defaults, 'is a default', 'are defaults')} and ${assumed} ${plural(assumed, 'is', 'are')} assumed${staleText}.`
}

function inputsTable({ plan, demand, options }: AssumptionRegister): Table {
  return {
    kind: 'table',
    id: 'inputs',
    caption: 'Inputs of the plan',
    columns: columns(),
    rows: [
      groupRow('Whole plan'),
      ...plan.map(toRow),
      ...demand.flatMap(({ workload, rows }) => [groupRow(`Demand of ${workload}`), ...rows.map(toRow)]),
      ...(options.length > 0 ? [groupRow('Options'), ...options.map(toRow)] : []),
    ],
    note: 'Amounts as they were entered, in US dollars. S0 to S4 are articles named on the page of the method.',
  }
}

function catalogueTable({ catalogue }: AssumptionRegister): Table {
  return {
    kind: 'table',
    id: 'sources',
    caption: 'Prices and machines',
    columns: columns(),
    rows: catalogue.length === 0 ? [row([textCell('No option uses a price.')])] : catalogue.map(toRow),
    note: null,
  }
}

function columns(): Table['columns'] {
  return [
    words('Figure', 2.6),
    words('Value', 1.7),
    words('Origin', 0.9),
    words('Source', 2.6),
    words('As of', 1.3),
  ]
}

function toRow(assumption: Assumption): Row {
  const { label, options, value, text, origin, source } = assumption
  return row([
    textCell(label, options.length === 0 ? null : namesOf(options)),
    { text, detail: null, value },
    textCell(origin),
    textCell(source),
    textCell(asOfText(assumption)),
  ])
}

function namesOf(options: readonly string[]): string {
  const more = options.length - MOST_NAMES
  return more > 0 ? `${options.slice(0, MOST_NAMES).join(', ')} and ${more} more` : options.join(', ')
}
