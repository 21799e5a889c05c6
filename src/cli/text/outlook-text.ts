import type { Outlook } from '#core/analysis/outlook.ts'
import type { Band } from '#core/analysis/statistics/band.ts'
import type { WorkloadOutlook } from '#core/story/outlooks.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { NumericInput } from '#core/plan/numeric-input.ts'
import { figureLabel } from '#core/words/figure-names.ts'
import { formatsOf } from '#core/words/phrases.ts'
import type { Formats } from '#core/units/format.ts'
import type { Ink } from '../ink.ts'
import { table, type Column } from '../table.ts'

const MOST_INPUTS = 10

/** What `crossover simulate` prints: chances and ranges, the pair that matters, and what is worth finding out. */
export function outlookText(
  workloads: readonly WorkloadOutlook[],
  evaluation: Evaluation,
  inputs: readonly NumericInput[],
  ink: Ink,
): string {
  const formats = formatsOf(evaluation.currency)
  return workloads
    .map(({ id, outlook }) => {
      const workload = evaluation.workloads.find((one) => one.id === id)
      const nameOf = (option: string) => workload?.options.find((one) => one.id === option)?.name ?? option
      const draws = `${formats.count(outlook.draws)} draws, seed ${formats.count(outlook.seed)}`
      return [
        `${ink.heading(workload?.name ?? id)}  ${ink.quiet(draws)}`,
        chancesText(outlook, nameOf, formats, ink),
        pairText(outlook, nameOf, formats),
        worthText(outlook, inputs, nameOf, formats, ink),
      ]
        .filter((text) => text !== '')
        .join('\n\n')
    })
    .join('\n\n')
}

function chancesText(
  { options }: Outlook,
  nameOf: (id: string) => string,
  { money, percent }: Formats,
  ink: Ink,
): string {
  const columns: Column[] = [
    { title: 'option' },
    ...['costs least', 'can do it', 'total, 1 in 10 under', 'half under', '9 in 10 under'].map((title) => ({
      title,
      align: 'right' as const,
    })),
  ]
  const rows = options.map(({ option, chance, works, totalUsd }) => [
    nameOf(option),
    chance === null ? 'ruled out' : percent(chance),
    percent(works),
    ...(totalUsd === null ? ['–', '–', '–'] : [totalUsd.p10, totalUsd.p50, totalUsd.p90].map(money)),
  ])
  return table(columns, rows, { head: ink.quiet })
}

function pairText({ pair }: Outlook, nameOf: (id: string) => string, { money, percent }: Formats): string {
  if (pair === null) return ''
  const range = ({ p10, p90 }: Band) => `${money(p10)} to ${money(p90)}`
  const { leadUsd, lossWhenLostUsd, breakEven } = pair
  return [
    `${nameOf(pair.option)} against ${nameOf(pair.against)}: ahead by ${money(leadUsd.p50)}, likely ${range(leadUsd)}.`,
    lossWhenLostUsd > 0 ? `When it loses, it loses about ${money(lossWhenLostUsd)}.` : '',
    `It overtakes on cash and stays ahead in ${percent(1 - breakEven.later)} of draws.`,
  ]
    .filter((text) => text !== '')
    .join(' ')
}

function worthText(
  { inputs: drawn, knowingAllUsd }: Outlook,
  inputs: readonly NumericInput[],
  nameOf: (id: string) => string,
  { money }: Formats,
  ink: Ink,
): string {
  const worth = drawn
    .filter(({ knowingUsd }) => knowingUsd >= 1)
    .toSorted((a, b) => b.knowingUsd - a.knowingUsd)
    .slice(0, MOST_INPUTS)
  if (worth.length === 0) return 'No single figure is worth finding out before choosing.'
  const columns: Column[] = [
    { title: 'figure' },
    { title: 'worth finding out', align: 'right' },
    { title: 'moves the lead', align: 'right' },
  ]
  const rows = worth.map(({ input, year, rank, knowingUsd }) => {
    const known = inputs.find(({ path }) => path === input)
    const label = figureLabel(input)
    const owner = known?.option ? ` of ${nameOf(known.option)}` : ''
    const when = year === null ? '' : `, year ${year + 1}`
    return [`${label}${owner}${when}`, money(knowingUsd), rank === null ? '–' : rank.toFixed(2)]
  })
  return [
    `${ink.heading('Worth finding out')}  ${ink.quiet(`everything together ${money(knowingAllUsd)}`)}`,
    table(columns, rows, { head: ink.quiet }),
  ].join('\n')
}
