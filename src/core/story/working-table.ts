import type { LineFigure, LineItem } from '../engine/line-item.ts'
import { capitalised, formatsOf } from '../words/phrases.ts'
import { workingName } from '../words/figure-names.ts'
import { quantity } from '../words/units.ts'
import type { Currency } from '../units/format.ts'
import type { Row, Table } from './blocks.ts'
import { figures, lineCell, row, textCell, words } from './cells.ts'
import { MONTH, multiplied, multipliedBehind, type Multiplied } from './multiplied.ts'
import type { CostedOption, WorkloadView } from './report-input.ts'
import { withUse } from './behind-attempts.ts'
import { lineLabel } from './words.ts'

/**
 * Every amount that is not nothing, at the start and in the first month, with what is multiplied with what, and below
 * each how its figures come about themselves: what a reader needs to work the sum out again.
 */
export function workingTable(
  id: string,
  caption: string,
  option: CostedOption,
  view: WorkloadView,
  currency: Currency,
): Table {
  const rows: Row[] = []
  const told = new Set<string>()
  for (const line of option.cost.lineItems.filter(({ money }) => money === 'cash' || money === 'own-time')) {
    for (const { of, when, usd, inputs } of amountsOf(line)) {
      const found = multiplied({ ...line, inputs }, of, currency)
      if (found === null) continue
      const cells = [textCell(lineLabel(line)), textCell(found.text, namesOf(found)), textCell(when)]
      rows.push(row([...cells, lineCell(usd, formatsOf(currency))]))
      rows.push(...behind(found, withUse(inputs, view), told, currency))
    }
  }
  return {
    kind: 'table',
    id,
    caption,
    columns: [words('Line', 1.1), words('What is multiplied', 4.1), words('When', 0.65), figures('Comes to')],
    rows: rows.length > 0 ? rows : [row([textCell('It costs nothing.')])],
    note: 'Of what differs by month, the first that is paid.',
  }
}

interface Amount {
  readonly of: 'upFront' | 'monthly'
  readonly when: string
  readonly usd: number
  /** The figures with which it comes about: those of the month that is shown. */
  readonly inputs: readonly LineFigure[]
}

/** What is paid at the start, and what in the first month in which anything is. */
function amountsOf({ inputs, upFrontUsd, monthlyUsd }: LineItem): readonly Amount[] {
  const first = monthlyUsd.findIndex((usd) => usd !== 0)
  const isOnce = first > 0 && monthlyUsd.every((usd, at) => usd === 0 || at === first)
  const later = isOnce ? `in month ${first + 1}` : `from month ${first + 1}`
  const atFirst = inputs.map((input) =>
    input.list?.length === monthlyUsd.length ? { ...input, value: input.list[first] ?? input.value } : input,
  )
  return [
    ...(upFrontUsd === 0 ? [] : [{ of: 'upFront', when: 'at the start', usd: upFrontUsd, inputs } as const]),
    ...(first < 0
      ? []
      : [
          {
            of: 'monthly',
            when: first === 0 ? 'a month' : later,
            usd: monthlyUsd[first] ?? 0,
            inputs: atFirst,
          } as const,
        ]),
  ]
}

/** One figure alone has its name beside it already. */
function namesOf({ names, text }: Multiplied): string | null {
  return text.includes(' ') ? names : null
}

/** The figures of a formula that were worked out themselves, each once, and those behind them. */
function behind(
  { figures: ids }: Pick<Multiplied, 'figures'>,
  inputs: readonly LineFigure[],
  told: Set<string>,
  currency: Currency,
): readonly Row[] {
  return ids.flatMap((id): readonly Row[] => {
    const input = inputs.find((one) => one.id === id)
    if (input?.formula === undefined || told.has(id)) return []
    told.add(id)
    const found = multipliedBehind(input.formula, inputs, currency)
    if (found.figures.length === 1 && !found.text.includes(' ')) return []
    return [
      row(
        [
          textCell(capitalised(workingName(id))),
          textCell(found.text, namesOf(found)),
          textCell(found.figures.includes(MONTH) ? 'by month' : ''),
          {
            text: quantity(input.value, input.unit, formatsOf(currency)).replace(/ a month$/, ''),
            detail: null,
            value: input.value,
          },
        ],
        'muted',
      ),
      ...behind(found, inputs, told, currency),
    ]
  })
}
