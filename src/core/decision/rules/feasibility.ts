import type { Finding, OptionEvaluation } from '../../engine/evaluation.ts'
import { FINDING_WORDS } from '../../words/finding-words.ts'

type Judged = Pick<OptionEvaluation, 'feasible' | 'findings'>

/** Whether the machines or the model named cannot do the work, as against a figure that is missing. */
export function cannotWork(option: Judged): boolean {
  return !option.feasible && obstacles(option).length > 0
}

/** What stands in the way of an option that cannot do the work. */
export function obstacles({ findings }: Pick<Judged, 'findings'>): readonly Finding[] {
  return findings.filter(
    ({ id, severity }) => severity === 'error' && FINDING_WORDS[id]?.about === 'obstacle',
  )
}

/** The figures that an option lacks, so that it could not be costed. */
export function missingFigures({ cost, findings }: OptionEvaluation): readonly Finding[] {
  if (cost !== null) return []
  return findings.filter(({ id, severity }) => severity === 'error' && FINDING_WORDS[id]?.about === 'missing')
}
