import { sideOf } from '../rules/candidates.ts'
import { becauseOf, decidingStep, flowOutcome } from '../../words/flow-words.ts'
import { groundOf } from '../rules/ground.ts'
import { formatsOf, span } from '../../words/phrases.ts'
import { ABSTAINS, type Opinion, type OpinionInput } from './opinion.ts'
import { findUseCase } from './use-cases.ts'

/** The main flowchart (S3-F1). */
export function flowchartOpinion({ plan, workload, evaluation }: OpinionInput): Opinion {
  const { outcome, steps } = groundOf(plan, workload, evaluation).path
  const { side, label } = flowOutcome(outcome)
  const step = decidingStep(steps, outcome)
  return {
    id: 'flowchart',
    rule: 'S3-F1',
    title: 'Flowchart',
    side,
    answer: side === null ? ABSTAINS : label,
    checks: step
      ? [
          {
            rule: 'S3-F1',
            met: side === null ? null : true,
            sentence: `It ends there because ${becauseOf(step.edge)}.`,
          },
        ]
      : [],
  }
}

/** S2's guide by use case, for a workload that began as one of them. */
export function useCaseOpinion({ workload }: OpinionInput): Opinion {
  const found = findUseCase(workload.preset)
  const common = { id: 'use-case', rule: 'S2-GUIDE', title: 'Guide by use case' } as const
  if (found?.published?.article !== 'S2') return { ...common, side: null, answer: ABSTAINS, checks: [] }
  const { answer, reason } = found.published
  const checks = [{ rule: 'S2-GUIDE', met: true, sentence: `${found.label}: ${reason}` } as const]
  return { ...common, side: answer, answer: answer === 'local' ? 'Local' : 'Cloud', checks }
}

/** What the cost model alone says: the lowest net present cost among the options that pass the gates. */
export function cheapestOpinion({ plan, workload, evaluation }: OpinionInput): Opinion {
  const common = { id: 'cheapest', rule: 'X-COST', title: 'Computed cost' } as const
  const { passing } = groundOf(plan, workload, evaluation)
  const cheapest = evaluation.ranking.find((id) => passing.has(id))
  const option = workload.options.find(({ id }) => id === cheapest)
  const figures = evaluation.options.find(({ id }) => id === cheapest)
  if (!option || !figures?.cost) return { ...common, side: null, answer: ABSTAINS, checks: [] }
  const { aboutMoney } = formatsOf(plan.currency)
  return {
    ...common,
    side: sideOf(option),
    answer: figures.name,
    checks: [
      {
        rule: 'X-COST',
        met: true,
        sentence: `${figures.name} costs about ${aboutMoney(figures.cost.netPresentUsd)} over ${span(plan.horizonMonths)}, the least of those that pass.`,
      },
    ],
  }
}
