import type { CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import { runsOnMachines } from './gates.ts'
import type { Side } from '../ids.ts'
import type { Candidate } from './precedence.ts'
import type { Standing } from '../standing.ts'

/** The options that pass every gate, can do the work and could be costed. */
export function candidatesOf(
  workload: CompleteWorkload,
  standing: Pick<Standing, 'options'>,
  passing: ReadonlySet<string>,
  teamIsMissing: boolean,
): readonly Candidate[] {
  return workload.options.flatMap((option) => {
    const figures = standing.options.find(({ id }) => id === option.id)
    if (!figures?.cost || !figures.feasible || !passing.has(option.id)) return []
    return [
      {
        id: option.id,
        kind: option.kind,
        side: sideOf(option, workload),
        totalUsd: figures.cost.totalUsd,
        upFrontUsd: figures.cost.upFrontUsd,
        needsTeam: teamIsMissing && runsOnMachines(workload, option),
        parts: option.kind === 'hybrid' ? [option.local, option.cloud] : [],
      },
    ]
  })
}

/** Rented machines are a cloud; a quote lies where the user says that it does, and a mix where both of its parts do. */
export function sideOf(option: CompleteOption, workload: Pick<CompleteWorkload, 'options'>): Side {
  switch (option.kind) {
    case 'owned':
      return 'local'
    case 'hybrid': {
      const [local, cloud] = [option.local, option.cloud].map((id) => sideOfPart(id, workload))
      return local === cloud ? (local ?? 'hybrid') : 'hybrid'
    }
    case 'quote':
    case 'subscription':
      return option.staysOnPremises ? 'local' : 'cloud'
    case 'api':
    case 'hosted':
    case 'rented':
      return 'cloud'
  }
}

function sideOfPart(id: string, { options }: Pick<CompleteWorkload, 'options'>): Side | null {
  const part = options.find((option) => option.id === id)
  return part === undefined || part.kind === 'hybrid' ? null : sideOf(part, { options: [] })
}
