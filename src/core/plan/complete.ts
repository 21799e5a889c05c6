import { seriesWithOwn, type OwnPrice } from '../catalogue/own-prices.ts'
import { withOwnEntries } from '../catalogue/own-entries.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Inputs } from '../inputs/input.ts'
import type { Place } from '../inputs/places.ts'
import { chainLeftOut } from '../inputs/chain-of-work.ts'
import { inputsByPlace } from '../inputs/inputs-in.ts'
import { INPUTS } from '../inputs/registry.ts'
import { countryTrait, USUAL_COUNTRY, WORK_OF_USE_CASE, type Trait, type Traits } from '../inputs/traits.ts'
import { shownName } from '../units/direction.ts'
import { completeAnswers, oneGradeStricter } from './complete-answers.ts'
import { completeBasis, monthsOfWork } from './complete-basis.ts'
import { completeChain } from './complete-chain.ts'
import { completeDemand } from './complete-demand.ts'
import { baseOf } from './base-value.ts'
import { completeFigures, type Around, type CompletedFigure } from './complete-figures.ts'
import { completeOption } from './complete-option.ts'
import { sharesOfKinds } from './figures-of-split.ts'
import { completeModels } from './complete-today.ts'
import type { CompleteAnswers, CompletePlan, CompleteWorkload, Site } from './complete-plan.ts'
import type { FigureRecord } from './numeric-input.ts'
import { numericInputs } from './numeric-inputs.ts'
import { linkedWorkloads } from './shared-machines.ts'
import type { Surroundings } from './surroundings.ts'
import { weekOfProfile } from './week-of-profile.ts'
import type { Demand, Plan, Team, Use, Workload } from './schema.ts'

export type * from './complete-plan.ts'

/**
 * Fills in every default and records where each figure comes from. What it cannot know stays null; ids of the
 * catalogue are not checked here.
 */
export function completePlan(plan: Plan, market: Catalogue, inputs: Inputs = INPUTS): CompletePlan {
  const catalogue = withOwnEntries(market, plan.own)
  const { finance, organisation, currency } = plan
  const inputsIn = inputsByPlace(inputs)
  const figures: CompletedFigure[] = []
  const country = plan.site?.country ?? null
  const question = plan.trends?.apiPriceQuestion
  const ofThePlan: Traits = {
    country: countryTrait(country),
    question: { values: [question ?? USUAL_QUESTION], isSaid: question !== undefined },
  }
  const numbers = <P extends Place>(
    place: P,
    said: object | undefined,
    at: string,
    saidElsewhere: Around['saidElsewhere'] = null,
  ) => {
    const completed = completeFigures(place, said, { inputsIn, at, traits: ofThePlan, saidElsewhere })
    figures.push(...completed.figures)
    return completed.values
  }
  const ofPlan = numbers('plan', plan, '', horizonOfJobs(plan))
  const ofCurrency = numbers('currency', currency, 'currency/')
  const ofFinance = numbers('finance', finance, 'finance/')
  const ofOrganisation = numbers('organisation', organisation, 'organisation/')
  const site = { country: country ?? USUAL_COUNTRY, ...numbers('site', plan.site, 'site/') }
  const trends = {
    apiPriceQuestion: question ?? USUAL_QUESTION,
    hybridEasier: plan.trends?.hybridEasier ?? false,
    regulationTightens: plan.trends?.regulationTightens ?? false,
    ...numbers('trends', plan.trends, 'trends/'),
  }
  const team = organisation?.team ?? 'unknown'
  const workloads = plan.workloads.map((workload) =>
    completeWorkload(workload, {
      workloads: plan.workloads,
      team,
      site,
      trends,
      traits: ofThePlan,
      asOf: plan.asOf,
      own: plan.own,
      catalogue,
      inputs,
      inputsIn,
    }),
  )
  figures.push(...workloads.flatMap((one) => one.figures))
  const linked = linkedWorkloads(plan)
  const completed = workloads.map(({ workload }) => workload)
  return {
    ...ofPlan,
    name: shownName(plan.name),
    currency: { code: currency?.code ?? 'USD', ...ofCurrency },
    lens: plan.lens ?? 'full',
    asOf: plan.asOf,
    ownPrices: ownPrices(plan, catalogue),
    own: besidePrices(plan),
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
    workloads: completed,
    linkedWorkloads: completed.filter(({ id }) => linked.has(id)),
    runsOn: Object.fromEntries(
      completed.flatMap(({ id, chosen }) => (linked.has(id) && chosen !== null ? [[id, chosen]] : [])),
    ),
    inputs: numericInputs(figures, new Set(workloads.flatMap(({ machines }) => machines))),
    follows: figures.flatMap(({ follows }) => follows ?? []),
    figures: Object.fromEntries(figures.map((figure) => [figure.path, recordOf(figure)])),
  }
}

/** Where all work is jobs that are done by a day, the months until the last one; null: some of it goes on. */
function horizonOfJobs(plan: Plan): { readonly horizonMonths: number } | null {
  const months = plan.workloads.map((workload) => monthsOfWork(workload, plan) ?? Infinity)
  const last = Math.ceil(Math.max(...months))
  return Number.isFinite(last) ? { horizonMonths: last } : null
}

/** A trend is asked of what a vendor sells in one place, unless the plan says otherwise. */
const USUAL_QUESTION = 'same-slot'

function recordOf({ origin, otherwise, row }: CompletedFigure): FigureRecord {
  if (!row || row.row === null) return { origin, otherwise }
  return { origin, otherwise, row: { table: row.table, row: row.row } }
}

function besidePrices({ own }: Plan): CompletePlan['own'] {
  const { prices: _prices, ...entries } = own ?? {}
  return entries
}

