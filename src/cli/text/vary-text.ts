import type { Evaluation } from '#core/engine/evaluation.ts'
import type { Varied } from '#core/story/varied.ts'
import type { NumericInput } from '#core/plan/numeric-input.ts'
import { switchOutcome } from '#core/words/switch-words.ts'
import { figureLabel } from '#core/words/figure-names.ts'
import { formatsOf } from '#core/words/phrases.ts'
import { quantity } from '#core/words/units.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

/** What `crossover vary` prints: a line a value, a column an option. */
export function varyText(
  { path, unit, current }: NumericInput,
  workloads: readonly Varied[],
  evaluation: Evaluation,
  ink: Ink,
): string {
  const formats = formatsOf(evaluation.currency)
  const shown = (value: number) => quantity(value, unit, formats)
  return workloads
    .map(({ id, points, switches }) => {
      const workload = evaluation.workloads.find((one) => one.id === id)
      const nameOf = (option: string) => workload?.options.find((one) => one.id === option)?.name ?? option
      const [first] = points
      const columns = [
        { title: figureLabel(path), align: 'right' as const },
        ...(first?.answer ?? []).map(({ option }) => ({ title: nameOf(option), align: 'right' as const })),
      ]
      const rows = points.map(({ value, answer }) => [
        shown(value),
        ...answer.map(({ totalUsd }) => (totalUsd === null ? 'cannot do it' : formats.money(totalUsd))),
      ])
      const changes = switches.map(
        (change) => `${change.direction} ${shown(change.at)}: ${switchOutcome(change, nameOf)}`,
      )
      return [
        `${ink.heading(workload?.name ?? id)}  ${ink.quiet(`${figureLabel(path)} is ${shown(current)}`)}`,
        table(columns, rows, { head: ink.quiet }),
        changes.length === 0
          ? 'No value of it changes the answer.'
          : `The answer changes ${changes.join('; ')}.`,
      ].join('\n')
    })
    .join('\n\n')
}
