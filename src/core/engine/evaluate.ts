import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { withBreakEvens } from './break-evens.ts'
import { catalogueFindings } from './catalogue-findings.ts'
import { costFigures } from './cost-figures.ts'
import { chainSources } from './cost/chain/chain.ts'
import type { CompiledOption } from './cost/compiled-option.ts'
import type { CostLine } from './cost/cost-line.ts'
import { optionDescription, optionModel } from './describe.ts'
import { demandFigures } from './demand-figures.ts'
import type { CapacityFigures, Evaluation, OptionEvaluation, WorkloadEvaluation } from './evaluation.ts'
import { compile } from './kernel/kernel.ts'
import { optionNames } from './option-names.ts'
import { priceDays, widest } from './price-days.ts'
import { ranking } from './ranking.ts'
import { catalogueIndex, type CatalogueIndex, type Situation } from './situation.ts'
import { tariffOf } from './tariff.ts'
import { staleFindings } from './stale-findings.ts'
import { workloadFindings } from './workload-findings.ts'

/**
 * The cost model from front to back: what is asked for, what each option costs month by month, how
 * that adds up, which comes first, and when one overtakes another. Method: docs/method/cost.md.
 */
export function evaluate(plan: CompletePlan, catalogue: Catalogue): Evaluation {
  const index = catalogueIndex(catalogue, plan)
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
  const { situation, options: compiled, run } = compile(plan, workload, catalogue)
  run()
  const capacities = new Map(compiled.map(({ option, capacity }) => [option.id, capacity()]))
  const names = optionNames(
    workload.options,
    catalogue,
    ({ id }) => capacities.get(id)?.devicesHeld[0] ?? null,
  )
  const options = compiled.map((option) =>
    evaluateOption(
      option,
      names.get(option.option.id) ?? '',
      capacities.get(option.option.id) ?? null,
      situation,
    ),
  )
  const evaluation = {
    id: workload.id,
    name: workload.name,
    demand: demandFigures(situation),
    options,
    ranking: ranking(options),
    prices: widest(options.map(({ prices }) => prices)),
    findings: workloadFindings(situation),
  }
  return withBreakEvens(evaluation, plan, workload, catalogue)
}

function evaluateOption(
  compiled: CompiledOption,
  name: string,
  capacity: CapacityFigures | null,
  situation: Situation,
): OptionEvaluation {
  const { workload, catalogue, horizonMonths } = situation
  const hasMachines = compiled.option.kind === 'owned' || compiled.option.kind === 'rented'
  const { option, lines, kwh, localShare } = compiled
  const own = compiled.sources()
  const sources = [...own, ...chainSources(situation)]
  const cost = lines && costFigures(shown(lines), kwh, situation, option.acceptedShare)
  return {
    id: option.id,
    kind: option.kind,
    name,
    description: optionDescription(option, workload.options, catalogue),
    model: optionModel(option),
    cost,
    feasible: compiled.isFeasible,
    capacity,
    tariff: hasMachines ? tariffOf(cost?.lcotUsdPerMTok ?? null, capacity, demandFigures(situation)) : null,
    sources,
    prices: lines && priceDays(sources),
    findings: [...compiled.findings(), ...staleFindings(own, option, workload)],
    unitsCurve: compiled.unitsCurve(),
    localShare: localShare && Array.from(localShare.subarray(0, horizonMonths)),
  }
}

/** What a mix takes beside its parts is shown where there is any. */
function shown(lines: readonly CostLine[]): readonly CostLine[] {
  if (!lines.some(({ part }) => part === 'local' || part === 'cloud')) return lines
  return lines.filter(
    (line) =>
      line.part !== null ||
      line.id === 'downtime' ||
      line.differs ||
      line.upFrontUsd !== 0 ||
      line.everyMonthUsd !== 0 ||
      line.terminalUsd !== 0,
  )
}
