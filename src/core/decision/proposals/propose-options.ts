import { endpointsOf, sellersOf } from '../../catalogue/endpoints.ts'
import type { ApiModel, Catalogue, OpenModel } from '../../catalogue/types.ts'
import type { Option, Plan, Workload } from '../../plan/schema.ts'
import {
  answersInMilliseconds,
  dataMustStay,
  givesVectors,
  hasNoNetwork,
  reviewIsOpen,
} from '../../engine/gates/conditions.ts'
import { outputOf } from '../../engine/gates/room-in-model.ts'
import { findUseCase } from '../opinions/use-cases.ts'
import { ableToServe, baseOr, contextOf, holds, isOnOffer, modelsFor } from './fitting-models.ts'
import { deviceOptions, runsOnDevices } from './on-devices.ts'
import {
  isAmong,
  letIn,
  otherEndpoints,
  passingEndpoints,
  reviewedEndpoints,
  withPassing,
} from './passing-endpoints.ts'
import {
  machinesToOwn,
  named,
  partsFor,
  serversFor,
  sparedOf,
  sparesToRent,
  type OpenChoice,
} from './propose-machines.ts'
import { splitsOf, type SplitParts } from './propose-splits.ts'
import { asksForAnother, ofAnother, standingBy } from './standing-by.ts'
import { asKnown, byCost, totalsUsdOf, trialPlan, type Complete, type Trial } from './trial.ts'

/**
 * From answers to candidates (framework 16): a proprietary model by capability, the open model that
 * fits it, its cheapest host, the cheapest rented GPU that holds it, up to three machines to own, and
 * a mix where data may leave; the model of today stands beside them. Prices rank them by the engine itself, for this demand. Hosted, rented,
 * owned and the mix's local part run the same open model. Where only some of the requests are hard, or sensitive, mixes
 * share them out by that. The user edits the rest.
 * For use cases that are not priced by the token there is nothing to propose.
 */
export function proposeOptions(
  plan: Plan,
  asked: Workload,
  catalogue: Catalogue,
  complete: Complete,
): readonly Option[] {
  if (findUseCase(asked.preset)?.isByQuote === true) return []
  const workload = asKnown(plan, asked, catalogue, complete)
  const fitting = modelsFor(workload, catalogue)
  const trial = trialPlan(plan, workload)
  const ranked = (options: readonly Option[]) => byCost(options, trial, catalogue, complete)
  const cheapest = (options: readonly Option[]) => ranked(options).map(({ option }) => option)
  const proprietary = fitting.proprietary.map((model): Option => ({
    id: `api-${model.id}`,
    kind: 'api',
    model: model.id,
  }))
  const { open } = fitting
  const completed = (options: readonly Option[]) => complete(trial(options), catalogue)
  const elsewhere = passingEndpoints(
    fitting.alike,
    plan,
    workload.answers,
    catalogue,
    completed,
    fitting.proprietary.length,
  ).flatMap((options) => cheapest(options).slice(0, 1))
  const reviewed = reviewedEndpoints(
    (workload.answers.reviews ?? []).length === 0 ? [] : ableToServe(workload, catalogue),
    [...fitting.alike, ...fitting.proprietary].flatMap((model) => sellersOf(model, catalogue.apiModels)),
    plan,
    workload,
    completed,
  ).flatMap((options) => cheapest(options).slice(0, 1))
  const hosted = fitting.hosted.flatMap((model) => {
    const hosts = cheapest(hostsOf(model, contextOf(workload), trial, catalogue, complete))
    return withPassing(hosts, workload, completed)
  })
  const allowed = letIn([...proprietary, ...elsewhere, ...reviewed, ...hosted], completed)
  const isSoldByOne =
    allowed.length > 0 && ofAnother(allowed, allowed.slice(0, 1), catalogue.apiModels).length === 0
  const instead = (): readonly (readonly Option[])[] => {
    if (allowed.length === 0)
      return otherEndpoints(ableToServe(workload, catalogue), plan, workload, completed)
    // What one provider sells is down together: where that matters, the cheapest that another sells is there to stand by.
    if (!isSoldByOne || !asksForAnother(workload)) return []
    const { alike } = fitting
    const sold = passingEndpoints(alike, plan, workload.answers, catalogue, completed, alike.length).flat()
    return [ofAnother(sold, allowed, catalogue.apiModels)]
  }
  const others = instead().flatMap((options) => cheapest(options).slice(0, 1))
  const rented = open ? cheapest(rentals(open, workload, catalogue)).slice(0, 1) : []
  if (runsOnDevices(workload) && hasNoNetwork(workload.answers)) {
    const onDevices = deviceOptions(fitting.small, catalogue, (option) => ranked([option]).length > 0)
    return [...named('device', onDevices), ...named('api', proprietary)]
  }
  const servers = serversFor(workload.options, catalogue).filter((option) => ranked([option]).length > 0)
  const spared = sparedOf(workload, catalogue, ranked)
  const owned = [
    ...servers,
    ...spared,
    ...(open ? machinesToOwn([open, ...fitting.instead], plan, workload, catalogue, ranked) : []),
  ]
  const inUse = optionInUse(workload, catalogue)
  const chosen = [
    ...proprietary,
    ...elsewhere,
    ...reviewed,
    ...others,
    ...inUse.filter(({ kind }) => kind === 'api'),
  ]
  const apis = named(
    'api',
    chosen.filter((one, at) => !isAmong(one, chosen.slice(0, at))),
  )
  const hosts = [...hosted, ...inUse.filter((one) => one.kind === 'hosted' && !isAmong(one, hosted))]
  const services = [...apis, ...named('hosted', hosts)]
  // What one model has made vectors of is not found by those of another.
  const backed = givesVectors(workload)
    ? []
    : standingBy(services, workload, catalogue.apiModels, completed, (plan) => totalsUsdOf(plan, catalogue))
  const proposed = [...services, ...backed, ...named('rented', rented), ...owned]
  const passing = letIn(proposed, completed)
  const parts: SplitParts = {
    proposed,
    passing,
    cheapest,
    letIn: (options) => letIn(options, completed),
    forPart: (part) => proposeOptions(plan, part, catalogue, complete),
  }
  return [...proposed, ...mixOf(proposed, cheapest(passing), workload), ...splitsOf(workload, parts)]
}

