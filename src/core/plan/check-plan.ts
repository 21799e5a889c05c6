import { withOwnEntries } from '../catalogue/own-entries.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { issuesOfPipeline } from './check-pipeline.ts'
import { baseOf } from './base-value.ts'
import { issuesOfClasses } from './check-classes.ts'
import { issuesOfData } from './check-data.ts'
import { issuesOfOwnEntries } from './check-own.ts'
import { issuesOfTiers } from './check-tiers.ts'
import type { PlanIssue } from './plan-issue.ts'
import { issuesOfSeats, issuesOfTerms, issuesOfTest, takesOver } from './check-terms.ts'
import { optionExists } from './option-exists.ts'
import { issuesOfSharing } from './check-sharing.ts'
import type {
  Demand,
  HybridOption,
  Option,
  OwnedOption,
  Plan,
  RentedOption,
  Uncertain,
  Workload,
} from './schema.ts'
import { unknownId, type IdKind } from './unknown-id.ts'

/**
 * What a schema can't see: ids that the catalogue does not know, ids that stand twice, hybrids of parts that
 * are not there, and shares that add up to more than everything.
 */
export function checkPlan(plan: Plan, market: Catalogue): readonly PlanIssue[] {
  const catalogue = withOwnEntries(market, plan.own)
  const known: KnownIds = {
    'api-model': idsOf(catalogue.apiModels),
    'open-model': idsOf(catalogue.openModels),
    hardware: idsOf(catalogue.hardware),
    apiModels: catalogue.apiModels,
    'chain-offer': idsOf(catalogue.chain),
  }
  return [
    ...dollarsAreDollars(plan),
    ...issuesOfOwn(plan, known),
    ...issuesOfOwnEntries(plan, {
      hardware: market.hardware,
      models: idsOf(market.openModels),
      services: idsOf(market.apiModels),
    }),
    ...twice(plan.workloads, 'workloads'),
    ...plan.workloads.flatMap((workload) => issuesOfWorkload(workload, plan.asOf, known)),
    ...plan.workloads.flatMap((workload) => issuesOfPipeline(workload, catalogue.chain)),
    ...servicesOfTheirKind(plan),
    ...issuesOfSharing(plan),
  ]
}

function issuesOfOwn({ own }: Plan, known: KnownIds): readonly PlanIssue[] {
  const { prices = [], hardware = [], models = [], services = [], measurements = [] } = own ?? {}
  return [
    ...prices.flatMap(({ model }) => inCatalogue('api-model', model, 'own/prices', known)),
    ...twice(
      prices.map(({ model }) => ({ id: model })),
      'own/prices',
    ),
    ...twice(hardware, 'own/hardware'),
    ...twice(models, 'own/models'),
    ...twice(services, 'own/services'),
    ...services.flatMap(({ id: service, modelOf }) =>
      modelOf === undefined || known['open-model'].includes(modelOf)
        ? []
        : inCatalogue('api-model', modelOf, `own/services/${service}/modelOf`, known),
    ),
    ...measurements.flatMap((run, at) => [
      ...inCatalogue('hardware', run.hardware, `own/measurements/${at}/hardware`, known),
      ...inCatalogue('open-model', run.model, `own/measurements/${at}/model`, known),
    ]),
  ]
}

type KnownIds = Readonly<Record<IdKind, readonly string[]>> & Pick<Catalogue, 'apiModels'>

function issuesOfWorkload(workload: Workload, asOf: string, known: KnownIds): readonly PlanIssue[] {
  const at = `workloads/${workload.id}`
  const { cachedInputShare, cacheWriteShare } = workload.demand
  return [
    ...sharesWithinOne(`${at}/demand`, { cachedInputShare, cacheWriteShare }),
    ...issuesOfClasses(workload, `${at}/demand`),
    ...issuesOfData(workload, at, asOf, known.apiModels),
    ...someHourOf(workload.demand, `${at}/demand`),
    ...issuesOfBasis(workload, asOf, at, known),
    ...twice(workload.options, `${at}/options`),
    ...workload.options.flatMap((option) =>
      issuesOfOption(option, `${at}/options/${option.id}`, workload, known),
    ),
    ...optionExists(workload.chosen ?? null, `${at}/chosen`, workload.options),
  ]
}

/** A week in which nothing comes says nothing of when it does. */
function someHourOf({ hourlyProfile }: Demand, path: string): readonly PlanIssue[] {
  if (!hourlyProfile || hourlyProfile.some((weight) => weight > 0)) return []
  const right = 'at least one hour above 0, or no profile'
  return [{ path: `${path}/hourlyProfile`, found: '168 hours of 0', right }]
}

/** A bill says nothing without the model that it is of, and a job is done on a day to come. */
function issuesOfBasis(
  { demand: { basis }, today }: Workload,
  asOf: string,
  at: string,
  known: KnownIds,
): readonly PlanIssue[] {
  const ofModel =
    today?.model === undefined ? [] : inCatalogue('api-model', today.model, `${at}/today/model`, known)
  if (basis?.by === 'bill') {
    if (today?.model === undefined)
      return [
        {
          path: `${at}/today/model`,
          found: 'a bill without its model',
          right: 'the model that runs today, such as openai/gpt-5.4-mini',
        },
      ]
    if (today.monthlyUsd === undefined)
      return [
        ...ofModel,
        {
          path: `${at}/today/monthlyUsd`,
          found: 'no bill',
          right: 'what is paid for it in a month, in dollars',
        },
      ]
  }
  if (basis?.by === 'job' && basis.doneBy !== undefined && basis.doneBy <= asOf)
    return [
      ...ofModel,
      {
        path: `${at}/demand/basis/doneBy`,
        found: `${basis.doneBy}, which has passed`,
        right: `a day after ${asOf}`,
      },
    ]
  return ofModel
}

