import type { Finding } from '../../evaluation.ts'
import { finding } from '../../findings.ts'
import type { Situation } from '../../situation.ts'
import type { MachineOption } from '../replica-speed.ts'
import { nameOf, runsOn } from './payer.ts'

/** Which options of other workloads run on the machines that this one pays for. */
export function sharerFindings(option: MachineOption, situation: Situation): readonly Finding[] {
  const { workload, plan } = situation
  const about = { workload: workload.id, option: option.id }
  return plan.linkedWorkloads.flatMap((other) =>
    other.options.flatMap((sharer) =>
      (sharer.kind === 'owned' || sharer.kind === 'rented') && runsOn(sharer, `${workload.id}/${option.id}`)
        ? [
            finding(
              'pays-for-others',
              'note',
              { sharer: nameOf(sharer, other, situation), work: other.name },
              about,
            ),
          ]
        : [],
    ),
  )
}