/** The model that runs today, where it is sold: to stay is an answer too. */
function optionInUse({ today }: Workload, { apiModels }: Catalogue): readonly Option[] {
  const sold = apiModels.find(({ id, kind }) => id === today?.model && kind === 'chat')
  return sold ? [{ id: 'today', kind: sold.openWeights ? 'hosted' : 'api', model: sold.id }] : []
}

function hostsOf(
  { id: openModel }: OpenModel,
  context: number,
  trial: Trial,
  catalogue: Catalogue,
  complete: Complete,
): readonly Option[] {
  const onOffer = catalogue.apiModels.filter(isOnOffer)
  const optionOf = ({ id }: ApiModel): Option => ({ id: `hosted-${id}`, kind: 'hosted', model: id })
  const any = onOffer.find((one) => one.openModel === openModel)
  if (!any) return []
  const plan = trial([optionOf(any)])
  const [workload] = complete(plan, catalogue).workloads
  const [option] = workload?.options ?? []
  if (!workload || !option) throw new Error('A plan without its workload.')
  const { inputTokens, cachedInputShare } = workload.demand
  const mix = {
    inputTokens: inputTokens ?? 0,
    cachedInputShare,
    outputTokens: outputOf(option, workload) ?? 0,
  }
  return endpointsOf(openModel, onOffer, plan.asOf, mix)
    .filter((one) => holds(one, context))
    .map(optionOf)
}

/**
 * Work that waits is rented by the hour used, and hours of the day by schedule; the rest keeps the GPU. A spare comes
 * with a promise of an hour or less; where an hour has its price, with and without it.
 */
function rentals(
  { model, quantisations }: OpenChoice,
  workload: Workload,
  catalogue: Catalogue,
): readonly Option[] {
  const { answers, demand } = workload
  const billing =
    answers.latency === 'batch'
      ? 'scale-to-zero'
      : baseOr(demand.activeHoursPerDay, 24) < 24
        ? 'schedule'
        : 'always-on'
  return partsFor(workload, catalogue)
    .filter(({ rents, gpuCount, isProposable }) => isProposable && rents.length > 0 && gpuCount === 1)
    .flatMap(({ id }) =>
      quantisations.flatMap((quantisation) =>
        sparesToRent(workload).map((redundancy): Option => ({
          id: `rented-${id}-${quantisation}-${redundancy}`,
          kind: 'rented',
          hardware: id,
          model: model.id,
          quantisation,
          billing,
          ...(redundancy > 0 ? { redundancy } : {}),
        })),
      ),
    )
}

/**
 * Own machines for the average and for the peaks the cheapest service that is let in: one that hosts the same open model
 * where there is one, since answers are the same then, and nothing else where vectors are made.
 */
function mixOf(
  options: readonly Option[],
  passing: readonly Option[],
  workload: Workload,
): readonly Option[] {
  const { answers } = workload
  const local = options.find(({ kind }) => kind === 'owned')
  const cloud =
    passing.find(({ kind }) => kind === 'hosted') ??
    (givesVectors(workload) ? undefined : passing.find(({ kind }) => kind === 'api'))
  const staysHere =
    dataMustStay(answers) || reviewIsOpen(answers) || hasNoNetwork(answers) || answersInMilliseconds(answers)
  if (!local || !cloud || staysHere) return []
  return [{ id: 'mix', kind: 'hybrid', local: local.id, cloud: cloud.id, sizing: 'average' }]
}
