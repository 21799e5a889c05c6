import { endpointsOf } from '../../catalogue/endpoints.ts'
import { compile } from '../../engine/kernel/kernel.ts'
import { catalogueIndex } from '../../engine/situation.ts'
import type { ApiModel, Catalogue, OpenModel } from '../../catalogue/types.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { Option, Plan, Workload } from '../../plan/schema.ts'
import {
  answersInMilliseconds,
  dataMustStay,
  hasNoNetwork,
  mayHardlyBeDown,
  needsAService,
  reviewIsOpen,
} from '../../engine/gates/conditions.ts'
import { outputOf } from '../../engine/gates/room-in-model.ts'
import { findUseCase } from '../opinions/use-cases.ts'
import { isOverBudget } from '../rules/gates.ts'
import { standingOf } from '../standing.ts'
import { baseOr, contextOf, holds, isOnOffer, modelsFor } from './fitting-models.ts'
import { deviceOptions, runsOnDevices } from './on-devices.ts'
import { isAmong, letIn, passingEndpoints, withPassing } from './passing-endpoints.ts'
import { machinesToOwn, named, type Able, type OpenChoice } from './propose-machines.ts'
import { splitsOf, type SplitParts } from './propose-splits.ts'

/** How a plan gets its defaults; `completePlan`, handed in because the decision knows plans only as types. */
export type Complete = (plan: Plan, catalogue: Catalogue) => CompletePlan

/**
 * From answers to candidates (framework 16): a proprietary model by capability, the open model that
 * fits it, its cheapest host, the cheapest rented GPU that holds it, up to three machines to own, and
 * a mix where data may leave. Prices rank them by the engine itself, for this demand. Hosted, rented,
 * owned and the mix's local part run the same open model. Where only some of the requests are hard, or sensitive, mixes
 * share them out by that. The user edits the rest.
 *
 * Where volume or tokens are not known yet, a small nominal demand stands in for them while choosing. For
 * use cases that are not priced by the token there is nothing to propose.
 */
export function proposeOptions(
  plan: Plan,
  workload: Workload,
  catalogue: Catalogue,
  complete: Complete,
): readonly Option[] {
  if (findUseCase(workload.preset)?.isByQuote === true) return []
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
  const elsewhere = passingEndpoints(fitting.alike, plan, workload.answers, catalogue, completed).flatMap(
    (options) => cheapest(options).slice(0, 1),
  )
  const hosted = fitting.hosted.flatMap((model) => {
    const hosts = cheapest(hostsOf(model, contextOf(workload), trial, catalogue, complete))
    return withPassing(hosts, workload, completed)
  })
  const rented = open ? cheapest(rentals(open, workload, catalogue)).slice(0, 1) : []
  if (runsOnDevices(workload) && hasNoNetwork(workload.answers)) {
    return [...named('device', deviceOptions(fitting.small)), ...named('api', proprietary)]
  }
  const owned = open ? machinesToOwn(open, plan, workload, catalogue, ranked) : []
  const apis = named('api', [...proprietary, ...elsewhere.filter((one) => !isAmong(one, proprietary))])
  const proposed = [
    ...standingBy(apis, named('hosted', hosted), workload),
    ...named('rented', rented),
    ...owned,
  ]
  const passing = letIn(proposed, completed)
  const parts: SplitParts = {
    proposed,
    passing,
    cheapest,
    letIn: (options) => letIn(options, completed),
    forPart: (part) => proposeOptions(plan, part, catalogue, complete),
  }
  return [...proposed, ...mixOf(proposed, passing, workload), ...splitsOf(workload, parts)]
}

/** Where minutes matter, each of two services stands by for the other, if the rules let both do the work. */
function standingBy(
  api: readonly Option[],
  hosted: readonly Option[],
  { answers }: Workload,
): readonly Option[] {
  const [first] = api
  const [second] = hosted
  const mayBoth = !needsAService(answers) && !dataMustStay(answers) && !reviewIsOpen(answers)
  if (answers.mayBeDown !== 'minutes' || !first || !second || !mayBoth) return [...api, ...hosted]
  return [
    ...api.map((option) => ({ ...option, failover: second.id }) as Option),
    ...hosted.map((option) => ({ ...option, failover: first.id }) as Option),
  ]
}
const NOMINAL = { requestsPerDay: 1000, inputTokens: 1500, outputTokens: 300 }

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

