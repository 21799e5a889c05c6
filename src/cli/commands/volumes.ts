import { catalogue } from '#core/catalogue/catalogue.ts'
import { breakEvenVolume } from '#core/engine/break-even-volume.ts'
import { ALONE, SET, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { volumesText, type WorkloadVolumes } from '../text/volumes-text.ts'

export const volumesCommand: Command = {
  name: 'volumes',
  usage: 'volumes PLAN [--set PATH=VALUE]… [--json]',
  operands: ['PLAN'],
  flags: { set: SET, json: ALONE },
  does: 'From how many requests a day on each option is cheaper than each other, with every change of lead.',
  answer: async ({ operands: [path = '-'], flags, lists }, terminal, ink) => {
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const { complete, evaluation } = worked
    const workloads = complete.workloads.map((workload, at): WorkloadVolumes => {
      const ranking = evaluation.workloads[at]?.ranking ?? []
      const pairs = ranking.flatMap((option, rank) =>
        ranking.slice(rank + 1).map((against) => [option, against] as const),
      )
      return {
        id: workload.id,
        volumes: pairs.map(([option, against]) =>
          breakEvenVolume(complete, workload, option, against, catalogue),
        ),
      }
    })
    if (flags['json']) return { json: { workloads } }
    return { text: volumesText(workloads, evaluation, ink) }
  },
}
