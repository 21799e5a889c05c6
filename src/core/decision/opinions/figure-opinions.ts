import { NO_VALUES } from '../statement.ts'
import { sideOf } from '../rules/candidates.ts'
import { groundOf } from '../rules/ground.ts'
import { decidingStep, outcomeSide } from '../rules/walk.ts'
import { ABSTAINS } from './opinion-values.ts'
import type { Opinion, OpinionInput } from './opinion.ts'
import { findUseCase } from './use-cases.ts'

/** The main flowchart (S3-F1). */
export function flowchartOpinion({ plan, workload, evaluation }: OpinionInput): Opinion {
  const { outcome, steps } = groundOf(plan, workload, evaluation).path
  const side = outcomeSide(outcome)
  const step = decidingStep(steps, outcome)
  const met = side === null ? null : true
  return {
    id: 'flowchart',
    rule: 'S3-F1',
    side,
    says: side === null ? ABSTAINS : { id: 'flow-outcome', values: { outcome } },
    checks: step ? [{ rule: 'S3-F1', met, id: 'ends-because', values: { edge: step.edge } }] : [],
  }
}

/** S2's guide by use case, for a workload that began as one of them. */
export function useCaseOpinion({ workload }: OpinionInput): Opinion {
  const found = findUseCase(workload.preset)
  const common = { id: 'use-case', rule: 'S2-GUIDE' } as const
  if (found?.published?.article !== 'S2') return { ...common, side: null, says: ABSTAINS, checks: [] }
  const { answer } = found.published
  return {
    ...common,
    side: answer,
    says: { id: answer, values: NO_VALUES },
    checks: [{ rule: 'S2-GUIDE', met: true, id: 'use-case', values: { useCase: found.id } }],
  }
}

/** What the cost model alone says: the lowest total among the options that pass the gates. */
export function cheapestOpinion({ plan, workload, evaluation }: OpinionInput): Opinion {
  const common = { id: 'cheapest', rule: 'X-COST' } as const
  const { passing } = groundOf(plan, workload, evaluation)
  const cheapest = evaluation.ranking.find((id) => passing.has(id))
  const option = workload.options.find(({ id }) => id === cheapest)
  const cost = evaluation.options.find(({ id }) => id === cheapest)?.cost
  if (!option || !cost) return { ...common, side: null, says: ABSTAINS, checks: [] }
  const { totalUsd } = cost
  return {
    ...common,
    side: sideOf(option, workload),
    says: { id: 'option', values: { option: option.id } },
    checks: [{ rule: 'X-COST', met: true, id: 'costs-least', values: { option: option.id, totalUsd } }],
  }
}
