import type { Catalogue } from '../catalogue/types.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { catalogueFindings } from './catalogue-findings.ts'
import { costFigures } from './cost-figures.ts'
import { costingsOf } from './cost/costings.ts'
import type { Costing } from './cost/costing.ts'
import { optionDescription, optionModel, optionName } from './describe.ts'
import { demandFigures } from './demand-figures.ts'
import type { Evaluation, OptionEvaluation, WorkloadEvaluation } from './evaluation.ts'
import { pairwiseBreakEvens } from './pairwise-break-evens.ts'
import { priceDays, widest } from './price-days.ts'
import { ranking } from './ranking.ts'
import { catalogueIndex, LAST_MONTH, situationOf, type CatalogueIndex, type Situation } from './situation.ts'
import { staleFindings } from './stale-findings.ts'
import { workloadFindings } from './workload-findings.ts'

/**
 * The cost model from front to back: what is asked for, what each option costs month by month, how
 * that adds up, which comes first, and when one overtakes another. Method: docs/method/cost.md.
 */
export function evaluate(plan: CompletePlan, catalogue: Catalogue): Evaluation {
  const index = catalogueIndex(catalogue)
  const workloads = plan.workloads.map((workload) => evaluateWorkload(plan, workload, index))
  return {
    schema: 'crossover/evaluation@1',
    planName: plan.name,
    asOf: plan.asOf,
    horizonMonths: plan.horizonMonths,
    discountRatePerYear: plan.finance.discountRatePerYear,
    lens: plan.lens,
    currency: plan.currency,
    prices: widest(workloads.map(({ prices }) => prices)),
    workloads,
    findings: catalogueFindings(plan, catalogue),
  }
}

function evaluateWorkload(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
): WorkloadEvaluation {
  const situation = situationOf(plan, workload, catalogue, Math.max(plan.horizonMonths, LAST_MONTH))
  const costings = costingsOf(situation)
  const options = workload.options.map((option) => {
    const costing = costings.get(option.id)
    if (!costing) throw new Error(`Option ${option.id} was not costed.`)
    return evaluateOption(option, costing, situation)
  })
  return {
    id: workload.id,
    name: workload.name,
    demand: demandFigures(situation),
    options,
    ranking: ranking(options),
    prices: widest(options.map(({ prices }) => prices)),
    breakEvens: pairwiseBreakEvens(workload.options, costings, situation),
    findings: workloadFindings(situation),
  }
}

function evaluateOption(option: CompleteOption, costing: Costing, situation: Situation): OptionEvaluation {
  const { workload, catalogue, horizonMonths } = situation
  const sources = costing.sources()
  return {
    id: option.id,
    kind: option.kind,
    name: optionName(option, catalogue),
    description: optionDescription(option, workload.options, catalogue),
    model: optionModel(option),
    cost: costing.sheet && costFigures(costing.sheet, situation, option.acceptedShare),
    feasible: costing.feasible,
    capacity: costing.capacity(),
    sources,
    prices: costing.sheet && priceDays(sources),
    findings: [...costing.findings, ...staleFindings(sources, option, workload)],
    unitsCurve: costing.unitsCurve,
    localShare: costing.localShare && Array.from(costing.localShare.subarray(0, horizonMonths)),
  }
}