function ownPrices({ own }: Plan, { apiModels }: Catalogue): CompletePlan['ownPrices'] {
  const series = own?.prices?.flatMap((price) => {
    const model = apiModels.find(({ id }) => id === price.model)
    // What is left out of a file is not there.
    return model ? [[model.id, seriesWithOwn(model, price as OwnPrice)] as const] : []
  })
  return Object.fromEntries(series ?? [])
}

interface OfThePlan {
  readonly workloads: readonly Workload[]
  readonly inputs: Inputs
  readonly team: Team | 'unknown'
  readonly site: Site
  readonly trends: Pick<CompletePlan['trends'], 'hybridEasier' | 'regulationTightens'>
  readonly traits: Traits
  readonly asOf: string
  readonly own: Plan['own']
  readonly catalogue: Catalogue
  readonly inputsIn: ReturnType<typeof inputsByPlace>
}

function completeWorkload(
  workload: Workload,
  { workloads, team, site, trends, traits, asOf, own, catalogue, inputs, inputsIn }: OfThePlan,
): {
  readonly workload: CompleteWorkload
  readonly figures: readonly CompletedFigure[]
  readonly machines: readonly ('desk' | 'servers' | null)[]
} {
  const at = `workloads/${workload.id}/`
  const scores = completeFigures('answers', workload.answers, {
    inputsIn,
    at: `${at}answers/`,
    ...sharesOfKinds(workload.demand.classes ?? [], `${at}demand/`),
  })
  const said = trends.regulationTightens ? oneGradeStricter(workload.answers) : workload.answers
  const answers = completeAnswers(said, team, scores.values, asOf)
  const forDemand = { ...traits, ...demandTraits(workload, answers) }
  const ofBasis = completeBasis(workload, { asOf, own }, catalogue, {
    inputsIn,
    at: `${at}demand/`,
    traits: forDemand,
    unconfirmed: workload.assumed ?? [],
  })
  const ofDemand = completeDemand(workload.demand, {
    inputsIn,
    at: `${at}demand/`,
    latency: answers.latency,
    traits: forDemand,
    known: ofBasis.known,
    derived: ofBasis.rules,
    unconfirmed: workload.assumed ?? [],
    saidElsewhere: ofTheWeek(workload.demand),
  })
  const demand = {
    ...ofDemand.demand,
    basis: ofBasis.basis,
    lastsMonths: monthsOfWork(workload, { asOf }),
  }
  const around: Surroundings = {
    workload,
    workloads,
    inputs,
    inputsIn,
    at,
    team: answers.team,
    demand,
    site,
    hybridEasier: trends.hybridEasier,
    traits,
    answers,
    asOf,
    catalogue,
    options: workload.options,
  }
  const options = workload.options.map((option) => completeOption(option, around))
  const chain = completeChain(workload.pipeline ?? [], {
    offers: catalogue.chain,
    inputsIn,
    at,
    demand: { at: `${at}demand/`, figures: demand },
    unconfirmed: workload.assumed ?? [],
  })
  return {
    workload: {
      id: workload.id,
      name: shownName(workload.name),
      preset: workload.preset ?? null,
      answers,
      demand,
      today: ofBasis.today && { ...ofBasis.today, ...completeModels(ofBasis.today, around, own) },
      assumed: workload.assumed ?? [],
      pipeline: chain.rows,
      chainLeftOut: chainLeftOut(
        workOf(workload),
        chain.rows.map(({ part }) => part),
      ),
      options: options.map(({ option }) => option),
      chosen: workload.chosen ?? null,
    },
    figures: [
      ...scores.figures,
      ...ofBasis.figures,
      ...ofDemand.figures,
      ...chain.figures,
      ...options.flatMap(({ figures }) => figures),
    ],
    machines: options.map(({ machine }) => machine),
  }
}

/** What the hours of a week say of it, where the plan has them. */
function ofTheWeek({ hourlyProfile }: Demand): Readonly<Record<string, number>> | null {
  const week = hourlyProfile ? weekOfProfile(hourlyProfile) : null
  return week && { ...week }
}

/** What the answers and the use case say of a demand. */
function demandTraits(
  { preset, demand }: Workload,
  { pattern, latency, mayWaitADay }: CompleteAnswers,
): Traits {
  const use = demand.basis?.use ?? null
  const said = (value: string | null | undefined): Trait => ({ values: value ? [value] : [], isSaid: true })
  return {
    pattern: said(pattern === 'unknown' ? (isShared(demand.basis) ? MANY : null) : pattern),
    work: said(workOf({ preset, demand })),
    use: said(use),
    rhythm: said(use !== null && OF_WORKING_DAYS.includes(use) ? 'working-days' : null),
    wait: {
      values: latency === 'batch' && mayWaitADay !== false ? [mayWaitADay ? 'yes' : 'unsaid'] : [],
      isSaid: mayWaitADay !== null,
    },
  }
}

/** The kind of work that a workload is said to be, or that its use case is. */
function workOf({ preset, demand }: Pick<Workload, 'preset' | 'demand'>): string | null {
  const ofUseCase =
    preset !== undefined && Object.hasOwn(WORK_OF_USE_CASE, preset) ? WORK_OF_USE_CASE[preset] : null
  return demand.basis?.use ?? ofUseCase ?? null
}

/** Whether thousands share a service, so that their hours even out. */
function isShared(basis: Demand['basis']): boolean {
  return basis?.by === 'people' && basis.people != null && baseOf(basis.people) >= MANY_PEOPLE
}

const MANY = 'manyUsersTogether'
const MANY_PEOPLE = 2000
/** What one's own people do at work. */
const OF_WORKING_DAYS: readonly Use[] = [
  'chat-assistant',
  'code-completion',
  'code-chat',
  'code-agent',
  'meeting',
]
