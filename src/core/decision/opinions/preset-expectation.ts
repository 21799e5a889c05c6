import type { Evaluation, OptionEvaluation } from '../../engine/evaluation.ts'
import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import { sideOf } from '../rules/candidates.ts'
import type { WorkloadDecision } from '../decision.ts'
import { ARTICLES } from '../rules/framework.ts'
import { findUseCase } from './use-cases.ts'
import { formatsOf, plural, span } from '../../words/phrases.ts'
import type { Side } from '../rules/precedence.ts'

/** What the source article answers for a workload's use case, beside what was found for this workload. */
export interface PresetExpectation {
  /** Null: nothing is recommended yet, so there is nothing to compare. */
  readonly matches: boolean | null
  /** What the article answers and why. */
  readonly published: string
  /** Whether ours agrees; where it does not, what in figures speaks against it. */
  readonly sentence: string
}

/** Null where the workload began as no preset, or as one for which no article has an answer. */
export function presetExpectation(
  workload: CompleteWorkload,
  decision: WorkloadDecision,
  evaluation: Evaluation,
): PresetExpectation | null {
  const useCase = findUseCase(workload.preset)
  if (!useCase?.published) return null
  const { article, answer, reason } = useCase.published
  const title = ARTICLES.find(({ id }) => id === article)?.title ?? article
  const published = `For “${useCase.label}”, ${article} (${title}) answers ${answer}. ${reason}`
  const sides = new Map(workload.options.map((option) => [option.id, sideOf(option)]))
  const options = evaluation.workloads.find(({ id }) => id === workload.id)?.options ?? []
  const end = options.find(({ id }) => id === (decision.target ?? decision.recommended))
  if (!end)
    return {
      matches: null,
      published,
      sentence: useCase.notByToken ?? 'Here nothing is recommended yet.',
    }
  const side = sides.get(end.id)
  if (side === answer) {
    const how = decision.target === null ? end.name : `the plan moves to ${end.name}`
    return { matches: true, published, sentence: `The figures here agree: ${how}.` }
  }
  const there = options.filter(({ id }) => sides.get(id) === answer)
  return {
    matches: false,
    published,
    sentence: `The figures here answer ${side === undefined ? '' : ANSWERS[side]}: ${whyNot(end, there, answer, decision, evaluation)}`,
  }
}

const ANSWERS: Record<Side, string> = { local: 'local', cloud: 'cloud', hybrid: 'a mix' }

/** The cheapest option of the article's side beside the one recommended. */
function whyNot(
  end: OptionEvaluation,
  there: readonly OptionEvaluation[],
  answer: 'local' | 'cloud',
  { gates }: WorkloadDecision,
  { currency, horizonMonths }: Evaluation,
): string {
  const { aboutMoney } = formatsOf(currency)
  const total = ({ cost }: OptionEvaluation) => cost?.netPresentUsd ?? Infinity
  const costs = `${end.name} costs about ${aboutMoney(end.cost?.netPresentUsd ?? null)} over ${span(horizonMonths)}`
  const costed = there.filter(({ cost }) => cost !== null).toSorted((a, b) => total(a) - total(b))
  const gateOf = (option: OptionEvaluation) => gates.find((gate) => gate.option === option.id)
  const best = costed.find((option) => gateOf(option)?.passed === true) ?? costed[0]
  if (!best) {
    const count = there.length
    const none =
      count === 0
        ? `no ${answer} option is compared`
        : `none of ${count} ${answer} ${plural(count, 'option')} could be costed`
    return `${costs}, and ${none}.`
  }
  const [failure] = gateOf(best)?.failures ?? []
  const other = `${best.name} about ${aboutMoney(total(best))}`
  if (failure)
    return `${costs}. ${best.name}, about ${aboutMoney(total(best))}, is ruled out. ${failure.sentence}`
  const staffUsd = staffCost(best)
  return staffUsd > 0 && answer === 'local'
    ? `${costs}, ${other}, of which ${aboutMoney(staffUsd)} is people’s time.`
    : `${costs}, ${other}.`
}

function staffCost({ cost }: OptionEvaluation): number {
  return (cost?.lineItems ?? [])
    .filter(({ id }) => id === 'setup' || id === 'operations' || id === 'optimisation')
    .reduce((sum, { presentUsd }) => sum + presentUsd, 0)
}
