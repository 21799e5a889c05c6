import type { Catalogue } from '../catalogue/types.ts'
import { shownName } from '../units/direction.ts'
import { base, baseOf, known } from './base-value.ts'
import { completeOption } from './complete-option.ts'
import type {
  CompleteAnswers,
  CompleteDemand,
  CompletePlan,
  CompleteWorkload,
  Site,
} from './complete-plan.ts'
import { MIN_TOKENS_PER_SECOND, SERVER_PUE, SKILL_FACTOR } from './defaults.ts'
import { followsOf, oneRequestTokens } from './follows.ts'
import { numericInputs } from './numeric-inputs.ts'
import type { Answers, Demand, Plan, Team, Workload } from './schema.ts'

export type * from './complete-plan.ts'

/** Fills in every default. What it cannot know stays null; ids of the catalogue are not checked here. */
export function completePlan(plan: Plan, catalogue: Catalogue): CompletePlan {
  const complete = withoutInputs(plan, catalogue)
  return { ...complete, inputs: numericInputs(complete, plan, catalogue) }
}

function withoutInputs(plan: Plan, catalogue: Catalogue): Omit<CompletePlan, 'inputs'> {
  const { finance, organisation, site, trends } = plan
  const team = organisation?.team ?? 'unknown'
  const completeSite: Site = {
    usdPerKwh: base(site?.usdPerKwh, 'usdPerKwh'),
    pue: base(site?.pue, 'pue'),
    serverPue: site?.serverPue === undefined ? SERVER_PUE : baseOf(site.serverPue),
    staffUsdPerHour: base(site?.staffUsdPerHour, 'staffUsdPerHour'),
    gramsCo2PerKwh: base(site?.gramsCo2PerKwh, 'gramsCo2PerKwh'),
    targetUtilisation: base(site?.targetUtilisation, 'targetUtilisation'),
  }
  return {
    name: shownName(plan.name),
    currency: plan.currency ?? { code: 'USD', perUsd: 1 },
    lens: plan.lens ?? 'full',
    asOf: plan.asOf,
    catalogueVersion: plan.catalogue?.version ?? null,
    horizonMonths: base(plan.horizonMonths, 'horizonMonths'),
    finance: {
      discountRatePerYear: base(finance?.discountRatePerYear, 'discountRatePerYear'),
      capitalBudgetUsd: finance?.capitalBudgetUsd ?? null,
      paybackLimitMonths: base(finance?.paybackLimitMonths, 'paybackLimitMonths'),
      fiscalYearStartsInMonth: base(finance?.fiscalYearStartsInMonth, 'monthOfYear'),
      resaleInCurve: finance?.resaleInCurve ?? false,
    },
    organisation: {
      stage: organisation?.stage ?? 'unknown',
      team,
      currentMonthlyBillUsd: organisation?.currentMonthlyBillUsd ?? null,
      readiness: {
        ownPlatformTeam: organisation?.readiness?.ownPlatformTeam ?? null,
        capitalAvailable: organisation?.readiness?.capitalAvailable ?? null,
        inferenceOwners: organisation?.readiness?.inferenceOwners ?? null,
        inProduction: organisation?.readiness?.inProduction ?? null,
        spendIsInteresting: organisation?.readiness?.spendIsInteresting ?? null,
      },
    },
    site: completeSite,
    trends: {
      apiPricePerYear: base(trends?.apiPricePerYear, 'apiPricePerYear'),
      hardwarePricePerYear: base(trends?.hardwarePricePerYear, 'hardwarePricePerYear'),
      rentPerYear: base(trends?.rentPerYear, 'rentPerYear'),
    },
    workloads: plan.workloads.map((workload) => completeWorkload(workload, team, completeSite, catalogue)),
    follows: followsOf(plan),
  }
}

function completeWorkload(
  workload: Workload,
  planTeam: Team | 'unknown',
  site: Site,
  catalogue: Catalogue,
): CompleteWorkload {
  const answers = completeAnswers(workload.answers, planTeam)
  const demand = completeDemand(workload.demand, answers)
  const skillFactor = SKILL_FACTOR[answers.team]
  return {
    id: workload.id,
    name: shownName(workload.name),
    preset: workload.preset ?? null,
    answers,
    demand,
    assumed: workload.assumed ?? [],
    options: workload.options.map((option) =>
      completeOption(option, { skillFactor, demand, site, catalogue }),
    ),
    chosen: workload.chosen ?? null,
  }
}

function completeAnswers(answers: Answers, planTeam: Team | 'unknown'): CompleteAnswers {
  return {
    sensitivity: answers.sensitivity ?? 'unknown',
    sensitivityScore: answers.sensitivityScore ?? null,
    residencyRequired: answers.residencyRequired ?? null,
    contractReviewed: answers.contractReviewed ?? null,
    dedicatedTenancyAccepted: answers.dedicatedTenancyAccepted ?? null,
    exposureAccepted: answers.exposureAccepted ?? null,
    wholeChainLocal: answers.wholeChainLocal ?? null,
    latency: answers.latency ?? 'unknown',
    latencyScore: answers.latencyScore ?? null,
    offline: answers.offline ?? null,
    pattern: answers.pattern ?? 'unknown',
    maturity: answers.maturity ?? 'unknown',
    capability: answers.capability ?? 'unknown',
    openWeightAcceptable: answers.openWeightAcceptable ?? null,
    openWeightEvidence: answers.openWeightEvidence ?? null,
    team: answers.team ?? planTeam,
  }
}

function completeDemand(demand: Demand, answers: CompleteAnswers): CompleteDemand {
  const inputTokens = known(demand.inputTokens)
  const outputTokens = known(demand.outputTokens)
  const reasoningTokens = base(demand.reasoningTokens, 'reasoningTokens')
  const oneRequest =
    inputTokens === null || outputTokens === null
      ? null
      : oneRequestTokens([inputTokens, outputTokens, reasoningTokens])
  return {
    requestsPerDay: known(demand.requestsPerDay),
    daysPerWeek: base(demand.daysPerWeek, 'daysPerWeek'),
    activeHoursPerDay: base(demand.activeHoursPerDay, 'activeHoursPerDay'),
    peakToAverage: base(demand.peakToAverage, 'peakToAverage'),
    growthPerMonth: base(demand.growthPerMonth, 'growthPerMonth'),
    maxRequestsPerDay: demand.maxRequestsPerDay ?? null,
    inputTokens,
    cachedInputShare: base(demand.cachedInputShare, 'cachedInputShare'),
    cacheWriteShare: base(demand.cacheWriteShare, 'cacheWriteShare'),
    outputTokens,
    reasoningTokens,
    retryShare: base(demand.retryShare, 'retryShare'),
    batchShare: base(demand.batchShare, 'batchShare'),
    contextTokens: demand.contextTokens ?? oneRequest,
    concurrency: demand.concurrency ?? null,
    minTokensPerSecond: demand.minTokensPerSecond ?? MIN_TOKENS_PER_SECOND[answers.latency],
    targetTimeToFirstTokenMs: demand.targetTimeToFirstTokenMs ?? null,
    hourlyProfile: demand.hourlyProfile ?? null,
    usdPerDowntimeHour: base(demand.usdPerDowntimeHour, 'usdPerDowntimeHour'),
  }
}
