import { breakEvenVolumeSentences } from '#core/words/break-even-volume-words.ts'
import { formatsOf } from '#core/words/phrases.ts'
import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { Ink } from '../ink.ts'

export interface WorkloadVolumes {
  readonly id: string
  /** Every pair of ranked options once, the cheaper one of the plan's volume first. */
  readonly volumes: readonly BreakEvenVolume[]
}

/** What `crossover volumes` prints: a paragraph a pair. */
export function volumesText(found: readonly WorkloadVolumes[], evaluation: Evaluation, ink: Ink): string {
  const formats = formatsOf(evaluation.currency)
  return found
    .flatMap(({ id, volumes }) => {
      const workload = evaluation.workloads.find((one) => one.id === id)
      const nameOf = (option: string) => workload?.options.find((one) => one.id === option)?.name ?? option
      const paragraphs = volumes.map((pair) =>
        breakEvenVolumeSentences(
          pair,
          { option: nameOf(pair.option), against: nameOf(pair.against) },
          formats,
        ).join(' '),
      )
      const requests = workload?.demand
        ? ink.quiet(`now ${formats.count(workload.demand.requestsPerDay)} requests a day`)
        : ''
      return [
        `${ink.heading(workload?.name ?? id)}  ${requests}`.trimEnd(),
        ...(paragraphs.length > 0 ? paragraphs : ['There are no two options that could be costed.']),
      ]
    })
    .join('\n\n')
}