function issuesOfOption(
  option: Option,
  at: string,
  workload: Workload,
  known: KnownIds,
): readonly PlanIssue[] {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return [
        // A model that only the plan knows is costed at the plan's own price.
        ...(option.price ? [] : inCatalogue('api-model', option.model, `${at}/model`, known)),
        ...issuesOfTiers(option, at, known.apiModels),
        ...issuesOfTerms(option, at, workload.options),
        ...issuesOfTest(option, at),
      ]
    case 'rented':
      return [
        ...onMachines(option, at, known),
        ...leastUnderMost(option, at),
        ...takesOver('failover', option, at, workload.options),
        ...issuesOfTest(option, at),
      ]
    case 'owned':
      return [
        ...onMachines(option, at, known),
        ...takesOver('failover', option, at, workload.options),
        ...issuesOfTest(option, at),
      ]
    case 'hybrid':
      return issuesOfHybrid(option, at, workload.options)
    case 'quote':
      return option.onDevices
        ? inCatalogue('open-model', option.onDevices.model, `${at}/onDevices/model`, known)
        : []
    case 'subscription':
      return issuesOfSeats(option, at)
  }
}

function onMachines(
  { hardware, model }: RentedOption | OwnedOption,
  at: string,
  known: KnownIds,
): readonly PlanIssue[] {
  return [
    ...inCatalogue('hardware', hardware, `${at}/hardware`, known),
    ...inCatalogue('open-model', model, `${at}/model`, known),
  ]
}

/** The replicas that stand at least where they follow the hour, and those that may stand at most. */
function leastUnderMost({ minReplicas, maxReplicas }: RentedOption, at: string): readonly PlanIssue[] {
  if (minReplicas === undefined || maxReplicas === undefined || maxReplicas === null) return []
  const least = baseOf(minReplicas)
  const most = baseOf(maxReplicas)
  if (least <= most) return []
  return [
    { path: `${at}/minReplicas`, found: `${least}, above maxReplicas of ${most}`, right: `at most ${most}` },
  ]
}

function issuesOfHybrid(hybrid: HybridOption, at: string, options: readonly Option[]): readonly PlanIssue[] {
  const { forcedLocalShare, forcedCloudShare } = hybrid
  return [
    ...optionExists(hybrid.local, `${at}/local`, options, true),
    ...optionExists(hybrid.cloud, `${at}/cloud`, options, true),
    ...(hybrid.local === hybrid.cloud
      ? [{ path: `${at}/cloud`, found: `"${hybrid.cloud}", its other part`, right: 'another option than that' }]
      : []),
    ...sharesWithinOne(at, { forcedLocalShare, forcedCloudShare }),
  ]
} // prettier-ignore

/** A price sheet says whether it is of an API or of an open model that somebody hosts. */
function servicesOfTheirKind({ own, workloads }: Plan): readonly PlanIssue[] {
  const kinds = new Map(own?.services?.map(({ id, kind }) => [id, kind]))
  return workloads.flatMap(({ id, options }) =>
    options.flatMap((option) => {
      const kind = option.kind === 'api' || option.kind === 'hosted' ? kinds.get(option.model) : undefined
      return kind === undefined || kind === option.kind
        ? []
        : [
            {
              path: `workloads/${id}/options/${option.id}/kind`,
              found: option.kind,
              right: `${kind}, as the price sheet ${'model' in option ? option.model : ''} says`,
            },
          ]
    }),
  )
}

function inCatalogue(kind: IdKind, id: string, path: string, known: KnownIds): readonly PlanIssue[] {
  return known[kind].includes(id) ? [] : [{ path, ...unknownId(kind, id, known[kind]) }]
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id)
}

function twice(list: readonly { readonly id: string }[], path: string): readonly PlanIssue[] {
  const ids = idsOf(list)
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...repeated].map((id) => ({
    path: `${path}/${id}`,
    found: 'an id that stands twice',
    right: 'another id for one of them',
  }))
}

function sharesWithinOne(
  path: string,
  shares: Readonly<Record<string, Uncertain | undefined>>,
): readonly PlanIssue[] {
  const sum = Object.values(shares).reduce<number>(
    (total, share) => total + (share === undefined ? 0 : baseOf(share)),
    0,
  )
  if (sum <= 1 + 1e-9) return []
  const names = Object.keys(shares).join(' and ')
  return [{ path, found: `${names} of together ${Number(sum.toFixed(4))}`, right: 'at most 1 together' }]
}

function dollarsAreDollars({ currency }: Plan): readonly PlanIssue[] {
  if (currency?.code !== 'USD' || currency.perUsd === 1) return []
  return [
    { path: 'currency/perUsd', found: String(currency.perUsd), right: '1, because prices are in dollars' },
  ]
}
