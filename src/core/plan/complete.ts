import { seriesWithOwn, type OwnPrice } from '../catalogue/own-prices.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Inputs } from '../inputs/input.ts'
import type { Place } from '../inputs/places.ts'
import { INPUTS } from '../inputs/registry.ts'
import { SKILL_FACTOR } from '../inputs/skill-factor.ts'
import { shownName } from '../units/direction.ts'
import { completeFigures, type CompletedFigure } from './complete-figures.ts'
import { completeOption } from './complete-option.ts'
import type { CompleteAnswers, CompletePlan, CompleteWorkload, Site } from './complete-plan.ts'
import type { FiguresIn } from './figures-in.ts'
import { numericInputs } from './numeric-inputs.ts'
import type { Answers, OwnPriceSaid, Plan, Team, Workload } from './schema.ts'

export type * from './complete-plan.ts'

/**
 * Fills in every default and records where each figure comes from. What it cannot know stays null; ids of the
 * catalogue are not checked here.
 */
export function completePlan(plan: Plan, catalogue: Catalogue, inputs: Inputs = INPUTS): CompletePlan {
  const { finance, organisation, currency } = plan
  const figures: CompletedFigure[] = []
  const numbers = <P extends Place>(place: P, said: object | undefined, at: string) => {
    const completed = completeFigures(place, said, { inputs, at })
    figures.push(...completed.figures)
    return completed.values
  }
  const ofPlan = numbers('plan', plan, '')
  const ofCurrency = numbers('currency', currency, 'currency/')
  const ofFinance = numbers('finance', finance, 'finance/')
  const ofOrganisation = numbers('organisation', organisation, 'organisation/')
  const site = numbers('site', plan.site, 'site/')
  const trends = numbers('trends', plan.trends, 'trends/')
  const team = organisation?.team ?? 'unknown'
  const workloads = plan.workloads.map((workload) =>
    completeWorkload(workload, { team, site, asOf: plan.asOf, catalogue, inputs }),
  )
  figures.push(...workloads.flatMap((one) => one.figures))
  return {
    ...ofPlan,
    name: shownName(plan.name),
    currency: { code: currency?.code ?? 'USD', ...ofCurrency },
    lens: plan.lens ?? 'full',
    asOf: plan.asOf,
    ownPrices: ownPrices(plan, catalogue),
    catalogueVersion: plan.catalogue?.version ?? null,
    finance: { ...ofFinance, resaleInCurve: finance?.resaleInCurve ?? false },
    organisation: {
      ...ofOrganisation,
      stage: organisation?.stage ?? 'unknown',
      team,
      readiness: {
        ownPlatformTeam: organisation?.readiness?.ownPlatformTeam ?? null,
        capitalAvailable: organisation?.readiness?.capitalAvailable ?? null,
        inferenceOwners: organisation?.readiness?.inferenceOwners ?? null,
        inProduction: organisation?.readiness?.inProduction ?? null,
        spendIsInteresting: organisation?.readiness?.spendIsInteresting ?? null,
      },
    },
    site,
    trends,
    workloads: workloads.map(({ workload }) => workload),
    inputs: numericInputs(figures),
    follows: figures.flatMap(({ follows }) => follows ?? []),
    figures: Object.fromEntries(figures.map(({ path, origin, otherwise }) => [path, { origin, otherwise }])),
  }
}

function ownPrices({ own }: Plan, { apiModels }: Catalogue): CompletePlan['ownPrices'] {
  const series = (own?.prices ?? []).flatMap((price) => {
    const model = apiModels.find(({ id }) => id === price.model)
    return model ? [[model.id, seriesWithOwn(model, ownPriceOf(price))] as const] : []
  })
  return Object.fromEntries(series)
}

function ownPriceOf({ contextTiers, ...price }: OwnPriceSaid): OwnPrice {
  return {
    ...price,
    contextTiers: contextTiers?.map(
      ({ cachedInputUsdPerMTok = null, cacheWriteUsdPerMTok = null, ...tier }) => ({
        ...tier,
        cachedInputUsdPerMTok,
        cacheWriteUsdPerMTok,
      }),
    ),
  }
}

interface OfThePlan {
  readonly team: Team | 'unknown'
  readonly site: Site
  readonly asOf: string
  readonly catalogue: Catalogue
  readonly inputs: Inputs
}

function completeWorkload(
  workload: Workload,
  { team, site, asOf, catalogue, inputs }: OfThePlan,
): { readonly workload: CompleteWorkload; readonly figures: readonly CompletedFigure[] } {
  const at = `workloads/${workload.id}/`
  const scores = completeFigures('answers', workload.answers, { inputs, at: `${at}answers/` })
  const answers = completeAnswers(workload.answers, team, scores.values)
  const ofDemand = completeFigures('demand', workload.demand, {
    inputs,
    at: `${at}demand/`,
    latency: answers.latency,
    unconfirmed: workload.assumed ?? [],
  })
  const demand = { ...ofDemand.values, hourlyProfile: workload.demand.hourlyProfile ?? null }
  const skillFactor = SKILL_FACTOR[answers.team]
  const options = workload.options.map((option) =>
    completeOption(option, { inputs, at, skillFactor, demand, site, asOf, catalogue }),
  )
  return {
    workload: {
      id: workload.id,
      name: shownName(workload.name),
      preset: workload.preset ?? null,
      answers,
      demand,
      assumed: workload.assumed ?? [],
      options: options.map(({ option }) => option),
      chosen: workload.chosen ?? null,
    },
    figures: [...scores.figures, ...ofDemand.figures, ...options.flatMap(({ figures }) => figures)],
  }
}

function completeAnswers(
  answers: Answers,
  planTeam: Team | 'unknown',
  scores: FiguresIn<'answers'>,
): CompleteAnswers {
  return {
    ...scores,
    sensitivity: answers.sensitivity ?? 'unknown',
    residencyRequired: answers.residencyRequired ?? null,
    contractReviewed: answers.contractReviewed ?? null,
    dedicatedTenancyAccepted: answers.dedicatedTenancyAccepted ?? null,
    exposureAccepted: answers.exposureAccepted ?? null,
    wholeChainLocal: answers.wholeChainLocal ?? null,
    latency: answers.latency ?? 'unknown',
    offline: answers.offline ?? null,
    pattern: answers.pattern ?? 'unknown',
    maturity: answers.maturity ?? 'unknown',
    capability: answers.capability ?? 'unknown',
    openWeightAcceptable: answers.openWeightAcceptable ?? null,
    openWeightEvidence: answers.openWeightEvidence ?? null,
    team: answers.team ?? planTeam,
  }
}
