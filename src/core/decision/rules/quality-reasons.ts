import { givesVectors } from '../../engine/gates/conditions.ts'
import type { CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { WorkloadDecision } from '../decision.ts'
import { partsOf } from './gates.ts'
import { unprovenOf, type Candidate } from './precedence.ts'
import { qualityBreakEven, type AnswerTerms } from './quality-break-even.ts'
import type { Reason } from './reason-values.ts'

/** How much worse answers may be before a lead in money is gone, and what would cost less if somebody had tested it. */
export function qualityReasons(
  { recommended, runnerUp, target, qualityBreakEven: lead }: Omit<WorkloadDecision, 'reasons'>,
  candidates: readonly Candidate[],
): readonly Reason[] {
  const own = candidates.find(({ id }) => id === recommended)
  if (!own) return []
  const [cheaper] = unprovenOf(candidates)
  const lessUsd = cheaper ? own.totalUsd - cheaper.totalUsd : 0
  const isNamed = cheaper?.id === runnerUp || cheaper?.id === target
  return [
    ...(lead ? [{ rule: 'X-QUALITY', id: 'lead-in-quality', values: lead } as const] : []),
    ...(cheaper && lessUsd > 0 && !isNamed
      ? [{ rule: 'X-QUALITY', id: 'unproven-costs-less', values: { option: cheaper.id, lessUsd } } as const]
      : []),
  ]
}

/**
 * Of what is recommended and what it is compared with; null where both run the same model, whose answers are the same, and
 * where there are no answers.
 */
export function breakEvenOfQuality(
  pair: Pick<WorkloadDecision, 'recommended' | 'runnerUp'>,
  candidates: readonly Candidate[],
  workload: Pick<CompleteWorkload, 'options' | 'preset' | 'demand'>,
  terms: AnswerTerms,
): WorkloadDecision['qualityBreakEven'] {
  const [one, other] = [pair.recommended, pair.runnerUp].map((id) =>
    candidates.find((option) => option.id === id),
  )
  if (!one || !other || givesVectors(workload) || modelsOf(one.id, workload) === modelsOf(other.id, workload))
    return null
  return qualityBreakEven(one, other, terms)
}

/** Names of what answers, in one text. */
function modelsOf(id: string, workload: Pick<CompleteWorkload, 'options'>): string {
  const option = workload.options.find((one) => one.id === id)
  const parts = option?.kind === 'hybrid' ? partsOf(option, workload) : null
  const named = parts ? [parts.local, parts.cloud].map(modelOf) : [option ? modelOf(option) : id]
  return [...new Set(named)].toSorted().join(' ')
}

/** Its model; what names none is like nothing else. */
function modelOf(option: CompleteOption): string {
  return 'model' in option ? (option.quality?.model ?? option.model) : option.id
}
