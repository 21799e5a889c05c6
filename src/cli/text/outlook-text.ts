import type { Outlook } from '#core/analysis/outlook.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import type { WorkloadOutlook } from '#core/story/outlooks.ts'
import type { NumericInput } from '#core/plan/numeric-input.ts'
import { leadSentence } from '#core/words/chance-words.ts'
import {
  drawnName,
  findingOutSentences,
  overtakingSentence,
  rankText,
  worthKnowing,
} from '#core/words/outlook-words.ts'
import { formatsOf } from '#core/words/phrases.ts'
import type { Formats } from '#core/units/format.ts'
import type { Ink } from '../ink.ts'
import { table, type Column } from '../table.ts'

const MOST_INPUTS = 10

/** What `crossover simulate` prints: chances and ranges, the pair that matters, and what is worth finding out. */
export function outlookText(
  workloads: readonly WorkloadOutlook[],
  evaluation: Evaluation,
  complete: CompletePlan,
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
        pairText(outlook, workload, complete),
        worthText(outlook, workload, complete.inputs, formats, ink),
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

function pairText({ pair }: Outlook, evaluation: WorkloadEvaluation | undefined, plan: CompletePlan): string {
  if (pair === null || !evaluation) return ''
  const known = { plan, evaluation }
  return `${leadSentence(pair, known)} ${overtakingSentence(pair.breakEven, known)}`
}

function worthText(
  outlook: Outlook,
  evaluation: WorkloadEvaluation | undefined,
  inputs: readonly NumericInput[],
  formats: Formats,
  ink: Ink,
): string {
  const { money } = formats
  const worth = worthKnowing(outlook).slice(0, MOST_INPUTS)
  if (worth.length === 0 || !evaluation) return 'No single figure is worth finding out before choosing.'
  const columns: Column[] = [
    { title: 'figure' },
    { title: 'worth finding out', align: 'right' },
    { title: 'moves the lead', align: 'right' },
  ]
  const rows = worth.map((one) => [
    drawnName(one, inputs, { evaluation }),
    money(one.knowingUsd),
    rankText(one.rank),
  ])
  return [
    ink.heading('What to find out'),
    ...findingOutSentences(outlook, { evaluation }, formats),
    '',
    `${ink.heading('Worth finding out')}  ${ink.quiet(`everything together ${money(outlook.knowingAllUsd)}`)}`,
    table(columns, rows, { head: ink.quiet }),
  ].join('\n')
}