/** Work that waits is rented by the hour used, and hours of the day by schedule; the rest keeps the GPU. */
function rentals(
  { model, quantisations }: OpenChoice,
  { answers, demand }: Workload,
  catalogue: Catalogue,
): readonly Option[] {
  const billing =
    answers.latency === 'batch'
      ? 'scale-to-zero'
      : baseOr(demand.activeHoursPerDay, 24) < 24
        ? 'schedule'
        : 'always-on'
  return catalogue.hardware
    .filter(({ rents, gpuCount, isProposable }) => isProposable && rents.length > 0 && gpuCount === 1)
    .flatMap(({ id }) =>
      quantisations.map((quantisation): Option => ({
        id: `rented-${id}-${quantisation}`,
        kind: 'rented',
        hardware: id,
        model: model.id,
        quantisation,
        billing,
        ...(mayHardlyBeDown(answers) ? { redundancy: 1 } : {}),
      })),
    )
}

/** Those that can do the work and could be costed, cheapest first; of machines to buy those first that the budget allows. */
function byCost(
  options: readonly Option[],
  trial: Trial,
  catalogue: Catalogue,
  complete: Complete,
): readonly Able[] {
  if (options.length === 0) return []
  const plan = complete(trial(options.map((option, at) => ({ ...option, id: String(at) }))), catalogue)
  const [workload] = plan.workloads
  if (!workload) throw new Error('A plan without its workload.')
  const kernel = compile(plan, workload, catalogueIndex(catalogue, plan))
  kernel.run()
  const able = standingOf(kernel)
    .options.flatMap(({ feasible, cost }, at) => {
      const option = options[at]
      const devices = kernel.options[at]?.capacity()?.devicesInUse[0] ?? 0
      if (!feasible || !cost || !option) return []
      return [{ option, usd: cost.totalUsd, devices, isOver: isOverBudget(cost.upFrontUsd, plan) }]
    })
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || a.usd - b.usd)
  const sensible = able.filter(
    ({ option, devices }) => devices <= DESK_AT_MOST || !standsOnADesk(option, catalogue),
  )
  return sensible.length > 0 ? sensible : able
}

/** Cards and boxes for a desk are proposed up to so many in all; beyond that, servers are what people run. */
const DESK_AT_MOST = 4

function standsOnADesk(option: Option, catalogue: Catalogue): boolean {
  if (option.kind !== 'owned') return false
  const part = catalogue.hardware.find(({ id }) => id === option.hardware)
  return part !== undefined && DESK.has(part.class)
}

const DESK: ReadonlySet<string> = new Set(['consumer-gpu', 'workstation-gpu', 'unified-memory', 'edge'])

type Trial = (options: readonly Option[]) => Plan

function trialPlan(plan: Plan, workload: Workload): Trial {
  const demand = { ...NOMINAL, ...workload.demand }
  return (options) => ({ ...plan, workloads: [{ ...workload, demand, options: [...options] }] })
}

/** Own machines for the average and a cloud for the peaks, with the same open model where somebody hosts it. */
function mixOf(
  options: readonly Option[],
  passing: readonly Option[],
  { answers }: Workload,
): readonly Option[] {
  const local = options.find(({ kind }) => kind === 'owned')
  const cloud = passing.find(({ kind }) => kind === 'hosted') ?? passing.find(({ kind }) => kind === 'api')
  const staysHere =
    dataMustStay(answers) || reviewIsOpen(answers) || hasNoNetwork(answers) || answersInMilliseconds(answers)
  if (!local || !cloud || staysHere) return []
  return [{ id: 'mix', kind: 'hybrid', local: local.id, cloud: cloud.id, sizing: 'average' }]
}
