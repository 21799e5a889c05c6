import { formatsOf, list } from '../../words/phrases.ts'
import type { Block } from '../blocks.ts'
import { figures, row, textCell, words } from '../cells.ts'
import type { ReportInput } from '../report-input.ts'
import type { WholePlan } from '../whole-plan.ts'

/** Machines on which several workloads run, and where they could. */
export function sharedTable({ placements, shared }: WholePlan, input: ReportInput): readonly Block[] {
  const { count, percent } = formatsOf(input.evaluation.currency)
  const { fleets } = placements.recommended
  const nameOf = (id: string) => input.complete.workloads.find((one) => one.id === id)?.name ?? id
  const named = (kind: 'hardware' | 'openModels', id: string) =>
    input.catalogue[kind].find((one) => one.id === id)?.name ?? id
  const hints = shared.map(({ sentence }) => sentence)
  return [
    ...(fleets.length > 0
      ? [
          {
            kind: 'table',
            id: 'shared-machines',
            caption: 'Machines that several workloads share',
            columns: [words('Machines', 2), words('Model', 1.5), words('Workloads', 3), figures('Units'), figures('Busiest month')],
            rows: fleets.map(({ hardware, model, workloads, units, busyShare }) => {
              const [most, busiest] = [Math.max(...units, 0), Math.max(...busyShare, 0)]
              return row([
                textCell(named('hardware', hardware)),
                textCell(named('openModels', model)),
                textCell(list(workloads.map(nameOf))),
                { text: count(most), detail: null, value: most },
                { text: `${percent(busiest)} busy`, detail: null, value: busiest },
              ])
            }),
            note: 'Each workload above pays its share of them.',
          } as const,
        ]
      : []),
    ...(hints.length > 0
      ? [{ kind: 'heading', text: 'Where machines could be shared' } as const, { kind: 'list', ordered: false, items: hints } as const]
      : []),
  ] // prettier-ignore
}
